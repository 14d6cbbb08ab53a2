// Change without an increase, and its difference.
#include <reach/change.hpp>

#include <limits>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

using Difference = std::variant<std::int64_t, Symbol>;
using Increase = Percentage;

const Count kHidden(Symbol::confidential);
const Count kNone(Symbol::not_applicable);

}  // namespace

TEST_CASE("the difference is signed and exact") {
  CHECK(Change{Count(580), Count(1050)}.difference() == Difference(std::int64_t{470}));
  CHECK(Change{Count(1050), Count(580)}.difference() == Difference(std::int64_t{-470}));
  CHECK(Change{Count(0), Count(0)}.difference() == Difference(std::int64_t{0}));
  CHECK(Change{Count(0), Count(kMost)}.difference() == Difference(kMost));
  CHECK(Change{Count(kMost), Count(0)}.difference() == Difference(-kMost));
}

TEST_CASE("a missing count leaves no difference, and says why") {
  CHECK(Change{}.difference() == Difference(Symbol::not_available));
  CHECK(Change{kHidden, Count(1)}.difference() == Difference(Symbol::confidential));
  CHECK(Change{Count(1), kNone}.difference() == Difference(Symbol::not_applicable));
  CHECK(Change{kNone, kNone}.difference() == Difference(Symbol::not_applicable));
  CHECK(Change{kNone, kHidden}.difference() == Difference(Symbol::confidential));
  CHECK(Change{kNone, Count()}.difference() == Difference(Symbol::not_available));
}

TEST_CASE("a zero baseline has no increase, also from 0 to 0") {
  for (const std::int64_t comparison : {std::int64_t{0}, std::int64_t{1}, kMost}) {
    const Change change{Count(0), Count(comparison)};
    CHECK(change.increase(0) == Increase(NoFigure{Lack::zero_baseline, Symbol::not_applicable}));
    CHECK(change.increase(6) == Increase(NoFigure{Lack::zero_baseline, Symbol::not_applicable}));
    CHECK(change.percent() == std::nullopt);
  }
}

TEST_CASE("a missing count leaves no increase, and says why") {
  CHECK(Change{}.increase(0) == Increase(NoFigure{Lack::count, Symbol::not_available}));
  CHECK(Change{kHidden, Count(1)}.increase(1) == Increase(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(Change{Count(1), kNone}.increase(0) == Increase(NoFigure{Lack::count, Symbol::not_applicable}));
  CHECK(Change{kNone, kHidden}.increase(0) == Increase(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(Change{Count(0), kHidden}.increase(0) == Increase(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(Change{Count(0), Count()}.percent() == std::nullopt);
  CHECK(Change{Count(1), kHidden}.percent() == std::nullopt);
}
