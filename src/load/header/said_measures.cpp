// What a table says about all its figures, apart from their column names: in a column of units or of bands, or in a
// title.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "diagnostic/codes/measures.hpp"
#include "diagnostic/codes/sums.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/bind_state.hpp"
#include "load/header/preamble.hpp"
#include "load/header/table_start.hpp"
#include "load/words/measures.hpp"
#include "load/words/overlaps.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool names_units(std::string_view header) {
  constexpr auto kUnitNames = std::to_array<std::string_view>(
      {"measure unit", "measurement unit", "unit", "unit measure", "unit of measure", "unit of measurement", "units"});
  return std::ranges::binary_search(kUnitNames, std::string_view(fold_header(header)));
}

void refuse_unit(BindState& state, ColumnIndex column, std::string_view value) {
  const std::string& name = state.column(column).text;
  state.report(code::not_a_count, column,
               fmt::format("{} says that figures are {}: {}", in_backticks(name), in_backticks(value),
                           why_not_added(measure_of(value).measure)),
               fmt::format("leave the rows of these figures out of the file; or --ignore-column {} if all are counts",
                           as_argument(name)));
  std::erase(state.binding.texts, column);
  state.leave_out(column);
}

/// Refuses the first unit in a column that is not a unit of counts: `Percentage`, `Thousands`.
void check_units(BindState& state, ColumnIndex column) {
  const Batch& batch = state.context.records.batch();
  std::string scratch;
  std::string found;
  each_first_row(state, [&](const Record& record) {
    if (!found.empty()) return;
    const auto text = cell_text(batch, batch.fields[record.first_field + column], scratch);
    if (measure_of(text).measure != Measure::count) found = text;
  });
  if (!found.empty()) refuse_unit(state, column, found);
}

/// `Percentage of calls` of `Table 3a: Percentage of calls`.
std::string_view without_number(std::string_view title) {
  constexpr auto kNumbered = std::to_array<std::string_view>({"table ", "figure ", "sheet ", "worksheet "});
  const std::string lower = ascii_lower(title.substr(0, 16));
  if (std::ranges::none_of(kNumbered, [&](std::string_view word) { return lower.starts_with(word); })) return title;
  const std::size_t end = title.find_first_of(" :", title.find(' ') + 1);
  if (end == std::string_view::npos) return title;
  title.remove_prefix(end);
  return title.substr(std::min(title.find_first_not_of(" :-.\u2013"), title.size()));
}

/// What Excel writes above a pivot table: `Average of Count`. The other fields beside it are `Column Labels`.
bool is_no_sum(std::string_view title) {
  constexpr auto kFunctions = std::to_array<std::string_view>(
      {"average of ", "max of ", "min of ", "product of ", "stddev of ", "stddevp of ", "var of ", "varp of "});
  const std::string text = ascii_lower(title);
  return std::ranges::any_of(kFunctions, [&](auto function) { return text.starts_with(function); });
}

/// Whether a line above the table says that all figures below it are not counts. Ignores sentences, and titles that
/// mention several measures.
bool denies_counts(std::string_view title) {
  constexpr auto kOthers = std::to_array<std::string_view>(
      {" and ", " or ", " are ", " is ", " may ", " been ", " have ", " change", " increase", "number", "count"});
  constexpr auto kSure =
      std::to_array({Measure::rate, Measure::average, Measure::scaled, Measure::size, Measure::money});
  const std::string text = ascii_lower(title);
  const bool of_others = std::ranges::any_of(kOthers, [&](auto word) { return text.find(word) != text.npos; });
  if (is_no_sum(title)) return true;
  if (of_others || title.empty() || title.ends_with('.')) return false;
  const NamedMeasure measure = measure_of(without_number(title));
  return measure.certain && std::ranges::find(kSure, measure.measure) != kSure.end();
}

/// Whether a column is itself named after a measure: a title may then refer to that column alone.
bool has_measure_column(const BindState& state) {
  return std::ranges::any_of(state.binding.header.columns, [](const HeaderColumn& column) {
    return is_stated(column.role) ? column.role != Role::total : measure_of(column.text).measure != Measure::count;
  });
}

/// Warns about values in a --sum-over column that are overlapping bands: `18-25`, `25-34`, `18+`.
void check_bands(const BindState& state, ColumnIndex column) {
  constexpr std::size_t kMostValues = 100;
  const Batch& batch = state.context.records.batch();
  std::string scratch;
  std::vector<std::string> values;
  each_first_row(state, [&](const Record& record) {
    const auto text = cell_text(batch, batch.fields[record.first_field + column], scratch);
    const bool is_new = std::ranges::find(values, text) == values.end();
    if (is_new && values.size() < kMostValues) values.emplace_back(text);
  });
  const auto bands = overlapping_bands(values);
  if (!bands) return;
  state.report(
      code::hidden_total, column,
      fmt::format("{} in {} overlaps {}, and --sum-over adds up both", in_backticks(values[bands->first]),
                  in_backticks(state.binding.header.columns[column].text), in_backticks(values[bands->second])),
      "give the file with bands that do not overlap");
}

void check_titles(const BindState& state) {
  const Records& records = state.context.records;
  const char delimiter = state.context.all.inputs[state.context.index].delimiter;
  for (const LineAbove& line : records.above()) {
    const std::string_view title = trim_title(line.text, delimiter);
    if (!denies_counts(title) || has_measure_column(state)) continue;
    state.context.all.diagnostics.add(
        warning(code::doubtful_channel,
                fmt::format("the figures may not be counts: a line above them says {}", in_backticks(title)))
            .hint("check what they are: totals and increases are only right for counts")
            .at(place_of(records, line)));
  }
}

}  // namespace

void check_said_measures(BindState& state) {
  for (ColumnIndex at = 0; at < state.columns().size(); ++at) {
    const HeaderColumn& column = state.column(at);
    const bool left_out = column.role == Role::text || column.role == Role::sum_over;
    if (left_out && names_units(column.text)) check_units(state, at);
    if (column.role == Role::sum_over && state.binding.labels.date)
      check_bands(state, at);  // otherwise, all rows are checked
  }
  for (const auto& [column, value] : state.binding.constants) {
    const NamedMeasure measure = measure_of(value);
    if (measure.measure != Measure::count && measure.certain) refuse_unit(state, column, value);
  }
  if (!state.binding.faulty) check_titles(state);
}

}  // namespace reach
