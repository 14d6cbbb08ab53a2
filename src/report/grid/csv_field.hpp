// A cell of delimited text. For report.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

/// A name as a spreadsheet may hold it: one that begins like a formula gets an apostrophe (OWASP, "CSV Injection").
std::string safe_name(std::string_view name);

/// Appends a field after RFC 4180, section 2: quoted where it must be, quotes doubled.
void add_field(std::string& out, std::string_view text, char delimiter);

}  // namespace reach::report
