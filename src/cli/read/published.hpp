// Messages that go with published figures, or that their publisher needs. For cli.
#pragma once

#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::cli {

/// The warnings among the findings, in order, for JSON reports. If counts are hidden or rounded, warnings that depend
/// on counts are left out, and the others quote neither a figure nor its place in a file, which would show how many
/// digits or rows come before it. O(findings × length).
std::vector<Diagnostic> published_warnings(const Diagnostics& findings, const Summary& summary);

/// The place without the text of its line, and without the column, which shows how long the counts before it are. Cells
/// of workbooks keep their names.
Place without_text(Place place);

/// The same findings, all at such places, so that nobody can read hidden counts in a log. There must be no errors, and
/// no findings that are only counted (see Diagnostics::unseen). O(findings).
Diagnostics without_lines(const Diagnostics& findings);

/// Notes what the publisher of these figures must know: that other tables of the same counts could reveal those that
/// are hidden, or how many small counts the data has, if none is hidden.
void note_publishing(const Summary& summary, Diagnostics& findings);

}  // namespace reach::cli
