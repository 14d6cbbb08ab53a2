// Populations: how many people live in the area of each force. For every module.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/count.hpp>
#include <reach/period.hpp>

namespace reach {

/// The population of a force: of one period, or of all.
struct PeopleIn {
  std::optional<Period> period;
  std::int64_t people = 0;  ///< above 0
};

struct Populations {
  std::string file;                                      ///< for messages
  std::string source;                                    ///< who says so; empty if the file does not name it
  bool all_periods = false;                              ///< the file gives one figure for all periods
  std::map<std::string, std::vector<PeopleIn>> entries;  ///< by folded name (`fold_header`)
  std::map<std::uint8_t, std::string> registered;        ///< keys of `entries` by number in the registry of forces

  /// The figure of a force by its name; else by its number in the registry, under whatever name the file has it; 0: it
  /// has none. Missing where the file has no such figure. O(log forces + periods).
  [[nodiscard]] Count people(std::string_view force, std::uint8_t registry_number, Period period) const;
};

}  // namespace reach
