#include "cli/command/beyond_double.hpp"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

// The largest count of a change. The change itself is never larger than its counts, so these are enough.
std::optional<std::int64_t> largest(const Change& change) {
  std::optional<std::int64_t> found;
  for (const Count count : {change.baseline, change.comparison}) {
    if (!count.is_missing()) found = std::max(found.value_or(0), count.value());
  }
  return found;
}

bool warn_about(const Line& line, const Keeping& keeping, Diagnostics& findings) {
  std::int64_t most = largest(line.total).value_or(0);
  for (const Change& change : line.channels) most = std::max(most, largest(change).value_or(0));
  if (most <= keeping.most) return false;
  findings.add(warning(code::beyond_double,
                       fmt::format("{} has the figure {}, above {}", in_backticks(line.name), most, keeping.name))
                   .hint(std::string(keeping.hint)));
  return true;
}

}  // namespace

void warn_beyond(const Keeping& keeping, const Summary& summary, Diagnostics& findings) {
  for (const RegionBlock& region : summary.regions) {
    for (const Line& force : region.forces) {
      if (warn_about(force, keeping, findings)) return;
    }
    if (warn_about(region.figures, keeping, findings)) return;
  }
  warn_about(summary.overall, keeping, findings);
}

}  // namespace reach::cli
