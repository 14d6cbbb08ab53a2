// Somebody who works out hidden counts from what is published. For the property tests.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <reach/summary.hpp>

namespace reach::property {

/// Knows everything that is published for one period, that totals are sums, and that counts are whole numbers. Narrows
/// the range of each figure by every sum in turn, until nothing changes.
class Attacker {
 public:
  Attacker(const Summary& summary, std::size_t period);

  /// The range of a figure.
  struct Bounds {
    std::int64_t least = 0;
    std::int64_t most = std::numeric_limits<std::int64_t>::max() / 1024;
  };
  [[nodiscard]] Bounds of(const std::string& force, std::size_t channel) const {
    return figures_[lines_.at(force) + channel];
  }

 private:
  struct SumOf {
    std::size_t whole;
    std::vector<std::size_t> parts;
  };

  /// The first of a line's figures.
  std::size_t add_line(const Line& line);
  void add_sums(std::size_t whole, std::span<const std::size_t> parts);
  bool narrow();
  bool meet(std::size_t figure, Bounds bounds);

  std::size_t period_, width_ = 0;
  std::vector<Bounds> figures_;
  std::vector<SumOf> sums_;
  std::map<std::string, std::size_t> lines_;
};

}  // namespace reach::property
