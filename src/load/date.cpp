#include "load/date.hpp"

#include <array>
#include <optional>
#include <utility>

namespace reach {
namespace {

struct Parts {
  std::array<int, 3> value{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 0;
  char joint = 0;
};

/// Two or three runs of digits joined by one and the same of `-`, `/` and `.`.
std::optional<Parts> split_date(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : '\0';
    if (c >= '0' && c <= '9') {
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

}  // namespace

std::variant<Period, DateFault> parse_date(std::string_view text, DateOrder order) {
  const auto parts = split_date(text);
  if (!parts) return DateFault::not_a_date;
  const auto& [value, digits, count, joint] = *parts;
  if (digits[0] == 4) {
    const bool iso = joint == '-' && digits[1] == 2 && (count == 2 || digits[2] == 2);
    const auto day = iso ? day_number(value[0], value[1], count == 3 ? value[2] : 1) : std::nullopt;
    if (!day) return DateFault::not_a_date;
    if (count == 2) return Period{PeriodKind::month, value[0] * 12 + value[1] - 1};
    return Period{PeriodKind::day, *day};
  }
  if (count != 3 || digits[2] != 4 || digits[0] > 2 || digits[1] > 2) return DateFault::not_a_date;
  if (order == DateOrder::iso) return DateFault::ambiguous;
  const auto [day, month] = order == DateOrder::dmy ? std::pair(value[0], value[1]) : std::pair(value[1], value[0]);
  const auto number = day_number(value[2], month, day);
  if (!number) return DateFault::not_a_date;
  return Period{PeriodKind::day, *number};
}

}  // namespace reach
