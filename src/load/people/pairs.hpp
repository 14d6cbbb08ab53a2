// Pairs: ids, each in a cell, distributed over parts by hash, so that one part at a time fits the cache. For
// load/people.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include <reach/count.hpp>

#include "load/people/packed_id.hpp"
#include "load/people/pair_chunks.hpp"

namespace reach {

/// An id in a cell. 12, 20 or 36 bytes, without padding.
template <std::size_t kWords>
struct Pair {
  static constexpr unsigned kCellBits = 32 - PackedId::kFormBits;
  static constexpr std::uint32_t kCells = std::uint32_t{1} << kCellBits;  ///< cell numbers are smaller than this

  std::array<std::uint32_t, 2 * kWords> id;
  std::uint32_t form_and_cell;

  Pair() = default;
  Pair(const PackedId& packed, std::uint32_t cell) : form_and_cell(packed.form << kCellBits | cell) {
    std::memcpy(id.data(), packed.words.data(), sizeof id);
  }
  [[nodiscard]] std::uint64_t hash() const {
    std::uint64_t word = 0;
    std::memcpy(&word, id.data(), sizeof word);
    return word;
  }
  [[nodiscard]] std::uint32_t cell() const { return form_and_cell & (kCells - 1); }
  [[nodiscard]] bool has_id_of(const Pair& other) const {
    std::uint32_t differs = (form_and_cell ^ other.form_and_cell) >> kCellBits;
    for (std::size_t at = 0; at < id.size(); ++at) differs |= id[at] ^ other.id[at];
    return differs == 0;
  }
  bool operator==(const Pair& other) const { return has_id_of(other) && form_and_cell == other.form_and_cell; }
  /// Any order in which the pairs of an id are adjacent.
  bool operator<(const Pair& other) const {
    const auto key = [](const Pair& pair) { return Uint128{pair.hash()} << 32 | pair.form_and_cell; };
    if constexpr (kWords == 1) return key(*this) < key(other);  // no branch, because it could not be predicted
    if (hash() != other.hash()) return hash() < other.hash();
    return id != other.id ? id < other.id : form_and_cell < other.form_and_cell;
  }
};

/// Adjacent pairs, and the meaning of their cell numbers.
template <std::size_t kWords>
struct PairRun {
  std::span<const Pair<kWords>> pairs;
  const std::uint32_t* cells = nullptr;  ///< by number; nullptr: they need no translation
};

template <std::size_t kWords>
class PairSort;

/// Collects pairs in parts; all pairs of an id are in the same part. Repeated pairs are dropped from time to time, so
/// that at most 5/3 of the distinct pairs, plus eight megabytes, are stored.
template <std::size_t kWords>
class Pairs {
 public:
  static constexpr unsigned kPartBits = 12;
  static constexpr std::size_t kParts = std::size_t{1} << kPartBits;

  /// O(1) on average: writes to the end of a part; the ends of all parts are in the second-level cache.
  void add(const Pair<kWords>& pair) {
    if (ends_.empty()) ends_.assign(kParts, PairChunk::none());
    const std::size_t part = pair.hash() >> (64 - kPartBits);
    if (PairChunk::room_behind(ends_[part]) < sizeof pair) grow(part);
    std::memcpy(ends_[part], &pair, sizeof pair);
    ends_[part] += sizeof pair;
    PairChunk::fetch(ends_[part], 64);  // the next line, for the next pair of this part
  }

  /// Memory used by the pairs, apart from up to two megabytes and a few bytes per part.
  [[nodiscard]] std::size_t bytes() const { return chunks_.used() * PairChunk::kBytes; }
  /// Adds the runs of a part, and prefetches their pairs into the cache. O(chunks).
  void add_runs(std::size_t part, const std::uint32_t* cells, std::vector<PairRun<kWords>>& runs) const;

 private:
  void grow(std::size_t part);
  struct Dropped {
    std::size_t pairs = 0;  ///< pairs examined
    std::size_t dropped = 0;
  };

  void tidy();
  void drop_repeated(std::size_t part, PairSort<kWords>& sort, Dropped& sum);

  static constexpr std::size_t kFewChunks = 2 * kParts;

  PairChunks chunks_;
  std::vector<char*> ends_;         ///< by part: the end of its last pair, in its last chunk
  std::size_t bound_ = kFewChunks;  ///< chunks allowed before the next check for repeated pairs
};

extern template class Pairs<1>;
extern template class Pairs<2>;
extern template class Pairs<4>;

}  // namespace reach
