// Reads the tables of a document as data, by load and aggregate. For cli/auditing and cli/command.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "cli/auditing/audit.hpp"

namespace reach::cli {

/// A table of figures, as far as it could be read.
struct TableFigures {
  AuditedTable about;
  FigureTable written;
  Dataset dataset;
  std::optional<Summary> summary;         ///< of the chosen periods; nothing if the table could not be read
  std::optional<MeasuredTable> measured;  ///< read as it stands, if not as counts by force
  std::vector<Finding> findings;          ///< what its own parts confirm or contradict
  std::vector<TracedCell> cells;          ///< its figures that are in the data

  /// Whether it has rows beside the header and its forces: sums of others.
  [[nodiscard]] bool states_totals() const { return written.lines.size() > dataset.forces.size() + 1; }
  /// The line of the document for a line of `written`.
  [[nodiscard]] std::uint64_t line(std::uint64_t written_line) const;
};

/// Reads a table as counts by force, which may be added up, or else, if `as_it_stands`, each figure by itself. Nothing
/// if it is not a table of figures.
std::optional<TableFigures> read_table(const FoundTable& table, const LoadOptions& load,
                                       const AggregateOptions& figures, bool as_it_stands);

/// Gives `visit` the summary of the chosen periods, then one of each other period of the same kind against the
/// baseline. `first`: that of the chosen periods, if there is one already. Each is released before the next is made.
void visit_summaries(const Dataset& dataset, const AggregateOptions& options, std::optional<Summary> first,
                     const std::function<void(const Summary&)>& visit);

}  // namespace reach::cli
