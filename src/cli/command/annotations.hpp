// Findings as GitHub Actions shows them beside the lines of a pull request. For cli/command.
#pragma once

#include <string>

#include <reach/diagnostic.hpp>

namespace reach::cli {

/// `::error file=docs/release.md,line=5,col=12,title=stale::…` for each finding with a place ("Workflow commands for
/// GitHub Actions"); notes as `::notice`.
std::string annotations(const Diagnostics& findings);

}  // namespace reach::cli
