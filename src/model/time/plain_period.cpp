#include "model/time/plain_period.hpp"

#include <array>

#include "model/time/named_period.hpp"
#include "model/time/short_year.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

struct Scanned {
  int value = 0;
  int digits = 0;
};

/// Takes digits off the front of `text`.
Scanned take_digits(std::string_view& text) {
  Scanned scanned;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && scanned.digits < 5) {
    scanned.value = scanned.value * 10 + (text.front() - '0');
    ++scanned.digits;
    text.remove_prefix(1);
  }
  return scanned;
}

enum class Joint : std::uint8_t { none, dash, slash, word };

/// Takes the separator between the two halves of a period: a dash, space or `_`; a slash; or ` to `.
Joint take_joint(std::string_view& text) {
  struct Spelling {
    std::string_view text;
    Joint joint;
  };
  static constexpr std::array kSpellings = std::to_array<Spelling>({
      {" to ", Joint::word},
      {"_to_", Joint::word},
      {"-to-", Joint::word},
      {" / ", Joint::slash},
      {"/", Joint::slash},
      {" - ", Joint::dash},
      {" \u2013 ", Joint::dash},
      {"\u2013", Joint::dash},
      {"-", Joint::dash},
      {"_", Joint::dash},
      {" ", Joint::dash},
  });
  for (const auto& spelling : kSpellings) {
    if (text.starts_with(spelling.text)) {
      text.remove_prefix(spelling.text.size());
      return spelling.joint;
    }
  }
  return Joint::none;
}

bool is_year(Scanned scanned) {
  return scanned.digits == 4 && scanned.value >= kFirstYear && scanned.value <= kLastYear;
}

std::optional<Period> calendar_year(Scanned scanned) {
  return is_year(scanned) ? std::optional(Period{PeriodKind::calendar_year, scanned.value}) : std::nullopt;
}

/// The day whose text ends with `rest`: `-05`.
std::optional<Period> day_of(int year, int month, std::string_view rest) {
  const bool joined = take_joint(rest) == Joint::dash;
  const Scanned day = take_digits(rest);
  const auto number = joined && day.digits == 2 && rest.empty() ? day_number(year, month, day.value) : std::nullopt;
  return number ? std::optional(Period{PeriodKind::day, *number}) : std::nullopt;
}

/// `04/05`, `201617` and `201603`, which are periods only if it is settled what they are.
std::optional<Period> settled_period(std::string_view text, PeriodKind prefer) {
  if (prefer == PeriodKind::month) return month_in_six_digits(text);
  if (prefer != PeriodKind::financial_year) return std::nullopt;
  const auto short_one = short_year(text);
  return short_one ? std::optional(short_one->year) : month_in_six_digits(text);
}

/// `CY 2016`, `CY2016`.
std::optional<Period> marked_calendar_year(std::string_view text) {
  if (!text.starts_with("CY") && !text.starts_with("cy")) return std::nullopt;
  text.remove_prefix(text.size() > 2 && text[2] == ' ' ? 3 : 2);
  return text.size() == 4 && all_digits(text) ? std::optional(calendar_year(take_digits(text))) : std::nullopt;
}

}  // namespace

int full_year(std::string_view two_digits) {
  constexpr int kFirstOfLastCentury = 50;
  const int number = (two_digits[0] - '0') * 10 + (two_digits[1] - '0');
  return number + (number < kFirstOfLastCentury ? 2000 : 1900);
}

std::optional<Period> plain_period(std::string_view text, PeriodKind prefer) {
  if (text.size() == 4 && all_digits(text)) return calendar_year(take_digits(text));
  if (const auto quarter = named_quarter(text)) return quarter;
  if (const auto month = named_month(text)) return month;
  if (const auto year = marked_calendar_year(text)) return year;
  const bool marked = text.starts_with("FY") || text.starts_with("fy");
  if (marked) text.remove_prefix(text.size() > 2 && text[2] == ' ' ? 3 : 2);
  const bool apostrophe = text.starts_with('\'');
  if (apostrophe) text.remove_prefix(1);
  if (apostrophe && !marked) {  // `'16/17`; or a spreadsheet's mark of a text: `'2016-17`
    const auto year = short_year(text);
    return year ? std::optional(year->year) : plain_period(text, prefer);
  }
  if (marked && text.size() == 4 && all_digits(text)) {  // `FY1617`
    const auto year = short_year(std::string(text).insert(2, "/"));
    return year ? std::optional(year->year) : std::nullopt;
  }
  if (const auto settled = settled_period(text, marked ? PeriodKind::financial_year : prefer)) {
    return marked && settled->kind == PeriodKind::month ? std::nullopt : settled;
  }
  const auto year = take_digits(text);
  if (!is_year(year)) return std::nullopt;
  if (text.empty()) return marked ? std::nullopt : calendar_year(year);
  const Joint joint = take_joint(text);
  const auto second = take_digits(text);
  if (!marked && joint == Joint::dash && second.digits == 2 && text.size() == 3) {
    return day_of(year.value, second.value, text);
  }
  if (joint == Joint::none || !text.empty()) return std::nullopt;
  const Period financial{PeriodKind::financial_year, year.value};
  if (second.digits == 4 && second.value == year.value + 1) return financial;
  if (second.digits != 2) return std::nullopt;
  const bool is_next = second.value == (year.value + 1) % 100;
  const bool is_month = joint == Joint::dash && second.value >= 1 && second.value <= 12;
  if (!marked && is_month && (!is_next || prefer == PeriodKind::month)) {
    return Period{PeriodKind::month, year.value * 12 + second.value - 1};
  }
  return is_next ? std::optional(financial) : std::nullopt;
}

}  // namespace reach
