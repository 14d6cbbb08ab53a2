// InputReader: one input while its rows are read. For load.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/csv/records.hpp"
#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"
#include "load/rows/column_totals.hpp"
#include "load/rows/commas.hpp"
#include "load/rows/doubles.hpp"
#include "load/rows/headings.hpp"
#include "load/rows/held_rows.hpp"
#include "load/rows/sheet_cells.hpp"
#include "load/rows/stated.hpp"
#include "text/unicode.hpp"

namespace reach {

/// A total stated in a tall layout: one row per figure, so its figures are collected until the input ends.
struct TallTotal {
  std::string name;
  std::string region;
  std::optional<std::uint32_t> force;    ///< for a stated total over channels
  std::optional<std::uint32_t> channel;  ///< nothing: the total over all channels
  std::string channel_name{};            ///< as written
  Period period;
  Sum sum;  ///< under --sum-over, repeated rows add up
  std::string shown;
  Place place;
  Origin origin;
};

struct InputReader {
  DatasetBuilder& all;
  Records& records;
  InputInfo& info;
  Binding binding;
  std::uint32_t input;                  ///< index
  std::vector<std::uint32_t> forces{};  ///< the forces of its rows, in order
  std::size_t block_begin = 0;          ///< position in `forces`: the first row since the last total row
  std::vector<TotalRow> total_rows{};
  std::vector<Slot> slots{};  ///< for checking the totals of a tall layout
  std::map<std::pair<std::uint32_t, Period>, std::uint32_t> slot_index{};
  std::vector<bool> force_seen{};  ///< by id: whether the force is in `forces`; for a tall layout
  std::map<std::string, std::size_t, std::less<>>
      total_names{};  ///< names of tall total rows, as written, and how many forces are above each
  std::vector<TallTotal> tall_totals{};
  ColumnTotals column_totals{};
  Doubles doubles{};
  std::vector<Heading> headings{};
  std::vector<Count> row_counts{};  ///< of the current wide row, by slot
  Commas commas{};                  ///< in the file's counts
  HeldRows held{};
  PeriodKind prefer = PeriodKind::calendar_year;  ///< how to read `2010-11`
  std::string scratch{};
  MergedOver merged{records.sheet()};
  bool after_blank = false;   ///< the row above the current one is blank
  bool other_period = false;  ///< a row was of a period other than the one given for the file: already reported
  bool ended = false;         ///< at a footnote or second table: nothing below it is read

