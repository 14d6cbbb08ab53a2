// Files of populations: their columns, and figures that may be read in two ways.
#include <string>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kSource = "# source: estimates\n";

/// `Kent 95000`, or what is wrong.
Texts populations(const std::string& table, const LoadOptions& options = {}) {
  Diagnostics diagnostics;
  const auto found = load_populations(text_source("people.csv", kSource + table), options, diagnostics);
  if (!found) return messages(diagnostics);
  Texts lines;
  for (const auto& [force, people] : found->entries) {
    for (const PeopleIn& each : people) lines.push_back(force + ' ' + std::to_string(each.people));
  }
  return lines;
}

}  // namespace

TEST_CASE("a population that may be a thousandth of another is refused") {
  CHECK(populations("force;population\nSurrey;95.000\n") ==
        Texts{"people.csv:3:8 ambiguous-count: `95.000` may be 95000 or a thousandth of it"});
  CHECK(populations("force,population\nSurrey,95.000\n").front().starts_with("people.csv:3:8 ambiguous-count: "));
  CHECK(populations("force;population\nSurrey;95,000\n").front().starts_with("people.csv:3:8 ambiguous-count: "));
  CHECK(populations("force;population\nSurrey;95000\nKent;1,200,000\n") == Texts{"kent 1200000", "surrey 95000"});
  CHECK(populations("force,population\nSurrey,\"95,000\"\n") == Texts{"surrey 95000"});
  CHECK(populations("force,population\nSurrey,95000.0\n") == Texts{"surrey 95000"});
}

TEST_CASE("the columns of populations have the names that columns of counts have") {
  CHECK(populations("Force name,Population\nKent,5\n") == Texts{"kent 5"});
  CHECK(populations("Police force area,Total population 2016\nKent,5\n") == Texts{"kent 5"});
  CHECK(populations("Area,Force,Financial year,Population\nSouth,Kent,2016-17,5\n") == Texts{"kent 5"});
  CHECK(populations("force,police force,population\nKent,Surrey,5\n") ==
        Texts{"people.csv:2:7 bad-population: `force` and `police force` both give the force"});
  CHECK(populations("force,year,period,population\nKent,2016,2018,5\n") ==
        Texts{"people.csv:2:12 bad-population: `year` and `period` both give the period"});
}

TEST_CASE("forces of populations are renamed as those of the data are") {
  LoadOptions options;
  options.registry = false;
  options.rename.entries = {{"tvp", "Thames Valley"}};
  CHECK(populations("force,population\nTVP,5\n", options) == Texts{"thames valley 5"});
}
