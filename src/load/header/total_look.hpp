// TotalLook: whether figures named like a total, `Total tests`, are the total of the figures beside them. For
// load/header and load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "load/csv/scanner.hpp"
#include "load/header/header.hpp"

namespace reach {

/// A figure beside the total, and of what it is.
struct PartFigure {
  std::uint32_t part = 0;
  Int128 figure = 0;
};

/// How a figure compares with those that it may be the total of, as far as the first rows show.
class TotalLook {
 public:
  /// One row in which all figures are known; `before` of the parts are before the total. O(parts).
  void add(std::span<const PartFigure> parts, std::size_t before, Int128 total);
  /// Whether it is a count of its own: no neighbouring parts ever add up to it, nor nearly, nor do any others in most
  /// rows.
  [[nodiscard]] bool is_count() const;
  /// Whether some part may be within it: it is above it in no row.
  [[nodiscard]] bool may_hold_a_part() const { return above_.size() < parts_.size(); }

 private:
  std::size_t rows_ = 0;
  std::size_t equal_ = 0;          ///< rows in which some neighbouring parts add up to it
  std::size_t near_ = 0;           ///< rows in which all of them, or those right before it, nearly add up to it
  std::set<std::uint32_t> parts_;  ///< all
  std::set<std::uint32_t> above_;  ///< those that are larger than the total in some row
  struct Row {
    std::vector<PartFigure> parts;
    Int128 total;
  };
  std::vector<Row> first_;  ///< of the rows, a few
};

/// Whether a name begins with a word for totals that is not its head: `Total tests`, but not `Tests total`. O(length).
bool begins_in_total(std::string_view name);

/// The count in a cell; nothing if it is missing, or no count.
std::optional<Int128> figure_in(const Batch& batch, const Record& record, ColumnIndex column, std::string& scratch);

}  // namespace reach
