// Change without an increase, and its difference.
#include <reach/change.hpp>

#include <limits>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMostChanged = std::numeric_limits<std::int64_t>::max();

using Difference = std::variant<std::int64_t, Symbol>;
using Increase = Percentage;

const Count kHiddenCount(Symbol::confidential);
const Count kNoCount(Symbol::not_applicable);

}  // namespace

TEST_CASE("the difference is signed and exact") {
  CHECK(Change{Count(580), Count(1050)}.difference() == Difference(std::int64_t{470}));
  CHECK(Change{Count(1050), Count(580)}.difference() == Difference(std::int64_t{-470}));
  CHECK(Change{Count(0), Count(0)}.difference() == Difference(std::int64_t{0}));
  CHECK(Change{Count(0), Count(kMostChanged)}.difference() == Difference(kMostChanged));
  CHECK(Change{Count(kMostChanged), Count(0)}.difference() == Difference(-kMostChanged));
}

TEST_CASE("a missing count leaves no difference, and says why") {
  CHECK(Change{}.difference() == Difference(Symbol::not_available));
  CHECK(Change{kHiddenCount, Count(1)}.difference() == Difference(Symbol::confidential));
  CHECK(Change{Count(1), kNoCount}.difference() == Difference(Symbol::not_applicable));
  CHECK(Change{kNoCount, kNoCount}.difference() == Difference(Symbol::not_applicable));
  CHECK(Change{kNoCount, kHiddenCount}.difference() == Difference(Symbol::confidential));
  CHECK(Change{kNoCount, Count()}.difference() == Difference(Symbol::not_available));
}

TEST_CASE("a zero baseline has no increase, also from 0 to 0") {
  for (const std::int64_t comparison : {std::int64_t{0}, std::int64_t{1}, kMostChanged}) {
    const Change change{Count(0), Count(comparison)};
    CHECK(change.increase(0) == Increase(NoFigure{Lack::zero_baseline, Symbol::not_applicable}));
    CHECK(change.increase(6) == Increase(NoFigure{Lack::zero_baseline, Symbol::not_applicable}));
    CHECK(change.percent() == std::nullopt);
  }
}

TEST_CASE("a missing count leaves no increase, and says why") {
  CHECK(Change{}.increase(0) == Increase(NoFigure{Lack::count, Symbol::not_available}));
  CHECK(Change{kHiddenCount, Count(1)}.increase(1) == Increase(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(Change{Count(1), kNoCount}.increase(0) == Increase(NoFigure{Lack::count, Symbol::not_applicable}));
  CHECK(Change{kNoCount, kHiddenCount}.increase(0) == Increase(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(Change{Count(0), kHiddenCount}.increase(0) == Increase(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(Change{Count(0), Count()}.percent() == std::nullopt);
  CHECK(Change{Count(1), kHiddenCount}.percent() == std::nullopt);
}