  [[nodiscard]] std::string_view cell(const Record& record, int column) {
    const bool merges = records.sheet() != nullptr && !records.sheet()->merged.empty();
    const auto* const over = merges ? merged_over(record, column) : nullptr;
    return over != nullptr ? trim(over->text) : cell_text(records.batch(), field(record, column), scratch);
  }
  /// The merged cells that begin above a cell of a sheet and show their text in it; null if there are none.
  [[nodiscard]] const workbook::MergedCells* merged_over(const Record& record, int column) {
    const std::uint32_t first = records.sheet()->first_column;
    return merged.above(records.line_at(record.begin), first + static_cast<std::uint32_t>(column));
  }
  [[nodiscard]] const Field& field(const Record& record, int column) const {
    return records.batch().fields[record.first_field + static_cast<std::uint32_t>(column)];
  }
  [[nodiscard]] Place place(const Record& record, int column) const {
    return records.place(record, field(record, column));
  }
  [[nodiscard]] Origin origin(const Record& record) const { return origin_at(records.line_at(record.begin), input); }
  void add_force(std::uint32_t force) {
    if (force >= force_seen.size()) force_seen.resize(force + 1);
    if (!force_seen[force]) forces.push_back(force);
    force_seen[force] = true;
  }
  void add_slot(Slot slot) {
    const auto next = static_cast<std::uint32_t>(slots.size());
    if (slot_index.try_emplace({slot.channel, slot.period}, next).second) slots.push_back(slot);
  }
  /// Reports where a figure comes from, if on_count is set.
  void tell(const Record& record, const Key& key, Count count, std::optional<Period> date = std::nullopt) const {
    if (all.options.on_count) all.options.on_count({key, date, count, origin(record)});
  }
  /// Abandons the fast path; everything is read again sequentially.
  void give_up() { all.doubtful = ended = true; }
  /// Counts a fault of a record if it would not be printed, which saves composing its message.
  bool count_unseen(Code code, const Record& record, std::string_view about = {}) const {
    return all.diagnostics.count_unseen(code, records.name(), records.line_at(record.begin), about);
  }
  void report(Code code, const Record& record, int column, std::string message, std::string hint = {},
              std::string about = {}) {
    all.diagnostics.add(
        finding(code, std::move(message)).hint(std::move(hint)).at(place(record, column)).about(std::move(about)));
  }
};

/// A moment, in nanoseconds since 1970-01-01: in UTC, or in a local time without an offset.
struct Instant {
  std::int64_t nanoseconds = 0;
  bool of_utc = false;
};

/// The time of a row's count: a period, a month or a day; and the moment, if the row gives one.
struct RowTime {
  Period period;
  std::optional<Instant> moment;
};

/// Whether a name or id contains a line break or a tab, which would show as a separate line or a gap.
bool holds_break(std::string_view text);

/// The force in a row; reports a bad name, a second spelling or a second region. Nothing if the row has no usable name.
std::optional<std::uint32_t> read_force(InputReader& file, const Record& record);

/// The region in a row's region column; nothing after reporting a bad name or a second spelling.
std::optional<std::uint32_t> read_region(InputReader& file, const Record& record);

/// The channel name in a row, valid for as long as the result of InputReader::cell; nothing after reporting a name that
/// cannot be used.
std::optional<std::string_view> read_channel(InputReader& file, const Record& record);

/// The date of a dated row: the day of its time, as written or in the requested time zone. Nothing after reporting a
/// bad date, or one in a different form from the dates above.
std::optional<RowTime> read_date(InputReader& file, const Record& record);

/// The period of a long row; nothing after reporting a cell that is not a period.
std::optional<Period> read_period(InputReader& file, const Record& record);

/// The count in a cell; warns about a missing count as `what` of the force. Nothing after reporting a bad cell.
std::optional<Count> read_count(InputReader& file, const Record& record, int column, std::string_view force,
                                std::string_view what, Period period);

/// Reports a count that is already set, with this place and `earlier`.
void report_twice(InputReader& file, const Record& record, int column, std::string_view what, Origin earlier);
/// The same for a count whose row may be that of a total with the name of one of its parts; reported after all rows are
/// read. Reports nothing without `earlier`, because the row was already reported.
void keep_double(InputReader& file, const Record& record, int column, const Key& key, Count count,
                 std::optional<Origin> earlier);

/// Adds a count to that of its day (or month); reports a sum that becomes too large.
void add_to_day(InputReader& file, const Record& record, const Key& day, Count count);

/// Whether the name of a total row may be used; reports one that contains a line break or tab.
bool may_meet_total(InputReader& file, const Record& record, std::string_view name);
/// Records that a row states a total.
void meet_total(InputReader& file, const Record& record, std::string_view name);

/// Reads one row of a layout with one column per figure: a force's row, or a total row.
void read_wide_row(InputReader& file, const Record& record);
/// Reads one row of a layout with one row per figure.
void read_tall_row(InputReader& file, const Record& record);
/// Reads one row that is an event.
void read_event_row(InputReader& file, const Record& record);
/// Reads one row with a number of different people: a figure, or a union.
void read_distinct_row(InputReader& file, const Record& record);

/// Checks what the input states, after all its rows are read.
void finish_wide(InputReader& file);
void finish_tall(InputReader& file);
/// Does nothing: these rows state only their own figures.
inline void finish_plain(InputReader&) {}

}  // namespace reach
