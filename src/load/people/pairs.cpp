#include "load/people/pairs.hpp"

#include <algorithm>
#include <utility>

#include "load/people/pair_sort.hpp"

namespace reach {

template <std::size_t kWords>
void Pairs<kWords>::add_runs(std::size_t part, const std::uint32_t* cells, std::vector<PairRun<kWords>>& runs) const {
  constexpr std::size_t kLineBytes = 64;
  if (ends_.empty() || ends_[part] == PairChunk::none()) return;
  const PairChunk* chunk = PairChunk::of(ends_[part]);
  std::size_t size = static_cast<std::size_t>(ends_[part] - chunk->bytes.data()) / sizeof(Pair<kWords>);
  while (chunk != nullptr) {
    // Chunks are anywhere in memory: this prefetches all lines at once, because the cache can detect no pattern.
    for (std::size_t line = kLineBytes; line < PairChunk::kBytes; line += kLineBytes) {
      __builtin_prefetch(reinterpret_cast<const char*>(chunk) + line);
    }
    runs.push_back({{reinterpret_cast<const Pair<kWords>*>(chunk->bytes.data()), size}, cells});
    chunk = chunk->before;
    size = sizeof(PairChunk::bytes) / sizeof(Pair<kWords>);
  }
}

/// Adds a chunk to a part.
template <std::size_t kWords>
void Pairs<kWords>::grow(std::size_t part) {
  static_assert(sizeof(PairChunk::bytes) % sizeof(Pair<kWords>) != 0, "the end of a full chunk is within it");
  if (chunks_.used() >= bound_) tidy();
  char*& end = ends_[part];
  if (PairChunk::room_behind(end) >= sizeof(Pair<kWords>)) return;
  PairChunk* const chunk = chunks_.take();
  chunk->before = end == PairChunk::none() ? nullptr : PairChunk::of(end);
  end = chunk->bytes.data();
}

/// Drops repeated pairs if that is worthwhile, judging by a sample of parts (the hash makes all parts alike). If the
/// sample loses less than a quarter of its pairs, memory may grow by a quarter before the next check. If it loses more,
/// each dropped pair pays for sorting three others: amortised O(1) per pair.
template <std::size_t kWords>
void Pairs<kWords>::tidy() {
  constexpr std::size_t kSample = 64;  // one part in this many
  PairSort<kWords> sort;
  Dropped sample;
  for (std::size_t part = 0; part < kParts; part += kSample) drop_repeated(part, sort, sample);
  if (sample.dropped * 4 > sample.pairs) {
    for (std::size_t part = 0; part < kParts; ++part) drop_repeated(part, sort, sample);
  }
  bound_ = std::max(kFewChunks, chunks_.used() + chunks_.used() / 4);
}

/// Rewrites the pairs of a part, each once. This takes no more chunks than it gives back.
template <std::size_t kWords>
void Pairs<kWords>::drop_repeated(std::size_t part, PairSort<kWords>& sort, Dropped& sum) {
  std::vector<PairRun<kWords>> runs;
  add_runs(part, nullptr, runs);
  if (runs.empty()) return;
  const auto pairs = sort(runs);
  sum.pairs += pairs.size();
  for (PairChunk* chunk = PairChunk::of(ends_[part]); chunk != nullptr;) {
    chunks_.give_back(std::exchange(chunk, chunk->before));
  }
  ends_[part] = PairChunk::none();
  for (std::size_t at = 0; at < pairs.size(); ++at) {
    const bool repeated = at > 0 && pairs[at] == pairs[at - 1];
    sum.dropped += repeated ? 1 : 0;
    if (!repeated) add(pairs[at]);
  }
}

template class Pairs<1>;
template class Pairs<2>;
template class Pairs<4>;

}  // namespace reach
