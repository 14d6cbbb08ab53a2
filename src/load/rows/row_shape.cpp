#include "load/rows/row_shape.hpp"

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/records.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::string_view raw_cell(const InputReader& file, const Record& record, std::size_t column) {
  const auto& batch = file.records.batch();
  return trim(batch.raw(batch.fields[record.first_field + column]));
}

bool only_first_filled(const InputReader& file, const Record& record) {
  for (std::uint32_t at = 1; at < record.field_count; ++at) {
    if (!raw_cell(file, record, at).empty()) return false;
  }
  return !raw_cell(file, record, 0).empty();
}

/// Stops reading the file.
void end_table(InputReader& file, const Record& record, std::string message, std::string hint) {
  file.ended = true;
  file.records.report(record, code::text_below, std::move(message), std::move(hint));
}

void end_at_text(InputReader& file, const Record& record) {
  end_table(file, record, fmt::format("text below the table: {}", in_backticks(raw_cell(file, record, 0))),
            "delete what stands below the last row; a force without figures has [x] in its cells");
}

/// Whether the row is a footnote padded with empty cells, as spreadsheets export it: it follows a blank row, or reads
/// like a note.
bool is_note(const InputReader& file, const Record& record) {
  if (!only_first_filled(file, record)) return false;
  const auto text = raw_cell(file, record, 0);
  const std::string folded = fold_name(text);
  return file.after_blank || folded.starts_with("source") || folded.starts_with("note") || text.front() == '*' ||
         text.back() == '.';
}

/// Whether the row repeats the header, or, after a blank row, is another header: then the name of the force column is
/// enough.
bool is_header_again(const InputReader& file, const Record& record) {
  const auto& columns = file.binding.header.columns;
  const auto force = static_cast<std::size_t>(file.binding.force);
  if (columns[force].text.empty() || raw_cell(file, record, force).size() != columns[force].text.size()) return false;
  const bool by_force = file.binding.header.records > 1 || file.after_blank;
  for (std::size_t at = by_force ? force : 0; at < (by_force ? force + 1 : columns.size()); ++at) {
    if (fold_header(raw_cell(file, record, at)) != fold_header(columns[at].text)) return false;
  }
  return true;
}

void report_field_count(InputReader& file, const Record& record) {
  const auto expected = file.binding.header.columns.size();
  const bool below = file.info.rows > 0;
  if (below && only_first_filled(file, record)) return end_at_text(file, record);
  if (!(below && file.after_blank) && file.count_unseen(code::field_count, record)) return;
  const auto found = fmt::format("{}, where the header has {}", plural(record.field_count, "field"), expected);
  if (below && file.after_blank) {
    return end_table(file, record, "a second table begins here: " + found, "give each table as a file of its own");
  }
  file.records.report(record, code::field_count, found,
                      record.field_count > expected
                          ? "quote a cell that holds the delimiter: \"1,069\""
                          : "leave a cell empty rather than out, or look for a missing delimiter");
}

/// Whether columns without a header are empty; reports one that is not, once per file.
bool blanks_are_empty(InputReader& file, const Record& record) {
  for (const auto column : file.binding.blank) {
    if (file.cell(record, static_cast<int>(column)).empty()) continue;
    file.report(code::unknown_column, record, static_cast<int>(column),
                fmt::format("column {} has a value but no header", file.records.column_name(column)),
                "name the column, or clear it");
    file.binding.blank.clear();
    return false;
  }
  return true;
}

}  // namespace

bool has_table_shape(InputReader& file, const Record& record) {
  if (take_heading(file, record)) return false;
  if (record.field_count != file.binding.header.columns.size()) {
    report_field_count(file, record);
  } else if (file.info.rows > 0 && is_note(file, record)) {
    end_at_text(file, record);
  } else if (is_header_again(file, record)) {
    end_table(file, record, "a header stands here again: a second table begins",
              "give each table as a file of its own");
  } else {
    return blanks_are_empty(file, record);
  }
  return false;
}

}  // namespace reach
