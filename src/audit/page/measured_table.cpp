// Reads a table as it stands: each figure by its row, its measure and its period.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/audit.hpp>
#include <reach/dataset.hpp>
#include <reach/keyed_hash.hpp>

#include "audit/page/figure_cell.hpp"
#include "audit/page/measure_columns.hpp"
#include "audit/page/stated_sums.hpp"
#include "audit/page/tidy_table.hpp"
#include "audit/words.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using audit::CellFigure;
using audit::ColumnUse;
using audit::MeasureColumn;

/// Whether the second row is a header too: no figures, no period below a period, and no first cell below another.
bool is_second_header(const TableRow& first, const TableRow& second) {
  if (!first.cells.front().empty() && !second.cells.front().empty()) return false;
  for (std::size_t at = 0; at < second.cells.size(); ++at) {
    const bool period = parse_period(second.cells[at]).has_value();
    if (audit::read_figure(second.cells[at]) && !period) return false;
    if (period && parse_period(first.cells[at])) return false;
  }
  return true;
}

bool is_average_name(std::string_view name) {
  const std::string folded = fold_name(name);
  return folded.starts_with("average") || folded.starts_with("mean") || folded.starts_with("median");
}

/// The figure in ones, with the most by which the document's rounding may have changed it: 12.5 thousand is 12,500 ±
/// 50. Nothing if it is too large.
std::optional<MeasuredFigure> in_ones(const CellFigure& cell, const MeasureColumn& column) {
  MeasuredFigure figure;
  std::int64_t unit = column.percent ? 1 : column.header.unit;
  figure.decimals = cell.decimals;
  for (; figure.decimals > 0 && unit % 10 == 0; --figure.decimals) unit /= 10;
  std::int64_t step = cell.decimals > 0 || unit > 1 || column.percent ? unit : 0;
  std::int64_t factor = unit;
  if (step % 2 != 0) {
    factor *= 10;
    step *= 10;
    ++figure.decimals;
  }
  if (__builtin_mul_overflow(cell.digits, factor, &figure.digits)) return std::nullopt;
  figure.half_step = step / 2;
  return figure;
}

class MeasureReader {
 public:
  explicit MeasureReader(const FoundTable& table) : rows_(audit::tidy_rows(table)) {}

  std::optional<MeasuredTable> read() {
    while (rows_.size() > 2 && is_second_header(rows_[0], rows_[1])) audit::join_headers(rows_);
    if (rows_.size() < 2) return std::nullopt;
    columns_ = audit::measure_columns(rows_);
    if (columns_.figures.empty() && columns_.left_out.empty()) return std::nullopt;
    result_.left_out = columns_.left_out;
    result_.others = columns_.others;
    if (columns_.figures.empty()) return refused(columns_.left_out.front());
    if (!columns_.names && !columns_.periods) return refused("it has no column of names or years");
    if (has_measures_for_rows()) turned_ = true;
    if (columns_.names && !turned_) result_.kind = rows_.front().cells[*columns_.names];
    for (std::size_t at = 1; at < rows_.size() && result_.trouble.empty(); ++at) read_row(rows_[at]);
    if (!result_.trouble.empty()) return std::move(result_);
    if (lines_.empty()) return std::nullopt;
    if (!turned_) mark_sums();
    return std::move(result_);
  }

 private:
  MeasuredTable refused(std::string trouble) {
    result_.trouble = std::move(trouble);
    return std::move(result_);
  }

  void refuse(std::string trouble) { result_.trouble = std::move(trouble); }

  /// Whether rows are measures: `Visits | 580 | 1,050` below years.
  [[nodiscard]] bool has_measures_for_rows() const {
    if (!columns_.names) return false;
    const bool bare = std::ranges::all_of(columns_.figures, [](const MeasureColumn& column) {
      return column.header.name.empty() && column.header.period;
    });
    const auto counted = [&](const TableRow& row) {
      const std::string& name = row.cells[*columns_.names];
      return audit::family_of_name(name) != 0 || audit::is_counted(audit::stem(fold_name(name)));
    };
    return bare && std::all_of(rows_.begin() + 1, rows_.end(), counted);
  }

