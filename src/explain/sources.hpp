// Sources: the rows that a figure comes from. For explain and cli.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <reach/load.hpp>

namespace reach::explain {

/// Lines of one input, ascending; adjacent lines form one range.
struct FileLines {
  std::uint32_t input = 0;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;  ///< first and last line
};

/// The files and lines of the rows of a figure.
struct SourceLines {
  std::uint64_t rows = 0;
  std::vector<FileLines> files;  ///< in the order of the inputs
};

/// The rows of a figure; of dated rows, also the first and last date.
struct Sources {
  std::vector<Origin> rows;  ///< in input order; a wide row once for each of its counts
  std::optional<Period> first, last;

  void add(Origin row, std::optional<Period> date);
  void merge(const Sources& other);
  /// Each row once. O(n log n).
  [[nodiscard]] SourceLines lines() const;
};

/// Records the origin of every count: 8 bytes per count.
class Provenance {
 public:
  void take(const Seen& seen);
  /// Empty if no row has the figure.
  [[nodiscard]] Sources of(const Key& key) const;

 private:
  std::map<std::tuple<std::uint32_t, std::uint32_t, Period>, Sources> by_key_;
};

}  // namespace reach::explain
