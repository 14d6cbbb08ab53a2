// The complete result of loading, as text, so that two ways of loading can be compared. For the property tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "property/dated_rows.hpp"

#include <reach/load.hpp>

namespace reach::property {

/// Rows that are set aside go to the end of `bytes`.
Rejects into(std::string& bytes, std::uint64_t most);

/// The counts, by names.
std::string dataset_figures(const Dataset& dataset);

/// Figures, order, places and messages of texts that are read as one data set; with `most`, that many bad rows may be
/// set aside. (A snippet after an unreadable byte ends with its window.)
std::string outcome(const std::vector<std::string>& texts, const Schedule& schedule, const Oddity& odd, PeriodKind kind,
                    std::optional<std::uint64_t> most = {});

}  // namespace reach::property
