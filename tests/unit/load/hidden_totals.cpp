// Totals under another name: refused or warned about, never silently counted twice.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kOneChannel = "force,website_2016,website_2018\n";
const std::string kTwoChannels = "force,website_2016,helpline_2016,website_2018,helpline_2018\n";

Texts found(const std::string& text, std::vector<std::string> total_rows = {},
            std::vector<std::string> force_rows = {}) {
  LoadOptions options;
  options.total_rows = std::move(total_rows);
  options.force_rows = std::move(force_rows);
  Texts lines;
  for (const auto& line : messages(loaded(text, options).diagnostics)) {
    if (line.find("stated-total") == std::string::npos) lines.push_back(line);
  }
  return lines;
}

std::string doubt(const std::string& line, const std::string& item) {
  return line + " hidden-total: a row may be a total of others, which counts them twice: " + item;
}
std::string refusal(const std::string& line, const std::string& item) {
  return line + " counted-twice: a row would count others twice: " + item;
}

}  // namespace

TEST_CASE("a sum that may be chance is a warning, above its parts or below them") {
  CHECK(found(kOneChannel + "A,1,2\nB,3,4\nC,4,6\n") ==
        Texts{doubt("4", "`C` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
  CHECK(found(kOneChannel + "C,4,6\nA,1,2\nB,3,4\n") ==
        Texts{doubt("2", "`C` (line 2) is the sum of `A` and `B` (lines 3 and 4)")});
  CHECK(found(kOneChannel + "A,1,2\nB,3,4\nC,4,6\nD,9,9\n") ==
        Texts{doubt("4", "`C` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
}

TEST_CASE("a sum in four counts, of a hundred people, is refused") {
  CHECK(found(kTwoChannels + "A,10,20,30,40\nB,1,2,3,4\nC,11,22,33,44\n") ==
        Texts{refusal("4", "`C` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
  CHECK(found(kTwoChannels + "A,10,2,30,4\nB,1,2,3,4\nC,11,4,33,8\n") ==
        Texts{doubt("4", "`C` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
  CHECK(found(kTwoChannels + "A,100,0,300,0\nB,1,0,3,0\nC,101,0,303,0\n") ==
        Texts{doubt("4", "`C` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
}

TEST_CASE("rows that are not sums") {
  CHECK(found(kOneChannel + "A,5,6\nB,5,6\n") == Texts{});                // of two alike, neither is the total
  CHECK(found(kOneChannel + "A,5,6\nN,0,0\nB,5,6\n") == Texts{});         // nor with a row of zeros beside it
  CHECK(found(kOneChannel + "A,1,2\nB,3,4\nC,4,7\n") == Texts{});         // not in every column
  CHECK(found(kOneChannel + "A,0,0\nB,0,0\nC,0,0\n") == Texts{});         // all zero
  CHECK(found(kOneChannel + "A,1,2\nB,3,4\nD,9,9\nC,4,6\n") == Texts{});  // no neighbours
}

TEST_CASE("in a large table small sums are chance") {
  std::string rows = "A,1,2\nB,3,4\nC,4,6\n";
  for (int row = 0; row < 20; ++row) rows += "F" + std::to_string(row) + "," + std::to_string(100 + row * row) + ",7\n";
  CHECK(found(kOneChannel + rows) == Texts{});
}

TEST_CASE("if a part is missing, the other figures decide") {
  CHECK(found(kOneChannel + "A,1,2\nB,3,[x]\nC,4,6\n") ==
        Texts{"3:5 missing-count: no figure for `B`, website 2018: marked [x], not 0",
              doubt("4", "`C` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
  CHECK(found(kOneChannel + "A,1,2\nB,3,[x]\nC,4,1\n") ==
        Texts{"3:5 missing-count: no figure for `B`, website 2018: marked [x], not 0"});
}

TEST_CASE("a name that shows a total makes a sum certain") {
  for (const std::string name : {"Everybody", "Forces combined", "Scotland", "United Kingdom", "World"}) {
    CHECK(found(kOneChannel + "A,1,2\nB,3,4\n" + name + ",4,6\n") ==
          Texts{refusal("4", "`" + name + "` (line 4) is the sum of `A` and `B` (lines 2 and 3)")});
  }
  CHECK(found(kOneChannel + "Male,1,2\nFemale,3,4\nPersons,4,6\n") ==
        Texts{refusal("4", "`Persons` (line 4) is the sum of `Male` and `Female` (lines 2 and 3)")});
  CHECK(found("region,force,website_2016\nSE,A,1\nSW,B,10\nSE,C,2\nSE,SE,3\nSW,D,20\n") ==
        Texts{refusal("5", "`SE` (line 5) is the sum of `A` and `C` (lines 2 and 4)")});
}

TEST_CASE("a place somewhere else is not a part") {
  CHECK(found(kOneChannel + "Wales,4,6\nKent,1,2\nSurrey,3,4\n") ==
        Texts{doubt("2", "`Wales` (line 2) is the sum of `Kent` and `Surrey` (lines 3 and 4)")});
}

TEST_CASE("a name alone shows a total if it contains the places of other rows") {
  CHECK(found(kOneChannel + "Kent,10,20\nSurrey,30,40\nSouth East Region,45,60\n") ==
        Texts{refusal("4",
                      "`South East Region` (line 4) is by its name the total of `Kent` and `Surrey` (lines 2 and "
                      "3), though website 2016 is 45, and they give 40")});
  CHECK(found(kOneChannel + "Kent,10,20\nSouth East,45,60\n") == Texts{});  // of one row
  CHECK(found(kOneChannel + "Kent,10,20\nSouth East,10,20\n") ==
        Texts{refusal("3", "`South East` (line 3) has the figures of `Kent` (line 2)")});
}

TEST_CASE("a word for totals shows a total with one digit wrong") {
  for (const std::string name : {"National", "Sum of forces", "Whole country"}) {
    CHECK(found(kOneChannel + "A,120,130\nB,140,150\n" + name + ",270,280\n").size() == 1);
    const auto lines = found(kOneChannel + "A,120,130\nB,140,150\n" + name + ",260,290\n");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("counted-twice") != std::string::npos);
  }
  for (const std::string name : {"National helpline", "Wholesale", "Rankin", "Country Park", "National"})
    CHECK(found(kOneChannel + "A,120,130\nB,140,150\n" + name + ",133,171\n") == Texts{});
}

TEST_CASE("totals away from their parts are reported as well") {
  const std::string rows = "A,100,10\nB,200,20\nC,300,31\nD,400,39\n";
  const std::string two = " hidden-total: 2 rows may be totals of others, which counts them twice: ";
  CHECK(found(kOneChannel + "Y,300,30\nZ,700,70\n" + rows) ==
        Texts{"2" + two + "`Y` and `Z` (lines 2 and 3) together are the sum of `A`, `B`, `C` and `D` (lines 4 to 7)"});
  CHECK(found(kOneChannel + rows + "Y,500,41\nZ,500,59\n") ==
        Texts{"6" + two + "`Y` and `Z` (lines 6 and 7) together are the sum of `A`, `B`, `C` and `D` (lines 2 to 5)"});
  CHECK(found(kOneChannel + "A,100,10\nY,300,30\nB,200,20\nC,300,31\nL,1000,100\nD,400,39\nZ,700,70\n") ==
        Texts{doubt("6", "`L` (line 6) is a third of all rows together, in every count")});
  CHECK(found(kOneChannel + "A,100,10\nB,200,20\nL,1000,100\nC,300,31\nD,400,39\n") ==
        Texts{doubt("4", "`L` (line 4) is half of all rows together, in every count")});
  CHECK(found(kOneChannel + "A,20,10\nB,17,30\nL,100,90\nC,33,11\nD,30,39\n") == Texts{});    // of too few people
  CHECK(found(kOneChannel + "Y,300,30\nZ,700,71\n" + rows) == Texts{});                       // one figure differs
  CHECK(found(kOneChannel + "Y,4,4\nZ,9,9\nA,1,2\nB,2,1\nC,5,5\nD,5,5\n") == Texts{});        // of few people
  CHECK(found("force,website_2016\nY,310\nZ,690\nA,102\nB,207\nC,305\nD,386\n") == Texts{});  // one count
  CHECK(found(kOneChannel + "A,100,90\nB,100,90\nC,100,90\nD,100,90\nE,100,90\nF,100,90\n") == Texts{});
  CHECK(found(kOneChannel + "Y,300,30\nZ,700,70\n" + rows, {"Y", "Z"}).front().find("unchecked-total") !=
        std::string::npos);
  CHECK(found(kOneChannel + "Y,300,30\nZ,700,70\n" + rows, {}, {"Y"}) == Texts{});
}

TEST_CASE("a sum but for one digit of one count is doubted, whatever its name") {
  const std::string parts = kOneChannel + "A,1523,2010\nB,2211,3000\n";
  const std::string said =
      "`SE` (line 4) is the sum of `A` and `B` (lines 2 and 3), but for one digit: website 2016 is ";
  CHECK(found(parts + "SE,3744,5010\n") == Texts{doubt("4", said + "3744, and they give 3734")});
  CHECK(found(parts + "SE,3834,5010\n") == Texts{doubt("4", said + "3834, and they give 3734")});
  CHECK(found(parts + "SE,4034,5010\n") == Texts{doubt("4", said + "4034, and they give 3734")});
  CHECK(found(parts + "SE,7334,5010\n") == Texts{doubt("4", said + "7334, and they give 3734")});  // swapped
  CHECK(found(kOneChannel + "SE,3744,5010\nA,1523,2010\nB,2211,3000\n").size() == 1);
  CHECK(found(parts + "SE,3757,5010\n") == Texts{});  // two digits
  CHECK(found(parts + "SE,3744,5020\n") == Texts{});  // both counts
  CHECK(found(parts + "SE,3744,5010\n", {}, {"SE"}) == Texts{});
  CHECK(found(kOneChannel + "A,152,20\nB,221,30\nSE,374,50\n") == Texts{});  // one small count is equal by chance
}

TEST_CASE("totals in any order among their parts are doubted") {
  const std::string said =
      "2 hidden-total: 2 rows may be totals of others, which counts them twice: `R` and `S` (lines 3 and 5) together "
      "are "
      "the sum of `A`, `B`, `C`, `D` and `E` (lines 2, 4 and 6 to 8)";
  const std::string parts = "C,1804,2750\nD,990,1403\nE,3120,2222\n";
  const std::string total = kOneChannel + "A,1523,2010\nR,2513,3413\nB,2211,3001\n";
  CHECK(found(total + "S,7135,7973\n" + parts) == Texts{"3" + said.substr(1)});
  CHECK(found(total + "S,7137,7973\n" + parts) == Texts{});
  CHECK(found(kOneChannel + "A,3,2\nR,5,5\nB,4,1\nS,8,7\nC,1,2\nD,2,3\nE,3,4\n") == Texts{});  // by chance
}

TEST_CASE("sums of sums are found") {
  const auto lines =
      found(kOneChannel + "A,100,2\nB,30,4\nAB,130,6\nC,500,1\nD,7,7\nCD,507,8\nAll of it,637,14\n", {}, {"All of it"});
  CHECK(lines == Texts{"4 hidden-total: 2 rows may be totals of others, which counts them twice: `AB` (line 4) is the "
                       "sum of `A` and `B` (lines 2 and 3); `CD` (line 7) is the sum of `C` and `D` (lines 5 and 6)"});
}

TEST_CASE("--total-row and --force-row settle a row") {
  const std::string rows = "A,1,2\nB,3,4\nC,4,6\n";
  CHECK(found(kOneChannel + rows, {"c"}) == Texts{});
  CHECK(found(kOneChannel + rows, {}, {"C"}) == Texts{});
  CHECK(found(kOneChannel + rows, {"E"}) == Texts{"unknown-row: --total-row names no row: `E`"});
  CHECK(found(kOneChannel + "A,1,2\nB,3,4\nTotal,4,6\n", {}, {"Total"}) == Texts{});
}

TEST_CASE("a channel that is the sum of the others") {
  CHECK(messages("force,website_2016,helpline_2016,contacts_2016\nA,1,2,3\nB,3,4,7\n") ==
        Texts{"hidden-total: the channel `contacts` equals the sum of `website` and `helpline` in every row: it may be "
              "their total, counted twice"});
  CHECK(messages("force,website_2016,helpline_2016,contacts_2016\nA,1,2,3\nB,3,4,8\n") == Texts{});
  CHECK(messages("force,website_2016,helpline_2016\nA,2,2\nB,4,4\n") == Texts{});
  CHECK(messages("force,men_2016,women_2016,persons_2016\nA,1,2,3\nB,3,4,7\n") ==
        Texts{"counted-twice: the channel `persons` equals the sum of `men` and `women` in every row: it is their "
              "total, counted twice"});
}
