// What is said of figures where they are published, beside the figures. For cli.
#pragma once

#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// The warnings among the findings, in order, for JSON reports. Where counts are hidden or rounded, those that depend
/// on counts are left out; no other quotes a figure, or its place in a file, which tells how many digits or rows are
/// before it. O(findings × length).
std::vector<Diagnostic> published_warnings(const Diagnostics& findings, const Summary& summary);

/// The place without the text of its line, and without the column, which tells how long the counts before it are. Cells
/// of workbooks keep their names.
Place without_text(Place place);

/// The same findings, all at such places: where counts are withheld, nobody reads them in a log. There must be no
/// errors, and none that is only counted (see Diagnostics::unseen). O(findings).
Diagnostics without_lines(const Diagnostics& findings);

/// Notes what the publisher of these figures must know.
void note_publishing(const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
