#include "load/dataset/gaps.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "load/cells/period_forms.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostGapsNamed = 5;

/// A day in the form that sentences use: its number in the month, and the month.
struct Date {
  std::int32_t day = 1;
  Period month;
};

Date date_of(std::int32_t day) {
  const Period month = enclosing({PeriodKind::day, day}, PeriodKind::month);
  return {day - first_day(month) + 1, month};
}

/// `January`, `January and February`, `April to December`.
std::string months_text(Period first, Period last) {
  if (first == last) return std::string(month_name(first));
  const bool two = first.index + 1 == last.index;
  return fmt::format("{} {} {}", month_name(first), two ? "and" : "to", month_name(last));
}

/// `5 March`, `6 to 31 March`, `6 March to 3 April`.
std::string days_text(Date first, Date last) {
  if (first.month != last.month)
    return fmt::format("{} {} to {} {}", first.day, month_name(first.month), last.day, month_name(last.month));
  if (first.day == last.day) return fmt::format("{} {}", first.day, month_name(first.month));
  return fmt::format("{} to {} {}", first.day, last.day, month_name(first.month));
}

std::string gap_text(Gap gap) {
  const Date first = date_of(gap.begin);
  const Date last = date_of(gap.end - 1);
  const bool whole_months = first.day == 1 && end_day(last.month) == gap.end;
  return whole_months ? months_text(first.month, last.month) : days_text(first, last);
}

}  // namespace

std::string gap_names(const std::vector<Gap>& gaps) {
  const std::size_t named =
      gaps.size() > kMostGapsNamed + 1 ? kMostGapsNamed : gaps.size();  // `1 more` says less than its name
  std::string text;
  for (std::size_t at = 0; at < named; ++at) {
    const bool last = at + 1 == gaps.size();
    if (at > 0) text += last ? ", or " : ", ";
    text += gap_text(gaps[at]);
  }
  if (named < gaps.size()) text += fmt::format(", or in {} more gaps", gaps.size() - named);
  return text;
}

std::string gaps_text(const std::vector<Gap>& gaps) { return "no rows for " + gap_names(gaps); }

std::vector<Gap> gaps_of_months(std::uint32_t months, Period period) {
  std::vector<Gap> gaps;
  const std::int32_t first = enclosing({PeriodKind::day, first_day(period)}, PeriodKind::month).index;
  for (std::int32_t at = first; months != 0; ++at, months >>= 1) {
    if ((months & 1) == 0) continue;
    const Period month{PeriodKind::month, at};
    if (!gaps.empty() && gaps.back().end == first_day(month))
      gaps.back().end = end_day(month);
    else
      gaps.push_back({first_day(month), end_day(month)});
  }
  return gaps;
}

}  // namespace reach
