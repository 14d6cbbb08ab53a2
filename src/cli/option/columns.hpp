// Which columns a report shows: turns requested names into figures and channels. For cli.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/report.hpp>

#include "report/figures/figures.hpp"

namespace reach::cli {

/// Why a figure is not available for counts of different people.
std::string not_of_people(const report::FigureKind& kind);
/// `change, increase, …`: the figures that have their own column, apart from channels and total.
std::string figure_names();
/// `step, …`: those that each period of a series has.
std::string series_figure_names();

struct ColumnWish {
  std::string names;  ///< comma-separated; empty: the default columns
  bool no_channels = false;
  std::vector<std::string_view> given{};  ///< see column_options
};

/// Sets the columns that the summary shows. Channels are compared as everywhere (`fold_header`) and may have commas in
/// their names; `channel:share` and `figure:share` tell a channel from a figure of the same name. Refuses a name that
/// is unknown, empty or repeated, a figure of series in another report, contributions of different people, which are
/// unknown, and options that none of these columns is changed by. O(names + channels).
void choose_columns(const ColumnWish& wish, const Format& format, Summary& summary, Diagnostics& findings);

/// Refuses a series of more periods than this format can show to people.
void check_period_count(const Format& format, const Summary& summary, Diagnostics& findings);

/// Notes if a report for programs would not load back to the same figures: because channels or totals are missing,
/// columns are not read back, totals are not sums, or periods are not compared. O(counts).
void note_unloadable(LoadsBack loads_back, const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
