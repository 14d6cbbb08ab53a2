#include "cli/option/path_value.hpp"

#include <algorithm>
#include <array>

namespace reach::cli {

bool is_path_value(const Option& option, std::string_view value) {
  constexpr auto kPaths = std::to_array<std::string_view>({"FILE", "MAP.csv", "DIR"});
  const bool names_regions = long_name(option) == "--regions" && value == kOnsRegions;
  return !names_regions && std::ranges::find(kPaths, option.placeholder) != kPaths.end();
}

}  // namespace reach::cli
