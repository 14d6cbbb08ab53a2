// Where forces belong: a column, a map, --region, or the name in a total row.
#include "catch.hpp"
#include "text/unicode.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kRegionsHeader = "force,website_2016\n";

LoadOptions in_region(std::string name) {
  LoadOptions options;
  options.region = std::move(name);
  return options;
}

LoadOptions mapped(std::map<std::string, std::string> entries) {
  LoadOptions options;
  options.regions.emplace();
  options.regions->file = "regions.csv";
  for (const auto& [force, region] : entries) options.regions->names.push_back(force);
  options.regions->entries = std::move(entries);
  return options;
}

}  // namespace

TEST_CASE("without any region, all forces form one") {
  CHECK(figures(kRegionsHeader + "Kent,449\n") == Texts{"2016", "Kent, All forces: website 449"});
}

TEST_CASE("a region in a column cannot have the name of a total") {
  const std::string header = "region,force,website_2016\n";
  CHECK(messages(header + "SE,Kent,1\nTotal,SE,1\nTotal,SW,2\n") ==
        Texts{"3:1 bad-name: the region is named like a total: `Total`"});
  CHECK(messages(header + "All forces,Kent,1\n") == Texts{});
}

TEST_CASE("--region must be a name that a file could contain") {
  for (const auto* name : {"South East total", "South\u202EEast", "South\xE9", " South East", "South East\u00A0",
                           "South\nEast", "South\tEast"}) {
    CHECK(messages(kRegionsHeader + "Kent,449\n", in_region(name)) ==
          Texts{"bad-name: --region cannot be " + in_backticks(name)});
  }
  CHECK(messages(kRegionsHeader + "Kent,449\n", in_region("Wales / Cymru")) == Texts{});
}

TEST_CASE("a total row that names another region than --region") {
  const Texts taken = {
      "4:1 stated-total: `South East total` is taken as a stated total: checked against its parts, "
      "not added"};
  const std::string text = kRegionsHeader + "Kent,449\nSurrey,483\nSouth East total,932\n";
  CHECK(messages(text, in_region("South east")) == taken);
  Texts differs = taken;
  differs.push_back("4:1 other-region: `South East total` names another region than --region `Wessex`");
  CHECK(messages(text, in_region("Wessex")) == differs);
  CHECK(figures(text, in_region("Wessex")) ==
        Texts{"2016", "Kent, Wessex: website 449", "Surrey, Wessex: website 483"});
}

TEST_CASE("a total of a part, or of no region, may have any name under --region") {
  const auto counted = [](const std::string& text) {
    const auto result = loaded(text, in_region("Wessex"));
    return std::pair(result.diagnostics.count(Severity::warning), result.dataset.inputs.front().stated_checked);
  };
  CHECK(counted(kRegionsHeader + "A,1\nB,2\nCoast total,3\nC,4\nTotal,7\n") ==
        std::pair<std::size_t, std::uint64_t>(0, 2));
  CHECK(counted(kRegionsHeader + "A,1\nB,2\nRegional total,3\n") == std::pair<std::size_t, std::uint64_t>(0, 1));
  CHECK(messages(std::vector<File>{{kRegionsHeader + "A,1\nNorth total,1\n", "north.csv"}, {kRegionsHeader + "B,2\n"}},
                 in_region("Wessex")) ==
        Texts{"north.csv:3:1 stated-total: `North total` is taken as a stated total: checked against its parts, not "
              "added"});
}

TEST_CASE("a region column") {
  CHECK(figures("website_2016,force,region\n449,Kent,South East\n300,Devon,South West\n483,Surrey,South East\n") ==
        Texts{"2016", "Kent, South East: website 449", "Devon, South West: website 300",
              "Surrey, South East: website 483"});
}

