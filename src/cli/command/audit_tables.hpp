// The tables of a document as data: read by load, summed by aggregate. For cli/command.
#pragma once

#include <optional>
#include <vector>

#include "cli/command/audit.hpp"

namespace reach::cli {

/// A table of figures, as far as it could be read.
struct TableFigures {
  AuditedTable about;
  FigureTable written;
  Dataset dataset;
  std::vector<Summary>
      summaries;  ///< one for each pair of periods with the baseline; empty if the table could not be read
  std::optional<MeasuredTable> measured;  ///< read as it stands, where it is no table of counts by force
  std::vector<Finding> findings;          ///< where its own parts confirm or contradict it
  std::vector<TracedCell> cells;          ///< its counts that are those of the data

  /// Whether it has rows that are sums of others, apart from those of its forces.
  [[nodiscard]] bool states_totals() const { return written.lines.size() > dataset.forces.size() + 1; }
  /// The line of the document for a line of `written`.
  [[nodiscard]] std::uint64_t line(std::uint64_t written_line) const;
};

/// Reads a table as counts by force, which may be added up; or, failing that and if `as_it_stands`, each figure for
/// itself. Nothing if the table is about something else.
std::optional<TableFigures> read_table(const FoundTable& table, const LoadOptions& load,
                                       const AggregateOptions& figures, bool as_it_stands);

/// The figures of the chosen periods, and of each other period of the same kind compared with the baseline. A single
/// period is compared with an empty one. Empty if the figures are refused.
std::vector<Summary> all_figures(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics);

/// Compares the counts of a table with the data, and reports the counts that the data lacks.
void compare_with_data(TableFigures& table, const Dataset& data);

/// The tables above one: its counts are compared with those of the first that has them.
class TablesAbove {
 public:
  /// O(its figures × log), and those of the tables that share some.
  void compare(TableFigures& table);
  /// The table must outlive this.
  void add(const TableFigures& table);

 private:
  [[nodiscard]] std::vector<std::size_t> sharing(const TableFigures& table) const;

  std::vector<const TableFigures*> tables_;
  TextMap<std::size_t> first_;  ///< the first table with a force, channel and period
};

}  // namespace reach::cli
