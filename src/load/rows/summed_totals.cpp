#include "load/rows/summed_totals.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/sums.hpp"
#include "load/rows/input_reader.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The columns of --sum-over, found at the first row.
SummedColumns& columns_of(InputReader& file) {
  if (file.summed) return *file.summed;
  SummedColumns& summed = file.summed.emplace();
  const auto& columns = file.binding.header.columns;
  for (ColumnIndex at = 0; at < columns.size(); ++at) {
    if (columns[at].role == Role::sum_over) summed.columns.push_back(at);
  }
  summed.values.resize(summed.columns.size());
  return summed;
}

/// The cells that say what the counts of a row are of, but for the date: each series has many.
std::string series_key(InputReader& file, const Record& record) {
  const LabelColumns& labels = file.binding.labels;
  std::string key;
  for (const auto& column : {labels.force, labels.channel, labels.period}) {
    if (column) key.append(file.cell(record, *column));
    key += '\n';
  }
  return key;
}

/// Whether the row states a total, which is not added.
bool is_total_row(InputReader& file, const Record& record) {
  const auto& force = file.binding.labels.force;
  return force && is_total_name(file.cell(record, *force));
}

void report_total(InputReader& file, const Record& record, ColumnIndex column) {
  const std::string& name = file.binding.header.columns[column].text;
  file.report(code::counted_twice, record, column,
              fmt::format("{} has totals (`All`, `Total`) beside their parts, and --sum-over would add up both",
                          in_backticks(name)),
              "give the file with either the totals or their parts");
}

}  // namespace

bool sums_no_total(InputReader& file, const Record& record) {
  if (file.all.options.sum_over.empty()) return true;
  SummedColumns& summed = columns_of(file);
  if (summed.columns.empty() || is_total_row(file, record)) return true;
  const std::string key = series_key(file, record);
  for (std::size_t at = 0; at < summed.columns.size(); ++at) {
    SummedValues& values = summed.values[at][key];
    (is_total_value(file.cell(record, summed.columns[at])) ? values.total : values.other) = true;
    if (!values.total || !values.other) continue;
    report_total(file, record, summed.columns[at]);
    summed.columns.clear();
    return false;
  }
  return true;
}

}  // namespace reach
