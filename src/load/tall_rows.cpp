// Rows with one figure: long and dated.
#include <array>

#include <fmt/core.h>

#include "load/cell.hpp"
#include "load/date.hpp"
#include "load/file_reading.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

struct DateFaultText {
  Code code;
  const char* message;  ///< behind the cell's text
  const char* hint;
};

/// In the order of DateFault.
constexpr std::array kDateFaults = std::to_array<DateFaultText>({
    {Code::bad_date, "is not a date of the calendar", "write days as 2018-03-05 and months as 2018-03"},
    {Code::ambiguous_date, "can be read two ways", "say which: --date-format dmy, or mdy"},
    {Code::bad_date, "is written day first", "--date-format dmy reads dates so; or write it as 2018-03-05"},
    {Code::bad_date, "is written month first", "--date-format mdy reads dates so; or write it as 2018-03-05"},
    {Code::bad_date, "is not written as 2018-03-05 is", "use hyphens, and two digits each for month and day"},
});

std::optional<Period> read_date(FileReading& file, const Record& record) {
  const int column = file.binding.date;
  const auto text = file.cell(record, column);
  const auto parsed = parse_date(text, file.all.options.date_order);
  if (const auto* fault = std::get_if<DateFault>(&parsed)) {
    const auto& [code, message, hint] = kDateFaults[static_cast<std::size_t>(*fault)];
    file.report(code, record, column, text.empty() ? "the date is empty" : fmt::format("{} {}", quoted(text), message),
                hint);
    return std::nullopt;
  }
  const auto date = std::get<Period>(parsed);
  auto& kind = file.all.date_kind;
  if (!kind) {
    kind = date.kind;
    if (date.kind == PeriodKind::month && file.all.options.period == PeriodKind::day) {
      file.report(Code::mixed_periods, record, column, "the rows are by month, and --period asks for days",
                  "--period month, or a longer period");
    }
  }
  if (*kind == date.kind) return date;
  file.report(Code::mixed_periods, record, column,
              fmt::format("{} is a {}, and the rows above have {}s", quoted(text), name(date.kind), name(*kind)),
              "give all rows by day, or all by month: a month may hold its days again");
  return std::nullopt;
}

std::optional<Period> read_period(FileReading& file, const Record& record) {
  if (file.binding.date >= 0) return read_date(file, record);
  const int column = file.binding.period;
  const auto text = file.cell(record, column);
  const auto prefer = file.all.options.period_given ? file.all.options.period : PeriodKind::calendar_year;
  const auto period = parse_period(text, prefer);
  if (!period) {
    file.report(Code::bad_period, record, column,
                text.empty() ? "the period is empty" : fmt::format("{} is not a period", quoted(text)),
                "write a year as 2018, a financial year as 2018-19, a month as 2018-03");
  }
  return period;
}

/// A row that states a total: over forces (by its name), or over channels (by its channel).
void read_tall_total(FileReading& file, const Record& record, std::string_view name, bool over_forces,
                     std::optional<std::uint32_t> channel, Period period) {
  const int column = file.binding.count;
  const auto parsed = parse_count(file.cell(record, column));
  const auto* count = std::get_if<Count>(&parsed);
  if (count == nullptr) {
    file.report(Code::bad_stated, record, column,
                fmt::format("the stated total is not a whole number: {}", quoted(file.cell(record, column))),
                "digits, optionally grouped in threes; or leave the cell empty");
    return;
  }
  TallTotal total;
  total.name = name;
  if (file.binding.region >= 0) total.region = file.cell(record, file.binding.region);
  if (!over_forces) total.force = read_force(file, record);
  total.channel = channel;
  total.period = period;
  total.sum.add(*count);
  total.shown = file.cell(record, column);
  total.place = file.place(record, column);
  if (over_forces && file.total_names.insert(std::string(name)).second) {
    file.report(Code::stated_total, record, file.binding.force,
                fmt::format("{} is taken as a stated total: checked against its parts, not added", quoted(name)));
    const std::string region = total_of(name);
    if (!file.all.regions_known && !region.empty()) {
      file.total_region = file.all.regions.add(region, file.origin(record)).id;
    }
  }
  file.tall_totals.push_back(std::move(total));
}

/// A dated row says under which period it is summed, and its own date.
void tell(const FileReading& file, const Record& record, std::uint32_t force, Slot slot, Count count) {
  if (!file.all.options.on_count) return;
  if (file.binding.date < 0) return file.tell(record, {force, slot.channel, slot.period}, count);
  const Period whole = enclosing(slot.period, file.all.options.period);
  file.tell(record, {force, slot.channel, whole}, count, slot.period);
}

void add_count(FileReading& file, const Record& record, std::uint32_t force, Slot slot, Count count) {
  const bool dated = file.binding.date >= 0;
  auto& tally = dated ? file.all.days : file.all.counts;
  auto* earlier = tally.insert({force, slot.channel, slot.period}, count, file.origin(record));
  if (earlier == nullptr) return;
  if (file.all.options.sum_over.empty() || !dated) {
    const auto& channel = file.all.channels.all()[slot.channel];
    const int column = dated ? file.binding.date : file.binding.period;
    report_twice(file, record, column, fmt::format("{} {}", printable(channel), label(slot.period)), earlier->origin);
    return;
  }
  Sum sum;
  sum.add(earlier->count);
  sum.add(count);
  if (const auto total = sum.result()) {
    earlier->count = *total;
  } else {
    file.report(Code::large_total, record, file.binding.count, "with this row the sum is above 9223372036854775807",
                "look for two figures run together");
  }
}

}  // namespace

void read_tall_row(FileReading& file, const Record& record) {
  const auto& binding = file.binding;
  const std::string name(file.cell(record, binding.force));
  const bool over_forces = !file.all.forces.knows(name) && is_total_name(name);
  if (!over_forces) ++file.info.rows;
  const auto period = read_period(file, record);
  const auto channel_name = file.cell(record, binding.channel);
  if (channel_name.empty() || channel_name.find_first_of("\n\r\t") != std::string_view::npos) {
    file.report(Code::bad_name, record, binding.channel,
                channel_name.empty()
                    ? "the name of the channel is empty"
                    : fmt::format("the name of the channel holds a line break or tab: {}", quoted(channel_name)),
                "name the channel on one line, or delete the row");
    return;
  }
  const bool over_channels = read_header_words(channel_name, PeriodKind::calendar_year).role == Role::total;
  std::optional<std::uint32_t> channel;
  if (!over_channels) channel = file.all.channels.add(channel_name);
  if (over_forces || over_channels) {
    if (period) read_tall_total(file, record, name, over_forces, channel, *period);
    return;
  }
  const auto force = read_force(file, record);
  if (!force || !period) return;
  file.add_force(*force);
  const auto count = read_count(file, record, binding.count, name, file.all.channels.all()[*channel], *period);
  if (!count) return;
  file.add_slot({*channel, *period});
  tell(file, record, *force, {*channel, *period}, *count);
  add_count(file, record, *force, {*channel, *period}, *count);
}

}  // namespace reach
