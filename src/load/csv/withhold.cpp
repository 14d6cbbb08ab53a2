#include "load/csv/withhold.hpp"

#include <optional>
#include <set>
#include <utility>

namespace reach {

bool all_rows_wrong(std::uint64_t rows, std::uint64_t first, const Diagnostics& diagnostics) {
  std::set<std::uint64_t> lines;
  for (const Diagnostic& finding : diagnostics.since(first)) {
    if (finding.code.severity() == Severity::error && finding.place.line > 0) lines.insert(finding.place.line);
  }
  return !lines.empty() && lines.size() >= rows;
}

void withhold(const std::string& file, std::uint64_t first, Diagnostics& diagnostics) {
  std::optional<Code> code;
  for (Diagnostic& finding : diagnostics.cut(first)) {
    const bool is_error = finding.code.severity() == Severity::error;
    if (finding.place.line == 0) {
      diagnostics.add(std::move(finding));
    } else if (is_error && !code) {
      code = finding.code;
    }
  }
  if (!code) return;
  diagnostics.add(finding(*code, "this file cannot be read as a table; what it holds is not shown")
                      .hint("if it should be one, see what is wrong with it: reach inspect FILE")
                      .in(file));
}

}  // namespace reach
