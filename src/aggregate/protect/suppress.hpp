// Hides small counts: the one place that does, before anything is reported. For aggregate and cli.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach::protect {

/// Makes every count and total confidential that the pattern of its period hides (see pattern_of), so that no reporter
/// holds it: the pattern is that of the whole data set, whatever of it is shown. A figure that is missing keeps its
/// symbol. `left_out`: the forces that the totals leave out, by force; empty: none. False after reporting that every
/// figure of a period would be hidden. O(forces × channels × periods), see hidden_rows.
bool suppress(Summary& summary, const Dataset& dataset, std::int64_t least, const std::vector<bool>& left_out,
              Diagnostics& diagnostics);

/// The same for the counts themselves, of these periods; the others are dropped.
bool suppress(Dataset& dataset, std::span<const Period> periods, std::int64_t least, Diagnostics& diagnostics);

/// Removes from a summary what could reveal counts that it hides or rounds: the hashes of the files, and how many dated
/// rows they have (0 then means unknown).
void leave_out_traces(Summary& summary, const Dataset& dataset);

/// How many counts of these periods, or of all if none is given, are 1 to kSmallBelow less 1. O(counts).
std::uint64_t small_counts(const Dataset& dataset, std::span<const Period> periods);

/// Notes that so many counts are small and are shown; nothing if none is.
void note_small_counts(std::uint64_t count, Diagnostics& diagnostics);

/// Notes that other tables of the same counts could reveal the hidden ones.
void note_linked_tables(Diagnostics& diagnostics);

}  // namespace reach::protect
