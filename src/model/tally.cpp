#include <reach/tally.hpp>

#include <bit>

namespace reach {
/// The slot of the page that begins with `first`, or the slot where it would go.
std::size_t Tally::slot(const Key& first) const {
  const std::size_t mask = index_.size() - 1;
  const auto index = std::uint64_t{static_cast<std::uint32_t>(first.period.index)};
  const auto kind = std::uint64_t{static_cast<std::uint8_t>(first.period.kind)};
  std::size_t at = hash_(std::uint64_t{first.force} << 32 | first.channel, index << 8 | kind) & mask;
  while (index_[at] != 0 && !(pages_[index_[at] - 1].first == first)) at = (at + 1) & mask;
  return at;
}

void Tally::grow() {
  index_.assign(index_.empty() ? 64 : index_.size() * 2, 0);
  std::uint32_t number = 0;
  for (const Page& page : pages_) index_[slot(page.first)] = ++number;
}

std::size_t Tally::size() const {
  std::size_t size = 0;
  for (const Page& page : pages_) size += static_cast<std::size_t>(std::popcount(page.used));
  return size;
}

Tally::Page& Tally::page(const Key& key) {
  if ((pages_.size() + 1) * 2 > index_.size()) grow();
  const Key first = first_of(key);
  std::uint32_t& number = index_[slot(first)];
  if (number == 0) {
    pages_.emplace_back().first = first;
    number = static_cast<std::uint32_t>(pages_.size());
  }
  return pages_[number - 1];
}

Tally::Cell* Tally::insert(const Key& key, Count count, Origin origin) {
  Page* page = nullptr;
  return insert(key, count, origin, page);
}

void Tally::erase(const Key& key) {
  if (find(key) != nullptr) page(key).used &= ~(std::uint32_t{1} << place(key));
}

const Tally::Page* Tally::find_page(const Key& key) const {
  if (index_.empty()) return nullptr;
  const std::uint32_t number = index_[slot(first_of(key))];
  return number == 0 ? nullptr : &pages_[number - 1];
}

}  // namespace reach
