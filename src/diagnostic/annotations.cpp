#include "diagnostic/annotations.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "diagnostic/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The GitHub workflow command for a severity.
std::string_view annotation_of(Severity severity) { return severity == Severity::note ? "notice" : name_of(severity); }

/// Escapes `%` and line breaks as GitHub expects; in a property, `:` and `,` as well.
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

/// `docs/../data/counts.csv` → `data/counts.csv`: GitHub identifies files by their path in the repository.
std::string straightened(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size() - 1) + 1;
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    const std::size_t above = out.size() < 2 ? std::string::npos : out.rfind('/', out.size() - 2);
    const std::size_t begin = above == std::string::npos ? 0 : above + 1;
    const bool goes_back = part == "../" && out.size() > 1 && std::string_view(out).substr(begin) != "../";
    if (goes_back) {
      out.resize(begin);
    } else if (part != "./") {
      out += part;
    }
  }
  return out;
}

}  // namespace

std::string annotation(Severity severity, const Place& place, std::string_view title, std::string_view message) {
  std::string text = fmt::format("::{} file={}", annotation_of(severity), escaped(straightened(place.file), true));
  if (place.line > 0) text += fmt::format(",line={}", place.line);
  if (place.column > 0) text += fmt::format(",col={}", place.column);
  return text + fmt::format(",title={}::{}\n", escaped(title, true), escaped(message, false));
}

std::string annotations(const Diagnostics& findings, bool quiet) {
  std::string text;
  for (const Diagnostic* finding : findings.in_order()) {
    const Place& place = finding->place;
    if (place.file.empty() || (quiet && findings.severity(*finding) != Severity::error)) continue;
    text += annotation(findings.severity(*finding), place, finding->code.name(), finding->message);
  }
  return text;
}

}  // namespace reach
