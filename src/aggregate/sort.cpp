#include "aggregate/sort.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/unicode.hpp"

namespace reach {
namespace {

/// What a line is sorted by: a name, or the exact fraction numerator / denominator.
struct SortKey {
  std::string name;
  bool missing = false;
  Int128 numerator = 0;
  Int128 denominator = 1;
};

bool is_confidential(const Change& figures, SortBy by) {
  if (by == SortBy::total) return figures.comparison == Count(Symbol::confidential);
  const auto difference = figures.difference();
  const auto* symbol = std::get_if<Symbol>(&difference);
  return symbol != nullptr && *symbol == Symbol::confidential;
}

SortKey key_of(const Line& line, SortBy by, std::size_t channel, bool suppressed) {
  const Change figures = line.figures(channel).change();
  SortKey key;
  // Hidden figures come last, by name, so that their order reveals nothing.
  if (suppressed && is_confidential(figures, by)) key.name = sort_key(line.name);
  if (by == SortBy::name) {
    key.name = sort_key(line.name);
  } else if (by == SortBy::total) {
    key.missing = figures.comparison.is_missing();
    key.numerator = key.missing ? 0 : figures.comparison.value();
  } else {
    const auto difference = figures.difference();
    const auto* value = std::get_if<std::int64_t>(&difference);
    const bool relative = by == SortBy::increase;
    key.missing = value == nullptr || (relative && figures.baseline.value() == 0);
    key.numerator = key.missing ? 0 : *value;
    key.denominator = key.missing || !relative ? 1 : figures.baseline.value();
  }
  return key;
}

/// Larger figures first, missing ones last; the product of two 64-bit numbers fits 128 bits.
bool comes_before(const SortKey& a, const SortKey& b) {
  if (a.name != b.name) return a.name < b.name;
  if (a.missing != b.missing) return b.missing;
  return a.numerator * b.denominator > b.numerator * a.denominator;
}

template <typename Item, typename LineOf>
void sort_items(std::vector<Item>& items, LineOf line_of, SortBy by, std::size_t channel, bool suppressed) {
  std::vector<std::pair<SortKey, std::size_t>> order;
  for (std::size_t at = 0; at < items.size(); ++at)
    order.emplace_back(key_of(line_of(items[at]), by, channel, suppressed), at);
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return comes_before(a.first, b.first); });
  std::vector<Item> sorted;
  for (const auto& entry : order) sorted.push_back(std::move(items[entry.second]));
  items = std::move(sorted);
}

}  // namespace

void sort_rows(Summary& summary, SortBy by, std::size_t channel) {
  if (by == SortBy::input) return;
  const auto itself = [](const Line& line) -> const Line& { return line; };
  const auto total = [](const RegionBlock& block) -> const Line& { return block.figures; };
  const bool suppressed = summary.suppressed_below > 0;
  for (auto& region : summary.regions) sort_items(region.forces, itself, by, channel, suppressed);
  sort_items(summary.regions, total, by, channel, suppressed);
}

}  // namespace reach
