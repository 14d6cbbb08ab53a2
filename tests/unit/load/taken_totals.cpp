// Stated totals of confidential counts: taken where it is certain what they are totals of, and nowhere else.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "diagnostic/codes/regions.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

std::string row_name(const Dataset& dataset, RowId row) {
  if (row.is_all()) return "all";
  return row.is_region() ? dataset.regions[row.region_id()] : dataset.forces[row.number()].name;
}

/// `Kent 2016: 60`, `South East website 2016: 449`, sorted.
Texts totals_taken(const Loaded& result) {
  const Dataset& dataset = result.dataset;
  Texts lines;
  dataset.stated.each([&](const Key& key, const Tally::Cell& cell) {
    const std::string channel = key.channel == kAllChannels ? "" : ' ' + dataset.channels[key.channel];
    lines.push_back(row_name(dataset, RowId(key.force)) + channel + ' ' + period_label(key.period) + ": " +
                    std::to_string(cell.count.value()));
  });
  std::ranges::sort(lines);
  return lines;
}

Texts totals_taken(std::string text, const LoadOptions& options = {}) {
  const Loaded result = loaded(std::move(text), options);
  CHECK_FALSE(result.diagnostics.has_mistakes());
  return totals_taken(result);
}

const std::string kRest = "Surrey,2016,50,10,30,60\nSurrey,2018,50,20,30,70\n";  // the total is that of two columns

}  // namespace

TEST_CASE("the total of a force's confidential counts is taken, with or without a row that confirms it") {
  const std::string header = "Force,Year,Website,App,Helpline,Total\n";
  CHECK(totals_taken(header + "Kent,2016,50,[c],3,60\nSurrey,2016,5,6,7,18\n") == Texts{"Kent 2016: 60"});
  CHECK(totals_taken(header + "Kent,2016,50,[c],3,60\n") == Texts{"Kent 2016: 60"});
  CHECK(totals_taken("Force,Total 2016,Web 2016,Tel 2016\nKent,60,[c],3\n") == Texts{"Kent 2016: 60"});
  CHECK(totals_taken(header + "Kent,2016,50,[x],3,60\nSurrey,2016,5,6,7,18\n").empty());
  CHECK(totals_taken(header + "Kent,2016,50,[c],3,52\nSurrey,2016,5,6,7,18\n").empty());  // below what is shown
}

TEST_CASE("a total that other rows show to be of some channels is not that of all") {
  for (const std::string name : {"Total", "Total online", "All"})
    CHECK(totals_taken("Force,Year,Website,App,Helpline," + name + "\nKent,2016,50,[c],3,60\n" + kRest).empty());
}

TEST_CASE("a total that may be of some channels by its name or place is not taken") {
  CHECK(totals_taken("Force,Year,Website,App,Helpline,Total online\nKent,2016,50,[c],3,60\n").empty());
  CHECK(totals_taken("Force,Year,Website,App,Helpline,Subtotal\nKent,2016,50,[c],3,60\n").empty());
  CHECK(totals_taken("Force,Year,Website,App,Total,Helpline\nKent,2016,50,[c],60,3\n").empty());
  CHECK(totals_taken("Force,Year,Website,App,Helpline,Total online\nKent,2016,50,[c],3,60\nSurrey,2016,5,6,0,11\n")
            .empty());
}

TEST_CASE("a total may contain a column that is left out") {
  const std::string text = "Force,Year,Web,Chat,Tel,Total\nKent,2016,[c],5,50,60\n";
  LoadOptions options;
  options.ignore_columns = {"Tel"};
  CHECK(totals_taken(text, options).empty());
  options.ignore_columns = {"Population"};
  CHECK(totals_taken("Force,Year,Web,Chat,Population,Total\nKent,2016,[c],5,50,60\n", options) ==
        Texts{"Kent 2016: 60"});
  LoadOptions counted;
  counted.columns.counts = {"Web", "Chat"};
  CHECK(totals_taken("Force,Year,Web,Chat,Tel,Total\nKent,2016,[c],5,50,60\n", counted).empty());
}

