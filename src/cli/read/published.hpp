// Messages that go with published figures, or that their publisher needs. For cli.
#pragma once

#include <cstddef>
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

/// Notes that other tables of the same counts could reveal those that are hidden, if any are.
void note_linked_tables(const Summary& summary, Diagnostics& findings);

/// Notes how many of the counts that a table reveals are small: those of the channels shown, and of the others too if
/// subtracting from the total gives them; without channels, the totals. Nothing if counts are hidden or rounded.
/// O(forces × channels).
void note_small_counts(const Summary& summary, Diagnostics& findings);

/// The same for figures that show one channel; the number of channels means the total.
void note_small_counts(const Summary& summary, std::size_t channel, Diagnostics& findings);

}  // namespace reach::cli
