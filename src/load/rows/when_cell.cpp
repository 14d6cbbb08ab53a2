// Cells that give a time: a date, with or without a time of day, or a period.
#include <array>
#include <utility>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/periods.hpp"
#include "load/cells/date.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/join_period.hpp"
#include "load/words/plain_header.hpp"
#include "model/time/short_year.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::int64_t kDay = 86'400;  // in seconds

struct DateFaultText {
  Code code;
  const char* message;  ///< follows the cell's text
  const char* hint;
};

/// In the order of DateFault.
constexpr std::array kDateFaults = std::to_array<DateFaultText>({
    {code::bad_date, "is not a date of the calendar", "write days as 2018-03-05 and months as 2018-03"},
    {code::ambiguous_date, "can be read two ways", "say which: --date-format dmy or --date-format mdy"},
    {code::bad_date, "is written day first", "use --date-format dmy; or write it as 2018-03-05"},
    {code::bad_date, "is written month first", "use --date-format mdy; or write it as 2018-03-05"},
    {code::bad_date, "is not written as months are", "write months as 2018-03: a hyphen, and two digits"},
    {code::ambiguous_date, "can be a month, or a day without its century",
     "write months as 2018-03, days as 2018-03-05"},
    {code::bad_date, "has no time of day after its date",
     "write times as 23:30:00, with Z or an offset after it (+01:00), or with neither"},
});

std::string_view form_name(DateForm form) { return form.timed ? "time" : name_of(form.kind); }

/// Whether the date has the same form as the dates above (all days, all months, or all with times); otherwise one could
/// include another.
bool fits_form(InputReader& file, const Record& record, std::string_view text, DateForm form) {
  const auto& known = file.all.date_form;
  if (!known) {
    if (form.kind == PeriodKind::month && file.all.period == PeriodKind::day) {
      file.report(code::mixed_periods, record, *file.binding.labels.date,
                  "the rows are by month, and --period asks for days", "--period month, or a longer period");
    }
  }
  if (!known || *known == form) return true;
  file.report(
      code::mixed_periods, record, *file.binding.labels.date,
      fmt::format("{} is a {}, and the rows above have {}s", in_backticks(text), form_name(form), form_name(*known)),
      form.timed || known->timed ? "give all rows with a time, or none: a day may hold its times again"
                                 : "give all rows by day, or all by month: a month may hold its days again");
  return false;
}

/// Whether the date is written in the same way as those above it in the file.
bool fits_spelling(InputReader& file, const Record& record, std::string_view text, DateSpelling spelling) {
  const auto& known = file.last_date.spelling;
  if (!known || *known == spelling) return true;
  file.report(code::mixed_periods, record, *file.binding.labels.date,
              fmt::format("{} is written in another way than the dates above", in_backticks(text)),
              "write all dates in one way, such as 2018-03-05, once it is clear what each of them means");
  return false;
}

/// The moment and the day of a date and time, as written or in the requested time zone.
RowTime when_of(const DateTime& written, const std::optional<TimeZone>& zone) {
  if (!written.time) return {written.date, std::nullopt};
  const std::int64_t offset = written.time->offset.value_or(0);
  const std::int64_t seconds = written.date.index * kDay - offset;  // of the day's midnight
  const Instant moment{seconds * kNanosecondsPerSecond + written.time->nanoseconds, written.time->offset.has_value()};
  if (!zone) return {written.date, moment};
  const std::int64_t utc = seconds + written.time->nanoseconds / kNanosecondsPerSecond;
  const std::int64_t local = utc + zone->offset_at(utc);
  const std::int64_t day = local / kDay - (local % kDay < 0 ? 1 : 0);
  return {{PeriodKind::day, static_cast<std::int32_t>(day)}, moment};
}

/// The date in a cell. Often it is the same as in the row above.
std::variant<DateTime, DateFault> date_in(InputReader& file, std::string_view text) {
  LastDate& last = file.last_date;
  if (text == last.text && !text.empty()) return last.date;
  auto parsed = parse_date_time(text, file.all.options.date_order);
  const std::string& name = file.binding.header.columns[*file.binding.labels.date].text;
  const bool of_month = std::holds_alternative<DateFault>(parsed) &&
                        std::get<DateFault>(parsed) == DateFault::short_month &&
                        fold_header(name).find("month") != std::string::npos;
  if (of_month) parsed = DateTime{*month_in_six_digits(text), std::nullopt, DateSpelling::run};
  if (const auto* date = std::get_if<DateTime>(&parsed)) {
    last.text = text;
    last.date = *date;
  }
  return parsed;
}

