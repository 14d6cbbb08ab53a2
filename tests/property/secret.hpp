// Random counts, some of which must stay secret. For the property tests.
#pragma once

#include <cstdint>

#include <reach/dataset.hpp>

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

}  // namespace reach::property
