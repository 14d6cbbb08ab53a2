// One police force under two names, and what is not.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kSameForcesHeader = "force,website_2016\n";

LoadOptions without_registry() {
  LoadOptions options;
  options.registry = false;
  return options;
}

/// The lines that the first error offers to paste.
std::string offered(const std::string& text) {
  const Loaded result = loaded(text);
  for (const Diagnostic& finding : result.diagnostics.all()) {
    if (!finding.lines.empty()) return finding.lines;
  }
  return {};
}

}  // namespace

TEST_CASE("a force under two names is refused, with the map that makes them one") {
  const std::string text = kSameForcesHeader + "TVP,1069\nKent,449\nThames Valley Police,106\nKent Police,92\n";
  CHECK(messages(text) ==
        Texts{"4 same-force: `Thames Valley Police` and `TVP` at counts.csv:2 are one force, Thames Valley Police",
              "5 same-force: `Kent Police` and `Kent` at counts.csv:3 are one force, Kent Police"});
  CHECK(offered(text) == "from,to\nThames Valley Police,TVP\nKent Police,Kent");
  CHECK(messages(text, without_registry()).empty());
}

TEST_CASE("towns, councils and regions are not police forces") {
  const std::string rows = ",website_2016\nHampshire,1\nHampshire Constabulary,2\n";
  CHECK(messages("Local authority" + rows).empty());
  CHECK(messages("Town" + rows).empty());
  CHECK(messages("Police force" + rows).size() == 1);
  CHECK(messages("Area" + rows).size() == 1);
}

TEST_CASE("columns of forces are compared as rows are") {
  LoadOptions options;
  options.given_channel = "calls";
  CHECK(messages("year,Kent,Kent Police\n2016,1,2\n2018,3,4\n", options) ==
        Texts{"1 same-force: `Kent Police` and `Kent` at counts.csv:1 are one force, Kent Police"});
}

TEST_CASE("a row that is the total of others is reported as that only") {
  const std::string text =
      "force,web_2016,phone_2016,web_2018,phone_2018\nWest Midlands,610,61,711,71\nWest Midlands Police,210,21,311,31\n"
      "Staffordshire,100,10,100,10\nWest Mercia,200,20,200,20\nWarwickshire,100,10,100,10\n";
  const Texts found = messages(text);
  REQUIRE(found.size() == 1);
  CHECK(found.front().find("counted-twice") != std::string::npos);
}

TEST_CASE("the code of a force must be its own; codes of other areas are not compared") {
  const std::string header = "force,code,website_2016\n";
  CHECK(
      messages(header + "Kent,E23000033,1\n") ==
      Texts{"2:6 same-force: `Kent` is Kent Police, whose code is `E23000032`; `E23000033` is that of Sussex Police"});
  CHECK(messages(header + "Kent,E23000032,1\nSurrey,[x],2\n").empty());
  CHECK(messages(header + "Kent,E10000016,1\nSurrey,E10000030,2\n").empty());
  CHECK(messages(header + "Kent,E23000033,1\n", without_registry()).empty());
}

TEST_CASE("a force is known by its code where its name is not in the registry") {
  CHECK(messages("force,code,website_2016\nGarden of England,E23000032,1\nKent,[x],3\n").size() == 1);
  CHECK(messages("force,website_2016\nE23000032,1\nKent,3\n").size() == 1);
}
