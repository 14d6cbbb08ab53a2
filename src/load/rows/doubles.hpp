// Doubles: forces whose rows stand twice in one input, since a region may have the name of one of its forces. For
// load/rows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/tally.hpp>

#include "load/header/layout.hpp"

namespace reach {

struct InputReader;

/// The second rows of one force.
struct Double {
  std::uint32_t force = 0;
  std::size_t position = 0;                                    ///< how many forces stand above them
  Origin origin;                                               ///< of the first of them
  std::map<std::pair<std::uint32_t, Period>, Count> counts{};  ///< by channel and period
  std::vector<Diagnostic> findings{};                          ///< of the counts that stand already
};

/// Keeps the second rows of an input until all of it is read: then it can be told whether one of the two is a total.
class Doubles {
 public:
  /// A count that stands already, with what is to be said of it, if anything is.
  void add(const Key& key, std::size_t position, Count count, Origin origin, std::optional<Diagnostic> finding);
  /// Whether so many are kept that they are a mistake of another kind.
  [[nodiscard]] bool is_full() const { return size_ >= kMost; }
  [[nodiscard]] std::vector<Double>& all() { return all_; }

 private:
  static constexpr std::size_t kMost = 1000;
  std::vector<Double> all_;
  std::map<std::uint32_t, std::size_t> by_force_;
  std::size_t size_ = 0;
};

/// Reports them: one error where a force's first or second row is the sum of its neighbours, and is their total; else
/// the counts that are given twice. The total gives way to the force in the tally, so that other sums may be found.
void report_doubles(InputReader& file);

}  // namespace reach
