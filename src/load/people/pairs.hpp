// Pairs: ids, each in a cell, spread over parts by their hash, so that one part at a time fits the cache. For
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

/// An id in a cell. 12, 20 or 36 bytes, none of them padding.
template <std::size_t kWords>
struct Pair {
  static constexpr unsigned kCellBits = 32 - PackedId::kFormBits;
  static constexpr std::uint32_t kCells = std::uint32_t{1} << kCellBits;  ///< cells have numbers below this

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
  /// Any order that has the pairs of an id side by side.
  bool operator<(const Pair& other) const {
    const auto key = [](const Pair& pair) { return Uint128{pair.hash()} << 32 | pair.form_and_cell; };
    if constexpr (kWords == 1) return key(*this) < key(other);  // no branch, which nobody could foresee
    if (hash() != other.hash()) return hash() < other.hash();
    return id != other.id ? id < other.id : form_and_cell < other.form_and_cell;
  }
};

/// Pairs that lie side by side, with what their cells' numbers stand for.
template <std::size_t kWords>
struct PairRun {
  std::span<const Pair<kWords>> pairs;
  const std::uint32_t* cells = nullptr;  ///< by number; nullptr: the numbers are what is meant
};

template <std::size_t kWords>
class PairSort;

/// Pairs as they are met, in parts that all pairs of an id share. Repeated ones are dropped now and then, so that what
/// is kept is at most 5/3 of the different pairs, and eight megabytes.
template <std::size_t kWords>
class Pairs {
 public:
  static constexpr unsigned kPartBits = 12;
  static constexpr std::size_t kParts = std::size_t{1} << kPartBits;

  /// O(1) on average: writes to the end of a part, all of which lie in the second cache.
  void add(const Pair<kWords>& pair) {
    if (ends_.empty()) ends_.assign(kParts, PairChunk::none());
    const std::size_t part = pair.hash() >> (64 - kPartBits);
    if (PairChunk::room_behind(ends_[part]) < sizeof pair) grow(part);
    std::memcpy(ends_[part], &pair, sizeof pair);
    ends_[part] += sizeof pair;
    PairChunk::fetch(ends_[part], 64);  // the next line, for when the part comes up again
  }

  /// What the pairs take, beside up to two megabytes and a few bytes a part.
  [[nodiscard]] std::size_t bytes() const { return chunks_.used() * PairChunk::kBytes; }
  /// Adds the runs of a part, whose pairs are fetched into the cache meanwhile. O(chunks).
  void add_runs(std::size_t part, const std::uint32_t* cells, std::vector<PairRun<kWords>>& runs) const;

 private:
  void grow(std::size_t part);
  struct Dropped {
    std::size_t pairs = 0;  ///< that were looked at
    std::size_t dropped = 0;
  };

  void tidy();
  void drop_repeated(std::size_t part, PairSort<kWords>& sort, Dropped& sum);

  static constexpr std::size_t kFewChunks = 2 * kParts;

  PairChunks chunks_;
  std::vector<char*> ends_;         ///< by part: behind its last pair, in its last chunk
  std::size_t bound_ = kFewChunks;  ///< chunks that may be used before the next look for repeated pairs
};

extern template class Pairs<1>;
extern template class Pairs<2>;
extern template class Pairs<4>;

}  // namespace reach
