// PairChunks: memory by the kilobyte, taken and given back in chunks that are lists' links. For load/people.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace reach {

/// A kilobyte at an address that is a multiple of it: from any place within, the chunk is found.
struct alignas(1024) PairChunk {
  static constexpr std::size_t kBytes = 1024;

  PairChunk* before;  ///< the chunk that was filled before this one
  std::array<char, kBytes - sizeof(PairChunk*)> bytes;

  /// The chunk of a place behind the first byte.
  static PairChunk* of(char* place) { return reinterpret_cast<PairChunk*>(place - offset(place)); }
  static std::size_t room_behind(const char* place) { return kBytes - offset(place); }
  /// A place in no chunk of anybody's, with no room behind it.
  static char* none();
  /// Has the cache fetch what lies `ahead` bytes behind a place, since it will be written soon. That may be beyond all
  /// memory of ours, where nothing comes of it; so the address is reckoned as a number, not as a place.
  static void fetch(const void* place, std::size_t ahead) {
    __builtin_prefetch(reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(place) + ahead), 1);
  }

 private:
  static std::size_t offset(const char* place) { return reinterpret_cast<std::uintptr_t>(place) % kBytes; }
};
static_assert(sizeof(PairChunk) == PairChunk::kBytes);

class PairChunks {
 public:
  PairChunks() = default;
  PairChunks(const PairChunks&) = delete;
  PairChunks& operator=(const PairChunks&) = delete;

  PairChunk* take();
  /// The chunk may be taken again. None goes back to the system before all do.
  void give_back(PairChunk* chunk);
  /// Chunks that were taken and not given back.
  [[nodiscard]] std::size_t used() const { return used_; }

 private:
  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };

  void allocate();

  std::vector<std::unique_ptr<void, Free>> slabs_;
  PairChunk* next_ = nullptr;  ///< of the last slab: not taken yet
  PairChunk* end_ = nullptr;
  PairChunk* spare_ = nullptr;  ///< given back
  std::size_t used_ = 0;
};

}  // namespace reach
