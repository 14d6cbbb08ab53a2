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

/// Reports columns that options name and the file lacks; where the name is nearly that of a column, that column is
/// taken. Returns false if it is not known which columns label the rows or hold the counts.
bool check_named_columns(BindState& state);
/// Refuses columns whose name contains a time that is not a period.
void check_timespans(BindState& state);
/// Refuses columns whose period is ambiguous (`website 04/05`), if nothing settles it.
void check_short_years(BindState& state);
/// Refuses columns of figures whose names show that they are not counts; one report per name.
void check_column_names(BindState& state);
/// Refuses columns that are not understood and whose names say that they are not counts: `Population`, `Rank`.
void refuse_measures(BindState& state);
/// Refuses units that are not those of counts, in a column of units or in one that has a single value; warns of a title
/// that says so. O(cells looked at).
void check_said_measures(BindState& state);
/// Refuses all other columns that are not understood.
void check_unknown(BindState& state);

/// Whether this is an area code of the Office for National Statistics: `E23000032`.
bool is_area_code(std::string_view text);
/// Whether a cell may be meant as a number: it has digits, and no words outside square brackets.
bool looks_numeric(std::string_view text);

/// The column with the codes of the forces; nothing if the codes may be those of something else.
std::optional<ColumnIndex> find_force_code(const BindState& state);
/// Whether all cells of a column are area codes.
bool holds_area_codes(const BindState& state, ColumnIndex column);

/// Looks at the cells below the header: leaves out columns of text, with a note, and recognises area codes. O(cells of
/// the current batch, at most 1000 rows).
void look_at_cells(BindState& state);
/// Leaves out columns without figures, even empty ones: events need no figures.
void take_empty_columns(BindState& state);
/// The only value of a column, if two or more of the first rows have it and none has another.
std::optional<std::string> only_value(const BindState& state, ColumnIndex column);
/// Whether a column numbers the rows, from 0 or 1, as far as the first rows show.
bool numbers_rows(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are empty, as far as the first rows show.
bool is_empty_column(const BindState& state, ColumnIndex column);
/// The columns of text that may label the rows: not columns of remarks, and not empty ones.
std::vector<ColumnIndex> label_texts(const BindState& state);
/// Which names in a channel column are channels although they read like totals, because the column has no other
/// channels.
SoleTotals totals_named(const BindState& state, ColumnIndex column);
/// Whether a name begins with a word for totals that is not its head: `Total tests`, but not `Tests total`. O(length).
bool begins_in_total(std::string_view name);

/// Whether a column of channels has a value such as `Total tests`, which may or may not be a total.
bool holds_total_value(const BindState& state, ColumnIndex column);
/// Whether the first rows are all totals, and one has the name that reports give the total of a single force.
bool holds_one_force(const BindState& state, ColumnIndex column);
/// Whether most cells of a column are names of known places.
bool holds_places(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are periods, as far as the first rows show.
bool holds_periods(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are years, and could not be months: `2016`, `2016/17`.
bool holds_years(const BindState& state, ColumnIndex column);
/// Whether all cells of a column are dates or months with a year, as far as the first rows show.
bool holds_dates(const BindState& state, ColumnIndex column);

/// Chooses the columns that label the rows. Returns false after reporting two columns for one label.
bool choose_labels(BindState& state);
/// Binds rows of events; nothing after reporting an option that does not fit them.
std::optional<Binding> bind_events(BindState& state);
/// Whether some column names the forces. Returns false after reporting that there is none.
bool check_force(const BindState& state);

/// Decides which columns are counts, and where each of their coordinates is given. Returns false after reporting a
/// coordinate that is given nowhere, or twice.
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
