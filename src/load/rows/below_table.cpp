#include "load/rows/below_table.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "diagnostic/codes/records.hpp"
#include "load/header/line_shape.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/note_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::string_view raw_line(const InputReader& file, const Record& record) { return trim(file.records.raw(record)); }

bool has_all_fields(const InputReader& file, const Record& record) {
  return record.field_count == file.binding.header.columns.size();
}

/// Whether a cell after the first begins with a digit. In most rows, the first cell examined does.
bool has_digits(const InputReader& file, const Record& record) {
  const Batch& batch = file.records.batch();
  for (std::uint32_t at = 1; at < record.field_count; ++at) {
    const auto text = batch.raw(batch.fields[record.first_field + at]);
    if (!text.empty() && is_digit(text.front())) return true;
  }
  return false;
}

/// Whether the record repeats the header, or is the header of another table: the name of the force column is enough to
/// tell.
bool is_header_again(const InputReader& file, const Record& record, const LineShape& shape) {
  if (!has_all_fields(file, record) || shape.filled < 2 || shape.figures > shape.years) return false;
  const Batch& batch = file.records.batch();
  const std::size_t force = file.first_label();
  const std::string& name = file.binding.header.columns[force].text;
  std::string scratch;
  const auto cell = cell_text(batch, batch.fields[record.first_field + force], scratch);
  return !name.empty() && !cell.empty() && fold_header(cell) == fold_header(name);
}

/// Whether the record's force cell is as long as that of the header, which it may then repeat. O(1).
bool may_repeat_header(const InputReader& file, const Record& record) {
  const std::size_t force = file.first_label();
  const Batch& batch = file.records.batch();
  const auto cell = trim(batch.raw(batch.fields[record.first_field + force]));
  return cell.size() == file.binding.header.columns[force].text.size();
}

/// Whether only columns of names, channels, periods and texts are filled, so that the row lacks its figures.
bool has_labels_only(const InputReader& file, const Record& record) {
  const LabelColumns& columns = file.binding.labels;
  const auto labels = std::to_array({columns.force, columns.region, columns.channel, columns.period, columns.date});
  const Batch& batch = file.records.batch();
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    constexpr Roles kTexts = role_set({Role::text, Role::code, Role::marker, Role::ignored, Role::sum_over});
    const bool is_text = (kTexts & role_set({file.binding.header.columns[at].role})) != 0;
    const bool is_label = is_text || std::ranges::find(labels, std::optional(at)) != labels.end();
    if (!is_label && !trim(batch.raw(batch.fields[record.first_field + at])).empty()) return false;
  }
  return true;
}

void keep_note(InputReader& file, const Record& record, std::string_view text) {
  BelowTable& below = file.below;
  const std::uint64_t line = file.records.line_at(record.begin);
  if (below.gap == 0) below.gap = line;
  if (below.notes++ > 0) return;
  below.first_note = text;
  below.note_place = file.records.place(record, file.records.batch().fields[record.first_field]);
}

void keep_header(InputReader& file, const Record& record, const LineShape& shape) {
  BelowTable& below = file.below;
  below.header = header_line(file.records.batch(), record, file.records.line_at(record.begin));
  below.header_place = file.records.place(record, file.records.batch().fields[record.first_field]);
  below.is_full_header = has_all_fields(file, record) && shape.filled == record.field_count;
}

/// Whether a cell after the first is a count.
bool has_count(const InputReader& file, const Record& record) {
  std::string scratch;
  for (ColumnIndex at = 1; at < record.field_count; ++at) {
    if (figure_in(file.records.batch(), record, at, scratch)) return true;
  }
  return false;
}

/// Whether a line is a remark about a total, not a total row: `Total calls answered: 99%`.
bool is_remark_on_total(std::string_view text) {
  const std::size_t colon = text.find(": ");
  return colon != std::string_view::npos && is_total_name(text.substr(0, colon));
}

enum class LineBelow : std::uint8_t { row, note, header };

LineBelow kind_of(const InputReader& file, const Record& record, const LineShape& shape, std::string_view first) {
  const bool below = file.after_blank || file.below.notes > 0;
  if (shape.filled == 1 && is_remark_on_total(first)) return LineBelow::note;
  if (file.all.rows.is_total(first)) return LineBelow::row;
  const bool is_event = file.binding.rows == RowContent::events && has_all_fields(file, record) && shape.filled > 1;
  if (is_event) return LineBelow::row;  // events have no figures
  if (shape.filled == 1) {
    const bool is_text = shape.figures == 0 && !is_figure_like(first);
    return is_text && (below || reads_like_note(first)) ? LineBelow::note : LineBelow::row;
  }
  const bool is_remark = below && shape.filled == 2 && reads_like_note(first);  // `Contact,01234 567890`
  if (is_remark && !has_count(file, record)) return LineBelow::note;
  const bool is_prose = is_spaced(raw_line(file, record), file.info.delimiter) && !file.below.is_spaced;
  if (shape.figures > (is_prose ? shape.years : 0)) return LineBelow::row;
  if (reads_like_note(first)) return LineBelow::note;
  if (!below) return LineBelow::row;
  if (is_prose && reads_like_note(raw_line(file, record))) return LineBelow::note;
  if (has_all_fields(file, record) && has_labels_only(file, record)) return LineBelow::row;
  return shape.figures == 0 ? LineBelow::header : LineBelow::row;
}

/// Ends the table at a row below its notes: another table begins at the header among them, or the row belongs to the
/// table.
void end_below_notes(InputReader& file, const Record& record) {
  BelowTable& below = file.below;
  if (below.header) {
    file.ended = true;
    below.end = file.records.line_at(record.begin);
    below.second = std::move(below.header);
    below.ending = error(code::text_below, "a second table begins here").at(std::move(below.header_place));
    return;
  }
  end_table(file, record, fmt::format("a row below text that looks like a note: {}", in_backticks(below.first_note)));
  below.ending->hint = "take the text out from among the rows";
}

}  // namespace

bool is_below_table(InputReader& file, const Record& record) {
  const bool fits = has_all_fields(file, record);
  const bool beside = fits && !file.after_blank && file.below.notes == 0;
  const LineShape shape = beside && has_digits(file, record) && !may_repeat_header(file, record)
                              ? LineShape{}
                              : shape_of(file.records.batch(), record);
  if (shape.filled == 0) return false;
  if (is_header_again(file, record, shape)) {
    end_table(file, record, "there is another header here: a second table begins");
    return true;
  }
  if (file.info.rows == 0 && file.stated.rows.empty()) return false;
  const auto& batch = file.records.batch();
  std::string scratch;
  const auto first = cell_text(batch, batch.fields[record.first_field + shape.first_filled], scratch);
  const LineBelow kind = kind_of(file, record, shape, first);
  if (kind == LineBelow::row && file.below.notes > 0 && shape.figures > 0) {
    end_below_notes(file, record);
    return true;
  }
  if (kind == LineBelow::row) return false;
  if (kind == LineBelow::header) keep_header(file, record, shape);
  keep_note(file, record, first);
  return true;
}

void end_table(InputReader& file, const Record& record, std::string message) {
  file.ended = true;
  BelowTable& below = file.below;
  below.end = file.records.line_at(record.begin);
  below.second = header_line(file.records.batch(), record, below.end);
  const Field& field = file.records.batch().fields[record.first_field];
  below.ending = error(code::text_below, std::move(message)).at(file.records.place(record, field));
}

}  // namespace reach
