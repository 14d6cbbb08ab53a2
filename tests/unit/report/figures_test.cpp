// The table of figures: each is in the schema, has a golden case, and describes itself correctly.
#include "report/figures/figures.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::report::figure_kinds;
using reach::report::FigureKind;
using reach::report::machine_name;
using reach::report::RangeEnd;
using reach::report::ShownUnasked;
using reach::report::spoken_name;

namespace {

/// All command lines of the golden cases on columns and on series.
std::string columns_commands() {
  const std::filesystem::path cases = std::filesystem::path(REACH_DATA).parent_path() / "tests" / "cases";
  std::string commands;
  for (const char* area : {"columns", "series"}) {
    for (const auto& entry : std::filesystem::directory_iterator(cases / area)) {
      std::ifstream stream(entry.path() / "cmd");
      commands.append(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
  }
  return commands;
}

/// The part of the schema about a measure: the text from its name to the next definition.
std::string_view measure_schema() {
  const std::string_view schema = reach::json_schemas().front().text;
  const std::size_t begin = schema.find("\"measure\": {");
  REQUIRE(begin != std::string_view::npos);
  return schema.substr(begin, schema.find("\n    },\n", begin) - begin);
}

/// Gives each line a population.
void give_people(reach::Summary& summary) {
  summary.per = 100000;
  const auto give = [](reach::Line& line) { line.people = {known(1000000), known(1100000)}; };
  for (reach::RegionBlock& block : summary.regions) {
    std::ranges::for_each(block.forces, give);
    give(block.figures);
  }
  give(summary.overall);
}

/// A report that shows this figure and no other; a series if each period has it.
reach::Summary showing(const FigureKind& kind) {
  reach::Summary summary = south_east();
  summary.series = kind.per_period;
  if (kind.per_period) summary.periods.front().index = 2017;  // so that the last is one year after
  if (kind.of_rates) give_people(summary);
  summary.shown = {{kind.figure, summary.channels.size()}};
  return summary;
}

}  // namespace

TEST_CASE("figures: each has a key in the schema of a measure") {
  for (const FigureKind& kind : figure_kinds()) {
    CAPTURE(kind.name);
    CHECK(measure_schema().find('"' + std::string(kind.machine) + "\": {") != std::string_view::npos);
    const std::string json = render("json", showing(kind));
    CHECK(json.find('"' + std::string(kind.machine) + "\": ") != std::string::npos);
  }
}

TEST_CASE("figures: each has a golden case on columns") {
  const std::string commands = columns_commands();
  for (const FigureKind& kind : figure_kinds()) {
    CAPTURE(kind.name);
    CHECK(commands.find(kind.name) != std::string::npos);
  }
}

TEST_CASE("figures: names are distinct, and each figure is computed in one way") {
  std::set<std::string_view> names;
  for (const FigureKind& kind : figure_kinds()) {
    CAPTURE(kind.name);
    CHECK(names.insert(kind.name).second);
    if (kind.machine != kind.name && !kind.of_rates) CHECK(names.insert(kind.machine).second);
    CHECK((kind.column == kind.machine || kind.ends != nullptr));
    CHECK(&reach::report::kind_of(kind.figure) == &kind);
    CHECK((kind.exact != nullptr) != (kind.rounded != nullptr));
    CHECK((kind.notes == nullptr || kind.meaning == nullptr));
    // Figures shown by default are explained only by their names, so they have to load back.
    CHECK((kind.loads_back || kind.unasked == ShownUnasked::never));
  }
}

TEST_CASE("figures: a column for programs and one for people, with the same figure") {
  for (const FigureKind& kind : figure_kinds()) {
    CAPTURE(kind.name);
    const std::string csv = render("csv", showing(kind));
    std::string header;
    for (const char* period : kind.per_period ? std::vector{"2017", "2018"} : std::vector{""}) {
      const auto ends = kind.ends != nullptr ? kind.ends(showing(kind)) : std::span<const RangeEnd>();
      if (ends.empty()) header += ',' + machine_name(kind, period);
      for (const RangeEnd end : ends) header += ',' + machine_name(kind, period, end);
    }
    CHECK(csv.starts_with("region,force" + header + "\n"));
    const std::string figure = csv.substr(csv.rfind(',') + 1, csv.size() - csv.rfind(',') - 2);
    const std::string text = render("text", showing(kind));
    CHECK(text.find(spoken_name(kind, showing(kind))) != std::string::npos);
    CHECK(text.find(figure) != std::string::npos);
  }
}
