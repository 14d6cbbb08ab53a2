// Remarks on claims that are true.
#include <algorithm>

#include <fmt/core.h>

#include "audit/judge/judge.hpp"
#include "audit/judge/mean.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::audit {

std::vector<std::string> remarks_on(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement,
                                    std::span<const Token> tokens) {
  constexpr Int128 kSmallBase = 50;
  std::vector<std::string> remarks;
  const bool change = claim.operation == Operation::change && claim.amount.unit != AmountUnit::count;
  if (!change || judgement.verdict != Verdict::confirmed || !judgement.reading || !judgement.reading->reference)
    return remarks;
  const Cells& to = judgement.reading->subject;
  const Cells& from = *judgement.reading->reference;
  const auto base = value_of(facts, from);
  if (base && *base < kSmallBase * facts.one()) {
    remarks.push_back(
        fmt::format("comes from a base of {}: a percentage says little of so few", number_text(facts, *base)));
  }
  if (to.rows.size() != 1 || to.channels.size() != 1 || to.rows != from.rows || !says_yearly(tokens)) return remarks;
  if (const auto rate =
          yearly_rate(facts, {to.rows.front(), to.channels.front(), from.periods.front(), to.periods.front()})) {
    remarks.push_back(
        fmt::format("is over {} years, not year on year: it is {}% a year, compound", rate->years, rate->percent));
  }
  return remarks;
}

std::string remark_on_people(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement,
                             std::span<const Token> tokens) {
  const bool count =
      claim.operation == Operation::count && judgement.verdict == Verdict::confirmed && judgement.reading;
  if (!count || facts.channels().size() < 2 || judgement.reading->subject.channels != std::vector{kTotalChannel})
    return {};
  const auto last = std::min(claim.end + 2, tokens.size());
  const bool people = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(claim.end),
                                  tokens.begin() + static_cast<std::ptrdiff_t>(last),
                                  [](const Token& token) { return token.key == "people"; });
  if (!people) return {};
  return fmt::format("adds up {}: one person may be counted in {}", printable(listed(facts.channels(), " and ")),
                     facts.channels().size() == 2 ? "both" : "several");
}

}  // namespace reach::audit
