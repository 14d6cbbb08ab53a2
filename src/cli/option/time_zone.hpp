// The zones that --time-zone names. For cli.
#pragma once

#include <optional>
#include <string>

#include <reach/diagnostic.hpp>
#include <reach/time_zone.hpp>

namespace reach::cli {

/// The zone of this name in the time zone database, for the years that reach reads (1900 to 2199), as the C library has
/// it; nothing after refusing a name that is not in the database. About 110,000 look-ups, 20 ms.
std::optional<TimeZone> read_time_zone(const std::string& name, Diagnostics& faults);

}  // namespace reach::cli
