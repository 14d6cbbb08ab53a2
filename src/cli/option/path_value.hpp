// Which values of options are paths. For cli.
#pragma once

#include <string_view>

#include "cli/option/option.hpp"

namespace reach::cli {

/// The value of `--regions` that is not a file; for a file of that name, write `./ons`.
inline constexpr std::string_view kOnsRegions = "ons";

/// Whether this value of an option is the path of a file or folder. O(value).
bool is_path_value(const Option& option, std::string_view value);

}  // namespace reach::cli
