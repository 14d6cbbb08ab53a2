// The tables of a document as data: read by load, summed by aggregate. For cli/auditing and cli/command.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cli/auditing/audit.hpp"

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

}  // namespace reach::cli
