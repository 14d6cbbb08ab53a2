// Column names for programs, which read back as the same channels and periods. For report.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/period.hpp>

namespace reach::report {

/// Snake case: `Self-help (web)` → `self_help_web`. Lower-cased in every script; runs of ASCII characters that are
/// neither letter nor digit become `_`. A name with a word that would read as a stated figure or a period has none:
/// `Total calls` → `totalcalls`, `total` → `channeltotal`. No two are equal: a later one gets `_2`, `_3`… O(n log n).
std::vector<std::string> machine_names(std::span<const std::string> channels);

/// Whether a channel of this name would read back as a stated figure or a period.
bool is_reserved_name(std::string_view channel);

/// `website_2016`, `website_2016_17`.
std::string with_period(std::string_view name, Period period);

}  // namespace reach::report
