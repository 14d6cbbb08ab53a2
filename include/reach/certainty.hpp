// Certainty: the confidence level and dispersion of intervals and verdicts. For every module.
#pragma once

namespace reach {

struct Certainty {
  int confidence = 950;   ///< in thousandths: 900, 950, 990 or 998
  int dispersion = 1000;  ///< in thousandths, from 1000: the variance of counts, relative to that of single contacts
  bool operator==(const Certainty&) const = default;
};

}  // namespace reach
