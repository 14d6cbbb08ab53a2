// Diagnostics → text or JSON. Pure functions: cli owns the stream. For diagnostic, report and cli.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "text/json.hpp"

namespace reach {

struct PrintStyle {
  bool colour = false;
  bool quiet = false;     ///< only errors, see is_heard
  std::size_t most = 20;  ///< findings of one severity shown in full, then a count
};

/// `file:line:column: error: message [code]`, snippet with caret, hint, as DESIGN section 6 shows; findings in the
/// order of Diagnostics::sorted. Text from the input is escaped (`printable`), carets are placed by display width.
std::string print_text(const Diagnostics& diagnostics, const PrintStyle& style);

/// One object per line: severity, code, message, file, line, column, hint; keys without a value are left out. All
/// findings, or if `quiet` those for which is_heard is true.
std::string print_json(const Diagnostics& diagnostics, const PrintStyle& style);

/// The lines that the hint of a finding offers to paste, each after a line end; empty if it offers none.
std::string lines_below(const Diagnostic& finding);

/// Appends the place of a finding: those of file, line, column, sheet and cell that it has.
void add_place(Json& object, const Place& place);

}  // namespace reach
