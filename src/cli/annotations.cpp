#include "cli/annotations.hpp"

#include <string_view>

#include <fmt/core.h>

#include "diagnostic/words.hpp"
#include "source/unicode.hpp"

namespace reach::cli {
namespace {

/// GitHub's word for a severity.
std::string_view command(Severity severity) { return severity == Severity::note ? "notice" : name(severity); }

/// `%` and line breaks as GitHub decodes them; in a property `:` and `,` too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : printable(text)) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string annotations(const Diagnostics& findings) {
  std::string text;
  for (const Diagnostic* finding : findings.in_order()) {
    const Place& place = finding->place;
    if (place.file.empty()) continue;
    text += fmt::format("::{} file={}", command(findings.severity(*finding)), escaped(place.file, true));
    if (place.line > 0) text += fmt::format(",line={},col={}", place.line, place.column);
    text += fmt::format(",title={}::{}\n", info(finding->code).name, escaped(finding->message, false));
  }
  return text;
}

}  // namespace reach::cli
