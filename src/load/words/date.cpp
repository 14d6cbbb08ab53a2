#include "load/words/date.hpp"

#include <array>
#include <optional>

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

/// `20160304`, `201603`: a date without its hyphens.
bool is_run_together(std::string_view text) {
  const bool long_enough = text.size() == 8 || text.size() == 6;
  if (!long_enough || text.find_first_not_of("0123456789") != std::string_view::npos) return false;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(at, length)) value = value * 10 + (c - '0');
    return value;
  };
  return day_number(number(0, 4), number(4, 2), text.size() == 8 ? number(6, 2) : 1).has_value();
}

/// `2016-03-05`, `2016-03`.
std::variant<Period, DateFault> year_first(const DateParts& parts) {
  const auto& [value, digits, count, joint] = parts;
  const auto day = day_number(value[0], value[1], count == 3 ? value[2] : 1);
  if (!day) return DateFault::not_a_date;
  const bool iso = joint == '-' && digits[1] == 2 && (count == 2 || digits[2] == 2);
  if (!iso) return DateFault::not_iso;
  if (count == 2) return Period{PeriodKind::month, value[0] * 12 + value[1] - 1};
  return Period{PeriodKind::day, *day};
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
  if (is_run_together(text)) return DateFault::not_iso;
  const auto parts = split_date(text);
  if (!parts) return DateFault::not_a_date;
  return parts->digits[0] == 4 ? year_first(*parts) : year_last(*parts, order);
}

}  // namespace reach
