#include <reach/period.hpp>

#include <array>
#include <chrono>

#include <fmt/core.h>

#include "model/named_period.hpp"

namespace reach {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

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

/// Takes what stands between the two halves of a period: a dash, space or `_`; a slash; or ` to `.
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

/// Takes `Q1` to `Q4` off the front of `text`; 0 where there is none.
int take_quarter(std::string_view& text) {
  const bool is_quarter = text.size() >= 2 && (text[0] == 'Q' || text[0] == 'q') && text[1] >= '1' && text[1] <= '4';
  if (!is_quarter) return 0;
  const int quarter = text[1] - '0';
  text.remove_prefix(2);
  return quarter;
}

Period quarter_of(int year, int quarter) { return {PeriodKind::quarter, year * 4 + quarter - 1}; }

bool is_year(Scanned scanned) {
  return scanned.digits == 4 && scanned.value >= kFirstYear && scanned.value <= kLastYear;
}

/// `Q1 2016`.
std::optional<Period> leading_quarter(std::string_view text) {
  const int quarter = take_quarter(text);
  if (quarter == 0 || take_joint(text) != Joint::dash) return std::nullopt;
  const Scanned year = take_digits(text);
  return is_year(year) && text.empty() ? std::optional(quarter_of(year.value, quarter)) : std::nullopt;
}

/// The day of which `rest` is the end: `-05`.
std::optional<Period> day_of(int year, int month, std::string_view rest) {
  const bool joined = take_joint(rest) == Joint::dash;
  const Scanned day = take_digits(rest);
  const auto number = joined && day.digits == 2 && rest.empty() ? day_number(year, month, day.value) : std::nullopt;
  return number ? std::optional(Period{PeriodKind::day, *number}) : std::nullopt;
}

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

/// The month (as Period::index counts them) that a day or month lies in.
std::int32_t month_of(Period part) {
  if (part.kind == PeriodKind::month) return part.index;
  const auto date = date_of(part.index);
  return static_cast<int>(date.year()) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

}  // namespace

std::string_view name(PeriodKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"calendar year", "financial year", "quarter", "month",
                                                             "day"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string label(Period period) {
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

std::optional<Period> parse_period(std::string_view text, PeriodKind prefer) {
  if (const auto quarter = leading_quarter(text)) return quarter;
  if (const auto named = named_period(text)) return named;
  const bool marked = text.starts_with("FY") || text.starts_with("fy");
  if (marked) text.remove_prefix(text.size() > 2 && text[2] == ' ' ? 3 : 2);
  const auto year = take_digits(text);
  if (!is_year(year)) return std::nullopt;
  if (text.empty()) return marked ? std::nullopt : std::optional(Period{PeriodKind::calendar_year, year.value});
  const Joint joint = take_joint(text);
  if (const auto quarter = joint == Joint::slash || marked ? 0 : take_quarter(text); quarter != 0) {
    return text.empty() ? std::optional(quarter_of(year.value, quarter)) : std::nullopt;
  }
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

std::optional<std::int32_t> day_number(int year, int month, int day) {
  // A byte is all that chrono keeps of a month or day: 257 would be 1.
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const auto date = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::day{static_cast<unsigned>(day)};
  if (!date.ok()) return std::nullopt;
  return days(std::chrono::sys_days{date});
}

}  // namespace reach
