#include "workbook/values/serial_date.hpp"

#include <cstdint>

#include <fmt/core.h>

#include <reach/change.hpp>
#include <reach/period.hpp>

namespace reach::workbook {
namespace {

constexpr std::int64_t kDay = 86'400'000;   // in milliseconds
constexpr std::int32_t kUnix1900 = 25'569;  // the serial number of 1970-01-01
constexpr std::int32_t kUnix1904 = 24'107;
constexpr std::int32_t kMarch1900 = 61;
constexpr std::int32_t kLast1900 = 2'958'465;  // 9999-12-31

/// In milliseconds, the smallest unit that Excel shows.
std::optional<std::int64_t> milliseconds(const Number& serial) {
  constexpr int kMostWhole = 7;
  constexpr int kPlaces = 12;  // decimal places of a day: less than a microsecond
  if (serial.negative || serial.whole_digits() > kMostWhole) return std::nullopt;
  const Number number = rounded(serial, -kPlaces);
  Int128 value = 0;
  for (const char c : number.digits) value = value * 10 + (c - '0');
  Int128 scale = 1;
  for (int place = 0; place < number.exponent; ++place) value *= 10;
  for (int place = 0; place < -number.exponent; ++place) scale *= 10;
  return static_cast<std::int64_t>((value * kDay * 2 + scale) / (scale * 2));
}

std::string time_text(std::int64_t of_day) {
  const std::int64_t seconds = of_day / 1000;
  const std::string whole = fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return of_day % 1000 == 0 ? whole : fmt::format("{}.{:03}", whole, of_day % 1000);
}

}  // namespace

std::optional<std::string> date_text(const Number& serial, ShownValue shown, Epoch epoch) {
  const auto moment = milliseconds(serial);
  if (!moment) return std::nullopt;
  const std::int32_t unix_day = epoch == Epoch::y1900 ? kUnix1900 : kUnix1904;
  const auto day = static_cast<std::int32_t>(*moment / kDay) - unix_day;
  if (day < kMarch1900 - kUnix1900 || day > kLast1900 - kUnix1900) return std::nullopt;
  const std::int64_t of_day = *moment % kDay;
  const Period date{PeriodKind::day, day};
  if (shown.as == ShownAs::month) return period_label(enclosing(date, PeriodKind::month));
  if (shown.as == ShownAs::year) return period_label(enclosing(date, PeriodKind::calendar_year));
  return period_label(date) + (shown.time || of_day != 0 ? time_text(of_day) : "");
}

std::int64_t serial_day(Period day) { return std::int64_t{first_day(day)} + kUnix1900; }

}  // namespace reach::workbook
