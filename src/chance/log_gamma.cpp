#include <array>
#include <cstddef>

#include "chance/tails.hpp"

namespace reach::chance {
namespace {

/// The terms of Stirling's series, B(2k) / (2k (2k − 1)): DLMF 5.11.1.
struct Fraction {
  double above, below;
};
constexpr auto kTerms = std::to_array<Fraction>({
    {1, 12},
    {-1, 360},
    {1, 1260},
    {-1, 1680},
    {1, 1188},
    {-691, 360360},
    {1, 156},
    {-3617, 122400},
    {43867, 244188},
    {-174611, 125400},
    {77683, 5796},
    {-236364091, 1506960},
    {657931, 300},
});

constexpr Wide kHalfLogOf2Pi{0.9189385332046728, -3.8782941580672414e-17};

constexpr double kEnough = 40;  // from here on the terms above give 2^-106

/// The error term of Stirling's formula.
Wide stirling_rest(const Wide& value) {
  const Wide square = value * value;
  Wide sum = 0;
  for (std::size_t term = kTerms.size(); term-- > 0;) {
    sum = sum / square + Wide(kTerms[term].above) / Wide(kTerms[term].below);
  }
  return sum / value;
}

/// log(part / (part + rest)), to as many digits where it is close to 0.
Wide log_of_part(const Wide& part, const Wide& rest) {
  return rest < part ? -log_of_one_plus(rest / part) : log(part / (part + rest));
}

}  // namespace

Wide log_gamma(const Wide& value) {
  Wide at = value, product = 1;
  while (at.high < kEnough) {
    product = product * at;
    at = at + Wide(1);
  }
  return (at - Wide(0.5)) * log(at) - at + kHalfLogOf2Pi + stirling_rest(at) - log(product);
}

// Three separate logarithms of Γ would be large where one value is, and lose its digits in their difference.
Wide log_beta(const Wide& one, const Wide& other) {
  constexpr double kLarge = 1e200;
  Wide p = one, q = other, product = 1, raised = 0;
  const auto raise = [&](Wide& value, const Wide& fixed) {
    while (value.high < kEnough) {
      product = product * (value + fixed) / value;
      value = value + Wide(1);
      if (product.high < kLarge) continue;
      raised = raised + log(product);
      product = 1;
    }
  };
  raise(p, q);
  raise(q, p);
  const Wide half = 0.5, all = p + q;
  return (p - half) * log_of_part(p, q) + (q - half) * log_of_part(q, p) - half * log(all) + kHalfLogOf2Pi +
         stirling_rest(p) + stirling_rest(q) - stirling_rest(all) + raised + log(product);
}

}  // namespace reach::chance
