// The shape of a row: whether it belongs to the table or is text below it.
#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/line_shape.hpp"
#include "load/rows/plain_rows.hpp"
#include "load/words/note_words.hpp"
#include "model/total_words.hpp"
#include "text/ascii.hpp"
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

/// Ends the table at a lone text right below a row: a name without its cells, or a note that is not recognised as one.
void end_at_text(InputReader& file, const Record& record) {
  end_table(file, record, fmt::format("text below the table: {}", in_backticks(raw_cell(file, record, 0))));
  const std::uint64_t end = file.below.gap != 0 ? file.below.gap : file.below.end;
  file.below.ending->hint = fmt::format(
      "if it is a note, give the lines of the table: --rows {}:{}; a force without "
      "figures has [x] in its cells",
      file.binding.header.line, end - 1);
}

/// Whether a row is one that Google Analytics writes: `,2100,Grand total`, with the name after the last column.
bool has_name_behind(const InputReader& file, const Record& record) {
  const auto columns = file.binding.header.columns.size();
  return record.field_count == columns + 1 && raw_cell(file, record, 0).empty() &&
         is_grand_total(raw_cell(file, record, columns));
}

void report_field_count(InputReader& file, const Record& record) {
  const auto expected = file.binding.header.columns.size();
  const bool below = file.info.rows > 0;
  if (below && only_first_filled(file, record)) return end_at_text(file, record);
  if (!(below && file.after_blank) && file.count_unseen(code::field_count, record)) return;
  const auto found = fmt::format("{}, where the header has {}", plural(record.field_count, "field"), expected);
  if (below && file.after_blank) {
    return end_table(file, record, "a second table begins here: " + found);
  }
  file.records.report(record, code::field_count, found,
                      record.field_count > expected
                          ? "quote a cell that holds the delimiter: \"1,069\""
                          : "leave a cell empty rather than out, or look for a missing delimiter");
}

/// Whether columns without a header are empty; reports one that is not, once per file.
bool blanks_are_empty(InputReader& file, const Record& record) {
  for (const auto column : file.binding.blank) {
    if (file.cell(record, column).empty()) continue;
    file.report(code::unknown_column, record, column,
                fmt::format("column {} has a value but no header", file.records.column_name(column)),
                "name the column, or clear it if its values are not counts");
    file.binding.blank.clear();
    return false;
  }
  return true;
}

/// Whether a cell of a text column is a figure: `5`, `1,069`, `449 [r]`; not a date or a time.
bool is_figure(std::string_view text) {
  return !text.empty() && is_digit(text.front()) && text.find_first_of("-/:") == std::string_view::npos &&
         is_figure_like(text);
}

/// Whether text columns contain no figures; reports one that does, once per file.
bool texts_have_no_figure(InputReader& file, const Record& record) {
  for (const auto column : file.binding.texts) {
    if (!is_figure(file.cell(record, column))) continue;
    const std::string& name = file.binding.header.columns[column].text;
    file.report(
        code::unknown_column, record, column,
        fmt::format("{} has a figure here, but only text above: it is unclear what it counts", in_backticks(name)),
        fmt::format("correct the cell if it is text; --ignore-column {} leaves its figures out", as_argument(name)));
    file.binding.texts.clear();
    return false;
  }
  return true;
}

/// Whether columns with a single value in the first rows keep it; reports one that does not, once per file.
bool constants_hold(InputReader& file, const Record& record) {
  for (const auto& [column, value] : file.binding.constants) {
    const auto text = file.cell(record, column);
    if (text.empty() || text == value) continue;
    const std::string& name = file.binding.header.columns[column].text;
    const auto& channel = file.binding.labels.channel;
    file.report(code::unknown_column, record, column,
                fmt::format("{} is {} here, and {} in all rows above: it may name the channel", in_backticks(name),
                            in_backticks(text), in_backticks(value)),
                fmt::format("say which column does: --channel-column {}{}", as_argument(name),
                            channel ? " or " + as_argument(file.binding.header.columns[*channel].text) : ""));
    file.binding.constants.clear();
    return false;
  }
  return true;
}

/// Whether all cells except the name are empty. The row may end after the name.
bool holds_only_name(const InputReader& file, const Record& record) {
  const auto& columns = file.binding.header.columns;
  const std::uint32_t force = file.first_label();
  if (record.field_count > columns.size() || record.field_count <= force) return false;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const bool must_be_empty = at != force && columns[at].role != Role::ignored;
    if (must_be_empty && !raw_cell(file, record, at).empty()) return false;
  }
  return !raw_cell(file, record, force).empty();
}

/// Whether the row is the heading of a region under `--region-rows above`; keeps it for the end of the input.
bool take_heading(InputReader& file, const Record& record) {
  if (file.all.options.region_rows != RegionRows::above || !holds_only_name(file, record)) return false;
  const std::string name(file.cell(record, file.first_label()));
  if (reads_like_note(name) || file.all.rows.is_given_force(name) || is_total_name(name)) return false;
  file.headings.push_back({name, file.forces.size(), file.origin(record), file.place(record, file.first_label())});
  return true;
}

}  // namespace

bool has_table_shape(InputReader& file, const Record& record) {
  if (take_heading(file, record) || is_below_table(file, record)) return false;
  if (record.field_count == file.binding.header.columns.size() || has_name_behind(file, record))
    return blanks_are_empty(file, record) && texts_have_no_figure(file, record) && constants_hold(file, record) &&
           sums_no_total(file, record);
  report_field_count(file, record);
  return false;
}

}  // namespace reach
