// What is said of figures where they are published, beside the figures. For cli.
#pragma once

#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// The warnings among the findings, in order, for JSON reports. Where counts are hidden, those that depend on counts
/// are left out; no other quotes a figure, or the column that it begins in, which tells how many digits are before it.
/// O(findings × length).
std::vector<Diagnostic> published_warnings(const Diagnostics& findings, const Summary& summary);

/// Notes what the publisher of these figures must know.
void note_publishing(const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
