// Allowed warnings: `--allow CODE` lets one kind of warning pass under `--strict`, and notes it. For cli.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// The codes with these names, each once. Refuses a name that is unknown or that belongs to an error or a note. Without
/// `--strict` it refuses all of them, since they would change nothing.
std::vector<Code> check_allowed(std::span<const std::string> names, bool strict, Diagnostics& faults);

/// Whether warnings of this kind depend on the counts: if those are hidden, such a warning could reveal them. O(1).
bool depends_on_counts(Code code);

/// Readers of the figures do not see the warnings, so each kind that was allowed and occurred becomes a note of the
/// summary, unless it could reveal hidden counts. Call it once all findings are known.
void note_allowed(const Diagnostics& findings, Summary& summary);

}  // namespace reach::cli
