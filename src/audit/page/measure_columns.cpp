#include "audit/page/measure_columns.hpp"

#include <algorithm>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>

#include "audit/page/figure_cell.hpp"
#include "audit/words.hpp"
#include "model/time/written_date.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// What is in the cells of a column.
struct CellTally {
  std::size_t figures = 0, periods = 0, percents = 0, text = 0, signs = 0, negative = 0;
  bool counts_up = true;  ///< 1, 2, 3 …
  std::string odd;        ///< the first cell that is neither a figure nor a period

  [[nodiscard]] std::size_t filled() const { return figures + text; }
};

CellTally tally_cells(const std::vector<TableRow>& rows, std::size_t column) {
  CellTally tally;
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const std::string& cell = rows[at].cells[column];
    if (parse_period(without_notes(cell))) ++tally.periods;
    const auto figure = read_figure(cell);
    if (!figure && lacks_figure(cell)) continue;
    if (!figure) {
      ++tally.text;
      if (tally.odd.empty()) tally.odd = cell;
      continue;
    }
    ++tally.figures;
    tally.percents += figure->percent ? 1U : 0U;
    tally.signs += figure->has_sign ? 1U : 0U;
    tally.negative += figure->digits < 0 ? 1U : 0U;
    tally.counts_up = tally.counts_up && figure->decimals == 0 && figure->digits == static_cast<std::int64_t>(at);
  }
  return tally;
}

/// Whether a header has a word for what is counted: then 1950 below it is a count, not a year.
bool names_counts(std::string_view name) {
  const std::string folded = fold_header(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string word = stem(std::string_view(folded).substr(at, end - at));
    if (is_counted(word) || family_of(word) != 0) return true;
    at = end + 1;
  }
  return false;
}

class ColumnFinder {
 public:
  explicit ColumnFinder(const std::vector<TableRow>& rows) : rows_(rows) {}

  MeasureColumns find() {
    for (std::size_t at = 0; at < rows_.front().cells.size(); ++at) place(at);
    return std::move(columns_);
  }

 private:
  void place(std::size_t at) {
    const std::string& title = rows_.front().cells[at];
    MeasureColumn column{at, read_measure_header(title), false};
    const CellTally tally = tally_cells(rows_, at);
    if (tally.filled() == 0 && tally.periods == 0) return;
    const bool all_periods = tally.periods > 0 && tally.periods + 1 >= rows_.size() - 1 && is_mostly(tally.periods);
    const bool of_time = column.header.use == ColumnUse::period || (at == 0 && !column.header.period);
    if (all_periods && of_time && !columns_.periods) {
      columns_.periods = at;
      return;
    }
    const bool numbered = at == 0 && tally.counts_up && tally.figures > 1 && tally.text == 0 && title.empty();
    const bool words = tally.text * 2 > tally.filled();  // `Place` may be a town
    if ((column.header.use == ColumnUse::rank && !words) || numbered) return columns_.others.push_back(title);
    if (words || tally.figures == 0) {
      if (column.header.use == ColumnUse::change) columns_.changes.push_back(column);
      const bool label = column.header.use == ColumnUse::measure || column.header.use == ColumnUse::total ||
                         column.header.use == ColumnUse::rank ||
                         (column.header.use == ColumnUse::period && holds_months(at));
      if (label && tally.text > 0) take_names(at);
      return;
    }
    take_figures(column, tally, title);
  }

  /// Whether all cells, but a total, are months without their years: these are in the header.
  [[nodiscard]] bool holds_months(std::size_t at) const {
    return std::all_of(rows_.begin() + 1, rows_.end(), [at](const TableRow& row) {
      const std::string name(without_notes(row.cells[at]));
      return month_number(folded_time(name)) > 0 || is_total_name(name);
    });
  }

  /// Takes a column of text as the names of the rows: the first in which no name is repeated, or else the first.
  void take_names(std::size_t at) {
    TextSet names;
    const bool unique = std::all_of(rows_.begin() + 1, rows_.end(),
                                    [&](const TableRow& row) { return names.insert(fold_name(row.cells[at])).second; });
    if (!columns_.names || (unique && !unique_names_)) columns_.names = at;
    unique_names_ = unique_names_ || unique;
  }

  void take_figures(MeasureColumn& column, const CellTally& tally, const std::string& title) {
    if (column.header.use == ColumnUse::change ||
        (tally.signs > 0 && tally.signs == tally.figures && tally.negative < tally.signs)) {
      columns_.changes.push_back(column);
      return;
    }
    if (column.header.use == ColumnUse::period || column.header.use == ColumnUse::place)
      return columns_.others.push_back(title);
    const std::string shown = printable(title.empty() ? fmt::format("column {}", column.at + 1) : title);
    const std::size_t left_out = columns_.left_out.size();
    leave_out_odd(tally, shown);
    if (columns_.left_out.size() > left_out) return columns_.others.push_back(title);
    const bool like_years = tally.periods == tally.figures && !column.header.period && !names_counts(title);
    if (like_years) return columns_.others.push_back(title);
    column.percent = column.header.percent || tally.percents > 0;
    column.header.additive = column.header.additive && !column.percent;
    columns_.figures.push_back(column);
  }

  /// Leaves out a column whose cells are not all figures of one kind.
  void leave_out_odd(const CellTally& tally, const std::string& shown) {
    if (tally.text > 0) return leave_out(shown, fmt::format("{} is not a number", in_backticks(tally.odd)));
    if (tally.negative > 0) return leave_out(shown, "it has negative figures");
    if (tally.percents > 0 && tally.percents != tally.figures) leave_out(shown, "it mixes counts and percentages");
  }

  void leave_out(const std::string& title, std::string reason) {
    columns_.left_out.push_back(fmt::format("{} was left out: {}", title, reason));
  }

  /// Whether so many cells are more than half of a column.
  [[nodiscard]] bool is_mostly(std::size_t cells) const { return cells * 2 > rows_.size() - 1; }

  const std::vector<TableRow>& rows_;
  MeasureColumns columns_;
  bool unique_names_ = false;
};

}  // namespace

MeasureColumns measure_columns(const std::vector<TableRow>& rows) { return ColumnFinder(rows).find(); }

}  // namespace reach::audit
