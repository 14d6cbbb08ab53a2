// Figures that say how much chance could explain: intervals and verdicts, with their notes. For report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/chance.hpp>

#include "report/figures/figures.hpp"

namespace reach::report {

/// The counts of a change; nothing if one is missing, or if they may not be compared.
std::optional<chance::CountPair> known_pair(const Change& change);

/// `clear rise`, `clear fall`, `no clear change`.
std::string_view words_of(chance::Direction direction);
/// `95%`, `99.8%`.
std::string confidence_text(const Certainty& certainty);
/// `1.86`.
std::string dispersion_text(const Certainty& certainty);

/// The values of `interval` and `verdict`, for their rows in the table of figures.
FigureValue increase_range(const FigureOf& of, int decimals);
FigureValue verdict_words(const FigureOf& of, int decimals);

/// Whether the increases of a region's forces differ by more than chance; nothing if that cannot be tested: a total is
/// missing, counts are too small, or not all forces are shown. O(forces).
std::optional<chance::Heterogeneity> forces_differ(const RegionBlock& block, const Summary& summary);

/// The notes on both.
std::vector<std::string> interval_notes(const Summary& summary, const FigureKind& kind);
std::vector<std::string> verdict_notes(const Summary& summary, const FigureKind& kind);

}  // namespace reach::report
