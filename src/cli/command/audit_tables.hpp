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
  std::vector<Summary> summaries;  ///< of each pair of periods with the baseline; none: it could not be read
  std::vector<Finding> findings;   ///< what its own parts say of it

  /// The line of the document that a line of `written` stands on.
  [[nodiscard]] std::uint64_t line(std::uint64_t written_line) const;
};

/// Nothing where the table is about something else.
std::optional<TableFigures> read_table(const FoundTable& table, const LoadOptions& load,
                                       const AggregateOptions& figures);

/// The figures of the chosen periods, and of every other period of their kind beside the baseline; a single period has
/// an empty one beside it. None where they are refused.
std::vector<Summary> all_figures(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics);

/// Holds the counts of a table against the data, and says what the data does not know.
void compare_with_data(TableFigures& table, const Dataset& data);

/// Holds the counts of a table against those of one above it.
void compare_with_table(TableFigures& table, const TableFigures& above);

}  // namespace reach::cli
