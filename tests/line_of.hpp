// Lines of figures of two periods by hand. For the tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// The total of a line is given, not summed: reporters add nothing.
inline Line line_of(std::string name, std::vector<Change> channels, const Change& total) {
  Line line;
  line.name = std::move(name);
  channels.push_back(total);
  for (const Change& each : channels) line.counts.insert(line.counts.end(), {each.baseline, each.comparison});
  return line;
}

}  // namespace reach
