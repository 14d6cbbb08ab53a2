#include "load/rows/dropped_marks.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/note_marks.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kNamedMarks = 4;

void meet(DroppedMarks& marks, std::string_view label, const Place& place) {
  if (!marks.labels.emplace(label).second) return;
  if (marks.first.empty()) marks.place = place;
  if (marks.first.size() < kNamedMarks) marks.first.emplace_back(in_backticks(label));
}

bool holds_counts(Role role) { return role == Role::value || role == Role::count || role == Role::distinct; }

Diagnostic forecast_fault(std::string_view text, Place place, std::string hint) {
  return error(code::bad_marker,
               fmt::format("{} is a forecast, and a forecast cannot be compared with a count", in_backticks(text)))
      .hint(std::move(hint))
      .at(std::move(place));
}

/// Whether this is the first time that a label of the record is found to be a forecast: labels may be read several
/// times.
bool is_first_look(DroppedMarks& marks, InputReader& file, const Record& record) {
  const std::uint64_t line = file.records.line_at(record.begin);
  return std::exchange(marks.forecast_line, line) != line;
}

/// Reports names with marks that may be part of them.
void report_loose(const LooseNames& loose, std::string_view what, std::string_view option, Diagnostics& diagnostics) {
  const std::vector<std::string> kept(loose.kept.begin(), loose.kept.end());
  const std::string more = loose.names == 1 ? "" : fmt::format(" (and in {})", plural(loose.names - 1, what));
  diagnostics.add(
      error(code::bad_name, fmt::format("{} may be the mark of a note in {}, or a part of it{}",
                                        in_backticks(loose.mark), in_backticks(loose.name), more))
          .hint("use --drop-note-marks to drop such marks from names and headers; if it belongs to the name" +
                (kept.empty() ? " of the channel, write it before the period" : ": " + option_for_each(option, kept)))
          .at(loose.place));
}

}  // namespace

void check_marks(Records& records, Header& header, const LoadOptions& options, Diagnostics& diagnostics) {
  LooseNames loose;
  for (const MarkedHeader& mark : header.marks) {
    HeaderColumn& column = header.columns[mark.column];
    const bool is_read = column.role != Role::ignored && column.role != Role::sum_over;
    const bool said = column.said || is_named(options.as_channels, column.channel);
    const Record& record = records.batch().records[header.first_record + mark.record];
    const Field& field = records.batch().fields[record.first_field + mark.column];
    if (is_read && mark.label.forecast) {
      diagnostics.add(
          forecast_fault(mark.written, records.place(record, field),
                         fmt::format("leave the column out: --ignore-column {}", as_argument(mark.written))));
      column.role = Role::unknown;
      column.refused = true;
    }
    if (mark.label.loose.empty() || options.drop_note_marks || !is_read || said) continue;
    if (loose.names == 0) loose.meet(mark.written, mark.label.loose, records.place(record, field));
    ++loose.names;
    const HeaderWords bare = read_header_words(read_label(mark.written, true).text, header.forms.prefer());
    const bool follows_period = column.role != Role::value && bare.period;
    if (!follows_period) loose.keep(column.channel);
    const bool is_label = bare.role != Role::plain && !holds_counts(bare.role) && !is_stated(bare.role);
    column.role = is_label ? bare.role : Role::unknown;
    column.refused = true;
  }
  if (loose.names > 0) report_loose(loose, "other header", "--as-channel", diagnostics);
}

std::string_view bare_cell(InputReader& file, const Record& record, ColumnIndex column, std::string_view text) {
  if (!may_have_note_marks(text) || read_channel_cell(text).said) return text;
  BareLabel label = read_label(text, file.all.options.drop_note_marks);
  if (!label.marked) return text;
  file.cell_forms.mark_row(label.markers);
  DroppedMarks& marks = file.dropped_marks;
  if (label.forecast && is_first_look(marks, file, record)) {
    file.all.diagnostics.add(
        forecast_fault(text, file.place(record, column), "leave the rows of forecasts out of the file"));
  }
  if (label.noted && !marks.labels.contains(text)) meet(marks, text, file.place(record, column));
  std::string& kept = marks.scratch[++marks.last % marks.scratch.size()];
  kept = std::move(label.text);
  return kept;
}

bool is_bare_name(InputReader& file, const Record& record, ColumnIndex column, std::string_view name,
                  std::string_view option) {
  const std::string mark = may_have_note_marks(name) ? read_label(name, false).loose : std::string();
  if (mark.empty() || file.all.options.drop_note_marks) return true;
  const bool row_by_row = file.all.set_aside.is_open() || file.all.options.discreet;
  LooseNames of_row;
  LooseNames& loose = row_by_row ? of_row : file.dropped_marks.loose[option];
  if (loose.names == 0) loose.meet(name, mark, file.place(record, column));
  if (loose.keep(name)) ++loose.names;
  if (row_by_row) report_loose(loose, "", option, file.all.diagnostics);
  return false;
}

void note_dropped_marks(InputReader& file) {
  for (const auto& [option, loose] : file.dropped_marks.loose)
    report_loose(loose, "other name", option, file.all.diagnostics);
  DroppedMarks marks;
  const Header& header = file.binding.header;
  for (const MarkedHeader& mark : header.marks) {
    const HeaderColumn& column = header.columns[mark.column];
    const Role role = column.role;
    // Markers and forecasts apply to the figures below, or are refused with their column.
    const bool is_used = holds_counts(role) || is_stated(role) || column.refused || mark.label.forecast;
    if (!mark.label.marked || role == Role::ignored || (is_used && !mark.label.noted)) continue;
    meet(marks, mark.written, file.all.place(origin_at(header.line, file.input)));
  }
  for (const std::string& label : file.dropped_marks.first) {
    if (marks.first.empty()) marks.place = file.dropped_marks.place;
    if (marks.first.size() < kNamedMarks) marks.first.push_back(label);
  }
  const std::size_t count = marks.labels.size() + file.dropped_marks.labels.size();
  if (count == 0) return;
  file.all.diagnostics.add(
      note(code::note_left_out, fmt::format("{} {} left out: {}", count == 1 ? "the mark of a note" : "marks of notes",
                                            count == 1 ? "is" : "are", listed_names(marks.first, count)))
          .at(marks.place));
}

}  // namespace reach
