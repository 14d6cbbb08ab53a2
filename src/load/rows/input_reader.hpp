// InputReader: one input while its rows are read. For load.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/timespan.hpp>

#include "load/cells/date.hpp"
#include "load/csv/records.hpp"
#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"
#include "load/rows/below_table.hpp"
#include "load/rows/cell_forms.hpp"
#include "load/rows/column_totals.hpp"
#include "load/rows/dropped_marks.hpp"
#include "load/rows/export_totals.hpp"
#include "load/rows/held_rows.hpp"
#include "load/rows/input_findings.hpp"
#include "load/rows/row_result.hpp"
#include "load/rows/sheet_cells.hpp"
#include "load/rows/stated_rows.hpp"
#include "load/rows/summed_parts.hpp"
#include "text/unicode.hpp"

namespace reach {

/// The last date of a file, as written and as read; and how its dates are written.
struct LastDate {
  std::string text{};
  DateTime date{};
  std::optional<DateSpelling> spelling{};
};

struct InputReader {
  DatasetBuilder& all;
  Records& records;
  InputInfo& info;
  Binding binding;
  std::uint32_t input;                  ///< index
  std::vector<std::uint32_t> forces{};  ///< the forces of its rows, in order
  std::vector<bool> indented{};         ///< by position in `forces`: whether its first row begins with a space
  std::vector<bool> force_seen{};       ///< by id: whether the force is in `forces`
  std::vector<Slot> slots{};            ///< by which totals are checked
  std::map<std::pair<std::uint32_t, Period>, std::uint32_t> slot_index{};
  std::vector<Tally::Page*> slot_pages{};  ///< by slot: the page of the last count committed
  std::uint32_t next_slot = 0;             ///< the slot after the last one used, likely to be next
  StatedRows stated{};
  ColumnTotals column_totals{};
  std::vector<KeptTotal> kept{};  ///< totals of confidential counts
  Doubles doubles{};
  std::vector<Heading> headings{};
  RowResult row{};                  ///< the current row; its memory is reused
  std::vector<Count> row_counts{};  ///< of the current row, by count column: to check what the row states about itself
  Commas commas{};                  ///< in the file's counts
  BadColumns bad_columns{};
  BlankNames blank_names{};
  CellForms cell_forms{};
  DroppedMarks dropped_marks{};
  HeldRows held{};
  LastDate last_date{};
  DateOrders date_orders{};
  PeriodKind prefer = PeriodKind::calendar_year;  ///< how to read `2010-11`
  std::string joined{};                           ///< the row above's year or part, if `binding.parts.across`
  std::string scratch{};
  MergedOver merged{records.sheet()};
  BelowTable below{};
  std::optional<UnnamedRow> unnamed{};
  SummedParts summed_parts{};
  bool after_blank = false;   ///< the row above the current one is blank
  bool other_period = false;  ///< a row of a period other than the file's was reported
  bool told_apart = false;    ///< rows that differ only in columns left out were reported
  bool ended = false;         ///< at a footnote or second table: nothing below it is read

