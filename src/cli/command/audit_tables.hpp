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
  std::vector<Finding> findings;  ///< where its own parts confirm or contradict it

  /// The line of the document for a line of `written`.
  [[nodiscard]] std::uint64_t line(std::uint64_t written_line) const;
};

/// Nothing if the table is about something else.
std::optional<TableFigures> read_table(const FoundTable& table, const LoadOptions& load,
                                       const AggregateOptions& figures);

/// The figures of the chosen periods, and of each other period of the same kind compared with the baseline. A single
/// period is compared with an empty one. Empty if the figures are refused.
std::vector<Summary> all_figures(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics);

/// Compares the counts of a table with the data, and reports the counts that the data lacks.
void compare_with_data(TableFigures& table, const Dataset& data);

/// Compares the counts of a table with those of a table above it.
void compare_with_table(TableFigures& table, const TableFigures& above);

}  // namespace reach::cli
