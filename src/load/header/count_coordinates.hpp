// CountCoordinates: decides where the coordinates of the count columns are given. For load/header.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "load/header/bind_state.hpp"

namespace reach {

/// What the steps below share. A column that turns out not to hold counts is removed from `counts_`.
class CountCoordinates {
 public:
  CountCoordinates(BindState& state, std::vector<ColumnIndex>& counts)
      : state_(state), labels_(state.binding.labels), options_(state.options()), counts_(counts) {}

 protected:
  [[nodiscard]] bool is_named(ColumnIndex at) const { return !state_.column(at).channel.empty(); }
  /// Reports an option that gives the same coordinate as a column; returns false.
  [[nodiscard]] bool report_twice(std::string_view option, ColumnIndex column) const;

  BindState& state_;
  LabelColumns& labels_;
  const LoadOptions& options_;
  std::vector<ColumnIndex>& counts_;
};

/// Takes columns named like totals (`Total tests`) as counts, with a warning, if no other columns add up to them in any
/// row, even approximately.
void take_counted_totals(BindState& state, std::vector<ColumnIndex>& counts);

/// The same for channels named in rows, once columns have their roles. O(first rows × channels).
void take_counted_values(BindState& state);

/// Columns named after a month or quarter without a year (`January`) give a part of the year that the row or the table
/// gives.
void take_parts_across(BindState& state, std::vector<ColumnIndex>& counts);

/// Decides where the force is given: by the row; by the columns, if rows or the table give the channel; otherwise, all
/// rows are one force. Returns false after reporting columns that may be forces or channels.
bool settle_force(BindState& state, std::vector<ColumnIndex>& counts);
/// Decides where the channel is given: by the row, by the columns, or by the table. Returns false after reporting one
/// that is given twice.
bool settle_channel(BindState& state, std::vector<ColumnIndex>& counts);

}  // namespace reach
