// Layout: which column gives which coordinate of a file's counts. For load.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/header.hpp"
#include "load/words/join_period.hpp"

namespace reach {

/// Where the channel and the period of a file's counts are given: by a label in each row, by each column's header, or
/// once by the table (the command line). A date is given by the row, and summed into a period.
enum class GivenBy : std::uint8_t { row, column, table, date };

/// A combination that can be read, and what people call it.
struct Layout {
  std::string_view name;
  GivenBy channel;
  GivenBy period;
};

/// The name of a combination. To add one, add a row to `kLayouts`.
std::string_view layout_name(GivenBy channel, GivenBy period);

/// The channel and period of a count. Totals are checked slot by slot.
struct Slot {
  std::uint32_t channel = 0;
  Period period;
  bool operator==(const Slot&) const = default;
};

/// A column of counts, and the coordinates that its header gives; the row or the table gives the others.
struct CountColumn {
  ColumnIndex column = 0;
  std::optional<std::uint32_t> force;
  std::optional<std::uint32_t> channel;
  std::optional<Period> period;     ///< beside parts of years: that of the current row
  std::string part = {};            ///< a part of the year in the row: `January`
  std::optional<Period> year = {};  ///< the column's year, if the row gives a part of it
};

/// The columns whose cells label a row.
struct LabelColumns {
  std::optional<ColumnIndex> force;
  std::optional<ColumnIndex> region;
  std::optional<ColumnIndex> channel;
  std::optional<ColumnIndex> period;
  std::optional<ColumnIndex> part;  ///< the quarter or month of the year in `period`
  std::optional<ColumnIndex> date;
  std::optional<ColumnIndex> id;    ///< the person of an event
  std::optional<ColumnIndex> code;  ///< of the force
};

/// How quarters or months are given separately from their years: in a column of their own, or across columns.
struct YearParts {
  PartColumn column{};
  bool financial = false;       ///< the years begin in April, as their header says
  bool across = false;          ///< each column gives a part of the row's year, or the year of the row's part
  std::optional<Period> table;  ///< the year of all rows, if the table gives it: `2016=a.csv`

  /// The kind of year that a text is: the parts are summed into it.
  [[nodiscard]] PeriodKind whole(std::string_view year, PeriodKind prefer) const;
};

/// How a stated figure follows from the counts of its row: the sum of `comparison`, or the change, increase, index or
/// annual increase from the sum of `baseline` to the sum of `comparison`. Holds indices of count columns; in total
/// rows, of slots.
struct Formula {
  Role what = Role::total;
  std::vector<std::uint32_t> baseline;
  std::vector<std::uint32_t> comparison;
  std::optional<int> years = std::nullopt;  ///< between the two, for an annual increase
};

struct StatedColumn {
  ColumnIndex column = 0;
  std::vector<Formula> formulas;  ///< the possible formulas, likeliest first; empty if the parts are not in the file
};

/// A column that could name the channels, but has a single value in the first rows.
struct ConstantColumn {
  ColumnIndex column = 0;
  std::string value;
};

/// What rows are: counts, events (each counts as one), or numbers of distinct people.
enum class RowContent : std::uint8_t { counts, events, people };

/// Which counts of an input are summed into longer periods: none; those of periods shorter than the report's, which are
/// parts of years or are summed by --period; or all, since rows have dates.
enum class SummedPeriods : std::uint8_t { none, shorter, all };

/// The force of a table that names none.
inline constexpr std::string_view kOneForce = "All";

/// If all channels in the rows are named like totals: which of them are channels. Beside `Total users`, a plain `Total`
/// remains a total.
enum class SoleTotals : std::uint8_t { none, named, all };

/// A header, and the role of each of its columns.
struct Binding {
  Header header;
  RowContent rows = RowContent::counts;
  SummedPeriods summed = SummedPeriods::none;
  std::string_view layout;  ///< its name
  LabelColumns labels;
  YearParts parts;          ///< if there is a column of them
  std::string period_head;  ///< put before the periods in the rows, from their header: `Year ending March`
  std::vector<CountColumn> counts;
  std::vector<StatedColumn> stated;
  std::vector<ColumnIndex> blank;                     ///< columns without a header: their cells must be empty
  std::vector<ColumnIndex> texts;                     ///< left out, as columns without figures: no cell may be a figure
  std::optional<ColumnIndex> telling_text;            ///< the first of them that may distinguish rows
  std::vector<ConstantColumn> constants;              ///< left out, as they have a single value: no cell may differ
  std::vector<std::optional<ColumnIndex>> marker_of;  ///< by column: where the markers of its counts are, if anywhere
  std::string force;                                  ///< of all rows, if no column names the forces
  std::optional<std::uint32_t> channel;               ///< of all counts, if neither rows nor columns give it
  std::optional<Period> period;                       ///< of all counts: `2016=a.csv`
  SoleTotals sole_totals = SoleTotals::none;
  bool forces_across = false;  ///< the columns give the forces
  bool faulty = false;         ///< a column was refused: rows are read only to find other faults

  /// Whether a row gives the channel or the period: a force then has several rows.
  [[nodiscard]] bool is_tall() const { return labels.channel || gives_time_by_row(); }
  /// Whether each row gives its period, or a part of it.
  [[nodiscard]] bool gives_time_by_row() const { return labels.period || labels.date || labels.part; }
};

/// Whether the rows may be police forces: not if their column is called `Town`, `Council` or `Region`.
bool may_name_forces(const Binding& binding);
/// Whether the texts can be a header, rather than a title.
bool is_header(const Header& header, const Input& input);
/// Whether the header gives the periods of its figures, or names the column that does.
bool gives_periods(const Header& header);
/// Whether the header has nothing but the name of a column of periods, and periods: `Year,2018` says something of a
/// table.
bool gives_periods_twice(const Header& header);

/// What is needed to bind a header and to report its faults.
struct BindContext {
  const Input& input;
  std::uint32_t index;  ///< of the input
  DatasetBuilder& all;
  Records& records;  ///< its current batch contains the header
};

/// Gives every column its role; nothing after reporting what does not fit. O(columns + cells looked at).
std::optional<Binding> bind_header(Header header, const BindContext& context);

}  // namespace reach
