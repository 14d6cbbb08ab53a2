// Tails: the probabilities in the tails of the beta and gamma distributions, to about 25 digits. For chance.
#pragma once

#include "chance/wide.hpp"

namespace reach::chance {

/// log Γ(value) and log B(one, other), for values above 0 (Stirling's series).
Wide log_gamma(const Wide& value);
Wide log_beta(const Wide& one, const Wide& other);

/// A beta distribution of `rises` and `falls`, both above 0, and of its odds: X / (1 − X).
struct Beta {
  Beta(const Wide& rises, const Wide& falls);
  Wide rises, falls;
  Wide log_complete;  ///< log B(rises, falls)
};

/// The lower tail up to some odds.
struct LowerTail {
  Wide log_probability;
  Wide mills;  ///< the probability, divided by the density of the logarithm of the odds
};

/// The tail of a beta distribution up to odds of e^log_odds. O(√falls) where `rises` or `falls` is small, else O(1).
LowerTail lower_tail(const Beta& beta, const Wide& log_odds);

/// The upper tail of a gamma distribution with scale 1; `shape` above 0, `from` at least 0. O(√shape).
Wide upper_gamma(const Wide& shape, const Wide& from);

}  // namespace reach::chance
