#include "load/rows/input_findings.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/dates.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/date.hpp"
#include "load/rows/input_reader.hpp"
#include "text/ascii.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kFewest = 3;         // faults that may be one mistake of a whole column
constexpr std::size_t kMostHeld = 20;      // of a column: as many cells without a count say enough
constexpr std::size_t kMostOfAll = 10000;  // over all columns

bool is_date(std::string_view text) { return std::holds_alternative<DateTime>(parse_date_time(text, DateOrder::iso)); }

/// How a cell is written: `date`, `text` without a digit, or its characters, with one for each run of digits or
/// letters.
std::string form_of(std::string_view text) {
  if (is_date(text)) return "date";
  if (std::ranges::none_of(text, is_digit)) return "text";
  std::string form;
  for (const char c : text) {
    const char kind = is_digit(c) ? '9' : is_letter(c) ? 'a' : c;
    const bool goes_on = (is_digit(c) || is_letter(c)) && form.ends_with(kind);
    if (!goes_on) form += kind;
  }
  return form;
}

}  // namespace

Place header_place(const InputReader& file, ColumnIndex column) {
  Place place;
  place.file = file.records.name();
  place.line = file.binding.header.line;
  const workbook::Sheet* const sheet = file.records.sheet();
  if (sheet == nullptr) return place;
  const auto row = static_cast<std::uint32_t>(place.line);
  sheet->locate(place, workbook::CellAt{row, sheet->first_column + column});
  return place;
}

namespace {

/// What to do about a column of such cells. A column of texts or dates has no counts to lose; one text in all of them
/// may stand for missing figures.
std::string column_hint(const InputReader& file, std::string_view header, std::string_view text, bool one_text,
                        std::string_view of_cell) {
  const bool is_label = is_date(text) || std::ranges::none_of(text, is_digit);
  const bool is_only_count = file.binding.counts.size() == 1;
  if (!is_label || is_only_count) return std::string(of_cell);
  const std::string ignore =
      fmt::format("use --ignore-column {} if it holds no counts; nothing in it is then added up", as_argument(header));
  const bool of_period = is_date(text) && file.binding.period.has_value();
  if (of_period) return "give the file without `PERIOD=` if its rows have dates of their own; or " + ignore;
  return one_text ? fmt::format("{}; or {}", of_cell, ignore) : ignore;
}

}  // namespace

bool BadColumns::is_folded(ColumnIndex column) const {
  const auto found = faults_.find(column);
  return found != faults_.end() && found->second.folded;
}

bool BadColumns::holds(ColumnIndex column) const {
  const std::size_t at = column;
  return held_ < kMostOfAll && (at >= met_.size() || !met_[at]);
}

void BadColumns::take(InputReader& file, ColumnIndex column, std::string text, Diagnostic fault) {
  Faults& faults = faults_[column];
  std::string form = form_of(text);
  const bool is_first = faults.held.empty();
  const bool is_alike = is_first || faults.form == form;
  faults.one_text = is_first || (faults.one_text && text == faults.text);
  if (is_first) {
    faults.text = std::move(text);
    faults.form = std::move(form);
  }
  faults.held.push_back(std::move(fault));
  ++held_;
  if (!is_alike) return meet_count(column, file.all.diagnostics);
  if (faults.held.size() == kMostHeld) fold(file, column, faults);
}

void BadColumns::release(ColumnIndex column, Diagnostics& diagnostics) {
  const auto found = faults_.find(column);
  if (found == faults_.end()) return;
  for (Diagnostic& fault : found->second.held) diagnostics.add(std::move(fault));
  held_ -= found->second.held.size();
  faults_.erase(found);
}

void BadColumns::fold(InputReader& file, ColumnIndex column, Faults& faults) {
  const std::string& header = file.binding.header.columns[column].text;
  const std::size_t cells = faults.held.size();
  const std::string which = cells == kMostHeld ? fmt::format("none of the first {} cells", cells) : "no cell";
  const std::string_view like = faults.form == "date"   ? "dates such as"
                                : faults.form == "text" ? "text such as"
                                                        : "such as";
  file.all.diagnostics.add(error(code::bad_count, fmt::format("{} of {} is a whole number: {} {}", which,
                                                              in_backticks(header), like, in_backticks(faults.text)))
                               .hint(column_hint(file, header, faults.text, faults.one_text, faults.held.front().hint))
                               .at(header_place(file, column)));
  held_ -= cells;
  faults.held = {};
  faults.folded = true;
}

