#include "report/chart/axis_labels.hpp"

#include <algorithm>
#include <array>

namespace reach::report {

Int128 tick_step(Int128 span) {
  constexpr std::array<int, 3> kSteps = {1, 2, 5};
  for (Int128 power = 1;; power *= 10) {
    for (const int step : kSteps) {
      if (power * step * 5 >= span) return power * step;
    }
  }
}

std::vector<std::size_t> fitting_labels(std::size_t count,
                                        const std::function<bool(std::size_t before, std::size_t after)>& touch) {
  const std::size_t last = count - 1;
  for (std::size_t stride = 1; stride <= last; ++stride) {
    std::vector<std::size_t> labels{0};
    for (std::size_t at = last % stride; at <= last; at += stride) {
      if (at >= stride) labels.push_back(at);  // a label too near the first is left out
    }
    if (std::ranges::adjacent_find(labels, touch) == labels.end()) return labels;
  }
  return {last};
}

}  // namespace reach::report
