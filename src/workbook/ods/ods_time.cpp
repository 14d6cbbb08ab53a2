#include "workbook/ods/ods_time.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include <fmt/core.h>

#include <reach/period.hpp>

#include "text/ascii.hpp"
#include "workbook/values/serial_date.hpp"

namespace reach::workbook {
namespace {

/// Takes a number and the character after it off the front; nothing if they are not there.
std::optional<std::uint64_t> take_number(std::string_view& text, char after) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto size = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || size == text.size() || text[size] != after) return std::nullopt;
  text.remove_prefix(size + 1);
  return number;
}

/// A time of day or a length of time, as a part of a day: days and 10^-12 days.
std::string serial_text(std::uint64_t days, std::uint64_t milliseconds) {
  constexpr std::uint64_t kDay = 86'400'000;
  constexpr std::uint64_t kPartsOfDay = 1'000'000'000'000;
  days += milliseconds / kDay;
  const std::uint64_t rest = milliseconds % kDay;
  const std::uint64_t parts = (rest * (kPartsOfDay / kDay) + rest * (kPartsOfDay % kDay) / kDay);
  return rest == 0 ? fmt::format("{}", days) : fmt::format("{}.{:012}", days, parts);
}

/// `30.25` → 30250: seconds, with decimals, as milliseconds.
std::optional<std::uint64_t> milliseconds_of(std::string_view seconds) {
  const std::size_t point = std::min(seconds.find('.'), seconds.size());
  std::string digits(seconds.substr(0, point));
  std::string_view decimals = seconds.substr(std::min(point + 1, seconds.size()));
  digits += decimals.substr(0, 3);
  digits.append(3 - std::min<std::size_t>(decimals.size(), 3), '0');
  constexpr std::size_t kMostSecondDigits = 12;
  if (!all_digits(digits) || digits.size() > kMostSecondDigits) return std::nullopt;
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// `12:30:05.25`, which may lack its seconds.
std::optional<std::uint64_t> clock_of(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const auto hours = take_number(text, ':');
  if (!hours || *hours > 23) return std::nullopt;
  std::string rest(text);
  if (rest.find(':') == std::string::npos) rest += ":0";
  std::string_view left = rest;
  const auto minutes = take_number(left, ':');
  const auto seconds = milliseconds_of(left);
  if (!minutes || *minutes > 59 || !seconds || *seconds >= 60'000) return std::nullopt;
  return (*hours * 60 + *minutes) * 60'000 + *seconds;
}

}  // namespace

std::optional<std::string> serial_of_date(std::string_view text) {
  constexpr std::size_t kDateSize = 10;
  const auto date = parse_period(text.substr(0, kDateSize));
  if (!date || date->kind != PeriodKind::day) return std::nullopt;
  const auto serial = serial_day(*date);
  if (serial <= 0) return std::nullopt;
  if (text.size() == kDateSize) return serial_text(static_cast<std::uint64_t>(serial), 0);
  const auto time = text[kDateSize] == 'T' ? clock_of(text.substr(kDateSize + 1)) : std::nullopt;
  return time ? std::optional(serial_text(static_cast<std::uint64_t>(serial), *time)) : std::nullopt;
}

std::optional<std::string> serial_of_time(std::string_view text) {
  if (!text.starts_with("PT")) return std::nullopt;
  text.remove_prefix(2);
  constexpr std::uint64_t kMost = 10'000'000;
  const std::uint64_t hours = take_number(text, 'H').value_or(0);
  const std::uint64_t minutes = take_number(text, 'M').value_or(0);
  std::uint64_t rest = 0;
  if (text.ends_with('S')) {
    const auto seconds = milliseconds_of(text.substr(0, text.size() - 1));
    if (!seconds) return std::nullopt;
    rest = *seconds;
    text = {};
  }
  if (!text.empty() || hours > kMost || minutes > kMost) return std::nullopt;
  return serial_text(0, (hours * 60 + minutes) * 60'000 + rest);
}

}  // namespace reach::workbook
