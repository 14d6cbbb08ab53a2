#include "load/read_binding.hpp"

#include <algorithm>
#include <string>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "diagnostic/codes/periods.hpp"
#include "load/find_header.hpp"
#include "load/header/marker_columns.hpp"
#include "load/header/preamble.hpp"
#include "load/rows/dropped_marks.hpp"
#include "load/rows/sheet_cells.hpp"
#include "load/words/join_period.hpp"
#include "load/words/plain_header.hpp"

namespace reach {
namespace {

void describe_columns(InputInfo& info, const Header& header) {
  info.columns.clear();
  for (const auto& column : header.columns) info.columns.push_back({column.text, describe(column)});
}

/// Adds a note about a column whose period is read as a financial year but could be a month.
void note_doubt(Records& records, const Binding& binding) {
  const Header& header = binding.header;
  const auto doubt = header.forms.doubt();
  if (!doubt) return;
  const auto found = std::ranges::find_if(binding.counts, [&](const CountColumn& count) {
    return timespan_text(plain_header(header.columns[count.column].text)) == doubt->text;
  });
  if (found == binding.counts.end()) return;
  const Record& record = records.batch().records[header.first_record];
  const Field& field = records.batch().fields[record.first_field + found->column];
  records.report(record, field, code::month_or_year, doubt_text(*doubt), std::string(kDoubtHint));
}

/// Adds a note about the first column whose quarter is not numbered as its label says.
void note_quarter(Records& records, const Binding& binding) {
  const Record& record = records.batch().records[binding.header.first_record];
  for (const CountColumn& count : binding.counts) {
    std::string text = quarter_text(timespan_text(plain_header(binding.header.columns[count.column].text)));
    if (text.empty()) continue;
    const Field& field = records.batch().fields[record.first_field + count.column];
    return records.report(record, field, code::financial_quarter, std::move(text), std::string(kQuarterHint));
  }
}

/// Warns about a total of a period that no count column has: its name, or that of another column, may be wrong.
void warn_of_idle_totals(Records& records, const Binding& binding) {
  const Record& record = records.batch().records[binding.header.first_record];
  for (const auto& stated : binding.stated) {
    const HeaderColumn& column = binding.header.columns[stated.column];
    if (column.role != Role::total || !column.period) continue;
    if (!stated.formulas.empty()) continue;
    const auto within = [&](const CountColumn& count) {
      return !count.period || is_within(*count.period, *column.period);
    };
    if (std::ranges::any_of(binding.counts, within)) continue;
    records.report(record, records.batch().fields[record.first_field + stated.column], code::doubtful_total,
                   fmt::format("{0} cannot be checked: no column has counts of {1}", in_backticks(column.text),
                               period_label(*column.period)),
                   "correct the period in its name, or add the columns that it is the total of");
  }
}

}  // namespace

std::optional<Binding> read_binding(DatasetBuilder& all, Records& records, std::uint32_t index, Input& input) {
  InputInfo& info = all.inputs[index];
  std::string above;
  if (!find_header(all, records, info, input, above) || !records.next()) return std::nullopt;
  const auto& batch = records.batch();
  if (!records.sound(batch.records.front())) return std::nullopt;
  Header header = read_header(batch, 0, all.options);
  header.line = records.line_at(batch.records.front().begin);
  info.header_line = header.line;
  describe_columns(info, header);
  if (!header_has_values(records, header, all.diagnostics)) return std::nullopt;
  check_marks(records, header, all.options, all.diagnostics);
  if (!is_of_period(all, records, input)) return std::nullopt;
  take_stated_period(all, records, header, input);
  const bool refused = std::ranges::any_of(header.columns, &HeaderColumn::refused);
  if (!refused && !is_header(header, input) && report_no_header(all, records, header, input)) return std::nullopt;
  auto binding = bind_header(std::move(header), {input, index, all, records});
  if (!binding) return std::nullopt;
  if (!place_markers(records, *binding, all.diagnostics)) return std::nullopt;
  note_doubt(records, *binding);
  note_quarter(records, *binding);
  warn_of_idle_totals(records, *binding);
  info.layout = binding->layout;
  info.names_forces = may_name_forces(*binding);
  describe_columns(info, binding->header);
  all.set_aside.begin_file(above.append(records.raw(0, binding->header.records)), input.period);
  return binding;
}

}  // namespace reach
