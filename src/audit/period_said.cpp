#include "audit/period_said.hpp"

#include <reach/timespan.hpp>

namespace reach::audit {

std::optional<Period> period_said(std::string_view text) {
  const auto timespan = parse_timespan(text);
  if (!timespan || timespan->period || !timespan->days) return timespan ? timespan->period : std::nullopt;
  const Period first = enclosing({PeriodKind::day, timespan->days->begin}, PeriodKind::month);
  const Period last = enclosing({PeriodKind::day, timespan->days->end - 1}, PeriodKind::month);
  const bool year = first_day(first) == timespan->days->begin && end_day(last) == timespan->days->end &&
                    last.index - first.index == 11;
  return year ? std::optional(enclosing(last, PeriodKind::calendar_year)) : std::nullopt;
}

}  // namespace reach::audit
