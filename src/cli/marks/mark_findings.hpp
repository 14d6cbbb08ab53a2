// Messages about what is wrong with the content of marks. For cli/command.
#pragma once

#include <string>

#include <reach/document.hpp>

namespace reach::cli {

/// What a mark says and what it should say; for a table, the first line that differs.
std::string difference(const Mark& mark, const StaleMark& stale);

/// Adds a `stale` finding for each mark that disagrees with the data.
void report_stale(const Document& document, const Renewal& renewal, Diagnostics& findings);

/// Adds a `holds-words` finding for each mark whose body a person wrote.
void report_wordy(const Document& document, const Renewal& renewal, Diagnostics& findings);

}  // namespace reach::cli
