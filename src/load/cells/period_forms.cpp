#include "load/cells/period_forms.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "model/column_names.hpp"
#include "model/time/named_period.hpp"
#include "model/time/short_year.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr int kFirstBit = 1900;  // the year of the first bit of short_years

std::string month_text(Period month) { return fmt::format("{} {}", month_name(month), month.index / 12); }

/// Whether the years are a run without a gap: 2004-05, 2005-06, 2006-07.
bool are_in_turn(const std::bitset<300>& years) {
  std::size_t runs = 0;
  for (std::size_t at = 0; at < years.size(); ++at) runs += years[at] && (at == 0 || !years[at - 1]) ? 1U : 0U;
  return runs == 1;
}

/// Whether the short years are years: there must be several, or another text that can only be a financial year.
bool are_short_years(const PeriodForms& forms) {
  const bool only_years = !forms.short_text.empty() && !forms.months && !forms.others;
  return only_years && (forms.years || forms.short_years.count() > 1);
}

std::string_view word_at_end(std::string_view text) { return text.substr(text.find_last_of(" _") + 1); }

}  // namespace

void PeriodForms::add(std::string_view text) {
  if (const auto month = month_reading(text)) {
    if (either.empty()) {
      either = text;
      as_month = month;
    }
    return;
  }
  if (const auto one = short_year(text)) {
    if (short_text.empty()) short_text = text;
    if (!one->as_month) years = true;
    short_years.set(static_cast<std::size_t>(one->year.index - kFirstBit));
    return;
  }
  if (month_in_six_digits(text)) {
    months = six_digits = true;
    return;
  }
  others = others || is_no_short_year(text);
  const auto period = parse_period(text);
  months = months || (period && period->kind == PeriodKind::month);
  years = years || (period && period->kind == PeriodKind::financial_year);
}

void PeriodForms::add_header(std::string_view text) {
  const std::string time = timespan_text(text);
  add(time);
  others = others || (time.empty() && is_no_short_year(word_at_end(text)));
}

PeriodKind PeriodForms::prefer() const {
  if (are_short_years(*this)) return PeriodKind::financial_year;
  return months && !years ? PeriodKind::month : PeriodKind::calendar_year;
}

std::optional<Doubt> PeriodForms::doubt() const {
  if (are_short_years(*this)) {
    const auto first = short_year(short_text);
    const bool sure = years || are_in_turn(short_years);
    return sure ? std::nullopt : std::optional(Doubt{short_text, *first->as_month});
  }
  const bool doubtful = !either.empty() && months == years;
  return doubtful ? std::optional(Doubt{either, *as_month}) : std::nullopt;
}

bool PeriodForms::unsettled() const { return !short_text.empty() && !are_short_years(*this); }

std::string_view month_name(Period month) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                       "September", "October", "November", "December"});
  return kMonths[static_cast<std::size_t>(month.index % 12)];
}

bool says_form(const LoadOptions& options) {
  const bool form = options.period == PeriodKind::month || options.period == PeriodKind::financial_year;
  return options.period_given && form;
}

std::string doubt_text(const Doubt& doubt) {
  return fmt::format("{} is read as a financial year (April to March), and could be {}", in_backticks(doubt.text),
                     month_text(doubt.as_month));
}

std::optional<UnreadPeriod> unread_period(std::string_view text) {
  if (const auto year = half_financial_year(text)) {
    return UnreadPeriod{
        fmt::format("can be the financial year {} or {}", period_label({PeriodKind::financial_year, *year - 1}),
                    period_label({PeriodKind::financial_year, *year})),
        "write both of its years, such as 2016-17"};
  }
  const auto one = short_year(text);
  if (!one && month_in_six_digits(text))
    return UnreadPeriod{"is a month, and other periods beside it are not", "write all months as 2018-03"};
  if (!one) return std::nullopt;
  const std::string label = period_label(one->year);
  if (!one->as_month)
    return UnreadPeriod{"is a financial year only where all others are", fmt::format("write it as {}", label)};
  const bool as_digits = month_in_six_digits(text).has_value();
  return UnreadPeriod{fmt::format("can be the financial year {} or {}", label, month_text(*one->as_month)),
                      as_digits
                          ? "say which: --period financial-year, or --period month"
                          : fmt::format("if it is a financial year, give --period financial-year; write months as {}",
                                        period_label(*one->as_month))};
}

std::string quarter_text(std::string_view text) {
  const std::string folded = folded_time(text);
  const auto period = named_quarter(folded);
  if (!period) return {};
  const std::size_t digit = folded.find_first_of("1234", std::min(folded.find('q'), folded.size()));
  const int number = period->index % 4 + 1;
  if (digit == std::string::npos || folded.find('q') == std::string::npos || folded[digit] - '0' == number) return {};
  const Period first{PeriodKind::month, period->index * 3};
  return fmt::format("{} is {} to {} {}, and shown as {}", in_backticks(text), month_name(first),
                     month_name({PeriodKind::month, first.index + 2}), period->index / 4, period_label(*period));
}

}  // namespace reach
