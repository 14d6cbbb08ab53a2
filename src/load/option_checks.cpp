#include "load/option_checks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/suggest.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether some counts are of periods of this kind.
bool has_any_of(const DatasetBuilder& all, PeriodKind kind) {
  bool any = false;
  all.counts.each([&](const Key& key, const Tally::Cell&) { any = any || key.period.kind == kind; });
  return any;
}

/// Whether there are counts, and all are of periods of this kind. If so, the option is redundant but correct, for
/// example when output of `reach tally` is read with the options that produced it.
bool are_all_of(const DatasetBuilder& all, PeriodKind kind) {
  bool of_kind = true;
  std::size_t counts = 0;
  const auto look = [&](const Key& key, const Tally::Cell&) {
    of_kind = of_kind && key.period.kind == kind;
    ++counts;
  };
  all.counts.each(look);
  return of_kind && counts > 0;
}

/// Reports options that would change nothing: who gave them expects other figures.
void check_date_options(const DatasetBuilder& all) {
  if (all.date_form || !all.days.counts.empty() || all.diagnostics.has_mistakes()) return;
  const auto refuse = [&](std::string message) {
    all.diagnostics.add(
        error(code::column_option, std::move(message)).hint("leave it out, or give a file with a date column"));
  };
  // `2011-12` can be a month or a financial year, and the option decides.
  const bool tells_months = all.options.period == PeriodKind::month && has_any_of(all, PeriodKind::month);
  const bool tells_years =
      all.options.period == PeriodKind::financial_year && has_any_of(all, PeriodKind::financial_year);
  if (all.options.period_given && !tells_months && !tells_years && !are_all_of(all, all.options.period))
    refuse("--period is for dated rows, and there are none");
  if (all.options.date_order != DateOrder::iso) refuse("--date-format is for dated rows, and there are none");
  if (all.options.zone) refuse("--time-zone is for times, and there are none");
}

/// The same for options of workbooks only, and for options of text files only.
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
