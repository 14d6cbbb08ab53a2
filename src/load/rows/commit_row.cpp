// Adds a row of counts that was read to the data set.
#include <fmt/core.h>

#include "diagnostic/codes/figures.hpp"
#include "load/rows/input_reader.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The name of a count's channel, for messages.
std::string channel_name(const InputReader& file, const RowCount& count) {
  const auto channel = count.channel ? count.channel : file.binding.channel;
  return channel ? file.all.channels.all()[*channel] : *file.row.channel;
}

/// The moment of the current row, if it gives one.
std::optional<Instant> moment_of(const InputReader& file) {
  return file.row.time ? file.row.time->moment : std::nullopt;
}

/// Whether repeated counts are added up.
bool adds_up(const InputReader& file) { return !file.all.options.sum_over.empty(); }

/// The cell in which a count is already given, or null.
const Tally::Cell* find_earlier(const InputReader& file, const Key& key, const std::optional<Instant>& moment) {
  if (adds_up(file) || moment) return nullptr;
  const bool summed = file.is_summed(key.period);
  if (summed && file.all.days.by_month) return nullptr;
  return (summed ? file.all.days.counts : file.all.counts).find(key);
}

/// Whether the row's moment has no count yet; reports a moment that has one. Rows that are summed may repeat a moment.
bool is_new_moment(InputReader& file, const Record& record, const Key& key) {
  const auto moment = moment_of(file);
  if (!moment || adds_up(file)) return true;
  const Moment its{key.force, key.channel, moment->nanoseconds, moment->of_utc};
  const auto* earlier = file.all.moments.find(its);
  if (earlier == nullptr) return true;
  report_twice(file, record, *file.binding.labels.date, file.all.forces.at(key.force).name,
               fmt::format("{} {}", printable(file.all.channels.all()[key.channel]),
                           printable(file.cell(record, *file.binding.labels.date))),
               *earlier);
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

/// Adds to the count that a tally has for the key, or inserts it.
void add_up(InputReader& file, const Record& record, const RowCount& added, Tally& tally, const Key& key) {
  const Count count = *added.count;
  auto* earlier = tally.insert(key, count, file.origin(record));
  if (earlier == nullptr) return;
  Sum sum;
  sum.add(earlier->count);
  sum.add(count);
  if (const auto total = sum.result()) {
    earlier->count = *total;
  } else {
    file.report(code::large_total, record, added.column, "with this row the sum is above 9223372036854775807",
                "look for two figures run together");
  }
}

/// `page`: as for Tally::insert.
void commit_count(InputReader& file, const Record& record, const RowCount& count, const Key& key, Tally::Page*& page) {
  const bool summed = file.is_summed(key.period);
  const Key whole{key.force, key.channel, summed ? enclosing(key.period, file.all.period) : key.period};
  file.all.marked.add(whole, count.markers);
  if (summed) {
    file.tell(record, whole, *count.count, key.period);
    if (moment_of(file)) {
      file.all.moments.insert(
          {key.force, key.channel, file.row.time->moment->nanoseconds, file.row.time->moment->of_utc},
          file.origin(record));
    }
    add_to_day(file, record, count.column, key, *count.count);
    return;
  }
  file.tell(record, key, *count.count);
  if (adds_up(file)) return add_up(file, record, count, file.all.counts, key);
  file.all.counts.insert(key, *count.count, file.origin(record), page);
}

/// The ids of a row's names in the data set.
struct RowIds {
  std::optional<std::uint32_t> force;
  std::optional<std::uint32_t> channel;

  [[nodiscard]] Key key(const RowCount& count) const {
    return {count.force ? *count.force : *force, count.channel ? *count.channel : *channel, count.period};
  }
};

/// The ids of a row's names that the data set already has.
RowIds known_ids(const InputReader& file) {
  RowIds ids;
  if (file.row.force && file.row.force->match.spelling != Names::Spelling::fresh) ids.force = file.row.force->match.id;
  if (file.row.channel) {
    if (const auto* id = file.all.channels.find(*file.row.channel)) ids.channel = *id;
  }
  return ids;
}

/// The column that gives the time of a row.
std::optional<ColumnIndex> time_column(const InputReader& file) {
  const LabelColumns& labels = file.binding.labels;
  return labels.date ? labels.date : labels.period ? labels.period : labels.part;
}

}  // namespace

bool is_first_row(InputReader& file, const Record& record) {
  const RowIds ids = known_ids(file);
  bool first = true;
  for (const RowCount& count : file.row.counts) {
    if ((!count.force && !ids.force) || (!count.channel && !ids.channel)) continue;
    const Key key = ids.key(count);
    if (!is_new_moment(file, record, key)) return false;
    const auto* earlier = count.count ? find_earlier(file, key, moment_of(file)) : nullptr;
    if (earlier == nullptr) continue;
    if (file.all.set_aside.is_open()) {
      report_twice(file, record, time_column(file).value_or(count.column), force_name(file, count),
                   fmt::format("{} {}", printable(channel_name(file, count)), period_label(count.period)),
                   earlier->origin);
      return false;
    }
    const ColumnIndex column = time_column(file).value_or(count.column);
    keep_double(file, record, column, key, *count.count, first ? std::optional(earlier->origin) : std::nullopt);
    first = false;
  }
  return first;
}

void commit_row(InputReader& file, const Record& record) {
  RowResult& row = file.row;
  if (file.binding.labels.date) meet_date(file, *row.time);
  RowIds ids;
  if (row.force) {
    ids.force = add_force(file, record, *row.force, row.region);
    const auto written = file.records.batch().raw(file.field(record, file.first_label()));
    file.add_force(*ids.force, written.starts_with(' ') || written.starts_with('\t'));
    if (file.binding.labels.code) keep_code(file, record, *ids.force);
  }
  if (row.channel) ids.channel = file.all.channels.add(*row.channel, file.origin(record));
  for (const RowCount& count : row.counts) {
    if (count.force) file.add_force(*count.force);
    const Key key = ids.key(count);
    Tally::Page* none = nullptr;
    // for dated rows, only days with totals get slots: see check_stated_rows
    const bool slotted = !file.binding.labels.date;
    Tally::Page*& page = slotted ? file.slot_pages[file.add_slot({key.channel, key.period})] : none;
    if (count.count) commit_count(file, record, count, key, page);
  }
  row.committed = true;
}

void add_to_day(InputReader& file, const Record& record, ColumnIndex column, const Key& day, Count count) {
  DayCounts& days = file.all.days;
  if (days.by_month && !meet_day(file, day, count)) return;
  add_up(file, record, {.column = column, .count = count}, days.counts, days.key_of(day));
}

std::string_view force_name(const InputReader& file, const RowCount& count) {
  return count.force ? file.all.forces.at(*count.force).name : std::string_view(file.row.force->text);
}

}  // namespace reach
