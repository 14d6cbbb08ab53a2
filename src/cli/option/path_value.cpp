#include "cli/option/path_value.hpp"

namespace reach::cli {

bool is_path_value(const Option& option, std::string_view value) {
  const bool names_regions = long_name(option) == "--regions" && value == kOnsRegions;
  return !names_regions && option.value != ValueKind::text;
}

}  // namespace reach::cli
