// A cell of delimited text. For report.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

/// A name that is safe in a spreadsheet: one that begins like a formula gets an apostrophe (OWASP, "CSV Injection").
std::string safe_name(std::string_view name);

/// Appends a field according to RFC 4180, section 2: quoted if necessary, quotes doubled.
void add_field(std::string& out, std::string_view text, char delimiter);

}  // namespace reach::report
