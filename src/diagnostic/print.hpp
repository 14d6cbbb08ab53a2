// Diagnostics → text or JSON. Pure functions: cli owns the stream. For diagnostic, report and cli.
#pragma once

#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "text/json.hpp"

namespace reach {

struct PrintStyle {
  bool colour = false;
  bool quiet = false;     ///< errors only, see is_heard
  std::size_t most = 20;  ///< findings of one severity shown in full, then a count
};

/// `file:line:column: error: message [code]`, snippet with caret, hint, as DESIGN section 6 shows; findings in the
/// order of Diagnostics::sorted. Text from the input is escaped (`printable`), carets stand by display width.
std::string print_text(const Diagnostics& diagnostics, const PrintStyle& style);

/// One object a line: severity, code, message, file, line, column, hint (keys without a value are left out). All
/// findings (those that is_heard where quiet).
std::string print_json(const Diagnostics& diagnostics, const PrintStyle& style);

/// Appends where a finding is: file, line, column, sheet, cell; those that there are.
void add_place(Json& object, const Place& place);

}  // namespace reach
