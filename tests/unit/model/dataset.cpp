#include <reach/dataset.hpp>

#include "catch.hpp"

using namespace reach;

TEST_CASE("a cell that no row gives is not a missing count") {
  constexpr Period kYear{PeriodKind::calendar_year, 2016};
  Dataset dataset;
  dataset.tally.insert({0, 0, kYear}, Count(483), {});
  dataset.tally.insert({0, 1, kYear}, Count(Symbol::confidential), {});
  CHECK(dataset.count(0, 0, kYear) == Count(483));
  CHECK(dataset.count(0, 1, kYear) == Count(Symbol::confidential));
  CHECK(dataset.count(1, 0, kYear) == std::nullopt);
}
