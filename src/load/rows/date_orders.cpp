// Dates in an order other than that of --date-format.
#include "load/rows/input_findings.hpp"

#include <variant>

#include <fmt/core.h>

#include "diagnostic/codes/dates.hpp"
#include "load/cells/date.hpp"
#include "load/rows/input_reader.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
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

/// The first date that can only be read in one way; if there is none, the first date.
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
