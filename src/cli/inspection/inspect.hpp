// How reach understood files: the result of `reach inspect`, and its two renderings. For cli/inspection and
// cli/command.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/read/reading.hpp"

namespace reach::cli {

enum class Acceptance : std::uint8_t { accepted, warnings, refused };

struct Inspection {
  Loaded loaded;
  Figures figures;
  Diagnostics findings;  ///< what is shown
  Acceptance verdict = Acceptance::accepted;
  std::string command;      ///< that reports the same, with the options that the errors name; empty if none is known
  std::uint64_t cells = 0;  ///< forces × channels × periods
  std::uint64_t missing_cells = 0;  ///< those without a number
};

struct MissingCell {
  std::uint32_t force = 0;
  std::uint32_t channel = 0;
  Period period;
  Symbol symbol = Symbol::not_available;
  bool has_row = false;  ///< an input has the cell and marks it missing; else no input has the cell
};

/// Calls `visit(const MissingCell&)` for each missing cell, by force, channel and period, until it returns false.
template <typename Visit>
void each_missing(const Dataset& dataset, Visit visit) {
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      for (const Period period : dataset.periods) {
        const std::optional<Count> count = dataset.count(force, channel, period);
        if (count && !count->is_missing()) continue;
        const Symbol symbol = count ? count->symbol() : Symbol::not_available;
        if (!visit(MissingCell{force, channel, period, symbol, count.has_value()})) return;
      }
    }
  }
}

/// `baseline`, `comparison`, or empty.
std::string_view part_of(Period period, const Inspection& inspection);

/// Which counts of the periods compared have markers, and where their series break: `[p] provisional: website 2018`.
std::vector<std::string> marker_texts(const Inspection& inspection);

/// Why the rows of a table were read, or not: `not read; --rows 7:9 would take it`.
std::string why_taken(const TableInfo& table);

/// For readers: long lists are cut after 20, with a count.
std::string inspection_text(const Inspection& inspection, bool colour, bool quiet);

/// For programs: everything. inspect_json.cpp lists the keys.
std::string inspection_json(const Inspection& inspection);

}  // namespace reach::cli
