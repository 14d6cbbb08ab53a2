#include "audit/judge/range_ends.hpp"

#include <algorithm>
#include <vector>

namespace reach::audit {
namespace {

/// The figures equal to the number at `at`, among those that the subject may mean.
std::vector<Fact> equal_figures(const Case& at_hand, std::size_t at, const Subject& subject) {
  const Token& token = at_hand.token(at);
  std::vector<Fact> equal;
  if (token.value.decimals > 0 || rounding_before(at_hand, at) != Qualifier::none) return equal;
  for (const Fact& fact : at_hand.binder.figures(subject)) {
    if (at_hand.facts.count(fact).value() == token.value.digits) equal.push_back(fact);
  }
  return equal;
}

}  // namespace

std::optional<Fact> unlike_end(const Case& at_hand, std::size_t at) {
  const auto other = at_hand.binder.other_end(at);
  if (!other) return std::nullopt;
  const Subject here = at_hand.binder.subject(at);
  const Subject there = at_hand.binder.subject(*other);
  // `from 792 in Kent to 1,848 in Thames Valley` names both.
  const bool rows_named = here.rows.certain && there.rows.certain;
  const bool channels_named = here.channels.certain && there.channels.certain;
  const std::vector<Fact> own = equal_figures(at_hand, at, here);
  const std::vector<Fact> others = equal_figures(at_hand, *other, there);
  if (own.empty() || others.empty()) return std::nullopt;
  for (const Fact& one : own) {
    const bool alike = std::ranges::any_of(others, [&](const Fact& each) {
      return (rows_named || one.row == each.row) && (channels_named || one.channel == each.channel);
    });
    if (alike) return std::nullopt;
  }
  return others.front();
}

}  // namespace reach::audit
