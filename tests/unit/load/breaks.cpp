// Breaks in series that the counts of an input mark.
#include <string>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

/// `Website from 2018`.
Texts breaks(const std::string& text) {
  const Dataset dataset = loaded(text).dataset;
  Texts lines;
  for (const auto& [channel, from] : dataset.breaks)
    lines.push_back(dataset.channels[channel] + " from " + period_label(from));
  return lines;
}

}  // namespace

TEST_CASE("a break is that of a channel and period all of whose counts are marked, wherever the marker is") {
  const Texts website{"Website from 2018"};
  CHECK(breaks("Force,Website 2016,Website 2018 [b],Tel 2016,Tel 2018\nKent,5,9,6,7\nSurrey,5,[x],6,7\n") == website);
  CHECK(breaks("Force,Website 2016,Website 2018\nKent,5,9 [b]\nSurrey,5,7 [b]\n") == website);
  CHECK(breaks("Force,Website 2016,Website 2018\nKent,5,9 [b]\nSurrey,5,[c]\n") == website);
  CHECK(breaks("Force,Year,Website\nKent,2016,5\nKent,2018 [b],9\n") == website);
  CHECK(breaks("Force,Channel,Year,Count\nKent,Website,2016,5\nKent,Website,2018,9 [b]\nKent,Tel,2018,9\n") == website);
}

TEST_CASE("a break of some forces is not that of all") {
  CHECK(breaks("Force,Website 2016,Website 2018\nKent,5,9 [b]\nSurrey,5,7\n").empty());
  CHECK(breaks("Force,Website 2016,Website 2018\nKent,5,9 [r]\nSurrey,5,7 [r]\n").empty());
}

TEST_CASE("a header that marks a break says from which period on") {
  const Texts refused = messages("Force,Year,Website [b],Tel\nKent,2016,5,6\nKent,2018,5,6\n");
  REQUIRE(refused.size() == 1);
  CHECK(refused.front() ==
        "1:12 bad-marker: `Website` is marked as a break, [b], and does not say from which period on");
  CHECK(messages("Date,Force,Website [b],Tel\n2016-01-05,Kent,5,6\n2018-01-05,Kent,5,6\n").size() == 1);
  CHECK(messages("Force,Year,Website [r],Tel\nKent,2016,5,6\nKent,2018,5,6\n").empty());
  const auto table = loaded(std::vector<File>{{"force,website [b]\nKent,1\n", "a.csv", calendar_year(2018)}});
  CHECK(table.dataset.breaks.size() == 1);
}
