#include "load/dataset/coverage.hpp"

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
      gaps.size() > kMostGapsNamed + 1 ? kMostGapsNamed : gaps.size();  // rather than `1 more`, the last name
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

namespace {

constexpr std::int32_t kQuarter = 92;  // days: dates further apart than this do not cover a period
constexpr std::int32_t kMonthsOfQuarter = 3;

Period month_of_day(std::int32_t day) { return enclosing({PeriodKind::day, day}, PeriodKind::month); }

bool is_first_of_month(Period date) {
  return date.kind == PeriodKind::day && first_day(enclosing(date, PeriodKind::month)) == date.index;
}

/// Whether the distances between months are multiples of `apart`.
bool all_apart(const std::vector<Period>& months, std::int32_t apart) {
  const auto stray = [&](Period month) { return (month.index - months.front().index) % apart != 0; };
  return std::ranges::none_of(months, stray);
}

}  // namespace

Coverage::Coverage(Dates dates) : dates_(std::move(dates)) {
  std::ranges::sort(dates_);
  dates_.erase(std::unique(dates_.begin(), dates_.end()), dates_.end());
  measure();
  const bool by_month = dates_.size() > 1 && std::ranges::all_of(dates_, is_first_of_month);
  if (!by_month) return;
  for (Period& date : dates_) date = enclosing(date, PeriodKind::month);
  if (step_ <= kQuarter && all_apart(dates_, kMonthsOfQuarter)) covers_ = kMonthsOfQuarter;
}

/// Finds the usual distance between neighbouring dates: the median.
void Coverage::measure() {
  std::vector<std::int32_t> steps;
  for (std::size_t at = 1; at < dates_.size(); ++at) steps.push_back(first_day(dates_[at]) - first_day(dates_[at - 1]));
  if (steps.empty()) return;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::ranges::nth_element(steps, middle);
  step_ = *middle;
  std::erase_if(steps, [](std::int32_t step) { return step > kQuarter; });  // these lead from one period to another
  if (steps.empty()) return;
  const auto near = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() - 1) / 2);
  std::ranges::nth_element(steps, near);
  inner_step_ = *near;
}

Coverage::Dates::const_iterator Coverage::first_in(Period period) const {
  return std::ranges::lower_bound(dates_, first_day(period), {}, [](Period date) { return first_day(date); });
}

std::vector<Gap> Coverage::gaps_between_days(Period period) const {
  std::vector<Gap> gaps;
  const std::int32_t step = std::min(step_, kQuarter);
  std::int32_t covered = first_day(period);  // every day before this one is covered, or is in `gaps`
  std::int32_t most = step;
  for (auto date = first_in(period); date != dates_.end() && date->index < end_day(period); ++date) {
    if (date->index - covered >= most) gaps.push_back({covered, date->index});
    covered = date->index + 1;
    most = step + step / 10;  // a distance up to a tenth longer than usual is not a gap
  }
  if (end_day(period) - covered >= step) gaps.push_back({covered, end_day(period)});
  return gaps;
}

std::vector<Gap> Coverage::gaps_between_months(Period period) const {
  std::vector<Gap> gaps;
  const std::int32_t begin = month_of_day(first_day(period)).index;
  const std::int32_t end = month_of_day(end_day(period) - 1).index + 1;
  const auto day = [](std::int32_t month) { return first_day({PeriodKind::month, month}); };
  auto date = first_in(period);
  std::int32_t covered = begin;
  std::int32_t most = covers_;
  if (date != dates_.begin()) covered = std::max(begin, (date - 1)->index + covers_);
  for (; date != dates_.end() && date->index < end; ++date) {
    if (date->index - covered >= most) gaps.push_back({day(covered), day(date->index)});
    covered = date->index + covers_;
    most = 1;
  }
  if (covered < end) gaps.push_back({day(covered), day(end)});
  return gaps;
}

std::vector<Gap> Coverage::gaps_in(Period period) const {
  if (dates_.empty()) return {};
  return dates_.front().kind == PeriodKind::day ? gaps_between_days(period) : gaps_between_months(period);
}

std::uint32_t Coverage::months_of(Period period) const {
  std::uint32_t months = 0;
  for (auto date = first_in(period); date != dates_.end() && first_day(*date) < end_day(period); ++date) {
    months |= month_bit(*date, period);
  }
  return months;
}

std::uint32_t Coverage::covered_months(Period period) const {
  const std::uint32_t months = months_of(period);
  std::uint32_t covered = months;
  for (std::int32_t more = 1; more < covers_; ++more) covered |= months << more;
  return covered;
}

std::uint32_t month_bit(Period date, Period period) {
  const std::int32_t first = month_of_day(first_day(period)).index;
  return std::uint32_t{1} << (enclosing(date, PeriodKind::month).index - first);
}

}  // namespace reach
