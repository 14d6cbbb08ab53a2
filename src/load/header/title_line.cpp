#include "load/header/title_line.hpp"

#include <algorithm>
#include <array>

#include <reach/timespan.hpp>

#include "load/header/line_shape.hpp"
#include "load/words/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kProseLength = 40;  // no name of a group of columns is as long

/// What spreadsheets and web tools write above a table, before a value of its own or above other cells.
constexpr auto kTitleNames = std::to_array<std::string_view>(
    {"account",    "column labels", "created",      "dashboard", "data source", "dataset",
     "date range", "downloaded",    "export date",  "exported",  "exported by", "filter",
     "filters",    "generated",     "organisation", "period",    "produced",    "produced by",
     "property",   "published",     "publisher",    "report",    "report name", "reporting period",
     "run date",   "segment",       "site",         "source",    "table",       "title",
     "unit",       "units",         "view"});

bool is_title_name(std::string_view text) {
  return text.ends_with(':') || std::ranges::binary_search(kTitleNames, std::string_view(fold_header(text)));
}

/// Whether only blank lines are between a record and the header.
bool is_right_above(const TitleContext& context, const Record& record) {
  const Record* next = &record + 1;
  const Record* const header = &context.batch.records[context.header.first_record];
  while (next < header && is_blank(context.batch, *next)) ++next;
  return next == header;
}

/// A single cell: a title, unless it is over a column right above the header, where it may group some.
bool is_single_title(const TitleContext& context, const Record& record, const LineShape& shape, std::string_view cell) {
  if (shape.first_filled == 0 || !is_right_above(context, record)) return true;
  return cell.size() > kProseLength || is_title_name(cell);
}

/// A name and its value in the first two cells, which belong to no columns.
bool is_named_value(const TitleContext& context, const Record& record, const LineShape& shape, std::string_view name,
                    std::string_view value) {
  if (shape.filled != 2 || shape.first_filled != 0 || shape.last_filled != 1) return false;
  if (is_title_name(name) || is_title_name(value)) return true;
  if (names_label(name) || shape.figures > shape.years) return false;
  const bool may_group = is_right_above(context, record) && context.header.columns.size() < 3;
  return !may_group && !parse_timespan(value);
}

}  // namespace

bool changes_time(const std::string& text) {
  if (text.empty() || std::ranges::any_of(text, is_digit)) return false;
  return !parse_timespan(text) && parse_timespan(text + " March 2017");
}

bool names_label(std::string_view text) {
  const Role role = read_header_words(text, PeriodKind::calendar_year).role;
  return role == Role::force || role == Role::region || role == Role::blank;
}

bool is_title_line(const TitleContext& context, const Record& record, std::string_view raw, char delimiter) {
  if (raw.empty() || raw.front() == '#' || record.fault != RecordFault::none) return true;
  const LineShape shape = shape_of(context.batch, record);
  if (shape.filled == 0) return true;
  const auto cells = filled_cells(context.batch, record);
  if (std::ranges::any_of(cells, changes_time)) return false;
  if (shape.filled == 1) return is_single_title(context, record, shape, cells.front());
  const bool is_prose = is_spaced(raw, delimiter) && !context.is_header_spaced && shape.figures == shape.years;
  if (is_prose && raw.size() > kProseLength / 2) return true;
  return is_named_value(context, record, shape, cells.front(), cells[1]);
}

std::string_view trim_title(std::string_view raw, char delimiter) {
  while (!raw.empty() && (raw.back() == delimiter || raw.back() == ' ')) raw.remove_suffix(1);
  while (!raw.empty() && (raw.front() == delimiter || raw.front() == ' ')) raw.remove_prefix(1);
  if (raw.size() > 1 && raw.front() == '"' && raw.back() == '"') raw = raw.substr(1, raw.size() - 2);
  return raw;
}

}  // namespace reach