/// Adds a note about the first quarter whose number is not that of its label.
void note_quarter_once(InputReader& file, const Record& record, std::string_view text) {
  if (file.held.quarter) return;
  std::string message = quarter_text(text);
  if (message.empty()) return;
  file.held.quarter = true;
  file.report(code::financial_quarter, record, *file.binding.labels.period, std::move(message),
              std::string(kQuarterHint));
}

/// Reports the first text that can mean several periods.
bool report_unread(InputReader& file, const Record& record, std::string_view text) {
  const auto unread = unread_period(text);
  if (!unread) return false;
  if (!std::exchange(file.held.unread, true)) {
    file.report(code::bad_period, record, *file.binding.labels.period,
                fmt::format("{} {}", in_backticks(text), unread->message), unread->hint);
  }
  return true;
}

/// The period of a year and its quarter or month; the row gives at least one of the two.
std::optional<Period> join_parts(InputReader& file, const Record& record, std::string_view year,
                                 std::string_view part) {
  const LabelColumns& labels = file.binding.labels;
  const ColumnIndex column = labels.part ? *labels.part : labels.period.value_or(0);
  const YearParts& parts = file.binding.parts;
  const auto joined = join_period(year, part, parts.column, parts.financial, file.prefer);
  if (const auto* period = std::get_if<Period>(&joined)) {
    if (!file.all.options.period_given) file.all.period = parts.whole(year, file.prefer);
    return *period;
  }
  if (file.count_unseen(code::bad_period, record)) return std::nullopt;
  const JoinFaultText fault = fault_text(std::get<JoinFault>(joined));
  file.report(code::bad_period, record, fault.of_year ? labels.period.value_or(column) : column,
              fmt::format("{} {}", in_backticks(fault.of_year ? year : part), fault.message), std::string(fault.hint));
  return std::nullopt;
}

/// The period of a year in one cell and its quarter or month in another.
std::optional<Period> join_cells(InputReader& file, const Record& record, std::string_view year) {
  const std::string part(file.cell(record, *file.binding.labels.part));
  return join_parts(file, record, year, part);
}

/// Whether a text is a month or quarter without its year: `January`, `Q1`.
bool lacks_year(std::string_view text) {
  const auto period = parse_period(fmt::format("{} 2001", text));
  return period && (period->kind == PeriodKind::month || period->kind == PeriodKind::quarter);
}

constexpr std::string_view kYearHint =
    "for a file of one year, name it on the command line: 2016=FILE; else write the year, too: 2018-03, 2018-Q1";

/// Whether a cell below `Year ending` is itself a year: `2016-17`; or `2017`, unless the header says that years begin
/// in April.
bool is_year_alone(const Timespan& alone, std::string_view head) {
  if (!alone.period) return false;
  const bool calendar = alone.period->kind == PeriodKind::calendar_year && !is_of_financial_years(head);
  return calendar || alone.period->kind == PeriodKind::financial_year;
}

}  // namespace

std::optional<Timespan> timespan_in(const InputReader& file, std::string_view text, PeriodKind prefer) {
  const auto alone = parse_timespan(text, prefer);
  const std::string& head = file.binding.period_head;
  if (head.empty()) return alone;
  const auto ended = parse_timespan(fmt::format("{} {}", head, text), prefer);
  if (ended && ended->days) return ended;
  if (alone && is_year_alone(*alone, head)) return alone;
  return alone || ended ? std::optional(Timespan{}) : std::nullopt;
}

