#include "audit/prose/spreads.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace reach::audit {
namespace {

class SpreadFinder {
 public:
  SpreadFinder(const SentenceLayout& layout, const Facts& facts, std::size_t at)
      : layout_(layout), terms_(layout.terms()), facts_(facts), at_(at) {}

  [[nodiscard]] Spread find() const {
    if (terms_[at_].amount.unit != AmountUnit::count || speaks_of_others()) return Spread::none;
    if (says("median")) return Spread::middle;
    if (begins_range(at_)) return Spread::lowest;
    const WordPart left = layout_.part(layout_.previous(at_));
    if (left != WordPart::to && left != WordPart::conjunction) return Spread::none;
    for (std::size_t back = at_; back-- > 0 && layout_.clause(back) == layout_.clause(at_);) {
      if (layout_.part(back) == WordPart::amount) return begins_range(back) ? Spread::highest : Spread::none;
    }
    return Spread::none;
  }

 private:
  [[nodiscard]] bool says(std::string_view word) const {
    for (std::size_t at = 0; at < terms_.size(); ++at) {
      if (layout_.clause(at) == layout_.clause(at_) && terms_[at].key == word) return true;
    }
    return false;
  }

  /// Whether a range is not one over all forces: its clause names a force, years, a change or an average.
  [[nodiscard]] bool speaks_of_others() const {
    const bool named = std::ranges::any_of(layout_.mentions(), [this](const Mention& each) {
      return each.of == Of::row && layout_.clause(each.begin) == layout_.clause(at_) &&
             !(each.options.size() == 1 && each.options.front().size() == 1 &&
               facts_.rows()[each.options.front().front()].is_region);
    });
    return named ||
           std::ranges::any_of(terms_,
                               [](const Term& term) { return is_turn(term.part) || term.part == WordPart::span; }) ||
           says("year") || says("years") || layout_.has_part(layout_.clause(at_), WordPart::average);
  }

  /// Whether `ranged from` or `ranged between` is right before an amount.
  [[nodiscard]] bool begins_range(std::size_t amount) const {
    const std::size_t left = layout_.previous(amount);
    if (layout_.part(left) != WordPart::from && layout_.part(left) != WordPart::between) return false;
    return left > 0 && is_range_word(terms_[left - 1].key);
  }

  const SentenceLayout& layout_;
  const Terms& terms_;
  const Facts& facts_;
  std::size_t at_;
};

}  // namespace

bool is_range_word(std::string_view key) {
  constexpr auto kRanges =
      std::to_array<std::string_view>({"ranged", "ranges", "ranging", "varied", "varies", "varying"});
  return std::ranges::find(kRanges, key) != kRanges.end();
}

bool says_spread(const SentenceLayout& layout, std::size_t clause) {
  for (std::size_t at = 0; at < layout.terms().size(); ++at) {
    const std::string& key = layout.terms()[at].key;
    if (layout.clause(at) == clause && (key == "median" || is_range_word(key))) return true;
  }
  return false;
}

Spread spread_at(const SentenceLayout& layout, const Facts& facts, std::size_t at) {
  return SpreadFinder(layout, facts, at).find();
}

std::vector<std::uint32_t> spread_rows(const Facts& facts, Spread spread, std::uint32_t channel, Period period) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> order;
  if (facts.force_rows() != facts.forces()) return {};
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
    if (facts.rows()[row].is_region) continue;
    const Count count = facts.count({row, channel, period});
    if (count.is_missing()) return {};
    order.emplace_back(count.value(), row);
  }
  if (order.size() < 2) return {};
  std::ranges::sort(order);
  const std::size_t middle = (order.size() - 1) / 2;
  if (spread == Spread::lowest) return {order.front().second};
  if (spread == Spread::highest) return {order.back().second};
  if (order.size() % 2 == 1) return {order[middle].second};
  return {order[middle].second, order[middle + 1].second};
}

}  // namespace reach::audit
