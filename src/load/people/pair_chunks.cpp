#include "load/people/pair_chunks.hpp"

#include <new>

#include <sys/mman.h>

namespace reach {
namespace {

constexpr std::size_t kSlab = std::size_t{2} << 20;  // bytes; a large page
constexpr std::size_t kCacheLine = 64;               // bytes; a cache line

}  // namespace

char* PairChunk::none() {
  static PairChunk chunk{};
  return &chunk.bytes.back();
}

PairChunk* PairChunks::take() {
  ++used_;
  if (spare_ != nullptr) {
    PairChunk* const chunk = spare_;
    spare_ = chunk->before;
    return chunk;
  }
  if (next_ == end_) allocate();
  // A new chunk is not in any cache, but is written to at once, so this prefetches the first two lines of the chunk
  // eight places later.
  constexpr std::size_t kLater = 8 * sizeof(PairChunk);
  PairChunk::fetch(next_, kLater);
  PairChunk::fetch(next_, kLater + kCacheLine);
  return next_++;
}

void PairChunks::give_back(PairChunk* chunk) {
  --used_;
  chunk->before = spare_;
  spare_ = chunk;
}

/// Parts are written to in random order, one chunk each; with large pages, reaching them needs no page table walk. The
/// first slab may remain almost empty, so it grows by small pages.
void PairChunks::allocate() {
  void* const slab = std::aligned_alloc(kSlab, kSlab);
  if (slab == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  if (!slabs_.empty()) madvise(slab, kSlab, MADV_HUGEPAGE);
#endif
  slabs_.emplace_back(slab);
  next_ = static_cast<PairChunk*>(slab);
  end_ = next_ + kSlab / sizeof(PairChunk);
}

}  // namespace reach
