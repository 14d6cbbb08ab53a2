#include "model/time/named_period.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/time/plain_period.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

constexpr std::string_view kSeparators = " _-";
constexpr std::size_t kLongestName = 24;  // `Quarter 1 2016 \u2013 2017`

std::string_view without_joints(std::string_view text) {
  while (!text.empty() && kSeparators.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

/// A text without the digits at its end.
std::string_view before_digits(std::string_view text) {
  while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<int> year_in(std::string_view digits) {
  const auto year = digits.size() == 4 ? plain_period(digits) : std::nullopt;
  return year ? std::optional(year->index) : std::nullopt;
}

std::optional<Period> month_of_year(std::optional<int> year, int month) {
  if (!year || month < 1 || month > 12) return std::nullopt;
  return Period{PeriodKind::month, *year * 12 + month - 1};
}

/// `March 2017`, `Mar-17`.
std::optional<Period> month_before_year(std::string_view text) {
  std::string_view head = before_digits(text);
  const auto digits = text.substr(head.size());
  const bool apostrophe = head.ends_with('\'');
  if (apostrophe) head.remove_suffix(1);
  const auto name = without_joints(head);
  const bool is_short = digits.size() == 2 && (apostrophe || head.ends_with('-'));
  if (head.size() - name.size() > 1 || (name.size() == head.size() && !apostrophe)) return std::nullopt;
  const int month = month_number(folded_time(name));
  return month_of_year(is_short ? full_year(digits) : apostrophe ? std::nullopt : year_in(digits), month);
}

/// `2017 March`, `2017M03`.
std::optional<Period> month_after_year(std::string_view text) {
  const auto year = year_in(text.substr(0, 4));
  if (!year) return std::nullopt;
  text.remove_prefix(4);
  const bool joined = !text.empty() && kSeparators.find(text.front()) != std::string_view::npos;
  if (joined) text.remove_prefix(1);
  const bool numbered = text.size() == 3 && ascii_lower(text.front()) == 'm' && all_digits(text.substr(1));
  if (numbered) return month_of_year(year, (text[1] - '0') * 10 + (text[2] - '0'));
  return joined ? month_of_year(year, month_number(folded_time(text))) : std::nullopt;
}

/// Takes `Q1`, `Quarter 1` off the front of `text`; 0 if there is none.
int take_quarter(std::string_view& text) {
  const std::string lower = ascii_lower(text.substr(0, 9));
  for (const std::string_view word : {"quarter", "qtr", "q"}) {
    if (!lower.starts_with(word)) continue;
    auto rest = text.substr(word.size());
    if (word != "q" && !rest.empty() && kSeparators.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
    if (rest.empty() || rest.front() < '1' || rest.front() > '4') return 0;
    const int number = rest.front() - '0';
    text = rest.substr(1);
    return number;
  }
  return 0;
}

/// `March quarter 2017`: the three months that end with March. Other months end no quarter of a year.
std::optional<Period> quarter_of_month(std::string_view text) {
  const std::string lower = ascii_lower(text);
  for (const std::string_view word : {" quarter ", " qtr "}) {
    const std::size_t at = lower.find(word);
    const int month = at == std::string::npos ? 0 : month_number(std::string_view(lower).substr(0, at));
    const auto year = month == 0 ? std::nullopt : year_in(text.substr(at + word.size()));
    if (year && month % 3 == 0) return Period{PeriodKind::quarter, *year * 4 + month / 3 - 1};
  }
  return std::nullopt;
}

/// A calendar year or financial year.
std::optional<Period> whole_year(std::string_view text) {
  const auto period = plain_period(text);
  const bool is_year =
      period && (period->kind == PeriodKind::calendar_year || period->kind == PeriodKind::financial_year);
  return is_year ? period : std::nullopt;
}

std::optional<Period> quarter_of_year(std::string_view year, int number) {
  const auto whole = number > 0 ? whole_year(year) : std::nullopt;
  return whole ? quarter_of(*whole, number) : std::nullopt;
}

}  // namespace

std::optional<Period> quarter_of(Period year, int number) {
  if (number < 1 || number > 4) return std::nullopt;
  if (year.kind == PeriodKind::financial_year) return Period{PeriodKind::quarter, year.index * 4 + number};
  if (year.kind != PeriodKind::calendar_year) return std::nullopt;
  return Period{PeriodKind::quarter, year.index * 4 + number - 1};
}

int quarter_number(std::string_view text) {
  const int number = take_quarter(text);
  return text.empty() ? number : 0;
}

std::optional<Period> named_month(std::string_view text) {
  if (text.size() < 6 || text.size() > kLongestName || std::ranges::none_of(text, is_letter)) return std::nullopt;
  return is_digit(text.front()) ? month_after_year(text) : month_before_year(text);
}

std::optional<Period> named_quarter(std::string_view text) {
  if (text.size() < 6 || text.size() > kLongestName || std::ranges::none_of(text, is_letter)) return std::nullopt;
  if (!is_digit(text.front())) {
    if (const auto quarter = quarter_of_month(text)) return quarter;
    const int number = take_quarter(text);
    if (number == 0 || text.empty() || kSeparators.find(text.front()) == std::string_view::npos) return std::nullopt;
    return quarter_of_year(text.substr(1), number);
  }
  const std::size_t mark = text.find_first_of("Qq");
  if (mark == std::string_view::npos) return std::nullopt;
  const auto head = text.substr(0, mark);
  const auto year = without_joints(head);
  const bool joined = head.size() == year.size() + 1;
  if (!joined && (head.size() > year.size() || year.size() > 4)) return std::nullopt;
  return quarter_of_year(year, quarter_number(text.substr(mark)));
}

}  // namespace reach