TEST_CASE("a region spelled two ways, a force in two regions") {
  CHECK(messages("region,force,website_2016\nSouth East,Kent,1\nSouth east,Surrey,2\n") ==
        Texts{"3:1 two-spellings: `South east` is spelled `South East` at counts.csv:2"});
  CHECK(messages("region,force,channel,year,count\nSouth East,Kent,website,2016,1\nSouth West,Kent,website,2018,1\n") ==
        Texts{"3:1 two-regions: `Kent` is in `South West` here and in `South East` at counts.csv:2"});
}

TEST_CASE("--region names the one region") {
  CHECK(figures(kRegionsHeader + "Kent,449\nSurrey,483\n", in_region("South East")) ==
        Texts{"2016", "Kent, South East: website 449", "Surrey, South East: website 483"});
}

TEST_CASE("--regions maps forces, and may list more of them") {
  const auto options = mapped({{"kent", "South East"}, {"devon", "South West"}, {"surrey", "South East"}});
  CHECK(figures(kRegionsHeader + "Devon,300\nKENT,449\n", options) ==
        Texts{"2016", "Devon, South West: website 300", "KENT, South East: website 449"});
  CHECK(messages(kRegionsHeader + "Kemt,449\nEssex,1\n", options) ==
        Texts{"2:1 no-region: `Kemt` has no region in regions.csv",
              "3:1 no-region: `Essex` has no region in regions.csv"});
}

TEST_CASE("a region column and an option contradict each other") {
  const std::string text = "region,force,website_2016\nSouth East,Kent,449\n";
  CHECK(messages(text, in_region("South East")) == Texts{"1:1 column-option: the file has a region column of its own"});
  CHECK(messages(text, mapped({{"kent", "South East"}})) ==
        Texts{"1:1 column-option: the file has a region column of its own"});
  auto ignoring = in_region("South West");
  ignoring.ignore_columns = {"region"};
  CHECK(figures(text, ignoring) == Texts{"2016", "Kent, South West: website 449"});
}

TEST_CASE("total rows name the region of the rows above them") {
  const auto result =
      loaded(kRegionsHeader + "Kent,1\nSurrey,2\nSouth East TOTAL,3\nDevon,4\nTotal South West,4\nGrand total,7\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"4:1 stated-total: `South East TOTAL` is taken as a stated total: checked against its parts, not added",
              "6:1 stated-total: `Total South West` is taken as a stated total: checked against its parts, not added",
              "7:1 stated-total: `Grand total` is taken as a stated total: checked against its parts, not added"});
  CHECK(figures(result.dataset) ==
        Texts{"2016", "Kent, South East: website 1", "Surrey, South East: website 2", "Devon, South West: website 4"});
  CHECK(result.dataset.inputs.front().stated_checked == 3);
}

TEST_CASE("a force below the last region's total has no region") {
  CHECK(messages(kRegionsHeader + "Kent,1\nSouth East TOTAL,1\nDevon,4\n") ==
        Texts{"3:1 stated-total: `South East TOTAL` is taken as a stated total: checked against its parts, not added",
              "4 no-region: `Devon` has no region, and other forces have one"});
}

TEST_CASE("if a region is known, a total row does not name one") {
  const auto result = loaded(kRegionsHeader + "Kent,1\nSurrey,2\nSouth-East total,3\n", in_region("South East"));
  CHECK(messages(result.diagnostics) ==
        Texts{"4:1 stated-total: `South-East total` is taken as a stated total: checked against its parts, not added"});
  CHECK(figures(result.dataset) == Texts{"2016", "Kent, South East: website 1", "Surrey, South East: website 2"});
}

TEST_CASE("the registry gives forces their regions, and refuses those that it does not know") {
  LoadOptions options;
  options.ons_regions = true;
  CHECK(figures(kRegionsHeader + "MPS,1\nGwent,2\nCity of London,3\n", options) ==
        Texts{"2016", "MPS, London: website 1", "Gwent, Wales: website 2", "City of London, London: website 3"});
  CHECK(messages(kRegionsHeader + "MPS,1\nTrumpton,2\nBTP,3\n", options) ==
        Texts{"3:1 no-region: `Trumpton` is not in the registry of forces",
              "4:1 no-region: `BTP` belongs to no region of the ONS"});
}
