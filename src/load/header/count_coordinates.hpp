// CountCoordinates: the columns of counts while it is decided where their coordinates are given. For load/header.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "load/header/bind_state.hpp"

namespace reach {

/// What the steps below share. A column of counts loses its place in `counts_` if it turns out to be none.
class CountCoordinates {
 public:
  CountCoordinates(BindState& state, std::vector<ColumnIndex>& counts)
      : state_(state), labels_(state.binding.labels), options_(state.options()), counts_(counts) {}

 protected:
  [[nodiscard]] bool is_named(ColumnIndex at) const { return !state_.column(at).channel.empty(); }
  /// Reports an option that gives what a column gives, too; false.
  [[nodiscard]] bool report_twice(std::string_view option, ColumnIndex column) const;

  BindState& state_;
  LabelColumns& labels_;
  const LoadOptions& options_;
  std::vector<ColumnIndex>& counts_;
};

/// Columns named like totals, `Total tests`, are counts if no columns beside them add up to them in any row, nor
/// nearly; warns about it.
void take_counted_totals(BindState& state, std::vector<ColumnIndex>& counts);

/// The same for channels that rows name, once columns have their roles. O(first rows × channels).
void take_counted_values(BindState& state);

/// Columns named by months or quarters alone, `January`, give a part of the year that the row or the table gives.
void take_parts_across(BindState& state, std::vector<ColumnIndex>& counts);

/// The force: by the row, or by the columns where rows or the table give the channel; else all rows are one force.
/// False after reporting columns that may be forces or channels.
bool settle_force(BindState& state, std::vector<ColumnIndex>& counts);
/// The channel: by the row, by the columns, or by the table. False after reporting one that is given twice.
bool settle_channel(BindState& state, std::vector<ColumnIndex>& counts);

}  // namespace reach
