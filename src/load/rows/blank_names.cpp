// Labels that are left blank below others.
#include "load/rows/input_findings.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "load/rows/input_reader.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kMerged = "a file keeps the text of a merged cell in its first row only";

/// The last label above a row in a column, in the current batch; empty if there is none.
std::string label_above(InputReader& file, const Record& record, ColumnIndex column) {
  const auto& rows = file.records.batch().records;
  const std::uint64_t last_of_header = file.binding.header.line + file.binding.header.records - 1;
  for (auto row = std::ranges::lower_bound(rows, record.begin, {}, &Record::begin); row != rows.begin();) {
    --row;
    const bool is_header = file.records.line_at(row->begin) <= last_of_header;
    if (is_header || row->fault != RecordFault::none || row->field_count <= column) break;
    if (const auto text = file.cell(*row, column); !text.empty()) return std::string(text);
  }
  return {};
}

}  // namespace

bool BlankNames::meet_again(ColumnIndex column) {
  const auto found = columns_.find(column);
  if (found == columns_.end()) return false;
  ++found->second.rows;
  return true;
}

void BlankNames::finish(Diagnostics& diagnostics) const {
  for (const auto& [column, label] : columns_) {
    const std::string more = label.rows == 1 ? "" : fmt::format(" (and in {})", plural(label.rows - 1, "other row"));
    diagnostics.add(
        finding(label.code, fmt::format("the {} is empty below {}{}", label.what, in_backticks(label.above), more))
            .hint(fmt::format("write it in every row: {}", kMerged))
            .at(label.place));
  }
}

void report_empty(InputReader& file, const Record& record, ColumnIndex column, Code code, std::string_view what,
                  std::string_view hint) {
  // Rows with a time may be read one at a time, without the rows above them.
  const LabelColumns& labels = file.binding.labels;
  const Header& header = file.binding.header;
  const bool set_aside = file.all.set_aside.is_open();
  const bool row_by_row = set_aside || labels.date || labels.period;
  if (!row_by_row && file.blank_names.meet_again(column)) return;
  std::string above = row_by_row ? std::string() : label_above(file, record, column);
  if (above.empty()) {
    const bool may_merge =
        row_by_row && !set_aside && file.records.line_at(record.begin) > header.line + header.records;
    return file.report(code, record, column, fmt::format("the {} is empty", what),
                       may_merge ? fmt::format("{}; {}", hint, kMerged) : std::string(hint));
  }
  file.blank_names.add(column, {code, std::string(what), std::move(above), file.place(record, column)});
}

}  // namespace reach
