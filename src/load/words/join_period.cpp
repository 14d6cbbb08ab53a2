#include "load/words/join_period.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/core.h>

#include "load/words/plain_header.hpp"
#include "model/time/named_period.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr int kFirstMonth = 4;  // of a financial year

/// A part of a year as written: its number, its months, or both (`Q1 (April to June)`); or a period with its own year.
struct WrittenPart {
  int number = 0;       ///< 0 if it is written in words only
  int first_month = 0;  ///< from 1; 0 if it is written as a number only
  std::optional<Period> whole = {};
};

using Joined = std::variant<Period, JoinFault>;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// `1`, `01`; 0 for other text and for numbers above `most`.
int small_number(std::string_view text, int most) {
  if (!all_digits(text) || text.size() > 2) return 0;
  const int number = text.size() == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : text[0] - '0';
  return number <= most ? number : 0;
}

/// The first month of `apr-jun`, `april to june`: three months that are a quarter; 0 for other text.
int quarter_months(std::string_view folded) {
  const auto period = parse_period(std::string(folded) + " 2000");
  const bool is_range = folded.find_first_of("- ") != std::string_view::npos;
  const bool is_quarter = period && period->kind == PeriodKind::quarter && month_number(folded.substr(0, 3)) != 0;
  return is_quarter && is_range ? period->index % 4 * 3 + 1 : 0;
}

/// `q1 april to june`, `quarter 1 - apr-jun`.
std::optional<WrittenPart> number_and_months(std::string_view folded) {
  for (std::size_t at = folded.find(' '); at != std::string_view::npos; at = folded.find(' ', at + 1)) {
    const auto head = folded.substr(0, at);
    auto rest = folded.substr(at + 1);
    if (rest.starts_with("- ")) rest.remove_prefix(2);
    const int number = std::max(quarter_number(head), small_number(head, 4));
    const int months = quarter_months(rest);
    if (number > 0 && months > 0) return WrittenPart{number, months};
  }
  return std::nullopt;
}

std::optional<WrittenPart> quarter_in(std::string_view text) {
  const std::string folded = folded_time(text);
  const int number = std::max(quarter_number(folded), small_number(folded, 4));
  if (number > 0) return WrittenPart{number};
  if (const int months = quarter_months(folded); months > 0) return WrittenPart{0, months};
  if (auto both = number_and_months(folded)) return both;
  const auto period = parse_period(text);
  const bool is_whole = period && period->kind == PeriodKind::quarter;
  return is_whole ? std::optional(WrittenPart{.whole = period}) : std::nullopt;
}

std::optional<WrittenPart> month_in(std::string_view text) {
  const std::string folded = folded_time(text);
  if (const int number = small_number(folded, 12); number > 0) return WrittenPart{number};
  if (const int month = month_number(folded); month > 0) return WrittenPart{0, month};
  const auto period = parse_period(text, PeriodKind::month);
  const bool is_whole = period && period->kind == PeriodKind::month;
  return is_whole ? std::optional(WrittenPart{.whole = period}) : std::nullopt;
}

/// The month or quarter of a year that begins with this month.
Period part_from(Period year, int month, YearPart part) {
  const bool next = year.kind == PeriodKind::financial_year && month < kFirstMonth;
  const Period first{PeriodKind::month, (year.index + (next ? 1 : 0)) * 12 + month - 1};
  return part == YearPart::month ? first : Period{PeriodKind::quarter, first.index / 3};
}

/// The first month of a part by its number, if the numbers begin in April (or January).
int month_of_number(int number, YearPart part, bool from_april) {
  const int before = part == YearPart::month ? number - 1 : (number - 1) * 3;
  return (before + (from_april ? kFirstMonth - 1 : 0)) % 12 + 1;
}

