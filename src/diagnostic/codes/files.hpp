// Codes: files that cannot be read or written. For diagnostic, workbook, load and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo cannot_read{"cannot-read", Severity::error, "a file that cannot be opened or read"};
inline constexpr CodeInfo same_file{"same-file", Severity::error, "one file given twice, or for two periods"};
inline constexpr CodeInfo cannot_write{"cannot-write", Severity::error, "output that cannot be written"};

}  // namespace reach::code
