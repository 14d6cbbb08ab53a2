// Labels left blank below another, as cells are that were merged: one mistake of a column, reported once. For
// load/rows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include <reach/diagnostic.hpp>

#include "load/header/header.hpp"

namespace reach {

/// A column in which a label is left blank below another.
struct BlankLabel {
  Code code;
  std::string what;   ///< `name of the force`, `period`
  std::string above;  ///< the last label above
  Place place;        ///< of the first
  std::uint64_t rows = 1;
};

class BlankNames {
 public:
  /// Whether the column is known to have some; counts another row of it.
  bool meet_again(ColumnIndex column);
  void add(ColumnIndex column, BlankLabel label) { columns_.emplace(column, std::move(label)); }
  /// After all rows: reports each column.
  void finish(Diagnostics& diagnostics) const;

 private:
  std::map<ColumnIndex, BlankLabel> columns_;
};

}  // namespace reach
