#include "load/fast_keys.hpp"

#include <algorithm>
#include <bit>

namespace reach {
namespace {

constexpr std::size_t kFew = 4096;
constexpr std::int64_t kMostPages = 512;  // of one series: 22 years of days

}  // namespace

Tally::Page& FastKeys::Entry::turn_to(const Key& key, Tally& tally) {
  Tally::Page& page = tally.page(key);
  const std::int32_t number = page.first.period.index / static_cast<std::int32_t>(Tally::kCells);
  if (pages.empty()) first_page = number;
  const std::int32_t first = std::min(first_page, number);
  const std::int64_t last = std::max<std::int64_t>(first_page + static_cast<std::int64_t>(pages.size()) - 1, number);
  if (last - first >= kMostPages) return page;
  pages.insert(pages.begin(), static_cast<std::size_t>(first_page - first), nullptr);
  first_page = first;
  pages.resize(static_cast<std::size_t>(last - first + 1));
  pages[static_cast<std::size_t>(number - first)] = &page;
  return page;
}

void FastKeys::add(std::string_view key, Key series) {
  Entry entry;
  entry.length = key.size();
  entry.series = series;
  std::string padded(key);
  padded.resize(key.size() + kSlack);
  entry.words = words_of(std::string_view(padded).substr(0, key.size()));
  if (key.size() > sizeof entry.words) entry.rest = long_keys_.emplace_back(key);
  entries_.push_back(std::move(entry));
  grow();
}

void FastKeys::grow() {
  const auto place = [&](std::uint32_t number) {
    const Entry& entry = entries_[number - 1];
    std::size_t at = hash(entry.words, {entry.rest.data(), entry.length}) & mask_;
    while (index_[at] != 0) at = (at + 1) & mask_;
    index_[at] = number;
  };
  // Few keys have room to spare: a second look at the index is a branch that nobody foresees.
  const std::size_t spread = entries_.size() <= kFew ? 8 : 2;
  if (entries_.size() * spread <= index_.size()) return place(static_cast<std::uint32_t>(entries_.size()));
  index_.assign(std::bit_ceil(entries_.size() * spread * 2), 0);
  mask_ = index_.size() - 1;
  for (std::uint32_t number = 1; number <= entries_.size(); ++number) place(number);
}

}  // namespace reach
