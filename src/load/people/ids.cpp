#include "load/people/ids.hpp"

#include <cstring>
#include <limits>

namespace reach {
namespace {

using Length = std::uint16_t;
static_assert(Ids::kLongest <= std::numeric_limits<Length>::max());

}  // namespace

const char* Ids::place(std::uint32_t number) const {
  const std::size_t byte = std::size_t{number} * kUnit;
  return blocks_[byte / kBlock].get() + byte % kBlock;
}

std::string_view Ids::at(std::uint32_t number) const {
  Length length = 0;
  std::memcpy(&length, place(number), sizeof length);
  return {place(number) + sizeof length, length};
}

/// Stores the id in the current block, or at the start of a new block if there is no room.
std::uint32_t Ids::store(std::string_view id) {
  const std::size_t units = (sizeof(Length) + id.size() + kUnit - 1) / kUnit;
  constexpr std::size_t kBlockUnits = kBlock / kUnit;
  if (next_ % kBlockUnits + units > kBlockUnits) next_ += kBlockUnits - next_ % kBlockUnits;
  if (next_ + units > std::numeric_limits<std::uint32_t>::max()) return 0;
  if (next_ / kBlockUnits >= blocks_.size()) blocks_.emplace_back(new char[kBlock]);
  const auto number = static_cast<std::uint32_t>(next_);
  char* const begin = blocks_.back().get() + next_ % kBlockUnits * kUnit;
  const auto length = static_cast<Length>(id.size());
  std::memcpy(begin, &length, sizeof length);
  std::memcpy(begin + sizeof length, id.data(), id.size());
  next_ += units;
  return number;
}

std::uint32_t Ids::add(std::string_view id) {
  auto& number = numbers_.slot(
      hash_.of_text(id), [&](std::uint32_t other) { return at(other) == id; },
      [&](std::uint32_t other) { return hash_.of_text(at(other)); });
  if (number == 0) number = store(id);
  return number;
}

}  // namespace reach
