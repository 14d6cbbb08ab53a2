// Notes on the requested columns: what a share is of, and where rounded parts do not add up. For report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

/// `Total and increase: over all channels, website and helpline.` if a table shows only some of the channels; else
/// empty.
std::string channels_note(const Summary& summary);

/// The notes of the chosen figures. O(forces).
std::vector<std::string> column_notes(const Summary& summary);

/// The periods that an index of a channel is based on: `2016 = 100; after the break, 2018 = 100`, with `is` as the
/// sign.
std::string index_bases(const Summary& summary, std::size_t channel, std::string_view is);

struct FigureKind;

/// The notes of one figure, for its row in the table of figures.
std::vector<std::string> share_notes(const Summary& summary, const FigureKind& kind);
std::vector<std::string> contribution_notes(const Summary& summary, const FigureKind& kind);
std::vector<std::string> annual_notes(const Summary& summary, const FigureKind& kind);
std::vector<std::string> step_notes(const Summary& summary, const FigureKind& kind);
std::vector<std::string> year_on_year_notes(const Summary& summary, const FigureKind& kind);
std::vector<std::string> index_notes(const Summary& summary, const FigureKind& kind);

}  // namespace reach::report
