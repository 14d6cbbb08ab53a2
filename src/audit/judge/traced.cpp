// Which figure a confirmed number is.
#include <algorithm>

#include "audit/judge/judge.hpp"

namespace reach::audit {
namespace {

std::optional<TracedKind> kind_of(const Claim& claim) {
  switch (claim.operation) {
    case Operation::count:
    case Operation::steady:
      return TracedKind::count;
    case Operation::difference:
      return TracedKind::change;
    case Operation::change:
      return claim.amount.unit == AmountUnit::percent ? std::optional(TracedKind::increase) : std::nullopt;
    case Operation::yearly:
      return TracedKind::annual;
    case Operation::share:
      return claim.amount.unit == AmountUnit::percent ? std::optional(TracedKind::share) : std::nullopt;
    default:
      return std::nullopt;
  }
}

/// The channel of the cells: the only one, or the total if they have all channels; otherwise nothing.
std::optional<std::uint32_t> channel_of(const Facts& facts, const Cells& cells) {
  if (cells.channels == std::vector{kRateChannel}) return std::nullopt;
  if (cells.channels.size() == 1) return cells.channels.front();
  return cells.channels.size() == facts.channels().size() ? std::optional(kTotalChannel) : std::nullopt;
}

/// Whether the whole of a share is the total of the only region.
bool is_of_whole(const Facts& facts, const Cells& whole) {
  return facts.region_rows() == 1 && whole.rows.size() == 1 && facts.rows()[whole.rows.front()].is_region &&
         channel_of(facts, whole) == kTotalChannel;
}

}  // namespace

std::optional<TracedFigure> traced_figure(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement) {
  const bool plain = judgement.verdict == Verdict::confirmed && judgement.reading &&
                     claim.quantifier == Quantifier::one && claim.amount.bound == AmountBound::none;
  const auto kind = plain ? kind_of(claim) : std::nullopt;
  if (!kind) return std::nullopt;
  const Cells& cells = judgement.reading->subject;
  const Cells& from = judgement.reading->reference.value_or(cells);
  const auto channel = channel_of(facts, cells);
  const bool one = cells.rows.size() == 1 && cells.periods.size() == 1 && from.periods.size() == 1 && channel;
  const bool share = kind == TracedKind::share;
  const bool own = share ? is_of_whole(facts, from) : from.rows == cells.rows && from.channels == cells.channels;
  if (!one || !own) return std::nullopt;
  return TracedFigure{*kind, cells.rows.front(), *channel, from.periods.front(), cells.periods.front()};
}

}  // namespace reach::audit
