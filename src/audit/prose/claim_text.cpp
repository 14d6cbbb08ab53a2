#include <array>

#include "audit/prose/claims.hpp"

namespace reach::audit {
namespace {

std::string to_text(const Facts& facts, const Cells& cells) {
  std::string text;
  for (const std::uint32_t row : cells.rows) text += (text.empty() ? "" : "+") + facts.rows()[row].name;
  for (const std::uint32_t channel : cells.channels)
    text += '/' + (channel == kTotalChannel  ? std::string("total")
                   : channel == kRateChannel ? std::string("rate")
                                             : facts.channels()[channel]);
  for (const Period period : cells.periods) text += '/' + period_label(period);
  return text;
}

}  // namespace

std::string to_text(const Claim& claim, const Facts& facts) {
  constexpr auto kNames = std::to_array<std::string_view>({"count", "difference", "change", "multiple", "share",
                                                           "change of share", "gap", "growth", "direction", "steady",
                                                           "yearly change", "average", "mean change", "rank", "rows"});
  std::string text(kNames[static_cast<std::size_t>(claim.operation)]);
  if (claim.way != 0) text += claim.way > 0 ? " up" : " down";
  if (!claim.understood) text += " (not understood)";
  if (!claim.ours) text += " (not ours)";
  if (claim.quantifier != Quantifier::one) text += " each";
  for (const ClaimReading& reading : claim.readings) {
    text += " | " + to_text(facts, reading.subject);
    if (reading.reference) text += " by " + to_text(facts, *reading.reference);
    if (reading.other) text += " beside " + to_text(facts, *reading.other);
  }
  return text;
}

}  // namespace reach::audit
