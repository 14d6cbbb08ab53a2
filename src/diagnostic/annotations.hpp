// Findings as annotations that GitHub Actions shows beside the lines of a pull request. For cli.
#pragma once

#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

namespace reach {

/// `::error file=docs/release.md,line=5,col=12,title=stale::…` for each finding with a place, `::notice` for notes
/// ("Workflow commands for GitHub Actions"); `quiet`: for errors only.
std::string annotations(const Diagnostics& findings, bool quiet = false);

/// One such line. `title` names what kind of finding it is.
std::string annotation(Severity severity, const Place& place, std::string_view title, std::string_view message);

}  // namespace reach
