// Rows of different people: what they unite is given, and held against its parts.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kUnionHeader = "region,force,channel,period,distinct\n";
const std::string kParts =
    kUnionHeader + "A,Kent,web,2018,10\nA,Kent,phone,2018,5\nA,Surrey,web,2018,20\nA,Surrey,phone,2018,1\n";

/// `Kent 12; A 30 8 40`: the unions of 2018, of each channel and of all, by row; `.` where there is none.
std::string unions(const Dataset& dataset) {
  const auto text = [&](std::uint32_t row, std::uint32_t channel) {
    const auto count = dataset.united(row, channel, calendar_year(2018));
    if (!count) return std::string(" .");
    return ' ' + (count->is_missing() ? std::string(reach::to_text(count->symbol())) : std::to_string(count->value()));
  };
  std::string line;
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    line += dataset.forces[force].name + text(force, kAllChannels) + "; ";
  }
  const auto add_row = [&](const std::string& name, std::uint32_t row) {
    line += name;
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) line += text(row, channel);
    line += text(row, kAllChannels) + "; ";
  };
  for (std::uint32_t region = 0; region < dataset.regions.size(); ++region) {
    add_row(dataset.regions[region], RowId::region(region).number());
  }
  add_row("all", RowId::all().number());
  return line.substr(0, line.size() - 2);
}

std::string unions(const std::string& text) { return unions(loaded(text).dataset); }

}  // namespace

TEST_CASE("unions are used as given, and never summed") {
  CHECK(unions(kParts) == "Kent .; Surrey .; A . . .; all . . .");
  CHECK(unions(kParts + "A,Kent,(all),2018,12\nA,(all),web,2018,[c]\nA,(all),(all),2018,30\n") ==
        "Kent 12; Surrey .; A [c] . 30; all [c] . 30");
}

TEST_CASE("without unions there are no sums either") {
  const auto result = loaded(kParts);
  CHECK(result.dataset.unions.has_value());
  CHECK_FALSE(result.diagnostics.has_errors());
  CHECK_FALSE(loaded("force,channel,period,count\nKent,web,2018,1\n").dataset.unions.has_value());
}

TEST_CASE("a union of one part equals that part") {
  CHECK(unions(kUnionHeader + "A,Kent,web,2018,10\n") == "Kent 10; A 10 10; all 10 10");
  CHECK(unions(kUnionHeader + "A,Kent,web,2018,10\nB,Sussex,web,2018,7\n") ==
        "Kent 10; Sussex 7; A 10 10; B 7 7; all . .");
}

TEST_CASE("without a region column, a union over all forces is that of the only region") {
  CHECK(unions("force,channel,period,distinct\nKent,web,2018,10\nSurrey,web,2018,5\n(all),web,2018,12\n") ==
        "Kent 10; Surrey 5; All forces 12 12; all 12 12");
}

TEST_CASE("a union is at least each part, and at most their sum") {
  CHECK(messages(kParts + "A,Kent,(all),2018,15\nA,(all),web,2018,20\nA,(all),(all),2018,20\n").empty());
  CHECK(messages(kParts + "A,Kent,(all),2018,9\n") ==
        Texts{"6 union-mismatch: `Kent` (all) 2018 is 9, below `Kent` web 2018, which is 10 at counts.csv:2"});
  CHECK(
      messages(kParts + "A,Kent,(all),2018,16\n") ==
      Texts{"6 union-mismatch: `Kent` (all) 2018 is 16, above the sum of its parts, 15, of which `Kent` web 2018 is at "
            "counts.csv:2"});
  CHECK(messages(kParts + "(all),(all),phone,2018,4\n") ==
        Texts{"6 union-mismatch: `All regions` phone 2018 is 4, below `Kent` phone 2018, which is 5 at counts.csv:3"});
}

TEST_CASE("the bounds of a union pass through unions that are not given") {
  CHECK(messages(kParts + "(all),(all),(all),2018,37\n") ==
        Texts{"6 union-mismatch: `All regions` (all) 2018 is 37, above the sum of its parts, 36, of which `Kent` web "
              "2018 is at counts.csv:2"});
  CHECK(messages(kParts + "(all),(all),(all),2018,36\n").empty());
  CHECK(messages(kParts + "A,(all),web,2018,22\nA,(all),(all),2018,29\n") ==
        Texts{"7 union-mismatch: `A` (all) 2018 is 29, above the sum of its parts, 28, of which `A` web 2018 is at "
              "counts.csv:6"});
}

TEST_CASE("a missing part leaves a union without an upper bound") {
  const std::string text = kUnionHeader + "A,Kent,web,2018,10\nA,Kent,phone,2018,[c]\nA,Kent,(all),2018,99\n";
  CHECK_FALSE(loaded(text).diagnostics.has_errors());
}

TEST_CASE("rows that unite, and those that cannot") {
  CHECK(messages(kParts + "A,Kent,(all),2018,12\nA,Kent,(all),2018,12\n") ==
        Texts{"7:14 duplicate-count: `Kent` has (all) 2018 twice: here and at counts.csv:6"});
  CHECK(messages(kParts + "(all),Kent,web,2018,12\nA,Kent,Total,2018,12\nA,A total,web,2018,22\n") ==
        Texts{"6:1 bad-name: `Kent` is of one region, and (all) stands for all",
              "7:8 not-additive: `Total` is the name of a sum, and different people do not add up",
              "8:3 not-additive: `A total` is the name of a sum, and different people do not add up"});
  CHECK(messages(kParts + "B,(all),web,2018,12\n") ==
        Texts{"6 union-mismatch: `B` web 2018 unites forces, but no row there is of a force"});
}
