#include "load/header/preamble.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/codes/periods.hpp"
#include "load/dataset/coverage.hpp"
#include "load/words/plain_header.hpp"
#include "model/column_names.hpp"
#include "text/unicode.hpp"
#include "workbook/sheet/sheet.hpp"

namespace reach {
namespace {

/// Words, folded, with which a line begins if it gives the period of its file.
constexpr auto kPeriodLabels = std::to_array<std::string_view>(
    {"period", "reporting period", "time period", "report period", "data period", "period covered", "year",
     "financial year", "reporting year", "month", "quarter", "timeframe", "time frame"});
/// The same for a line with two dates. A single date might be the date of the export.
constexpr auto kRangeLabels =
    std::to_array<std::string_view>({"date range", "dates", "date", "reporting dates", "report dates", "dates covered",
                                     "time range", "between", "from"});
constexpr auto kStartLabels =
    std::to_array<std::string_view>({"start date", "start", "from", "date from", "from date", "period start",
                                     "period from", "begin date", "startdate"});
constexpr auto kEndLabels = std::to_array<std::string_view>(
    {"end date", "end", "to", "date to", "to date", "period end", "period to", "enddate", "until"});

/// A line as words: without `#` and quotes, and with spaces instead of delimiters.
std::string spaced_words(std::string_view line) {
  std::string words;
  for (const char c : line) words += std::string_view("#\"'=;|\t,").find(c) == std::string_view::npos ? c : ' ';
  return folded_time(words);
}

/// The text after one of the labels, tried longest first; nothing if the line has none of them.
template <std::size_t kCount>
std::optional<std::string_view> behind(std::string_view line, const std::array<std::string_view, kCount>& labels) {
  std::optional<std::string_view> rest;
  std::size_t longest = 0;
  for (const std::string_view label : labels) {
    const bool has = line.size() > label.size() && line.starts_with(label) && line[label.size()] == ' ';
    if (!has || label.size() < longest) continue;
    longest = label.size();
    rest = line.substr(label.size() + 1);
  }
  return rest;
}

std::optional<Days> days_of(std::string_view text) {
  const auto timespan = parse_timespan(text);
  return timespan ? timespan->days : std::nullopt;
}

/// A day: `20160101`, `1 January 2016`; nothing for digits that can be read in two ways.
std::optional<Days> day_of(std::string_view text) {
  const auto range = days_of(fmt::format("{0} to {0}", text));
  return range && range->end == range->begin + 1 ? range : std::nullopt;
}

/// Whether the text may contain two dates.
bool is_joined(std::string_view text) {
  return text.find('-') != std::string_view::npos || text.find(" to ") != std::string_view::npos ||
         text.find(" and ") != std::string_view::npos;
}

/// The dates that a line gives for its file: those of a period, or two dates.
std::optional<Days> dates_of(std::string_view line) {
  const auto period = behind(line, kPeriodLabels);
  const auto range = behind(line, kRangeLabels).value_or(line);
  std::optional<Days> days;
  if (period) days = days_of(*period);
  if (!days && is_joined(range)) days = days_of(range);
  const bool one_day = days && days->end == days->begin + 1;  // it may be the date of the export
  return one_day ? std::nullopt : days;
}

struct Ends {
  std::optional<Days> start;
  std::optional<Days> end;
};

void take_end(std::string_view line, Ends& ends) {
  if (const auto rest = behind(line, kStartLabels); rest && !ends.start) ends.start = day_of(*rest);
  if (const auto rest = behind(line, kEndLabels); rest && !ends.end) ends.end = day_of(*rest);
}

std::string date_text(std::int32_t day) { return period_label({PeriodKind::day, day}); }

}  // namespace

std::string dates_text(Days days) { return fmt::format("{} to {}", date_text(days.begin), date_text(days.end - 1)); }

std::optional<StatedDates> stated_dates(const std::vector<LineAbove>& lines) {
  std::optional<StatedDates> found;
  Ends ends;
  const LineAbove* first_end = nullptr;
  for (const LineAbove& line : lines) {
    const std::string words = spaced_words(line.text);
    const auto days = dates_of(words);
    if (days && found && found->days != *days) return std::nullopt;
    if (days) found = StatedDates{*days, line};
    take_end(words, ends);
    if (first_end == nullptr && (ends.start || ends.end)) first_end = &line;
  }
  const bool both = ends.start && ends.end && ends.start->begin < ends.end->end;
  if (found || !both) return found;
  return StatedDates{{ends.start->begin, ends.end->end}, *first_end};
}

Place place_of(const Records& records, const LineAbove& line) {
  Place place;
  place.file = records.name();
  place.line = line.number;
  place.column = 1;
  if (records.sheet() != nullptr) {
    place.cell = fmt::format("{}{}", records.column_name(0), line.number);
    return place;
  }
  place.snippet = line.text;
  place.caret_length = line.text.size();
  return place;
}

std::optional<StatedPeriod> stated_period(const std::vector<LineAbove>& lines) {
  const auto stated = stated_dates(lines);
  const auto period = stated ? period_of(stated->days) : std::nullopt;
  if (!period || period->kind == PeriodKind::day) return std::nullopt;
  return StatedPeriod{*period, *stated};
}

std::optional<Period> sheet_period(const Records& records) {
  return records.sheet() != nullptr ? parse_period(plain_headers({records.sheet()->name}).front()) : std::nullopt;
}

namespace {

/// Refuses a sheet that is named after a period without a day in common with the given one. If only a part of its name
/// is a period, `Table 2018`, that may be the period of something else: there is a warning.
bool has_sheet_of_period(DatasetBuilder& all, const Records& records, Period given) {
  if (records.sheet() == nullptr) return true;
  const auto whole = sheet_period(records);
  const auto part = read_channel_words(records.sheet()->name, PeriodKind::calendar_year).period;
  const auto named = whole ? whole : part;
  if (!named || (first_day(*named) < end_day(given) && first_day(given) < end_day(*named))) return true;
  all.diagnostics.add(finding(whole ? code::other_dates : code::other_sheet,
                              fmt::format("the sheet is called {}, and the command line says {}",
                                          in_backticks(records.sheet()->name), period_label(given)))
                          .hint("name the sheet of that period after `#`; or rename the sheet, if its name is wrong")
                          .in(records.name()));
  return !whole;
}

}  // namespace

bool is_of_period(DatasetBuilder& all, const Records& records, const Input& input) {
  if (!input.period) return true;
  if (!has_sheet_of_period(all, records, *input.period)) return false;
  const auto stated = stated_dates(records.above());
  if (!stated) return true;
  const Days whole{first_day(*input.period), end_day(*input.period)};
  const Days& days = stated->days;
  if (days.begin < whole.begin || days.end > whole.end) {
    all.diagnostics.add(
        error(code::other_dates, fmt::format("the file says that its dates are {}, and the command line says {}",
                                             dates_text(days), period_label(*input.period)))
            .hint("give the file its own period, or name the right file")
            .at(place_of(records, stated->line)));
    return false;
  }
  std::vector<Gap> gaps;
  if (whole.begin < days.begin) gaps.push_back({whole.begin, days.begin});
  if (days.end < whole.end) gaps.push_back({days.end, whole.end});
  if (gaps.empty()) return true;
  all.diagnostics.add(
      warning(code::partial_period,
              fmt::format("{} is incomplete: the file says that its dates are {}, so there is nothing for {}",
                          period_label(*input.period), dates_text(days), gap_names(gaps)))
          .hint("compare periods that are covered alike")
          .in(records.name())
          .about(period_label(*input.period)));
  return true;
}

}  // namespace reach
