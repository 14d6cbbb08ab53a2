#include <reach/dataset.hpp>

namespace reach {

bool Dataset::too_large() const { return Uint128{forces.size()} * channels.size() * periods.size() > kMostFigures; }

std::optional<Count> Dataset::count(std::uint32_t force, std::uint32_t channel, Period period) const {
  const Tally::Cell* cell = tally.find({force, channel, period});
  return cell ? std::optional(cell->count) : std::nullopt;
}

std::optional<Count> Dataset::united(std::uint32_t row, std::uint32_t channel, Period period) const {
  const Tally::Cell* cell = unions ? unions->find({row, channel, period}) : nullptr;
  return cell ? std::optional(cell->count) : std::nullopt;
}

}  // namespace reach
