#include "report/chart/end_labels.hpp"

#include <algorithm>
#include <cstddef>

namespace reach::report {
namespace {

/// Labels that touch, and move as one.
struct Cluster {
  Tenths sum = 0;  ///< of the wanted positions, less the heights of the labels above each
  std::size_t count = 0;
  [[nodiscard]] Tenths mean() const { return sum / static_cast<Tenths>(count); }
};

}  // namespace

// Less the heights above it, the place of each label must not be above that of the label before: that is an isotonic
// regression, which pooling neighbours that are out of order solves (Barlow and others, 1972).
void spread(std::vector<EndLabel>& labels, Tenths top, Tenths bottom) {
  std::ranges::stable_sort(labels, {}, &EndLabel::y);
  std::vector<Cluster> clusters;
  Tenths above = 0;
  for (const EndLabel& label : labels) {
    clusters.push_back({label.y - label.height / 2 - above, 1});
    above += label.height;
    while (clusters.size() > 1 && clusters[clusters.size() - 2].mean() >= clusters.back().mean()) {
      const Cluster last = clusters.back();
      clusters.pop_back();
      clusters.back().sum += last.sum;
      clusters.back().count += last.count;
    }
  }
  const Tenths last = std::max(top, bottom - above);
  auto label = labels.begin();
  above = 0;
  for (const Cluster& cluster : clusters) {
    const Tenths begin = std::clamp(cluster.mean(), top, last);
    for (std::size_t at = 0; at < cluster.count; ++at, ++label) {
      label->y = begin + above + label->height / 2;
      above += label->height;
    }
  }
}

}  // namespace reach::report
