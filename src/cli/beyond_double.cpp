#include "cli/beyond_double.hpp"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "source/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::int64_t kExactInDouble = std::int64_t{1} << 53;

// A change is never larger than the counts it lies between, so these are enough.
std::optional<std::int64_t> largest(const Change& change) {
  std::optional<std::int64_t> found;
  for (const Count count : {change.baseline, change.comparison}) {
    if (!count.is_missing()) found = std::max(found.value_or(0), count.value());
  }
  return found;
}

bool warn_about(const Line& line, Diagnostics& findings) {
  std::int64_t most = largest(line.total).value_or(0);
  for (const Change& change : line.channels) most = std::max(most, largest(change).value_or(0));
  if (most <= kExactInDouble) return false;
  findings.add({Code::beyond_double,
                fmt::format("{} has the figure {}, above 2^53", quoted(line.name), most),
                "it is printed in full; a program that reads it as a double rounds it",
                {},
                {}});
  return true;
}

}  // namespace

void warn_beyond_double(const Summary& summary, Diagnostics& findings) {
  for (const RegionBlock& region : summary.regions) {
    for (const Line& force : region.forces) {
      if (warn_about(force, findings)) return;
    }
    if (warn_about(region.figures, findings)) return;
  }
  warn_about(summary.overall, findings);
}

}  // namespace reach::cli
