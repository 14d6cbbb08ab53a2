#include "model/time/year_before.hpp"

#include <chrono>

namespace reach {
namespace {

std::optional<std::int32_t> day_before(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  const std::chrono::year_month_day before = date - std::chrono::years{1};
  if (!before.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days{before}.time_since_epoch().count());
}

}  // namespace

std::optional<Period> year_before(Period period) {
  constexpr std::int32_t kQuartersAYear = 4, kMonthsAYear = 12;
  switch (period.kind) {
    case PeriodKind::calendar_year:
    case PeriodKind::financial_year:
      return Period{period.kind, period.index - 1};
    case PeriodKind::quarter:
      return Period{period.kind, period.index - kQuartersAYear};
    case PeriodKind::month:
      return Period{period.kind, period.index - kMonthsAYear};
    case PeriodKind::day:
      break;
  }
  const auto day = day_before(period.index);
  return day ? std::optional(Period{period.kind, *day}) : std::nullopt;
}

}  // namespace reach
