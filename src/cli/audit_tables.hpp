// The tables of a document as data: read by load, summed by aggregate. For audit.
#pragma once

#include <optional>
#include <vector>

#include "cli/audit.hpp"

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

/// The figures of the chosen periods, and of every other period of their kind beside the baseline; none where they are
/// refused.
std::vector<Summary> all_figures(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics);

/// Holds the counts of a table against the data.
void compare(TableFigures& table, const Dataset& data);

}  // namespace reach::cli
