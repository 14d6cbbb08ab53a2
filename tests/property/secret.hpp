// Random counts, some of which must stay secret. For the property tests.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/summary.hpp>

#include "sample.hpp"

namespace reach::property {

/// A random data set, and the N of `--suppress N` for it.
struct Secret {
  Dataset dataset;
  std::int64_t least = 5;
};

/// One to eight forces, sometimes 45, in up to six regions, with up to six channels and this many years.
Secret random_secret(Random& random, std::size_t periods);

/// Makes the counts those of different people: each total has at least as many as its largest part, and at most as many
/// as all of them together.
void count_people(Dataset& data, Random& random);

/// The same data with the forces in another order.
Dataset shuffled(const Dataset& data, Random& random);

/// Moves one count unit between channels of a force, and back in another force of its region, so that no total changes.
/// False if that is not possible, or a count would change between small and not.
bool exchange(Secret& secret, Random& random);

/// The published summary, under `--suppress` with the N of the data; nothing if a whole period is too small.
std::optional<Summary> published(const Secret& secret, bool series = false);

/// The CSV of a summary, one line per row, sorted, so that the order of rows does not matter.
std::vector<std::string> sorted_csv(const Summary& summary);

/// Calls `check(Count)` for every figure of a summary.
template <typename Check>
void for_each_count(const Summary& summary, Check check) {
  const auto of_line = [&](const Line& line) { std::ranges::for_each(line.counts, check); };
  for (const RegionBlock& block : summary.regions) {
    of_line(block.figures);
    std::ranges::for_each(block.forces, of_line);
  }
  of_line(summary.overall);
}

}  // namespace reach::property
