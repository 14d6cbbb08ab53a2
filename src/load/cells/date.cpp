#include "load/cells/date.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "model/time/plain_period.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

struct DateParts {
  std::array<int, 3> value{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 0;
  char joint = 0;
};

/// Two or three runs of digits, all joined by `-`, all by `/`, or all by `.`.
std::optional<DateParts> split_date(std::string_view text) {
  DateParts parts;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : '\0';
    if (is_digit(c)) {
      if (parts.digits[parts.count]++ == 4) return std::nullopt;
      parts.value[parts.count] = parts.value[parts.count] * 10 + (c - '0');
      continue;
    }
    if (parts.digits[parts.count] == 0) return std::nullopt;
    ++parts.count;
    if (at == text.size()) break;
    const bool joins = c == '-' || c == '/' || c == '.';
    if (!joins || (parts.joint != 0 && c != parts.joint) || parts.count == 3) return std::nullopt;
    parts.joint = c;
  }
  return parts.count >= 2 ? std::optional(parts) : std::nullopt;
}

int number_at(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(at, length)) value = value * 10 + (c - '0');
  return value;
}

/// `20160304`, `201603`: a date without its hyphens. `200304` can be a month, or a day without its century.
std::variant<Period, DateFault> run_together(std::string_view text) {
  constexpr int kMonthsInYear = 12;
  const bool has_day = text.size() == 8;
  if (!has_day && text.size() != 6) return DateFault::not_a_date;
  const int month = number_at(text, 4, 2);
  const auto day = day_number(number_at(text, 0, 4), month, has_day ? number_at(text, 6, 2) : 1);
  if (!day) return DateFault::not_a_date;
  if (has_day) return Period{PeriodKind::day, *day};
  if (number_at(text, 2, 2) <= kMonthsInYear) return DateFault::short_month;
  return Period{PeriodKind::month, number_at(text, 0, 4) * kMonthsInYear + month - 1};
}

/// A folded text without the day of the week before its date: `fri 1 january 2016`.
std::string_view without_weekday(std::string_view folded) {
  constexpr auto kDays = std::to_array<std::string_view>({"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
  const auto word = folded.substr(0, folded.find(' '));
  const bool is_day = std::ranges::find(kDays, word.substr(0, 3)) != kDays.end();
  const bool whole = word.size() == 3 || word.ends_with("day") || word == "tues" || word == "thurs";
  return is_day && whole && word.size() < folded.size() ? folded.substr(word.size() + 1) : folded;
}

/// `march 16`: a month of a year in two digits.
std::optional<Period> short_month(std::string_view folded) {
  const auto word = folded.substr(0, folded.find(' '));
  const auto digits = folded.substr(std::min(word.size() + 1, folded.size()));
  const int month = digits.size() == 2 && all_digits(digits) ? month_number(word) : 0;
  if (month == 0) return std::nullopt;
  return Period{PeriodKind::month, full_year(digits) * 12 + month - 1};
}

std::variant<Period, DateFault> in_words(std::string_view text) {
  if (std::ranges::none_of(text, is_digit)) return DateFault::not_a_date;
  const std::string folded = folded_time(text);
  const auto date = without_weekday(folded);
  if (const auto month = plain_period(date); month && month->kind == PeriodKind::month) return *month;
  if (const auto month = short_month(date)) return *month;
  if (const auto day = day_in_words(date)) return Period{PeriodKind::day, day->begin};
  return DateFault::not_a_date;
}

/// `2016-03-05`, `2016/3/5`, `2016-03`.
std::variant<Period, DateFault> year_first(const DateParts& parts) {
  const auto& [value, digits, count, joint] = parts;
  const auto day = day_number(value[0], value[1], count == 3 ? value[2] : 1);
  if (!day) return DateFault::not_a_date;
  if (digits[1] > 2 || digits[2] > 2) return DateFault::not_a_date;
  if (count == 3) return Period{PeriodKind::day, *day};
  const bool iso = joint == '-' && digits[1] == 2;
  if (!iso) return DateFault::not_iso;
  return Period{PeriodKind::month, value[0] * 12 + value[1] - 1};
}

/// `5/3/2016`: with the day first, the month first, or unknown.
std::variant<Period, DateFault> year_last(const DateParts& parts, DateOrder order) {
  const auto& [value, digits, count, joint] = parts;
  if (count != 3 || digits[2] != 4 || digits[0] > 2 || digits[1] > 2) return DateFault::not_a_date;
  const auto dmy = day_number(value[2], value[1], value[0]);
  const auto mdy = day_number(value[2], value[0], value[1]);
  if (!dmy && !mdy) return DateFault::not_a_date;
  const auto& day = order == DateOrder::dmy ? dmy : mdy;
  if (order != DateOrder::iso && day) return Period{PeriodKind::day, *day};
  if (dmy && mdy) return DateFault::ambiguous;
  return dmy ? DateFault::day_first : DateFault::month_first;
}

}  // namespace

std::variant<Period, DateFault> parse_date(std::string_view text, DateOrder order) {
  if (all_digits(text)) return run_together(text);
  if (std::ranges::any_of(text, is_letter)) return in_words(text);
  const auto parts = split_date(text);
  if (!parts) return DateFault::not_a_date;
  return parts->digits[0] == 4 ? year_first(*parts) : year_last(*parts, order);
}

}  // namespace reach
