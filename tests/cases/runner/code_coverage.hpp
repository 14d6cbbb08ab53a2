// Whether every diagnostic code has a golden case. For the runner of the cases.
#pragma once

#include <filesystem>
#include <string>

namespace reach::cases {

/// One line for each code that no `out` or `err` below `cases` shows, and for each stale exception; empty if every code
/// is shown.
std::string uncovered_codes(const std::filesystem::path& cases);

}  // namespace reach::cases
