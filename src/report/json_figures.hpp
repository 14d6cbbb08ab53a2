// The figures of a line as JSON, alike in every JSON format. For report and cli; the definition is data/schema.
#pragma once

#include <span>
#include <string>

#include <nlohmann/json_fwd.hpp>
#include <reach/summary.hpp>

namespace reach::report {

/// `{"baseline", "comparison", "change", "increase"}`, and `symbols` where one of these numbers is missing.
nlohmann::ordered_json measure(const Change& change, int decimals);

/// Appends `channels` and `total` to an object. O(channels).
void add_figures(nlohmann::ordered_json& object, const Line& line, std::span<const std::string> channels, int decimals);

}  // namespace reach::report
