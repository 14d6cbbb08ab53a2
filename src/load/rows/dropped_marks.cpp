#include "load/rows/dropped_marks.hpp"

#include <fmt/core.h>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/note_marks.hpp"
#include "load/rows/input_reader.hpp"
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

std::string loose_message(std::string_view text, std::string_view mark) {
  return fmt::format("{} may be the mark of a note in {}, or a part of it", in_backticks(mark), in_backticks(text));
}

}  // namespace

bool marks_are_sure(Records& records, const Header& header, const LoadOptions& options, Diagnostics& diagnostics) {
  bool good = true;
  for (const MarkedHeader& mark : header.marks) {
    const HeaderColumn& column = header.columns[mark.column];
    const bool is_read = column.role != Role::ignored && column.role != Role::sum_over;
    const bool said = column.said || is_named(options.as_channels, column.channel);
    if (mark.label.loose.empty() || options.drop_note_marks || !is_read || said) continue;
    const Record& record = records.batch().records[header.first_record + mark.record];
    const Field& field = records.batch().fields[record.first_field + mark.column];
    diagnostics.add(error(code::bad_name, loose_message(mark.written, mark.label.loose))
                        .hint(fmt::format("to drop such marks from names and headers: --drop-note-marks; if it belongs "
                                          "to the name of the channel: --as-channel {}",
                                          as_argument(column.channel.empty() ? column.text : column.channel)))
                        .at(records.place(record, field)));
    good = false;
  }
  return good;
}

std::string_view bare_cell(InputReader& file, const Record& record, ColumnIndex column, std::string_view text) {
  if (!may_have_note_marks(text) || read_channel_cell(text).said) return text;
  BareLabel label = read_label(text, file.all.options.drop_note_marks);
  if (!label.marked) return text;
  file.cell_forms.mark_row(label.markers);
  DroppedMarks& marks = file.dropped_marks;
  if (!marks.labels.contains(text)) meet(marks, text, file.place(record, column));
  std::string& kept = marks.scratch[++marks.last % marks.scratch.size()];
  kept = std::move(label.text);
  return kept;
}

bool is_bare_name(InputReader& file, const Record& record, ColumnIndex column, std::string_view name,
                  std::string_view keep) {
  const std::string loose = may_have_note_marks(name) ? read_label(name, false).loose : std::string();
  if (loose.empty() || file.all.options.drop_note_marks) return true;
  file.report(
      code::bad_name, record, column, loose_message(name, loose),
      fmt::format("to drop such marks from names and headers: --drop-note-marks; if it belongs to the name: {} {}",
                  keep, as_argument(name)));
  return false;
}

void note_dropped_marks(InputReader& file) {
  DroppedMarks marks;
  const Header& header = file.binding.header;
  for (const MarkedHeader& mark : header.marks) {
    if (!mark.label.marked || header.columns[mark.column].role == Role::ignored) continue;
    Place place;
    place.file = file.info.path;
    place.line = header.line;
    meet(marks, mark.written, place);
  }
  for (const std::string& label : file.dropped_marks.first) {
    if (marks.first.empty()) marks.place = file.dropped_marks.place;
    if (marks.first.size() < kNamedMarks) marks.first.push_back(label);
  }
  const std::size_t count = marks.labels.size() + file.dropped_marks.labels.size();
  if (count == 0) return;
  if (count > marks.first.size()) marks.first.push_back(fmt::format("{} more", count - marks.first.size()));
  file.all.diagnostics.add(
      note(code::note_left_out, fmt::format("{} {} left out: {}", count == 1 ? "the mark of a note" : "marks of notes",
                                            count == 1 ? "is" : "are", listed(marks.first, " and ")))
          .at(marks.place));
}

}  // namespace reach
