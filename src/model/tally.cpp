#include <reach/tally.hpp>

#include <utility>

namespace reach {
namespace {

/// Mixes all bits of the key into the low ones (the finaliser of splitmix64).
std::uint64_t hash(const Key& key) {
  std::uint64_t bits = (std::uint64_t{key.force} << 32 | key.channel) * 0x9E3779B97F4A7C15U;
  bits ^=
      static_cast<std::uint32_t>(key.period.index) + (std::uint64_t{static_cast<std::uint8_t>(key.period.kind)} << 40);
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31);
}

}  // namespace

std::size_t Tally::slot(const Key& key) const {
  const std::size_t mask = cells_.size() - 1;
  std::size_t at = hash(key) & mask;
  while (cells_[at].key.force != kEmpty && !(cells_[at].key == key)) at = (at + 1) & mask;
  return at;
}

void Tally::grow() {
  std::vector<Cell> old(cells_.empty() ? 64 : cells_.size() * 2);
  cells_.swap(old);
  for (const Cell& cell : old) {
    if (cell.key.force != kEmpty) cells_[slot(cell.key)] = cell;
  }
}

Tally::Cell* Tally::insert(const Key& key, Count count, Origin origin) {
  if ((size_ + 1) * 8 > cells_.size() * 7) grow();
  Cell& cell = cells_[slot(key)];
  if (cell.key == key) return &cell;
  cell = {key, count, origin};
  ++size_;
  return nullptr;
}

const Tally::Cell* Tally::find(const Key& key) const {
  if (cells_.empty()) return nullptr;
  const Cell& cell = cells_[slot(key)];
  return cell.key == key ? &cell : nullptr;
}

}  // namespace reach
