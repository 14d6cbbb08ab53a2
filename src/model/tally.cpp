#include <reach/tally.hpp>

#include <utility>

namespace reach {
namespace {

/// Mixes all bits into the low ones (the finaliser of splitmix64).
std::uint64_t mix(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31);
}

/// Up to four channels and four periods that follow one another share a neighbourhood of 16 slots, and the forces,
/// whose ids are given in order, have theirs one behind the other: what is asked for in turn lies in turn. Where the
/// table is smaller than that, it wraps evenly; at most a dozen forces share a neighbourhood, as the table has a slot
/// for each.
std::uint64_t hash(const Key& key) {
  const auto index = static_cast<std::uint32_t>(key.period.index);
  const auto kind = static_cast<std::uint8_t>(key.period.kind);
  const std::uint64_t neighbours = std::uint64_t{key.channel >> 2} << 32 | (index >> 2) << 2 | kind;
  return mix(neighbours) + std::uint64_t{key.force} * 16 + ((key.channel & 3) << 2 | (index & 3));
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
  if ((size_ + 1) * 4 > cells_.size() * 3) grow();
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
