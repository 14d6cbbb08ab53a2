#include "load/dataset/span_cover.hpp"

#include <algorithm>

namespace reach {
namespace {

std::size_t lowest_bit(std::size_t node) { return node & (~node + 1); }

}  // namespace

void SpanCover::add(std::uint32_t first, std::uint32_t last) {
  for (std::size_t node = std::size_t{first} + 1; node < ends_.size(); node += lowest_bit(node))
    ends_[node] = std::max(ends_[node], last + 1);
}

bool SpanCover::covers(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t end = 0;
  for (std::size_t node = std::size_t{first} + 1; node > 0; node -= lowest_bit(node)) end = std::max(end, ends_[node]);
  return end > last;
}

}  // namespace reach