TEST_CASE("a row of totals is that of all forces, or of a region, by its name and place") {
  const std::string header = "Force,Web 2016\n";
  const Texts all{"all 2016: 200", "all Web 2016: 200"};
  CHECK(totals_taken(header + "Kent,[c]\nSurrey,10\nTotal,200\n") == all);
  CHECK(totals_taken(header + "Total,200\nKent,[c]\nSurrey,10\n") == all);
  CHECK(totals_taken(header + "Kent,[c]\nSurrey,10\nSouth total,150\nDevon,50\nWest total,50\nTotal,200\n") ==
        Texts{"South 2016: 150", "South Web 2016: 150", "all 2016: 200", "all Web 2016: 200"});
}

TEST_CASE("a row of totals of other forces than all is not taken for that of all") {
  const std::string header = "Force,Web 2016\n";
  LoadOptions given;
  given.total_rows = {"Urban", "Rural"};
  CHECK(totals_taken(header + "Urban,200\nKent,[c]\nSurrey,10\nRural,11\nDevon,5\nDorset,6\n", given).empty());
  given.total_rows = {"Urban"};
  CHECK(totals_taken(header + "Kent,[c]\nSurrey,10\nDevon,5\nUrban,200\n", given).empty());
  CHECK(totals_taken(header + "Total,200\nKent,[c]\nSurrey,10\nTotal,11\nDevon,5\nDorset,6\n").empty());
  CHECK(totals_taken(header + "Kent,[c]\nSurrey,10\nTotal,200\nDevon,5\n").empty());
  CHECK(totals_taken("Region,Force,Web 2016\nSouth,Kent,[c]\nSouth,Surrey,10\nSouth,West total,200\nWest,Devon,5\n")
            .empty());
}

TEST_CASE("a row of totals is not that of a region that options define otherwise") {
  LoadOptions options;
  options.region = "South";
  const std::string rows = "Force,Web 2016\nKent,[c]\nSurrey,10\nSouth total,200\n";
  CHECK(totals_taken(rows, options) == Texts{"South 2016: 200", "South Web 2016: 200"});
  CHECK(totals_taken(rows + "Devon,5\n", options).empty());
}

TEST_CASE("a row of totals may cover rows that are not counted") {
  LoadOptions options;
  options.rows = LineRange{1, 4};
  CHECK(totals_taken("Force,Web 2016\nKent,[c]\nSurrey,10\nTotal,200\nDevon,5\n", options).empty());
}

TEST_CASE("totals are not those of rows that are summed, nor exact where they are rounded") {
  const std::string header = "Force,Year,Page,Web,Tel,Total\n";
  LoadOptions options;
  options.sum_over = {"Page"};
  CHECK(totals_taken(header + "Kent,2016,a,[c],5,60\nKent,2016,b,1,2,3\n", options).empty());
  LoadOptions rounded;
  rounded.rounded_totals = 10;
  CHECK(totals_taken("Force,Year,Web,Tel,Total\nKent,2016,[c],5,60\n", rounded).empty());
}

TEST_CASE("of two totals that differ, neither is taken") {
  CHECK(totals_taken("Force,Web 2016,Tel 2016,Total 2016,Grand total 2016\nKent,[c],5,60,61\n").empty());
  CHECK(totals_taken("Force,Web 2016,Tel 2016,Total 2016,Grand total 2016\nKent,[c],5,60,60\n") ==
        Texts{"Kent 2016: 60"});
}

TEST_CASE("a force without a region is reported beside totals that are stated") {
  const auto result = loaded("Force,Web 2016,Tel 2016,Total 2016\nKent,[c],5,12\nSouth total,1,5,12\nDevon,10,12,22\n");
  CHECK(std::ranges::count(result.diagnostics.all(), Code(code::no_region), &Diagnostic::code) == 1);
  CHECK(result.dataset.forces.back().region == 0);
}
