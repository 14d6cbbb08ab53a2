// PairChunks: memory in chunks of one kilobyte, each of which can be a link of a list. For load/people.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace reach {

/// A kilobyte, aligned to its size, so that any address inside it identifies the chunk.
struct alignas(1024) PairChunk {
  static constexpr std::size_t kBytes = 1024;

  PairChunk* before;  ///< the chunk that was filled before this one
  std::array<char, kBytes - sizeof(PairChunk*)> bytes;

  /// The chunk that contains a place after its first byte.
  static PairChunk* of(char* place) { return reinterpret_cast<PairChunk*>(place - offset(place)); }
  static std::size_t room_behind(const char* place) { return kBytes - offset(place); }
  /// A sentinel that belongs to no chunk and has no room left.
  static char* none();
  /// Prefetches the address `ahead` bytes after a place, because it will be written soon. That may be outside our
  /// memory, where a prefetch has no effect; so the address is calculated as a number, not as a pointer.
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
  /// Makes the chunk available again. Memory returns to the system only when all of it is freed.
  void give_back(PairChunk* chunk);
  /// Chunks taken and not given back.
  [[nodiscard]] std::size_t used() const { return used_; }

 private:
  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };

  void allocate();

  std::vector<std::unique_ptr<void, Free>> slabs_;
  PairChunk* next_ = nullptr;  ///< the first unused chunk of the last slab
  PairChunk* end_ = nullptr;
  PairChunk* spare_ = nullptr;  ///< a list of chunks given back
  std::size_t used_ = 0;
};

}  // namespace reach
