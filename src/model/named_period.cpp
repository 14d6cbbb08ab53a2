#include "model/named_period.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace reach {
namespace {

constexpr std::size_t kLongest = 32;  // `year ending 31 December 2017`

struct Month {
  std::string_view name;
  std::int32_t number;  ///< from 1
};

constexpr auto kMonths = std::to_array<Month>({
    {"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
    {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
    {"jan", 1},     {"feb", 2},      {"mar", 3},       {"apr", 4},      {"jun", 6},       {"jul", 7},
    {"aug", 8},     {"sep", 9},      {"sept", 9},      {"oct", 10},     {"nov", 11},      {"dec", 12},
});

constexpr auto kYearTo = std::to_array<std::string_view>({"year ending ", "year ended ", "year to ", "ye "});

constexpr std::int32_t kMarch = 3;
constexpr std::int32_t kDecember = 12;

/// In small letters, `_` and `-` as spaces.
std::string plain(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_' || c == '-') c = ' ';
  }
  return out;
}

template <std::size_t kCount>
bool take_any(std::string_view& text, const std::array<std::string_view, kCount>& beginnings) {
  for (const std::string_view beginning : beginnings) {
    if (!text.starts_with(beginning)) continue;
    text.remove_prefix(beginning.size());
    return true;
  }
  return false;
}

/// `march 2017`.
std::optional<Period> month_and_year(std::string_view text) {
  constexpr std::size_t kYear = 4;
  if (text.size() <= kYear + 1 || text[text.size() - kYear - 1] != ' ') return std::nullopt;
  const auto year = parse_period(text.substr(text.size() - kYear));
  if (!year) return std::nullopt;
  text.remove_suffix(kYear + 1);
  for (const Month& month : kMonths) {
    if (text == month.name) return Period{PeriodKind::month, year->index * 12 + month.number - 1};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Period> named_period(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string folded = plain(text);
  std::string_view rest = folded;
  if (!take_any(rest, kYearTo)) return month_and_year(rest);
  if (rest.starts_with("31 ")) rest.remove_prefix(3);
  const auto last = month_and_year(rest);
  if (!last) return std::nullopt;
  const std::int32_t year = last->index / 12;
  const std::int32_t month = last->index % 12 + 1;
  if (month == kMarch) return Period{PeriodKind::financial_year, year - 1};
  if (month == kDecember) return Period{PeriodKind::calendar_year, year};
  return std::nullopt;
}

}  // namespace reach
