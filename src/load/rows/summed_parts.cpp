#include "load/rows/summed_parts.hpp"

#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/sums.hpp"
#include "load/rows/input_reader.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostGroups = 1000;
/// Finds the columns of --sum-over, at the first row.
void begin(InputReader& file) {
  if (std::exchange(file.summed_parts.is_begun, true)) return;
  const auto& columns = file.binding.header.columns;
  for (ColumnIndex at = 0; at < columns.size(); ++at) {
    if (columns[at].role == Role::sum_over) file.summed_parts.columns.push_back({.column = at});
  }
}

/// The cells that identify a row's series: all its labels except the date, as each series has many dates.
std::string series_of_row(InputReader& file, const Record& record) {
  const LabelColumns& labels = file.binding.labels;
  std::string series;
  for (const auto& column : {labels.force, labels.channel, labels.period, labels.part}) {
    if (column) series.append(file.cell(record, *column));
    series += '\n';
  }
  return series;
}

/// The same, with the cells of the other --sum-over columns: all except `without`.
std::string group_of(InputReader& file, const Record& record, ColumnIndex without) {
  std::string group = series_of_row(file, record);
  for (const SummedColumn& other : file.summed_parts.columns) {
    if (other.column != without) group.append(file.cell(record, other.column));
    group += '\n';
  }
  return group;
}

std::uint32_t number_of(TextMap<std::uint32_t>& numbers, std::string text) {
  return numbers.try_emplace(std::move(text), static_cast<std::uint32_t>(numbers.size())).first->second;
}

void keep_in(InputReader& file, const Record& record, SummedColumn& column) {
  if (column.names.size() > SummedColumn::kMostValues) return;
  std::string group = group_of(file, record, column.column);
  if (column.groups.size() >= kMostGroups && !column.groups.contains(group)) return;
  SummedRow row{number_of(column.groups, std::move(group)), 0, file.records.line_at(record.begin), {}};
  std::string value(file.cell(record, column.column));
  row.value = number_of(column.values, value);
  if (row.value == column.names.size()) column.names.push_back(std::move(value));
  for (const RowCount& count : file.row.counts) row.counts.push_back(*count.count);
  column.rows.push_back(std::move(row));
}

/// Whether the row states a total, which is not added.
bool is_total_row(InputReader& file, const Record& record) {
  const auto& force = file.binding.labels.force;
  return force && is_total_name(file.cell(record, *force));
}

}  // namespace

bool sums_no_total(InputReader& file, const Record& record) {
  SummedParts& summed = file.summed_parts;
  if (file.all.options.sum_over.empty() || summed.has_totals || is_total_row(file, record)) return true;
  begin(file);
  const std::string series = series_of_row(file, record);
  for (SummedColumn& column : summed.columns) {
    SummedValues& values = column.series[series];
    (is_total_value(file.cell(record, column.column)) ? values.total : values.other) = true;
    summed.has_totals = values.total && values.other;
    if (!summed.has_totals) continue;
    file.report(code::counted_twice, record, column.column,
                fmt::format("{} has totals (`All`, `Total`) beside their parts, and --sum-over would add up both",
                            in_backticks(file.binding.header.columns[column.column].text)),
                std::string(kEitherTotals));
    return false;
  }
  return true;
}

void keep_summed(InputReader& file, const Record& record) {
  if (file.all.options.sum_over.empty() || file.binding.labels.date) return;
  begin(file);
  for (SummedColumn& column : file.summed_parts.columns) keep_in(file, record, column);
}

}  // namespace reach
