#include <string>

#include <reach/dataset.hpp>
#include <reach/source.hpp>

#include "catch.hpp"

using namespace reach;

TEST_CASE("a cell without a row is not a missing count") {
  constexpr Period kYear{PeriodKind::calendar_year, 2016};
  Dataset dataset;
  dataset.tally.insert({0, 0, kYear}, Count(483), {});
  dataset.tally.insert({0, 1, kYear}, Count(Symbol::confidential), {});
  CHECK(dataset.count(0, 0, kYear) == Count(483));
  CHECK(dataset.count(0, 1, kYear) == Count(Symbol::confidential));
  CHECK(dataset.count(1, 0, kYear) == std::nullopt);
}

TEST_CASE("an input is identified by the name of its file") {
  const auto name = [](const std::string& path) {
    InputInfo input;
    input.path = path;
    return file_name(input);
  };
  CHECK(name("counts.csv") == "counts.csv");
  CHECK(name("../exports/2018.csv") == "2018.csv");
  CHECK(name("exports/caf\xE9.csv") == "caf\\xE9.csv");
  CHECK(name(std::string(kStandardInput)).empty());
}
