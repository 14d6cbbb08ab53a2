// The answer of `reach check` as JSON. For cli/command.
#pragma once

#include <string>
#include <vector>

#include "cli/marks/documents.hpp"

namespace reach::cli {

/// One object; `remedy` is the command that brings the stale documents up to date, or empty.
std::string check_json(const std::vector<Renewed>& all, const std::string& remedy);

}  // namespace reach::cli
