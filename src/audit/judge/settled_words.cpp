#include "audit/judge/settled_words.hpp"

#include "audit/judge/judge.hpp"

namespace reach::audit {
namespace {

/// Whether a claim is a count or a difference that is hardly a chance: exactly the figure that its words name, and not
/// a small or round one.
bool is_telling(const Facts& facts, const Claim& claim) {
  constexpr Int128 kLeast = 100, kRound = 50;
  const Amount& amount = claim.amount;
  const bool counts = claim.operation == Operation::count || claim.operation == Operation::difference;
  const bool exact =
      counts && amount.unit == AmountUnit::count && amount.bound == AmountBound::none && amount.half_step == 0;
  const Int128 number = amount.numerator / amount.denominator;
  if (!exact || claim.readings.empty() || number < kLeast || number % kRound == 0) return false;
  const ClaimReading& likeliest = claim.readings.front();
  return !likeliest.doubtful && judge_reading(facts, claim, likeliest) == Agreement::yes;
}

}  // namespace

void settle_words(const Facts& facts, std::vector<Claim>& claims) {
  std::vector<bool> settled(claims.size());
  for (std::size_t at = 0; at < claims.size(); ++at) {
    if (!claims[at].lacks_words || !is_telling(facts, claims[at])) continue;
    for (std::size_t other = 0; other < claims.size(); ++other) {
      if (other != at && claims[other].lacks_words && claims[other].words_before == claims[at].words_before)
        settled[at] = settled[other] = true;
    }
  }
  for (std::size_t at = 0; at < claims.size(); ++at) claims[at].understood = claims[at].understood || settled[at];
}

}  // namespace reach::audit
