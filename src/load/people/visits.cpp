#include "load/people/visits.hpp"

namespace reach {

std::uint32_t Numbering::of(const Key& key) {
  const auto next = static_cast<std::uint32_t>(keys_.size());
  if (const auto* known = numbers_.insert(key, Count(next), {})) {
    return static_cast<std::uint32_t>(known->count.value());
  }
  keys_.push_back(key);
  return next;
}

}  // namespace reach
