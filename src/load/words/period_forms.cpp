#include "load/words/period_forms.hpp"

#include <array>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

}  // namespace

void PeriodForms::add(std::string_view text) {
  if (const auto month = month_reading(text)) {
    if (either.empty()) {
      either = text;
      as_month = month;
    }
    return;
  }
  const auto period = parse_period(text);
  months = months || (period && period->kind == PeriodKind::month);
  years = years || (period && period->kind == PeriodKind::financial_year);
}

PeriodKind PeriodForms::prefer() const { return months && !years ? PeriodKind::month : PeriodKind::calendar_year; }

std::string doubt(const PeriodForms& forms) {
  const std::int32_t index = forms.as_month ? forms.as_month->index : 0;
  return fmt::format("{} is read as a financial year (April to March), and could be {} {}", in_backticks(forms.either),
                     kMonths[static_cast<std::size_t>(index % 12)], index / 12);
}

}  // namespace reach
