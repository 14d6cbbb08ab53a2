#include "model/time/year_before.hpp"

#include "catch.hpp"

#include <reach/derived.hpp>

using namespace reach;

namespace {

std::string before(const char* text, PeriodKind prefer = PeriodKind::calendar_year) {
  const auto found = year_before(parse_period(text, prefer).value());
  return found ? period_label(*found) : "none";
}

}  // namespace

TEST_CASE("the same period one year before") {
  CHECK(before("2016") == "2015");
  CHECK(before("2016-17") == "2015-16");
  CHECK(before("2016-Q1") == "2015-Q1");
  CHECK(before("2016-03") == "2015-03");
  CHECK(before("2016-02-28") == "2015-02-28");
  CHECK(before("2017-02-28") == "2016-02-28");
  CHECK(before("2016-02-29") == "none");
}

TEST_CASE("an index is 100 at the baseline, and lacks what the increase lacks") {
  CHECK(index_of({Count(8), Count(8)}) == ExactPercentage(Ratio{8, 8}));
  CHECK(index_of({Count(8), Count(0)}) == ExactPercentage(Ratio{0, 8}));
  CHECK(index_of({Count(8), Count(3)}) == ExactPercentage(Ratio{3, 8}));
  CHECK(std::get<NoFigure>(index_of({Count(0), Count(0)})).lack == Lack::zero_baseline);
  CHECK(std::get<NoFigure>(index_of({Count(5), Count(Symbol::confidential)})).symbol == Symbol::confidential);
}
