// load_map: the files of --regions and --rename.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

struct LoadedMap {
  std::optional<NameMap> map;
  Diagnostics diagnostics;
};

LoadedMap read_map(std::string text, const LoadOptions& options = {}) {
  LoadedMap result;
  result.map = load_map(text_source("regions.csv", std::move(text)), "force", "region", options, result.diagnostics);
  return result;
}

Texts faults(std::string text) {
  const auto result = read_map(std::move(text));
  CHECK_FALSE(result.map.has_value());
  return messages(result.diagnostics);
}

using Entries = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("a map by folded names, its columns in any order") {
  const auto result = read_map("# our own\nRegion;notes;Force\nSouth East;x; Kent \n;;\n\"South; West\";;Devon\n\n");
  REQUIRE(result.map.has_value());
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(result.map->file == "regions.csv");
  CHECK(result.map->entries == Entries{{"kent", "South East"}, {"devon", "South; West"}});
  CHECK(result.map->names == Texts{"Kent", "Devon"});
}

TEST_CASE("a map spells each region one way") {
  CHECK(faults("force,region\nKent,South East\nSurrey,South  east\nSussex,South  east\nDevon,S\u043Euth East\n") ==
        Texts{"regions.csv:3:8 two-spellings: `South  east` is spelled `South East` at line 2",
              "regions.csv:5:7 two-spellings: `S\u043Euth East` looks like `South East` at line 2, but has letters of "
              "another script"});
}

TEST_CASE("the same entry twice is one") {
  const auto result = read_map("force,region\nKent,South East\nKENT,South East\n");
  REQUIRE(result.map.has_value());
  CHECK(result.map->entries == Entries{{"kent", "South East"}});
}

TEST_CASE("maps that contradict themselves or are incomplete") {
  CHECK(faults("force,region\nKent,South East\nKent,South West\n") ==
        Texts{"regions.csv:3:1 bad-map: `Kent` is mapped to `South West` here and to `South East` at line 2"});
  CHECK(faults("force,region\n,South East\nKent,\n\"Sur\nrey\",SE\n") ==
        Texts{"regions.csv:2:1 bad-map: a name in the map is empty, or holds a line break or tab",
              "regions.csv:3:6 bad-map: a name in the map is empty, or holds a line break or tab",
              "regions.csv:4:2 bad-map: a name in the map is empty, or holds a line break or tab"});
  CHECK(faults("force,area\nKent,South East\n") == Texts{"regions.csv:1:1 bad-map: the map has no column region"});
  CHECK(faults("town,region\nKent,South East\n") == Texts{"regions.csv:1:1 bad-map: the map has no column force"});
  CHECK(faults("") == Texts{"regions.csv: bad-map: the map is empty"});
  CHECK(faults("force,region\nKent,South East,1\nSurrey\n") ==
        Texts{"regions.csv:2:1 field-count: 3 fields, where the header has 2",
              "regions.csv:3:1 field-count: 1 field, where the header has 2"});
  CHECK(faults("force,region\n\"Kent,South East\n") == Texts{"regions.csv:2:1 open-quote: this quote is never closed"});
  CHECK(faults("force,region\nK\u200Bent,South East\n") ==
        Texts{"regions.csv:2:2 hidden-character: invisible character U+200B zero-width space"});
}
