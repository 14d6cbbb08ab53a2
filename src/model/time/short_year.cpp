#include "model/time/short_year.hpp"

#include "model/time/plain_period.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

/// A short year, taken apart: `04` and `05`; `2004` and `5`; `2016` and `17`.
struct TwoYears {
  std::string_view first;
  std::string_view second;
};

std::optional<TwoYears> two_years(std::string_view text) {
  if (text.size() == 6 && all_digits(text)) return TwoYears{text.substr(0, 4), text.substr(4)};
  const std::size_t joint = text.find_first_not_of("0123456789");
  if (joint == std::string_view::npos || std::string_view("/-_").find(text[joint]) == std::string_view::npos)
    return std::nullopt;
  const TwoYears parts{text.substr(0, joint), text.substr(joint + 1)};
  const bool short_first = parts.first.size() == 2 && parts.second.size() == 2;
  const bool short_second = parts.first.size() == 4 && parts.second.size() == 1 && text[joint] == '/';
  return (short_first || short_second) && all_digits(parts.second) ? std::optional(parts) : std::nullopt;
}

int value_of_digits(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

bool is_known_year(int year) { return year >= kFirstYear && year <= kLastYear; }

std::optional<Period> month_from(int year, int month) {
  if (!is_known_year(year) || month < 1 || month > 12) return std::nullopt;
  return Period{PeriodKind::month, year * 12 + month - 1};
}

/// The month that a short year can be: `04/05` is April 2005, `2004/5` and `200405` are May 2004.
std::optional<Period> month_in(const TwoYears& parts) {
  if (parts.first.size() == 2) return month_from(full_year(parts.second), value_of_digits(parts.first));
  return month_from(value_of_digits(parts.first), value_of_digits(parts.second));
}

}  // namespace

std::optional<ShortYear> short_year(std::string_view text) {
  const auto parts = two_years(text);
  if (!parts) return std::nullopt;
  const int year = parts->first.size() == 2 ? full_year(parts->first) : value_of_digits(parts->first);
  const int base = parts->second.size() == 1 ? 10 : 100;
  if (!is_known_year(year) || (year + 1) % base != value_of_digits(parts->second)) return std::nullopt;
  return ShortYear{{PeriodKind::financial_year, year}, month_in(*parts)};
}

bool is_no_short_year(std::string_view text) {
  const auto parts = two_years(text);
  return parts && parts->first.size() == 2 && !short_year(text);
}

std::optional<Period> month_in_six_digits(std::string_view text) {
  const auto parts = all_digits(text) ? two_years(text) : std::nullopt;
  return parts ? month_in(*parts) : std::nullopt;
}

std::optional<int> half_financial_year(std::string_view text) {
  if (text.size() < 4 || ascii_lower(text[0]) != 'f' || ascii_lower(text[1]) != 'y') return std::nullopt;
  text.remove_prefix(text[2] == ' ' || text[2] == '-' ? 3 : 2);
  if (text.starts_with('\'')) text.remove_prefix(1);
  if (!all_digits(text) || (text.size() != 2 && text.size() != 4)) return std::nullopt;
  const int year = text.size() == 2 ? full_year(text) : value_of_digits(text);
  return is_known_year(year) ? std::optional(year) : std::nullopt;
}

}  // namespace reach
