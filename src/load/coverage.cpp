#include "load/coverage.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace reach {
namespace {

std::int32_t first_month(Period period) {
  return enclosing({PeriodKind::day, first_day(period)}, PeriodKind::month).index;
}

constexpr std::int32_t kQuarter = 92;  // days: figures that stand further apart cover no period

/// The days between two dates that no date covers: from `begin` to before `end`.
std::string gap_text(std::int32_t begin, std::int32_t end, PeriodKind kind) {
  const auto first = enclosing({PeriodKind::day, begin}, kind);
  const auto last = enclosing({PeriodKind::day, end - 1}, kind);
  if (first == last) return fmt::format("no rows for {}", label(first));
  return fmt::format("no rows from {} to {}", label(first), label(last));
}

}  // namespace

Coverage::Coverage(std::vector<Period> dates) : dates_(std::move(dates)) {
  std::ranges::sort(dates_);
  dates_.erase(std::unique(dates_.begin(), dates_.end()), dates_.end());
  std::vector<std::int32_t> steps;
  for (std::size_t at = 1; at < dates_.size(); ++at) steps.push_back(first_day(dates_[at]) - first_day(dates_[at - 1]));
  if (steps.empty()) return;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::ranges::nth_element(steps, middle);
  step_ = std::min(*middle, kQuarter);
}

std::optional<std::string> Coverage::gap_in(Period period) const {
  if (dates_.empty()) return std::nullopt;
  const PeriodKind kind = dates_.front().kind;
  std::int32_t covered = first_day(period);  // all before this day is
  const auto begin = std::ranges::lower_bound(dates_, covered, {}, [](Period date) { return first_day(date); });
  // Between two dates a tenth more than usual is no gap, since months and quarters differ in length.
  const auto gap = [&](std::int32_t next, std::int32_t most) {
    return next - covered >= (kind == PeriodKind::day ? most : 1);
  };
  std::int32_t most = step_;
  for (auto date = begin; date != dates_.end() && first_day(*date) < end_day(period); ++date) {
    if (gap(first_day(*date), most)) return gap_text(covered, first_day(*date), kind);
    covered = end_day(*date);
    most = step_ + step_ / 10;
  }
  if (gap(end_day(period), step_)) return gap_text(covered, end_day(period), kind);
  return std::nullopt;
}

std::uint32_t Coverage::months_of(Period period) const {
  std::uint32_t months = 0;
  const auto begin =
      std::ranges::lower_bound(dates_, first_day(period), {}, [](Period date) { return first_day(date); });
  for (auto date = begin; date != dates_.end() && first_day(*date) < end_day(period); ++date) {
    months |= month_bit(*date, period);
  }
  return months;
}

std::uint32_t month_bit(Period date, Period period) {
  return std::uint32_t{1} << (enclosing(date, PeriodKind::month).index - first_month(period));
}

std::string month_names(std::uint32_t months, Period period) {
  std::string names;
  for (std::int32_t month = 0; months != 0; ++month, months >>= 1) {
    if ((months & 1) == 0) continue;
    if (!names.empty()) names += months == 1 ? " and " : ", ";
    names += label({PeriodKind::month, first_month(period) + month});
  }
  return names;
}

}  // namespace reach
