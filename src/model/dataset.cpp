#include <reach/dataset.hpp>
#include <reach/source.hpp>

#include "text/unicode.hpp"

namespace reach {

std::string path_with_sheet(const InputInfo& input) {
  return input.sheets.size() > 1 ? input.path + '#' + input.sheet : input.path;
}

std::string file_name(const InputInfo& input) {
  if (input.path == kStandardInput) return {};
  return as_utf8(std::string_view(input.path).substr(input.path.rfind('/') + 1));
}

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