Joined joined_part(Period year, const WrittenPart& written, PartColumn column) {
  if (written.whole) return is_within(*written.whole, year) ? Joined(*written.whole) : Joined(JoinFault::other_year);
  const bool of_financial = year.kind == PeriodKind::financial_year;
  if (written.number == 0) return part_from(year, written.first_month, column.part);
  if (written.first_month > 0) {
    const bool from_april = written.first_month == month_of_number(written.number, column.part, true);
    const bool from_january = written.first_month == month_of_number(written.number, column.part, false);
    if (!from_april && !from_january) return JoinFault::bad_part;
    if (from_april && !of_financial) return JoinFault::ambiguous_year;
    return part_from(year, written.first_month, column.part);
  }
  if (!of_financial && column.financial) return JoinFault::ambiguous_year;
  const bool unsaid = !column.financial && !column.calendar;
  if (of_financial && column.part == YearPart::month && unsaid) return JoinFault::ambiguous_part;
  const bool from_april = of_financial && !column.calendar;
  return part_from(year, month_of_number(written.number, column.part, from_april), column.part);
}

bool is_financial_word(std::string_view word) {
  constexpr auto kFinancial = std::to_array<std::string_view>({"financial", "fiscal", "fin", "fy"});
  return std::ranges::find(kFinancial, word) != kFinancial.end();
}

}  // namespace

bool is_within(Period part, Period whole) {
  return first_day(whole) <= first_day(part) && end_day(part) <= end_day(whole);
}

std::optional<PartColumn> part_column(std::string_view header) {
  constexpr auto kNeutral = std::to_array<std::string_view>({"number", "no", "num", "name", "of", "the", "year"});
  const std::string folded = fold_header(header);
  PartColumn column;
  int parts = 0;
  bool of_year = folded.find("year") == std::string::npos || folded.find(" of ") != std::string::npos;
  for (std::string_view rest = folded; !rest.empty();) {
    const auto word = first_word(rest);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    const bool quarter = word == "quarter" || word == "qtr";
    const bool month = word == "month" || word == "mth";
    if (quarter || month) column.part = month ? YearPart::month : YearPart::quarter;
    parts += quarter || month ? 1 : 0;
    column.financial = column.financial || is_financial_word(word);
    column.calendar = column.calendar || word == "calendar";
    const bool known = quarter || month || is_financial_word(word) || word == "calendar" ||
                       std::ranges::find(kNeutral, word) != kNeutral.end();
    if (!known) return std::nullopt;
  }
  of_year = of_year || column.financial;
  return parts == 1 && of_year ? std::optional(column) : std::nullopt;
}

bool is_of_financial_years(std::string_view header) {
  const std::string folded = fold_header(header);
  for (std::string_view rest = folded; !rest.empty();) {
    const auto word = first_word(rest);
    if (is_financial_word(word)) return true;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return false;
}

JoinFaultText fault_text(JoinFault fault) {
  switch (fault) {
    case JoinFault::bad_year:
      return {true, "is not a year", "write a year as 2018, a financial year as 2018-19"};
    case JoinFault::ambiguous_year:
      return {true, "does not say which financial year it is: it may begin or end in it",
              "write both of its years, such as 2018-19"};
    case JoinFault::bad_part:
      return {false, "is not a part of a year", "write a quarter as 1 or Q1, a month as 1 or January"};
    case JoinFault::ambiguous_part:
      return {false, "may count the months from January or from April",
              "write months by their names; or name the column `calendar month` or `financial month`"};
    case JoinFault::other_year:
      return {false, "is not in the year beside it", "correct one of the two"};
  }
  return {};
}

std::variant<Period, JoinFault> join_period(std::string_view year, std::string_view part, PartColumn column,
                                            bool financial, PeriodKind prefer) {
  const auto whole = parse_period(plain_header(year), prefer);
  const bool is_financial = whole && whole->kind == PeriodKind::financial_year;
  if (!whole || (!is_financial && whole->kind != PeriodKind::calendar_year)) return JoinFault::bad_year;
  if (financial && !is_financial) return JoinFault::ambiguous_year;
  const auto written = column.part == YearPart::month ? month_in(part) : quarter_in(part);
  return written ? joined_part(*whole, *written, column) : Joined(JoinFault::bad_part);
}

}  // namespace reach
