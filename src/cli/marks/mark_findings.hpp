// What is wrong with what marks hold, as messages. For cli/command.
#pragma once

#include <string>

#include <reach/document.hpp>

namespace reach::cli {

/// What a mark says and what it should say: for a table, its first line that differs.
std::string difference(const Mark& mark, const StaleMark& stale);

/// Adds a `stale` for each mark that says something else than the data.
void report_stale(const Document& document, const Renewal& renewal, Diagnostics& findings);

/// Adds a `holds-words` for each mark whose body a person wrote.
void report_wordy(const Document& document, const Renewal& renewal, Diagnostics& findings);

}  // namespace reach::cli
