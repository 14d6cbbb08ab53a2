#include "audit/prose/context.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"
#include "audit/prose/slots.hpp"

namespace reach::audit {
namespace {

/// Whether a sentence begins with a place that is not in the figures: `In Ruritania, …`, `In our patch, …`; not `In
/// contrast, …`, `In the end, …`.
bool begins_elsewhere(const SentenceLayout& layout) {
  const Terms& terms = layout.terms();
  if (terms.empty() || terms.front().key != "in") return false;
  const auto names = [](const Term& term) {
    return term.part == WordPart::unknown || term.part == WordPart::silent || term.part == WordPart::of;
  };
  const auto end = std::find_if_not(terms.begin(), terms.end(), names);
  constexpr auto kTimes =
      std::to_array<std::string_view>({"end", "past", "meantime", "meanwhile", "beginning", "future"});
  const bool article = terms.size() > 1 && terms[1].part == WordPart::silent;  // `the`, `our`
  const auto is_name = [&](const Term& term) {
    const bool time = std::ranges::find(kTimes, term.key) != kTimes.end();
    return term.part == WordPart::unknown && (term.capital || (article && !time));
  };
  return end != terms.end() && end->part == WordPart::comma && std::any_of(terms.begin(), end, is_name);
}

/// Whether every word of a sentence is known.
bool is_understood(const SentenceLayout& layout) {
  for (std::size_t at = 0; at < layout.terms().size(); ++at) {
    if (!layout.is_understood(layout.clause(at))) return false;
  }
  return true;
}

}  // namespace

void remember(const SentenceLayout& layout, const Facts& facts, const std::vector<Claim>& claims, Context& context) {
  Options rows, channels;
  std::optional<Period> period, reference;
  for (const Mention& each : layout.mentions()) {
    if (each.of == Of::row && !each.spoken_of) unite(rows, each.options);
    if (each.of == Of::channel) unite(channels, each.options);
    if (each.of != Of::period || each.options.empty() || each.relative) continue;
    (each.spoken_of ? reference : period) = facts.periods()[each.options.front().front()];
  }
  if (begins_elsewhere(layout) || !rows.empty()) context.elsewhere = rows.empty();
  const bool open = !claims.empty() && !is_understood(layout);
  context.unsure = rows.empty() && (context.unsure || open);
  if (!rows.empty()) context.rows = std::move(rows);
  context.channels = std::move(channels);
  if (period) context.period = period;
  if (period || reference) context.reference = reference;
  context.way.reset();
  context.high.reset();
  std::size_t changes = 0, counts = 0;
  for (const Claim& claim : claims) {
    changes += claim.operation == Operation::difference ? 1U : 0U;
    counts += claim.operation == Operation::count ? 1U : 0U;
    if (claim.operation == Operation::rank && claim.rank.change == 0 && !claim.rank.among_periods)
      context.high = claim.rank.high;
    if (claim.operation == Operation::change || claim.rank.change != 0)
      context.way = claim.rank.change != 0 ? claim.rank.change : claim.way;
  }
  context.changed = changes > 0 && counts == 0;
  context.understood = std::ranges::any_of(claims, [](const Claim& claim) { return claim.understood && claim.ours; });
}

}  // namespace reach::audit
