#include "cli/command/beyond_double.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

bool warn_about(const Line& line, const Keeping& keeping, Diagnostics& findings) {
  std::int64_t most = 0;  // a change is never larger than its counts, so these are enough
  for (const Count count : line.counts) {
    if (!count.is_missing()) most = std::max(most, count.value());
  }
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
