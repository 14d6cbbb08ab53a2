#include <reach/dataset.hpp>

namespace reach {

std::optional<Count> Dataset::count(std::uint32_t force, std::uint32_t channel, Period period) const {
  const Tally::Cell* cell = tally.find({force, channel, period});
  return cell ? std::optional(cell->count) : std::nullopt;
}

}  // namespace reach
