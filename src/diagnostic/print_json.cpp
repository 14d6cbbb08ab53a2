// Findings for programs: JSON Lines.
#include "diagnostic/print.hpp"
#include "diagnostic/words.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

Json object(const Diagnostic& diagnostic, Severity severity) {
  Json out = {
      {"severity", name_of(severity)}, {"code", diagnostic.code.name()}, {"message", printable(diagnostic.message)}};
  add_place(out, diagnostic.place);
  if (!diagnostic.hint.empty()) out["hint"] = printable(diagnostic.hint) + lines_below(diagnostic);
  return out;
}

}  // namespace

std::string lines_below(const Diagnostic& finding) { return finding.lines.empty() ? "" : "\n" + finding.lines; }

void add_place(Json& object, const Place& place) {
  if (!place.file.empty()) object["file"] = as_utf8(place.file);
  if (place.line > 0) object["line"] = place.line;
  if (place.line > 0 && place.column > 0) object["column"] = place.column;
  if (!place.sheet.empty()) object["sheet"] = as_utf8(place.sheet);
  if (!place.cell.empty()) object["cell"] = place.cell;
}

std::string print_json(const Diagnostics& diagnostics, const PrintStyle& style) {
  std::string out;
  for (const Diagnostic* diagnostic : diagnostics.in_order()) {
    const Severity severity = diagnostics.severity(*diagnostic);
    if (!is_heard(diagnostic->code, severity, style.quiet)) continue;
    out += printable_json(object(*diagnostic, severity).dump());
    out += '\n';
  }
  return out;
}

}  // namespace reach
