// Which rows of a table are hidden, so that no small count can be worked out from the others. For aggregate.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <reach/count.hpp>

namespace reach::protect {

/// How much of a row is hidden in one period; each hides what the one before it hides.
enum class Hidden : std::uint8_t { nothing, channels, row };

/// A row of one period while it is decided what is hidden. A missing count is 0.
struct GuardedRow {
  std::string name;  ///< as sort_key gives it: rows are taken in this order
  std::vector<Int128> channels;
  Int128 total = 0;
  std::vector<Int128> parts = {};  ///< of a region: the totals of its forces, which are printed beside its own
};

/// Whether a count is 1 to `least` − 1.
constexpr bool is_small(Int128 count, Int128 least) { return count > 0 && count < least; }

/// Decides for each row. A row with a small count loses its channels, one with a small total is hidden altogether, and
/// others go with them until nothing printed narrows a hidden count to fewer values than 1 to `least` − 1: its printed
/// margins bound each cell only by max(0, row + column − all) and min(row, column) (Fréchet). Independent of the order
/// of the rows. O(n × channels × log n) for each set of rows hidden altogether that is tried: nearly always one, n at
/// most.
std::vector<Hidden> hidden_rows(std::span<const GuardedRow> rows, Int128 least);

}  // namespace reach::protect
