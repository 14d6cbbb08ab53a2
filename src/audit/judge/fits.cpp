#include "audit/judge/fits.hpp"

#include <array>
#include <utility>

namespace reach::audit {
namespace {

/// Compares a figure with the number said, in exact integer arithmetic.
class SaidAgainst {
 public:
  SaidAgainst(const Amount& said, const FigureQuotient& figure)
      : said_(said.numerator * figure.denominator),
        figure_(figure.numerator * said.denominator),
        one_(said.denominator * figure.denominator),
        step_(said.half_step * figure.denominator) {}

  [[nodiscard]] bool above() const { return figure_ > said_; }
  [[nodiscard]] bool below() const { return figure_ < said_; }
  /// Whether the figure rounds to the number said; halves are rounded away from zero.
  [[nodiscard]] bool rounds() const {
    return distance() < step_ || (distance() == step_ && !above()) || distance() == 0;
  }
  [[nodiscard]] bool rounds_down() const { return distance() == step_; }
  /// Whether they differ by at most `parts` thousandths of the number said.
  [[nodiscard]] bool within(int parts) const { return distance() * 1000 <= magnitude(said_) * parts; }
  [[nodiscard]] bool within_units(Int128 units) const { return distance() <= one_ * units; }
  /// Whether they differ by at most `parts` thousandths.
  [[nodiscard]] bool within_of_one(int parts) const { return distance() * 1000 <= one_ * parts; }

 private:
  static Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }
  [[nodiscard]] Int128 distance() const { return magnitude(figure_ - said_); }

  Int128 said_, figure_, one_, step_;
};

Agreement graded(bool yes, bool near) { return yes ? Agreement::yes : near ? Agreement::near : Agreement::no; }

}  // namespace

Int128 half_round(const Amount& said) {
  Int128 value = said.numerator / said.denominator;
  if (said.unit != AmountUnit::count || value < 100 || value % 100 != 0) return 0;
  Int128 half = 5;
  for (value /= 10; value % 10 == 0; value /= 10) half *= 10;
  return half;
}

Amount multiple_said(Amount said) {
  if (!said.verb || said.numerator >= said.denominator) return said;
  constexpr auto kReversed = std::to_array<std::pair<AmountBound, AmountBound>>(
      {{AmountBound::over, AmountBound::under}, {AmountBound::just_over, AmountBound::just_under}});
  for (const auto& [above, below] : kReversed) {
    if (said.bound == above || said.bound == below) {
      said.bound = said.bound == above ? below : above;
      break;
    }
  }
  return said;
}

namespace {

Agreement unbounded(const Amount& said, const SaidAgainst& compare) {
  if (said.unit == AmountUnit::part) return graded(compare.within_of_one(25), compare.within_of_one(40));
  if (said.unit == AmountUnit::multiple) return graded(compare.within(50), compare.within(125));
  if (said.half_step > 0) return graded(compare.rounds(), compare.rounds_down());
  return graded(compare.rounds(), compare.within_units(half_round(said)));
}

}  // namespace

Agreement fits(const Amount& said, const FigureQuotient& figure) {
  const SaidAgainst compare(said, figure);
  switch (said.bound) {
    case AmountBound::none:
      return unbounded(said, compare);
    case AmountBound::over:
      return graded(compare.above(), false);
    case AmountBound::under:
      return graded(compare.below(), false);
    case AmountBound::just_over:
      return compare.above() ? graded(compare.within(100), compare.within(150)) : Agreement::no;
    case AmountBound::just_under:
      if (!compare.above() && !compare.below() && said.half_step == 0) return Agreement::no;
      return compare.above() ? graded(compare.rounds() && said.half_step > 0, compare.within(10))
                             : graded(compare.within(100), compare.within(150));
    case AmountBound::about:
      return graded(compare.within(60), compare.within(100));
    case AmountBound::at_least:
      return graded(!compare.below(), false);
    case AmountBound::at_most:
      return graded(!compare.above(), false);
  }
  return Agreement::near;
}

}  // namespace reach::audit