  [[nodiscard]] std::string_view cell(const Record& record, ColumnIndex column) {
    const bool merges = records.sheet() != nullptr && !records.sheet()->merged.empty();
    const auto* const over = merges ? merged_over(record, column) : nullptr;
    const auto text = over != nullptr ? trim(over->text) : cell_text(records.batch(), field(record, column), scratch);
    return is_label(column) ? bare_cell(*this, record, column, text) : text;
  }
  /// Whether a column names what the counts of a row are about.
  [[nodiscard]] bool is_label(ColumnIndex column) const {
    const LabelColumns& labels = binding.labels;
    return labels.force == column || labels.region == column || labels.channel == column || labels.period == column;
  }
  /// The merged cells that begin above a cell of a sheet and show their text in it; null if there are none.
  [[nodiscard]] const workbook::MergedCells* merged_over(const Record& record, ColumnIndex column) {
    return merged.above(records.line_at(record.begin), records.sheet()->first_column + column);
  }
  [[nodiscard]] const Field& field(const Record& record, ColumnIndex column) const {
    return records.batch().fields[record.first_field + column];
  }
  [[nodiscard]] Place place(const Record& record, ColumnIndex column) const {
    return records.place(record, field(record, column));
  }
  /// The column at which to report faults of a row as a whole.
  [[nodiscard]] ColumnIndex first_label() const { return binding.labels.force.value_or(0); }
  [[nodiscard]] Origin origin(const Record& record) const { return origin_at(records.line_at(record.begin), input); }
  /// Call this when the current line is a row: anything below the table begins after it.
  void meet_row() {
    after_blank = false;
    below.gap = 0;
  }
  void add_force(std::uint32_t force, bool is_indented = false) {
    if (force >= force_seen.size()) force_seen.resize(force + 1);
    if (!force_seen[force]) forces.push_back(force);
    if (!force_seen[force]) indented.push_back(is_indented);
    force_seen[force] = true;
  }
  std::uint32_t add_slot(Slot slot) {
    if (next_slot >= slots.size() || slots[next_slot] != slot) {
      const auto end = static_cast<std::uint32_t>(slots.size());
      const auto [found, fresh] = slot_index.try_emplace({slot.channel, slot.period}, end);
      if (fresh) slots.push_back(slot);
      if (fresh) slot_pages.push_back(nullptr);
      next_slot = found->second;
    }
    const std::uint32_t its = next_slot;
    next_slot = its + 1 < slots.size() ? its + 1 : 0;
    return its;
  }
  /// Whether counts of this period are summed into a longer one.
  [[nodiscard]] bool is_summed(Period period) const {
    const bool shorter = period.kind > all.period && period.kind != PeriodKind::financial_year;
    return binding.summed == SummedPeriods::all || (binding.summed == SummedPeriods::shorter && shorter);
  }
  /// Whether the counts of the input are summed: until then, they are in `all.days`.
  [[nodiscard]] bool is_summed() const {
    return binding.summed == SummedPeriods::all || (!slots.empty() && is_summed(slots.front().period));
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
  /// Reports a cell with `text` that is not what its column wants: once for the column if no cell is. `fault()` makes
  /// the message about the cell. Rows that are set aside, and files that are not shown, are judged row by row.
  template <typename Fault>
  void report_in_column(const Record& record, ColumnIndex column, Wanted wanted, std::string_view text,
                        const Fault& fault) {
    if (bad_columns.is_folded(column)) return;
    const bool by_column = !all.set_aside.is_open() && !all.options.discreet;
    if (by_column && bad_columns.holds(column)) {
      bad_columns.take(*this, column, wanted, std::string(text), fault());
    } else if (!count_unseen(wanted.code, record)) {
      all.diagnostics.add(fault());
    }
  }
  void report(Code code, const Record& record, ColumnIndex column, std::string message, std::string hint = {},
              std::string about = {}) {
    all.diagnostics.add(
        finding(code, std::move(message)).hint(std::move(hint)).at(place(record, column)).about(std::move(about)));
  }
};

/// Reports an empty label: `the period is empty`. In a column with labels above, all empty ones are one mistake,
/// reported after all rows.
void report_empty(InputReader& file, const Record& record, ColumnIndex column, Code code, std::string_view what,
                  std::string_view hint);

/// Whether a name or id contains a line break or a tab, which would show as a separate line or a gap.
bool holds_break(std::string_view text);

/// The force in a row, or the force of all rows; reports a bad name or a second spelling. Nothing if there is no usable
/// name.
std::optional<RowName> read_force(InputReader& file, const Record& record);
/// The region in a row's region column; nothing after reporting a bad name or a second spelling.
std::optional<RowName> read_region(InputReader& file, const Record& record);
/// Whether the row's force and region fit what is known about both; reports a force in two regions.
bool fits_region(InputReader& file, const Record& record, const RowName& force, const std::optional<RowName>& region);
/// Adds a force with its region, and returns its id.
std::uint32_t add_force(InputReader& file, const Record& record, const RowName& force,
                        const std::optional<RowName>& region);

/// Keeps the code of the row's force; reports a code that belongs to another force, or differs from the force's code
/// above.
void keep_code(InputReader& file, const Record& record, std::uint32_t force);

/// The channel name in a row, valid for as long as the result of InputReader::cell; nothing after reporting a name that
/// cannot be used.
std::optional<std::string_view> read_channel(InputReader& file, const Record& record);

/// The date of a dated row: the day of its time, as written or in the requested time zone. Nothing after reporting a
/// bad date, or one in a different form from the dates above.
std::optional<RowTime> read_date(InputReader& file, const Record& record);

/// Records the form of a date, which all others must have.
void meet_date(InputReader& file, const RowTime& time);

/// The time in a cell of the period column: below `Year ending`, `March 2017` is a year.
std::optional<Timespan> timespan_in(const InputReader& file, std::string_view text, PeriodKind prefer);

/// The period that a row gives, in one column or two; nothing after reporting a cell that is not a period.
std::optional<Period> read_period(InputReader& file, const Record& record);

/// The period in the period column, ignoring any column of quarters or months; nothing after reporting a cell that is
/// not a period.
std::optional<Period> read_year(InputReader& file, const Record& record);

/// Gives the count columns their periods in this row, if the row gives one part of them and each column the other:
/// `January` of 2016. Returns false after reporting a cell that is not a year, or not a part of one.
/// 2016. False after reporting a cell that is not a year, or no part of one.
bool join_across(InputReader& file, const Record& record);

/// The count in a cell; nothing after reporting a bad cell. Warns about a missing count: `what` and `force` name it.
std::optional<Count> read_count(InputReader& file, const Record& record, ColumnIndex column, std::string_view force,
                                std::string_view what, Period period);
/// Gives a count the marker that a column of markers has for it. Returns false after reporting that the two contradict
/// each other, or that there is no such marker.
bool take_marker(InputReader& file, const Record& record, ColumnIndex column, CountCell& cell);
/// Reports the cells of a row that should be counts and are not. For a row that is refused for its labels, so that one
/// run shows all its faults.
void report_bad_figures(InputReader& file, const Record& record);

/// Reports a count that is already set, with this place and `earlier`.
void report_twice(InputReader& file, const Record& record, ColumnIndex column, std::string_view force,
                  std::string_view what, Origin earlier);
/// Keeps a count that is already set, because its row may be a total with the name of one of its parts; reported after
/// all rows are read.
void keep_double(InputReader& file, const Record& record, ColumnIndex column, const Key& key, Count count,
                 std::optional<Origin> earlier);

/// Adds a count to that of its day (or month); reports a sum that becomes too large.
void add_to_day(InputReader& file, const Record& record, ColumnIndex column, const Key& day, Count count);

/// Reads one row of counts, or of totals. Returns false, having changed nothing, if the row has a fault and rows may be
/// set aside.
bool read_count_row(InputReader& file, const Record& record);
/// Reads one row that is an event.
bool read_event_row(InputReader& file, const Record& record);
/// Reads one row with a number of different people: a figure, or a union.
bool read_people_row(InputReader& file, const Record& record);

/// The name of a count's force.
std::string_view force_name(const InputReader& file, const RowCount& count);

/// Whether no count of the row is given already. Rows given again are kept until the end of the file, when it is known
/// whether one of the two is a total; or are reported, if rows may be set aside.
bool is_first_row(InputReader& file, const Record& record);

/// Adds the row to the data set.
void commit_row(InputReader& file, const Record& record);

}  // namespace reach