std::optional<RowTime> read_date(InputReader& file, const Record& record) {
  const ColumnIndex column = *file.binding.labels.date;
  const auto text = file.cell(record, column);
  const auto parsed = date_in(file, text);
  if (const auto* fault = std::get_if<DateFault>(&parsed)) {
    if (keep_date_order(file, record, *fault, text)) return std::nullopt;
    const auto& [code, message, hint] = kDateFaults[static_cast<std::size_t>(*fault)];
    const std::string what = text.empty() ? "the date is empty" : fmt::format("{} {}", in_backticks(text), message);
    const std::string remedy = lacks_year(text) ? std::string(kYearHint) : hint;
    const auto made = [&, code = code] { return finding(code, what).hint(remedy).at(file.place(record, column)); };
    if (*fault == DateFault::not_a_date && !text.empty()) {
      file.report_in_column(record, column, {code, "date"}, text, made);
    } else if (!file.count_unseen(code, record)) {
      file.all.diagnostics.add(made());
    }
    return std::nullopt;
  }
  file.bad_columns.meet(column, file.all.diagnostics);
  const auto& written = std::get<DateTime>(parsed);
  const auto& zone = file.all.options.zone;
  if (zone && !(written.time && written.time->offset)) {
    file.report(code::no_offset, record, column,
                fmt::format("{} does not say how far it is from UTC, and --time-zone asks for the date in {}",
                            in_backticks(text), zone->name),
                "export times with Z or an offset; or leave --time-zone out: the dates then count as written");
    return std::nullopt;
  }
  if (!fits_form(file, record, text, {written.date.kind, written.time.has_value()})) return std::nullopt;
  if (!fits_spelling(file, record, text, written.spelling)) return std::nullopt;
  RowTime time = when_of(written, zone);
  time.spelling = written.spelling;
  return time;
}

void meet_date(InputReader& file, const RowTime& time) {
  if (!file.last_date.spelling) file.last_date.spelling = time.spelling;
  if (!file.all.date_form) file.all.date_form = DateForm{time.period.kind, time.moment.has_value()};
}

bool join_across(InputReader& file, const Record& record) {
  const YearParts& parts = file.binding.parts;
  if (!parts.across) return true;
  const LabelColumns& labels = file.binding.labels;
  const auto& label = labels.part ? labels.part : labels.period;
  const std::string text = label ? plain_header(file.cell(record, *label)) : period_label(*parts.table);
  if (text == file.joined) return true;
  file.joined.clear();
  const bool whole = label && is_total_name(text);
  for (CountColumn& count : file.binding.counts) {
    count.period = count.year;
    if (whole) continue;
    count.period = count.year ? join_parts(file, record, period_label(*count.year), text)
                              : join_parts(file, record, text, count.part);
    if (!count.period) return false;
  }
  if (!whole) file.joined = text;
  return true;
}

std::optional<Period> read_period(InputReader& file, const Record& record) {
  if (const auto& year = file.binding.parts.table) return join_cells(file, record, period_label(*year));
  if (!file.binding.labels.part) return read_year(file, record);
  return join_cells(file, record, plain_header(file.cell(record, *file.binding.labels.period)));
}

std::optional<Period> read_year(InputReader& file, const Record& record) {
  const ColumnIndex column = *file.binding.labels.period;
  const std::string text = plain_header(file.cell(record, column));
  const auto timespan = timespan_in(file, text, file.prefer);
  if (timespan && timespan->period) {
    file.bad_columns.meet(column, file.all.diagnostics);
    if (timespan->period->kind == PeriodKind::quarter) note_quarter_once(file, record, text);
    return timespan->period;
  }
  if (report_unread(file, record, text)) return std::nullopt;
  constexpr std::string_view kForms =
      "write a year as 2018, a financial year as 2018-19, a quarter as 2018-Q1, a month as 2018-03";
  if (text.empty()) {
    if (!file.count_unseen(code::bad_period, record)) {
      report_empty(file, record, column, code::bad_period, "period", kForms);
    }
    return std::nullopt;
  }
  const std::string& head = file.binding.period_head;
  const std::string_view wanted = !timespan      ? "period"
                                  : head.empty() ? "single year, financial year, quarter or month"
                                                 : "period that can be compared";
  const std::string below = timespan && !head.empty() ? fmt::format(" below {}", in_backticks(head)) : std::string();
  file.report_in_column(record, column, {code::bad_period, wanted}, text, [&] {
    return error(code::bad_period, fmt::format("{}{} is not a {}", in_backticks(text), below, wanted))
        .hint(std::string(lacks_year(text) ? kYearHint : kForms))
        .at(file.place(record, column));
  });
  return std::nullopt;
}

}  // namespace reach