void BadColumns::finish(InputReader& file) {
  for (auto& [column, faults] : faults_) {
    if (faults.folded) continue;
    if (faults.held.size() >= kFewest) {
      fold(file, column, faults);
    } else {
      for (Diagnostic& fault : faults.held) file.all.diagnostics.add(std::move(fault));
    }
  }
  faults_.clear();
}

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
  // Rows with a time may be read one by one, without those above them.
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

namespace {

/// `` `05/03/2018` (line 2) ``.
std::string with_line(const InputReader& file, const WrittenDate& date) {
  const std::string_view unit = file.records.sheet() != nullptr ? "row" : "line";
  return fmt::format("{} ({} {})", in_backticks(date.text), unit, date.line);
}

std::string read_as(std::string_view text, DateOrder order) {
  const auto parsed = parse_date_time(text, order);
  const auto* date = std::get_if<DateTime>(&parsed);
  return date == nullptr ? std::string() : period_label(date->date);
}

/// The first date that can only be read in one way, or else the first.
const WrittenDate& example_of(const DateOrders& orders) {
  if (!orders.day_first.text.empty()) return orders.day_first;
  return orders.month_first.text.empty() ? orders.first : orders.month_first;
}

std::string message_of(const InputReader& file, const DateOrders& orders) {
  const WrittenDate& example = example_of(orders);
  const bool is_sure = &example != &orders.first;
  const std::string_view order = &example == &orders.day_first ? "day first" : "month first";
  if (orders.dates == 1)
    return in_backticks(example.text) + (is_sure ? fmt::format(" is written {}", order) : " can be read two ways");
  const std::string dates = fmt::format("{} of {}", plural(orders.dates, "date"),
                                        in_backticks(file.binding.header.columns[*file.binding.labels.date].text));
  if (!orders.day_first.text.empty() && !orders.month_first.text.empty()) {
    return fmt::format("{} are written day first, such as {}, or month first, such as {}", dates,
                       with_line(file, orders.day_first), with_line(file, orders.month_first));
  }
  if (is_sure) return fmt::format("{} are written {}, such as {}", dates, order, with_line(file, example));
  return fmt::format("{} can be read two ways: {} may be {} or {}", dates, with_line(file, example),
                     read_as(example.text, DateOrder::dmy), read_as(example.text, DateOrder::mdy));
}

std::string hint_of(const DateOrders& orders) {
  const bool day_first = !orders.day_first.text.empty();
  const bool month_first = !orders.month_first.text.empty();
  if (!day_first && !month_first) return "say which: --date-format dmy or --date-format mdy";
  if (day_first && month_first)
    return "write all dates in one way, such as 2018-03-05: no --date-format reads them all";
  return fmt::format("use --date-format {}; or write {} as 2018-03-05", day_first ? "dmy" : "mdy",
                     orders.dates == 1 ? "it" : "them");
}

}  // namespace

bool keep_date_order(InputReader& file, const Record& record, DateFault fault, std::string_view text) {
  if (file.all.set_aside.is_open() || file.all.options.discreet) return false;
  DateOrders& orders = file.date_orders;
  WrittenDate* example = nullptr;
  if (fault == DateFault::ambiguous) example = &orders.first;
  if (fault == DateFault::day_first) example = &orders.day_first;
  if (fault == DateFault::month_first) example = &orders.month_first;
  if (example == nullptr) return false;
  if (orders.dates++ == 0) orders.place = file.place(record, *file.binding.labels.date);
  if (example->text.empty()) *example = {std::string(text), file.records.line_at(record.begin)};
  return true;
}

void report_date_orders(const InputReader& file) {
  const DateOrders& orders = file.date_orders;
  if (orders.dates == 0) return;
  const bool any_read = file.last_date.spelling.has_value();
  const bool is_sure = &example_of(orders) != &orders.first;
  file.all.diagnostics.add(
      finding(is_sure ? code::bad_date : code::ambiguous_date, message_of(file, orders))
          .hint(hint_of(orders))
          .at(any_read || orders.dates == 1 ? orders.place : header_place(file, *file.binding.labels.date)));
}

}  // namespace reach
