#include <reach/period.hpp>

#include <array>
#include <chrono>

#include <fmt/core.h>

#include "model/time/plain_period.hpp"

namespace reach {
namespace {

std::chrono::sys_days start_of(int year, unsigned month) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{1}};
}

std::int32_t days(std::chrono::sys_days day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

std::int32_t start_of_month(std::int32_t index) {
  return days(start_of(index / 12, static_cast<unsigned>(index % 12) + 1));
}

std::chrono::year_month_day date_of(std::int32_t day) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}};
}

/// The month (as counted by Period::index) of a day or month.
std::int32_t month_of(Period part) {
  if (part.kind == PeriodKind::month) return part.index;
  if (part.kind == PeriodKind::quarter) return part.index * 3;
  const auto date = date_of(part.index);
  return static_cast<int>(date.year()) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

}  // namespace

std::string_view name_of(PeriodKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"calendar year", "financial year", "quarter", "month",
                                                             "day"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string period_label(Period period) {
  switch (period.kind) {
    case PeriodKind::calendar_year:
      return fmt::format("{}", period.index);
    case PeriodKind::financial_year:
      return fmt::format("{}-{:02}", period.index, (period.index + 1) % 100);
    case PeriodKind::quarter:
      return fmt::format("{}-Q{}", period.index / 4, period.index % 4 + 1);
    case PeriodKind::month:
      return fmt::format("{}-{:02}", period.index / 12, period.index % 12 + 1);
    case PeriodKind::day:
      break;
  }
  const auto date = date_of(period.index);
  return fmt::format("{}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::vector<std::string> period_labels(std::span<const Period> periods) {
  std::vector<std::string> labels;
  for (const Period period : periods) labels.push_back(period_label(period));
  return labels;
}

std::int32_t first_day(Period period) {
  switch (period.kind) {
    case PeriodKind::calendar_year:
      return days(start_of(period.index, 1));
    case PeriodKind::financial_year:
      return days(start_of(period.index, 4));
    case PeriodKind::quarter:
      return start_of_month(period.index * 3);
    case PeriodKind::month:
      return start_of_month(period.index);
    case PeriodKind::day:
      break;
  }
  return period.index;
}

std::int32_t end_day(Period period) { return first_day({period.kind, period.index + 1}); }

std::optional<int> years_apart(Period baseline, Period comparison) {
  if (baseline.kind != comparison.kind || comparison <= baseline) return std::nullopt;
  std::int32_t per_year = 1;
  if (baseline.kind == PeriodKind::quarter) per_year = 4;
  if (baseline.kind == PeriodKind::month) per_year = 12;
  if (baseline.kind == PeriodKind::day) {
    const auto first = date_of(baseline.index);
    const auto second = date_of(comparison.index);
    if (first.month() != second.month() || first.day() != second.day()) return std::nullopt;
    return static_cast<int>(second.year()) - static_cast<int>(first.year());
  }
  const std::int32_t apart = comparison.index - baseline.index;
  return apart % per_year == 0 ? std::optional(apart / per_year) : std::nullopt;
}

Period enclosing(Period part, PeriodKind kind) {
  if (part.kind == kind) return part;
  const std::int32_t month = month_of(part);
  switch (kind) {
    case PeriodKind::calendar_year:
      return {kind, month / 12};
    case PeriodKind::financial_year:
      return {kind, (month - 3) / 12};
    case PeriodKind::quarter:
      return {kind, month / 3};
    case PeriodKind::month:
      return {kind, month};
    case PeriodKind::day:
      break;
  }
  return part;
}

std::optional<std::int32_t> day_number(int year, int month, int day) {
  // chrono stores a month or day in one byte: 257 would become 1.
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const auto date = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::day{static_cast<unsigned>(day)};
  if (!date.ok()) return std::nullopt;
  return days(std::chrono::sys_days{date});
}

}  // namespace reach
