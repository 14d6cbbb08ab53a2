// Lines of figures for two periods, written by hand. For the tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// The total of a line is given, not summed: reporters never add up.
inline Line line_of(std::string name, std::vector<Change> channels, const Change& total) {
  Line line;
  line.name = std::move(name);
  channels.push_back(total);
  for (const Change& each : channels) line.counts.insert(line.counts.end(), {each.baseline, each.comparison});
  return line;
}

}  // namespace reach
