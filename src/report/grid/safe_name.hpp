// A name in a cell of delimited text. For report.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

/// A name that is safe in a spreadsheet: one that begins like a formula gets an apostrophe (OWASP, "CSV Injection").
std::string safe_name(std::string_view name);

}  // namespace reach::report
