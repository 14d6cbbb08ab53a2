#include "load/option_checks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/period_forms.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The kinds of the counts' periods.
std::set<PeriodKind> kinds_of(const DatasetBuilder& all) {
  std::set<PeriodKind> kinds;
  all.counts.each_page([&](const Tally::Page& page) { kinds.insert(page.first.period.kind); });
  return kinds;
}

/// Reports options for dates and times if the data has none.
void check_date_options(const DatasetBuilder& all) {
  if (all.date_form || !all.days.counts.empty() || all.diagnostics.has_mistakes()) return;
  const auto refuse = [&](std::string message) {
    all.diagnostics.add(
        error(code::column_option, std::move(message)).hint("leave it out, or give a file with a date column"));
  };
  const std::set<PeriodKind> kinds = kinds_of(all);
  const PeriodKind given = all.options.period;
  // `2011-12` can be a month or a financial year, and the option decides. If all counts are of its kind, it is
  // redundant but correct, as when output of `reach tally` is read with the options that produced it.
  const bool tells = kinds.contains(given) && (says_form(all.options) || kinds.size() == 1);
  if (all.options.period_given && !tells) refuse("--period is for dated rows, and there are none");
  if (all.options.date_order != DateOrder::iso) refuse("--date-format is for dated rows, and there are none");
  if (all.options.zone) refuse("--time-zone is for times, and there are none");
}

/// The same for options that apply only to workbooks, or only to text files.
void check_form_options(const DatasetBuilder& all) {
  if (all.diagnostics.has_mistakes() || all.inputs.empty()) return;
  const auto refuse = [&](std::string message) {
    all.diagnostics.add(error(code::column_option, std::move(message)).hint("leave it out"));
  };
  const LoadOptions& options = all.options;
  const auto workbooks = std::ranges::count_if(all.inputs, [](const InputInfo& input) { return !input.sheet.empty(); });
  const bool only_workbooks = workbooks == std::ssize(all.inputs);
  const bool maps = options.regions || !options.rename.file.empty();  // the encoding may be meant for a map
  if (workbooks == 0 && !options.sheet.empty()) refuse("--sheet is for workbooks, and there are none");
  if (only_workbooks && options.delimiter != 0) refuse("--delimiter is for text files, and there are only workbooks");
  if (only_workbooks && !options.encoding.empty() && !maps)
    refuse("--encoding is for text files, and there are only workbooks");
}

}  // namespace

void check_idle_options(const DatasetBuilder& all) {
  check_date_options(all);
  check_form_options(all);
}

void check_row_options(const DatasetBuilder& all) {
  if (all.diagnostics.has_mistakes()) return;
  if (all.options.total_rows.empty() && all.options.force_rows.empty()) return;
  std::vector<std::string> rows;
  for (const auto& name : all.totals_met) rows.push_back(renamed(name, all.options.rename));
  for (const auto& force : all.forces.all()) rows.emplace_back(force.name);
  TextSet folded;
  for (const auto& row : rows) folded.insert(fold_name(row));
  const auto check = [&](std::string_view option, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (folded.contains(fold_name(renamed(name, all.options.rename))) || folded.contains(fold_name(name))) continue;
      all.diagnostics.add(error(code::unknown_row, fmt::format("{} names no row: {}", option, in_backticks(name)))
                              .hint(suggestion(name, rows, "there are")));
    }
  };
  check("--total-row", all.options.total_rows);
  check("--force-row", all.options.force_rows);
}

void check_as_channels(const DatasetBuilder& all, const Dataset& dataset) {
  for (const auto& name : all.options.as_channels) {
    const auto is_it = [&](const std::string& text) { return is_named({name}, text); };
    const auto has_column = [&](const InputInfo& input) {
      return std::ranges::any_of(input.columns, is_it, &ColumnInfo::header);
    };
    if (std::ranges::any_of(dataset.channels, is_it) || std::ranges::any_of(dataset.inputs, has_column)) continue;
    if (all.refused_channels.contains(name)) continue;
    all.diagnostics.add(error(code::column_option,
                              fmt::format("--as-channel names {}, and no channel is called that", in_backticks(name)))
                            .hint(suggestion(name, dataset.channels, "the channels are")));
  }
}

}  // namespace reach
