// Rows with one figure each: long and dated layouts.
#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/figures.hpp"
#include "load/header/measure_check.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/cell.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::optional<RowTime> read_when(InputReader& file, const Record& record) {
  if (file.binding.date >= 0) return read_date(file, record);
  const auto period = read_period(file, record);
  return period ? std::optional(RowTime{*period, std::nullopt}) : std::nullopt;
}

/// Reads a row that states a total over forces (according to its name) or over channels (according to its channel).
void read_tall_total(InputReader& file, const Record& record, std::string_view name, bool over_forces,
                     std::optional<std::uint32_t> channel, Period period) {
  const int column = file.binding.count;
  if (!has_figure(file, record, column)) return;
  note_commas(file, record, column, file.cell(record, column));
  const auto parsed = parse_count(file.cell(record, column), file.all.options.grouping);
  const auto* count = std::get_if<Count>(&parsed);
  if (file.all.days.by_month) return file.give_up();  // a total of one day needs the counts of that day
  if (count == nullptr) {
    file.report(code::bad_stated, record, column,
                fmt::format("the stated total is not a whole number: {}", in_backticks(file.cell(record, column))),
                "digits, optionally grouped in threes; or leave the cell empty");
    return;
  }
  TallTotal total;
  total.name = name;
  if (file.binding.region >= 0) total.region = file.cell(record, file.binding.region);
  if (!over_forces) total.force = read_force(file, record);
  total.channel = channel;
  total.channel_name = file.cell(record, file.binding.channel);
  total.period = period;
  total.sum.add(*count);
  total.shown = file.cell(record, column);
  total.place = file.place(record, column);
  total.origin = file.origin(record);
  if (over_forces && file.total_names.try_emplace(std::string(name), file.forces.size()).second)
    meet_total(file, record, name);
  file.tall_totals.push_back(std::move(total));
}

/// Reports a dated row with the period into which it is summed, and with its own date.
void tell(const InputReader& file, const Record& record, std::uint32_t force, Slot slot, Count count) {
  if (!file.all.options.on_count) return;
  if (file.binding.date < 0) return file.tell(record, {force, slot.channel, slot.period}, count);
  const Period whole = enclosing(slot.period, file.all.options.period);
  file.tell(record, {force, slot.channel, whole}, count, slot.period);
}

/// Whether the row's moment has no count yet; reports one that has. Rows that are summed may repeat a moment.
bool is_new(InputReader& file, const Record& record, std::uint32_t force, std::uint32_t channel,
            const Instant& moment) {
  if (!file.all.options.sum_over.empty()) return true;
  const auto* earlier =
      file.all.moments.insert({force, channel, moment.nanoseconds, moment.of_utc}, file.origin(record));
  if (earlier == nullptr) return true;
  const auto& name = file.all.channels.all()[channel];
  report_twice(file, record, file.binding.date,
               fmt::format("{} {}", printable(name), printable(file.cell(record, file.binding.date))), *earlier);
  return false;
}

/// Records the day of a count that is summed by month. Returns false once so much has been read that the sum of a
/// single day may be too large; the month's sum would not show this if a count is missing. (The fast path's counts are
/// below 10^8, so it would take some 10^10 rows.)
bool meet_day(InputReader& file, const Key& day, Count count) {
  DayCounts& days = file.all.days;
  if (day.period.kind == PeriodKind::day) days.met.insert(day.period.index);
  if (!count.is_missing()) days.read_plainly += static_cast<Uint128>(count.value());
  if (days.read_plainly > Uint128{1} << 62) file.give_up();
  return !file.all.doubtful;
}

/// Counts of moments on one day add up, like the days of a period.
void add_count(InputReader& file, const Record& record, std::uint32_t force, Slot slot, Count count,
               const std::optional<Instant>& moment) {
  if (moment && !is_new(file, record, force, slot.channel, *moment)) return;
  if (moment || (file.binding.date >= 0 && !file.all.options.sum_over.empty())) {
    return add_to_day(file, record, {force, slot.channel, slot.period}, count);
  }
  const bool dated = file.binding.date >= 0;
  auto& tally = dated ? file.all.days.counts : file.all.counts;
  const Key key{force, slot.channel, slot.period};
  const auto* earlier = tally.insert(key, count, file.origin(record));
  if (earlier == nullptr) return;
  if (!dated) return keep_double(file, record, file.binding.period, key, count, earlier->origin);
  const auto& channel = file.all.channels.all()[slot.channel];
  report_twice(file, record, file.binding.date, fmt::format("{} {}", printable(channel), period_label(slot.period)),
               earlier->origin);
}

/// The channel of a row of counts; nothing if it is rejected, which is reported once per name.
std::optional<std::uint32_t> add_channel(InputReader& file, const Record& record, std::string_view name) {
  DatasetBuilder& all = file.all;
  if (all.channels.knows(name)) return all.channels.add(name, {});
  if (all.refused_channels.contains(name)) return std::nullopt;
  const auto [bare, said] = read_channel_cell(name);
  const ChannelUse use{.over_dates = file.binding.date >= 0};
  auto fault = said ? std::nullopt : channel_fault(renamed(bare, all.options.rename), all.options, use);
  if (fault) {
    file.report(fault->code, record, file.binding.channel, std::move(fault->message), std::move(fault->hint));
    if (fault->code == code::not_a_count) all.refused_channels.emplace(name);
    if (fault->code.severity() == Severity::error) return std::nullopt;
  }
  return all.channels.add(name, file.origin(record));
}

}  // namespace

void add_to_day(InputReader& file, const Record& record, const Key& day, Count count) {
  DayCounts& days = file.all.days;
  if (days.by_month && !meet_day(file, day, count)) return;
  auto* earlier = days.counts.insert(days.key_of(day), count, file.origin(record));
  if (earlier == nullptr) return;
  Sum sum;
  sum.add(earlier->count);
  sum.add(count);
  if (const auto total = sum.result()) {
    earlier->count = *total;
  } else {
    file.report(code::large_total, record, file.binding.count, "with this row the sum is above 9223372036854775807",
                "look for two figures run together");
  }
}

void read_tall_row(InputReader& file, const Record& record) {
  const auto& binding = file.binding;
  const std::string name(file.cell(record, binding.force));
  const bool over_forces = !file.all.forces.knows(name) && file.all.rows.is_total(name);
  if (!over_forces) ++file.info.rows;
  const auto when = read_when(file, record);
  const auto channel_name = read_channel(file, record);
  if (!channel_name) return;
  const bool over_channels = file.all.is_total_channel(*channel_name);
  std::optional<std::uint32_t> channel;
  if (!over_channels) channel = add_channel(file, record, *channel_name);
  if (!over_channels && !channel) return;
  if (over_forces && !may_meet_total(file, record, name)) return;
  if (over_forces || over_channels) {
    if (when) read_tall_total(file, record, name, over_forces, channel, when->period);
    return;
  }
  const auto force = read_force(file, record);
  if (!force || !when) return;
  file.add_force(*force);
  const Slot slot{*channel, when->period};
  const auto count = read_count(file, record, binding.count, name, file.all.channels.all()[*channel], slot.period);
  if (!count) return;
  if (file.binding.date < 0) file.add_slot(slot);  // for dated rows, only days with totals get slots: see finish_tall
  tell(file, record, *force, slot, *count);
  add_count(file, record, *force, slot, *count, when->moment);
}

}  // namespace reach
