// All that loading gives, as text, so that two ways of loading can be compared. For the property tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "property/dated_rows.hpp"

#include <reach/load.hpp>

namespace reach::property {

/// Where rows go that are set aside: to the end of `bytes`.
Rejects into(std::string& bytes, std::uint64_t most);

/// The counts, by names.
std::string dataset_figures(const Dataset& dataset);

/// Figures, order, places and messages of texts that are read as one data set; with `most`, as many bad rows may be set
/// aside. (A snippet behind a byte that cannot be read goes as far as its window does.)
std::string outcome(const std::vector<std::string>& texts, const Schedule& schedule, const Oddity& odd, PeriodKind kind,
                    std::optional<std::uint64_t> most = {});

}  // namespace reach::property
