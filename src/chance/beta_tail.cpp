#include <cmath>
#include <vector>

#include "chance/tails.hpp"

namespace reach::chance {
namespace {

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), from Lentz's method: the ratio of the tail to
/// `x^rises (1 − x)^falls / rises`.
Wide continued_fraction(const Beta& beta, const Wide& x) {
  constexpr int kMost = 100000;
  constexpr double kFine = 1e-31;
  const auto& [p, q, unused] = beta;
  Wide above = 1, below = 0, fraction = 1;
  const auto step = [&](const Wide& term) {
    below = Wide(1) / (Wide(1) + term * below);
    above = Wide(1) + term / above;
    const Wide factor = above * below;
    fraction = fraction * factor;
    return std::fabs((factor - Wide(1)).high) > kFine;
  };
  for (int at = 0; at < kMost; ++at) {
    const Wide m = at, twice = p + Wide(2 * at);
    if (at > 0 && !step(m * (q - m) * x / ((twice - Wide(1)) * twice))) break;
    if (!step(-(p + m) * (p + q + m) * x / (twice * (twice + Wide(1))))) break;
  }
  return Wide(1) / fraction;
}

/// A node of double-exponential quadrature over 0 to 1 (Takahasi and Mori 1974).
struct QuadratureNode {
  Wide place, weight;
};

std::vector<QuadratureNode> quadrature_nodes() {
  constexpr Wide kPi{3.141592653589793, 1.2246467991473532e-16};
  constexpr int kHalf = 63, kPerUnit = 18;  // weights beyond are below 10^-22
  std::vector<QuadratureNode> nodes;
  for (int at = -kHalf; at <= kHalf; ++at) {
    const Wide grown = exp(Wide(at) / Wide(kPerUnit)), shrunk = Wide(1) / grown;
    const Wide place = Wide(1) / (Wide(1) + exp(-kPi * (grown - shrunk) / Wide(2)));
    const Wide rest = Wide(1) / (Wide(1) + exp(kPi * (grown - shrunk) / Wide(2)));
    nodes.push_back({place, kPi * (grown + shrunk) / Wide(2 * kPerUnit) * place * rest});
  }
  return nodes;
}

/// The integral of the density of the log odds below `log_odds`, relative to the density there.
Wide mills_by_integral(const Beta& beta, const Wide& x) {
  static const std::vector<QuadratureNode> nodes = quadrature_nodes();
  constexpr double kNothing = 85;  // e^-85 is below 2^-106
  const Wide all = beta.rises + beta.falls;
  const double slope = (beta.rises - all * x).high;
  const double bend = (all * x * (Wide(1) - x)).high;
  const double reach = 1.1 * (std::sqrt(slope * slope + 2 * kNothing * bend) - slope) / bend;
  Wide sum = 0;
  for (const QuadratureNode& node : nodes) {
    const Wide below = Wide(reach) * node.place;
    const Wide density = -(beta.rises * below) - all * log(Wide(1) + x * (exp(-below) - Wide(1)));
    sum = sum + node.weight * exp(density);
  }
  return sum * Wide(reach);
}

}  // namespace

Beta::Beta(const Wide& more, const Wide& less) : rises(more), falls(less), log_complete(log_beta(more, less)) {}

LowerTail lower_tail(const Beta& beta, const Wide& log_odds) {
  constexpr double kMany = 1e5;  // from here on the integrand is close to a normal density
  const bool many = beta.rises.high > kMany && beta.falls.high > kMany;
  const bool likely = Wide(0) < log_odds;
  const Wide odds = exp(log_odds);
  const Wide x = odds / (Wide(1) + odds);
  const Wide mills = many ? mills_by_integral(beta, x) : continued_fraction(beta, x) / beta.rises;
  const Wide rest = log_of_one_plus(likely ? Wide(1) / odds : odds);  // log x is −rest, or log_odds − rest
  const Wide density = likely ? -(beta.rises * rest) - beta.falls * (log_odds + rest)
                              : beta.rises * (log_odds - rest) - beta.falls * rest;
  return {density - beta.log_complete + log(mills), mills};
}

}  // namespace reach::chance
