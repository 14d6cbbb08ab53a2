// BindState: a header while its columns get their roles. For load/header.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/header/layout.hpp"
#include "load/words/words.hpp"

namespace reach {

struct BindState {
  const BindContext& context;
  Binding binding;

  [[nodiscard]] std::vector<HeaderColumn>& columns() { return binding.header.columns; }
  [[nodiscard]] HeaderColumn& column(ColumnIndex at) { return binding.header.columns[at]; }
  [[nodiscard]] const LoadOptions& options() const { return context.all.options; }
  [[nodiscard]] bool has(Role role) const;
  /// The columns with this role, in order.
  [[nodiscard]] std::vector<ColumnIndex> with(Role role) const;
  /// ``the columns are `a`, `b` and `c` ``: lists at most twelve.
  [[nodiscard]] std::string listing() const;
  /// `` `a`, `b` and `c` ``.
  [[nodiscard]] std::string names(const std::vector<ColumnIndex>& columns, std::size_t most = kMostNames) const;
  /// `--ignore-column a --ignore-column b`.
  [[nodiscard]] std::string leaving_out(const std::vector<ColumnIndex>& columns, std::size_t most = kMostNames) const;
  /// ``columns B and C, `a` and `b`, are both force``; without `what` if they have one name.
  [[nodiscard]] std::string both(ColumnIndex first, ColumnIndex second, std::string_view what) const;
  /// Reports a finding at a cell of the header.
  void report(Code code, ColumnIndex column, std::string message, std::string hint = {}) const;
  /// Reports a column, and leaves it out.
  void refuse(Code code, ColumnIndex column, std::string message, std::string hint = {});
  /// Leaves out a column that was reported.
  void leave_out(ColumnIndex column);
};

/// Reports columns that options name and the file lacks; takes the column that was meant where one has nearly that
/// name. False if it is not known which columns label the rows or hold the counts.
bool check_named_columns(BindState& state);
/// Refuses columns whose time is not a period.
void check_timespans(BindState& state);
/// Refuses columns whose periods can be several (`website 04/05`), if nothing settles which.
void check_short_years(BindState& state);
/// Refuses columns of figures whose names show that they are not counts; one report per name.
void check_column_names(BindState& state);
/// Refuses columns that are not understood and whose names say why they are no counts: `Population`, `Rank`.
void refuse_measures(BindState& state);
/// Refuses units of figures that are no counts, in a column of units or one that has a single value; warns of a title
/// that says so. O(cells looked at).
void check_said_measures(BindState& state);
/// Refuses the columns that are still not understood.
void check_unknown(BindState& state);

/// The code of an area, as the Office for National Statistics gives them: `E23000032`.
bool is_area_code(std::string_view text);
/// Whether a cell may be meant as a number: it has digits, and no words but in square brackets.
bool looks_numeric(std::string_view text);

/// The column that gives the codes of the forces; nothing if a column of codes may be of something else.
std::optional<ColumnIndex> find_force_code(const BindState& state);
/// Whether all cells of a column are codes of areas.
bool holds_area_codes(const BindState& state, ColumnIndex column);

/// Looks at the cells below the header: columns of text are left out, with a note, and codes of areas recognised.
/// O(cells of the current batch, at most 1000 rows).
void look_at_cells(BindState& state);
/// Leaves out columns without figures, even empty ones: rows of events need none.
void take_empty_columns(BindState& state);
/// The only value of a column, as far as the first rows show: two at least.
std::optional<std::string> only_value(const BindState& state, ColumnIndex column);
/// Whether a column numbers the rows, from 0 or 1, as far as the first rows show.
bool numbers_rows(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are empty, as far as the first rows show.
bool is_empty_column(const BindState& state, ColumnIndex column);
/// The columns of text that may label the rows: not those of remarks, and none that is empty.
std::vector<ColumnIndex> label_texts(const BindState& state);
/// Which cells of a column of channels name channels although they read like totals, as no other channel is there.
SoleTotals totals_named(const BindState& state, ColumnIndex column);
/// Whether a name begins with a word for totals that is not its head: `Total tests`, but not `Tests total`. O(length).
bool begins_in_total(std::string_view name);

/// Whether a column has a name of the kind of `Total tests`, which may be a total or not.
bool holds_total_value(const BindState& state, ColumnIndex column);
/// Whether the first rows hold only totals, and one is called as a table's only force is: in a report of such a table.
bool holds_one_force(const BindState& state, ColumnIndex column);
/// Whether most cells of a column are names of known places.
bool holds_places(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are periods, as far as the first rows show.
bool holds_periods(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are years, and could not be months: `2016`, `2016/17`.
bool holds_years(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are dates or months with a year, as far as the first rows show.
bool holds_dates(const BindState& state, ColumnIndex column);

/// Chooses the columns that label the rows; reports two columns for one label.
bool choose_labels(BindState& state);
/// Binds rows of events; nothing after reporting an option that does not fit them.
std::optional<Binding> bind_events(BindState& state);
/// Whether some column names the forces; reports that none does.
bool check_force(const BindState& state);

/// Decides which columns are counts, and where each coordinate of them is given; reports one that is given nowhere, or
/// twice.
bool settle_coordinates(BindState& state);

inline constexpr std::size_t kFirstRows = 1000;
inline constexpr std::size_t kRowsAtHand = std::size_t(-1);  ///< all of the current batch

/// Calls `look(record)` for the first rows that have as many cells as the header. O(rows, at most `most`).
template <typename Look>
void each_first_row(const BindState& state, Look look, std::size_t most = kFirstRows) {
  const Batch& batch = state.context.records.batch();
  const std::size_t first = state.binding.header.first_record + state.binding.header.records;
  const std::size_t last = first + std::min(batch.records.size() - std::min(first, batch.records.size()), most);
  for (std::size_t at = first; at < last; ++at) {
    const Record& record = batch.records[at];
    const bool fits = record.field_count == state.binding.header.columns.size();
    if (record.fault == RecordFault::none && fits) look(record);
  }
}

}  // namespace reach
