// Judges claims by the figures. For audit/judge.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/judge/fits.hpp"
#include "audit/prose/claims.hpp"

namespace reach::audit {

/// The sum of the cells; nothing if a figure is missing.
std::optional<Int128> value_of(const Facts& facts, const Cells& cells);

/// Whether a claim is true in this reading; nothing if the figures do not say.
std::optional<Agreement> judge_reading(const Facts& facts, const Claim& claim, const ClaimReading& reading);

/// The verdict on a claim, and the reading that it rests on.
struct ClaimVerdict {
  Verdict verdict = Verdict::untraceable;
  std::optional<ClaimReading> reading;
  std::vector<std::uint32_t> rows = {};  ///< of `in three of the four`: those for which it is true
  bool misread = false;                  ///< the number may mean something else
};
std::optional<ClaimVerdict> judge_claim(const Facts& facts, const Claim& claim);
/// The verdicts on the claims of a sentence, in order; nothing for a claim that cannot be judged. Both ends of `from A
/// to B` are read with the same row and channel. O(claims²) where words are unknown.
std::vector<std::optional<ClaimVerdict>> judge_claims(const Facts& facts, std::vector<Claim> claims);

/// Remarks that a careful reader would make on a true claim: it says `yearly` but covers several years; its base is
/// below 50. `tokens` are those of the sentence.
std::vector<std::string> remarks_on(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement,
                                    std::span<const Token> tokens);
/// The remark that a confirmed total of several channels is called a number of people; empty if it is not.
std::string remark_on_people(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement,
                             std::span<const Token> tokens);

/// The figure that a confirmed number states; nothing if it follows from several figures, or has a bound.
std::optional<TracedFigure> traced_figure(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement);

/// A value of the figures, for readers: `1,050`, `12.5`.
std::string number_text(const Facts& facts, Int128 value);

/// What is true, as a sentence: `Kent's total for 2018 is 792; 1,050 is Surrey's`.
std::string wording(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement);

}  // namespace reach::audit
