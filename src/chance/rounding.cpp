#include "chance/rounding.hpp"

namespace reach::chance {

Limit rounded_limit(const Wide& value, int decimals, const IsAbove& is_above) {
  constexpr double kNear = 1e-9;
  Wide scale = 1;
  for (int place = 0; place < decimals; ++place) scale = scale * Wide(10);
  const Wide scaled = value * scale;
  const bool negative = scaled < Wide(0);
  const Int128 whole = whole_below(abs(scaled));
  const Wide boundary = (wide_of(whole) + Wide(0.5)) / scale;
  bool up = !(abs(value) < boundary);  // at the boundary, away from zero
  if (is_above && abs(abs(value) - boundary) < Wide(kNear)) up = is_above(negative ? -boundary : boundary) != negative;
  const Int128 digits = whole + static_cast<Int128>(up);
  return {{negative ? -digits : digits, decimals}, value.high};
}

}  // namespace reach::chance
