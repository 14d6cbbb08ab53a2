// Inner claims: what a sentence says about its own numbers, whatever they count: `from 310 to 370, up 19%`. For
// audit/prose and audit/judge.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "audit/prose/claims.hpp"

namespace reach::audit {

/// A number, or a direction, that should follow from other numbers in its sentence.
struct InnerClaim {
  Operation operation =
      Operation::change;  ///< change, difference, multiple, share, direction, or count: a sum of parts
  Amount said;            ///< unused for a direction
  int way = 0;
  Amount to, from;                 ///< of a share, the part and its whole
  std::vector<Amount> parts;       ///< of a sum
  std::size_t begin = 0, end = 0;  ///< tokens of `said`
};

/// The inner claims of a sentence, in order. Only forms with no other reading are taken: `from A to B, up C%`, `A, up
/// C% on the B`, `A, C more than the B`, `A of the B calls (C%)`, `A, a third of the B`, `A, made up of B and C`.
/// O(terms).
std::vector<InnerClaim> inner_claims_of(const Terms& terms);

}  // namespace reach::audit
