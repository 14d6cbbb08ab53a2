// Which columns a report shows: from the names that were asked for to figures and channels. For cli.
#pragma once

#include <string>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

#include "report/figures.hpp"

namespace reach::cli {

/// Why a figure that is not known of different people cannot be had.
std::string not_of_people(const report::FigureKind& kind);
/// `change, increase, …`: the figures that have a column of their own, beside channels and total.
std::string figure_names();

struct ColumnWish {
  std::string names;  ///< parted by commas; empty: those of any report
  bool no_channels = false;
};

/// Sets what the summary shows. Channels are compared as everywhere (`fold_header`) and may have commas in their names;
/// `channel:share` and `figure:share` say which, where a channel is called like a figure. Refuses a name that is
/// unknown, empty or there twice, and contributions of different people, which are not known. O(names + channels).
void choose_columns(const ColumnWish& wish, Summary& summary, Diagnostics& findings);

/// Notes where a table for programs would not load back to the same figures: for want of channels, for columns that are
/// not read, or for totals that are no sums.
void note_unloadable(const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
