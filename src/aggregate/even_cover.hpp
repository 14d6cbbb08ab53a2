// Whether the dates cover the periods of a report alike, and the part that all of them cover. For aggregate.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/aggregate.hpp>
#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// How the dates cover the periods shown.
struct EvenCover {
  bool uneven = false;                ///< differently, and that is accepted (`--uneven`)
  std::vector<std::string> headings;  ///< by period: the part compared, `Jan to Feb`; empty if it is the whole
  std::string part;                   ///< of all periods, in words: `January to February`; empty if they differ
  std::string note;                   ///< `2016 and 2018 are compared over January to March.`
};

/// Compares the covers of these periods; nothing after reporting periods that are covered differently. Periods that
/// dates say nothing about are not compared. O(periods).
std::optional<EvenCover> compare_covers(const Dataset& dataset, std::span<const Period> periods, bool accept_uneven,
                                        Diagnostics& diagnostics);

/// Notes that months or quarters of different seasons are compared, if their counts are of dates.
void note_season(const Dataset& dataset, std::span<const Period> periods, Diagnostics& diagnostics);

}  // namespace reach
