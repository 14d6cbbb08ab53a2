// Doubles: forces with two sets of rows in one input, because a region may have the same name as one of its forces. For
// load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/tally.hpp>

#include "load/header/layout.hpp"

namespace reach {

struct InputReader;

/// The second rows of a force.
struct Double {
  std::uint32_t force = 0;
  std::size_t position = 0;                                    ///< how many forces are above them
  Origin origin;                                               ///< of the first of these rows
  std::map<std::pair<std::uint32_t, Period>, Count> counts{};  ///< by channel and period
  std::vector<Diagnostic> findings{};                          ///< about the counts that are already set
};

/// Keeps second rows until the end of the input, when it is known whether one of the two is a total.
class Doubles {
 public:
  /// Adds a count for a key that already has one, and its finding if there is one.
  void add(const Key& key, std::size_t position, Count count, Origin origin, std::optional<Diagnostic> finding);
  /// Whether there are so many that they must be a mistake of another kind.
  [[nodiscard]] bool is_full() const { return size_ >= kMost; }
  [[nodiscard]] std::vector<Double>& all() { return all_; }

 private:
  static constexpr std::size_t kMost = 1000;
  std::vector<Double> all_;
  std::map<std::uint32_t, std::size_t> by_force_;
  std::size_t size_ = 0;
};

/// Reports second rows. If a force's first or second row is the sum of its neighbours, it is their total: reports one
/// error for these. Otherwise, reports the counts as given twice. In the tally, the force replaces the total, so that
/// other sums can be found.
void report_doubles(InputReader& file);

}  // namespace reach
