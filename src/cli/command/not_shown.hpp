// Periods in the data that a report does not show, and the note that says so. For cli/command.
#pragma once

#include <reach/aggregate.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// If the data has periods that a report does not show, a note names them: nobody should take an increase over four
/// years for an increase on the year before. It is never a warning, since two periods of many may be what is wanted. It
/// is printed among the messages, not below the table. O(periods).
void note_not_shown(const Summary& summary, const AggregateOptions& options, Diagnostics& findings);

}  // namespace reach::cli