  void read_row(const TableRow& row) {
    std::optional<Period> period;
    if (columns_.periods) period = parse_period(audit::without_notes(row.cells[*columns_.periods]));
    std::string name =
        columns_.names ? std::string(audit::without_notes(row.cells[*columns_.names])) : std::string(kAllForces);
    if (name.empty()) return refuse(fmt::format("line {} has no name", row.line));
    if (columns_.periods && !period && !is_total_name(row.cells[*columns_.periods]))
      return refuse(fmt::format("the period in line {} is not understood", row.line));
    if (is_average_name(name) || (columns_.periods && !period)) return;
    lines_.push_back(row.line);
    for (const MeasureColumn& column : columns_.figures) {
      const std::optional<CellFigure> cell = audit::read_figure(row.cells[column.at]);
      if (!cell) continue;  // a missing figure; columns with other text were left out before
      std::optional<MeasuredFigure> figure = in_ones(*cell, column);
      if (!figure)
        return refuse(fmt::format("{} in line {} is too large", in_backticks(row.cells[column.at]), row.line));
      if (period && column.header.period)
        return refuse(fmt::format("line {} and its column each give a period", row.line));
      figure->period = period ? *period : column.header.period.value_or(kUndated);
      figure->row = row_of(turned_ ? std::string(kAllForces) : name, row.line);
      figure->measure = turned_ ? measure_of(name, column) : measure_of(column.header.name, column);
      add(*figure, turned_ || !columns_.names ? row.cells[column.at] : name);
    }
  }

  std::uint32_t row_of(const std::string& name, std::uint64_t line) {
    const auto [at, is_new] = row_ids_.emplace(fold_name(name), static_cast<std::uint32_t>(result_.rows.size()));
    const bool total = !columns_.names || turned_ || is_total_name(name) || names_all(name);
    if (is_new) result_.rows.push_back({name, total, true, false, false, 0, line});
    return at->second;
  }

  /// `All routes`, of a table of routes; not `All Saints`.
  [[nodiscard]] bool names_all(const std::string& name) const {
    const std::string folded = fold_name(name);
    if (!folded.starts_with("all ") || result_.kind.empty()) return false;
    const std::string rest = audit::stem(folded.substr(4));
    const std::array<std::string_view, 1> word{rest};
    return rest == audit::stem(fold_name(result_.kind)) || audit::known_words(word).part == audit::WordPart::kind;
  }

  std::uint32_t measure_of(const std::string& name, const MeasureColumn& column) {
    const bool total = column.header.use == ColumnUse::total && !turned_;
    const std::string key = fmt::format("{}{}{}", fold_header(name), total ? " =" : "", column.percent ? " %" : "");
    const auto [at, is_new] = measure_ids_.emplace(key, static_cast<std::uint32_t>(result_.measures.size()));
    if (is_new) {
      result_.measures.push_back(
          {name.empty() ? std::string(kUnnamedChannel) : name, column.percent, column.header.additive, total});
    }
    return at->second;
  }

  /// Adds a figure. Refuses the table if it has two for the same row, measure and period.
  void add(const MeasuredFigure& figure, const std::string& name) {
    const std::string key = fmt::format("{} {} {} {}", figure.row, figure.measure, static_cast<int>(figure.period.kind),
                                        figure.period.index);
    if (!known_.insert(key).second)
      return refuse(fmt::format("it has two figures for {} that cannot be told apart", in_backticks(name)));
    result_.figures.push_back(figure);
  }

  /// Finds the total rows, and checks the sums and changes that the table states.
  void mark_sums() {
    audit::mark_total_rows(result_);
    audit::mark_total_measures(result_);
    audit::check_stated_sums(result_);
    if (columns_.names && !columns_.changes.empty()) audit::check_changes(result_, rows_, columns_);
  }

  std::vector<TableRow> rows_;
  audit::MeasureColumns columns_;
  MeasuredTable result_;
  TextMap<std::uint32_t> row_ids_, measure_ids_;
  TextSet known_;
  std::vector<std::uint64_t> lines_;
  bool turned_ = false;  ///< the rows are measures
};

}  // namespace

std::optional<MeasuredTable> as_measures(const FoundTable& table) { return MeasureReader(table).read(); }

}  // namespace reach
