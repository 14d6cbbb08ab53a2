// Findings for programs: JSON Lines.
#include <nlohmann/json.hpp>

#include "diagnostic/print.hpp"
#include "diagnostic/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

nlohmann::ordered_json object(const Diagnostic& diagnostic, Severity severity) {
  const Place& place = diagnostic.place;
  auto out = nlohmann::ordered_json::object();  // not null: what a null becomes is not safe where memory runs out
  out["severity"] = name(severity);
  out["code"] = info(diagnostic.code).name;
  out["message"] = printable(diagnostic.message);
  if (!place.file.empty()) out["file"] = as_utf8(place.file);
  if (place.line > 0) out["line"] = place.line;
  if (place.line > 0 && place.column > 0) out["column"] = place.column;
  if (!place.sheet.empty()) out["sheet"] = as_utf8(place.sheet);
  if (!place.cell.empty()) out["cell"] = place.cell;
  if (!diagnostic.hint.empty()) out["hint"] = printable(diagnostic.hint);
  return out;
}

}  // namespace

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
