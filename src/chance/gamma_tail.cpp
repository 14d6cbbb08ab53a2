#include <cmath>

#include "chance/tails.hpp"

namespace reach::chance {
namespace {

constexpr double kFineStep = 1e-31;
constexpr int kMostSteps = 1000000;

/// The power series of the lower tail (DLMF 8.11.4), relative to the density.
Wide lower_series(const Wide& shape, const Wide& from) {
  Wide term = Wide(1) / shape, sum = term;
  for (int at = 1; at < kMostSteps && term.high > kFineStep * sum.high; ++at) {
    term = term * from / (shape + Wide(at));
    sum = sum + term;
  }
  return sum;
}

/// The continued fraction of the upper tail (DLMF 8.9.2), relative to the density; by Lentz's method.
Wide upper_fraction(const Wide& shape, const Wide& from) {
  Wide part = from + Wide(1) - shape, below = Wide(1) / part, above = 0, fraction = below;
  for (int at = 1; at < kMostSteps; ++at) {
    const Wide term = Wide(at) * (shape - Wide(at));
    part = part + Wide(2);
    below = Wide(1) / (part + term * below);
    above = at == 1 ? part : part + term / above;
    const Wide factor = above * below;
    fraction = fraction * factor;
    if (std::fabs((factor - Wide(1)).high) < kFineStep) break;
  }
  return fraction;
}

}  // namespace

Wide upper_gamma(const Wide& shape, const Wide& from) {
  if (!(Wide(0) < from)) return 1;
  const Wide density = exp(shape * log(from) - from - log_gamma(shape));
  return from < shape + Wide(1) ? Wide(1) - density * lower_series(shape, from) : density * upper_fraction(shape, from);
}

}  // namespace reach::chance
