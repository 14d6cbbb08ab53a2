// Allowed warnings: `--allow CODE`, which lets one kind of warning pass under `--strict`, and says so. For cli.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// The codes of these names, each once. A name that is unknown, or that of an error or a note, is refused, and so are
/// all of them without `--strict`, where they would change nothing.
std::vector<Code> check_allowed(std::span<const std::string> names, bool strict, Diagnostics& faults);

/// Who reads the figures did not see the warnings: each kind that was allowed, and did occur, becomes a note of the
/// summary. To be called when everything was found.
void note_allowed(const Diagnostics& findings, Summary& summary);

}  // namespace reach::cli
