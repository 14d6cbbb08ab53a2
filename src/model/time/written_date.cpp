#include "model/time/written_date.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/core.h>

#include "model/time/plain_period.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

struct Month {
  std::string_view name;
  int number;  ///< from 1
};

constexpr auto kMonths = std::to_array<Month>({
    {"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
    {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
    {"jan", 1},     {"feb", 2},      {"mar", 3},       {"apr", 4},      {"jun", 6},       {"jul", 7},
    {"aug", 8},     {"sep", 9},      {"sept", 9},      {"oct", 10},     {"nov", 11},      {"dec", 12},
});

constexpr auto kDashes = std::to_array<std::string_view>({"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"});
constexpr auto kSpaces = std::to_array<std::string_view>({"\u00A0", "\u2007", "\u2009", "\u202F"});

/// The number that a few digits write; -1 for any other text.
int number_of(std::string_view text) {
  if (!all_digits(text) || text.size() > 4) return -1;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// `1`, `31`, `1st`: a day of a month; -1 for any other text.
int day_of_month(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.size() > 2 && text.ends_with(ending)) text.remove_suffix(2);
  }
  return text.size() <= 2 ? number_of(text) : -1;
}

/// The number of leading characters of `text` that `folded_time` writes as one; 0 if it keeps the first as it is.
template <std::size_t kCount>
std::size_t length_of(std::string_view text, const std::array<std::string_view, kCount>& spellings) {
  const auto found = std::ranges::find_if(spellings, [&](auto spelling) { return text.starts_with(spelling); });
  return found == spellings.end() ? 0 : found->size();
}

/// The three parts of a text, if there are exactly three.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view text, std::string_view separators) {
  const std::size_t first = text.find_first_of(separators);
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find_first_of(separators, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  if (text.find_first_of(separators, second + 1) != std::string_view::npos) return std::nullopt;
  return std::array{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

std::optional<Days> day(int year, int month, int number) {
  const auto found = day_number(year, month, number);
  return found ? std::optional(Days{*found, *found + 1}) : std::nullopt;
}

Days days_of(Period period) { return {first_day(period), end_day(period)}; }

/// `31/03/2017`, `31.3.2017`, `2017/03/31`, `20170331`.
std::optional<Days> day_in_figures(std::string_view text, DayPlace place) {
  if (text.size() == 8 && all_digits(text))
    return day(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), number_of(text.substr(6)));
  for (const std::string_view joint : {"/", ".", "-"}) {
    const auto three = three_parts(text, joint);
    if (!three) continue;
    const auto& parts = *three;
    if (parts[0].size() == 4) return day(number_of(parts[0]), number_of(parts[1]), number_of(parts[2]));
    if (parts[2].size() != 4) return std::nullopt;
    const bool day_first = place == DayPlace::before_month;
    return day(number_of(parts[2]), number_of(parts[day_first ? 1 : 0]), number_of(parts[day_first ? 0 : 1]));
  }
  return std::nullopt;
}

/// What `folded_time` writes as a space.
constexpr bool is_blank_in_time(char c) {
  return c == '_' || c == ',' || c == ':' || c == '(' || c == ')' || c == '[' || c == ']' || c == '\t';
}

}  // namespace

std::string folded_time(std::string_view text) {
  std::string folded;
  while (!text.empty()) {
    const bool ascii = static_cast<unsigned char>(text.front()) < 0x80;
    const std::size_t dash = ascii ? 0 : length_of(text, kDashes);
    const std::size_t space = ascii ? 0 : length_of(text, kSpaces);
    char c = dash > 0 ? '-' : space > 0 ? ' ' : text.front();
    text.remove_prefix(std::max({dash, space, std::size_t{1}}));
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool after_letter = !folded.empty() && is_letter(folded.back());
    if (c == '.' && after_letter) continue;
    if (is_blank_in_time(c)) c = ' ';
    if (c == ' ' && (folded.empty() || folded.back() == ' ')) continue;
    folded += c;
  }
  while (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

int month_number(std::string_view word) {
  constexpr std::size_t kLongestMonthName = 9;
  if (word.size() < 3 || word.size() > kLongestMonthName) return 0;
  const auto found = std::ranges::find_if(
      kMonths, [word](const Month& month) { return month.name.front() == word.front() && month.name == word; });
  return found == kMonths.end() ? 0 : found->number;
}

std::optional<Days> day_in_words(std::string_view text) {
  const auto parts = three_parts(text, " -/");
  if (!parts) return std::nullopt;
  const auto& words = *parts;
  const bool month_first = month_number(words[0]) != 0;
  const bool is_short =
      words[2].size() == 2 && all_digits(words[2]) && !month_first && text.find('-') != std::string_view::npos;
  if (words[2].size() != 4 && !is_short) return std::nullopt;
  const int year = is_short ? full_year(words[2]) : number_of(words[2]);
  const int month = month_number(words[month_first ? 0 : 1]);
  return month == 0 ? std::nullopt : day(year, month, day_of_month(words[month_first ? 1 : 0]));
}

std::optional<Days> written_date(std::string_view text, DayPlace place) {
  if (const auto period = plain_period(text)) return days_of(*period);
  if (const auto in_words = day_in_words(text)) return in_words;
  return day_in_figures(text, place);
}

std::optional<Days> date_before(std::string_view text, Days last) {
  const Period month = enclosing({PeriodKind::day, last.end - 1}, PeriodKind::month);
  const int year = month.index / 12;
  if (const int number = day_of_month(text); number > 0 && last.end == last.begin + 1)
    return day(year, month.index % 12 + 1, number);
  for (const int its_year : {year, year - 1}) {
    const auto found = written_date(fmt::format("{} {}", text, its_year), DayPlace::before_month);
    if (found && found->begin <= last.begin) return found;
  }
  return std::nullopt;
}

}  // namespace reach
