// Stated totals and increases of a wide layout: checked against their parts, never added in.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

struct Checks {
  std::uint64_t checked;
  std::uint64_t unchecked;
  bool operator==(const Checks&) const = default;
};

Checks checks(const Loaded& result) {
  return {result.dataset.inputs.front().stated_checked, result.dataset.inputs.front().stated_unchecked};
}

const std::string kStated =
    "force,website_2016,helpline_2016,total_2016,website_2018,helpline_2018,total_2018,change,increase\n";

}  // namespace

TEST_CASE("stated figures that agree with their parts") {
  const auto result =
      loaded(kStated + "Surrey,483,97,580,949,101,1050,470,81%\nKent,449,92,541,695,97,792,+251,46.4\n");
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(checks(result) == Checks{8, 0});
  CHECK(result.dataset.channels == Texts{"website", "helpline"});
}

TEST_CASE("stated figures that disagree with their parts") {
  CHECK(messages(kStated + "Surrey,483,97,581,949,101,1050,471,82%\nKent,449,92,541,695,97,792,251,46.3\n") ==
        Texts{"2:15 stated-mismatch: the stated total 2016 of `Surrey` is `581`, but its parts give 580",
              "2:32 stated-mismatch: the stated change of `Surrey` is `471`, but its parts give 470",
              "2:36 stated-mismatch: the stated increase of `Surrey` is `82%`, but its parts give 81%",
              "3:32 stated-mismatch: the stated increase of `Kent` is `46.3`, but its parts give 46.4%"});
}

TEST_CASE("an increase is checked to its own decimals, half away from zero") {
  const std::string header = "force,website_2016,website_2018,increase %\n";
  CHECK(messages(header + "A,40,63,58\nB,40,63,57.5\nC,200,199,-1\nD,200,199,-0.50\nE,200,199,-0.5%\n") == Texts{});
  CHECK(messages(header + "A,40,63,57\nB,40,63,57.4\nC,200,199,0\nD,200,199,1\n") ==
        Texts{"2:9 stated-mismatch: the stated increase of `A` is `57`, but its parts give 58%",
              "3:9 stated-mismatch: the stated increase of `B` is `57.4`, but its parts give 57.5%",
              "4:11 stated-mismatch: the stated increase of `C` is `0`, but its parts give -1%",
              "5:11 stated-mismatch: the stated increase of `D` is `1`, but its parts give -1%"});
}

TEST_CASE("there is no increase from 0") {
  CHECK(messages("force,website_2016,website_2018,increase\nKent,0,5,500%\n") ==
        Texts{"2:10 stated-mismatch: the stated increase of `Kent` is `500%`, but its parts give no increase, since "
              "the baseline is 0"});
  CHECK(messages("force,website_2016,website_2018,increase\nKent,0,5,[z]\n") == Texts{});
}

TEST_CASE("stated figures that are empty or not figures") {
  const auto result = loaded(kStated + "Surrey,483,97,,949,101,..,n/a,[x]\n");
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(checks(result) == Checks{0, 0});
  CHECK(messages(kStated + "Surrey,483,97,58O,949,101,1050,470,about 80\n") ==
        Texts{"2:15 bad-stated: the stated total 2016 is not a figure: `58O`",
              "2:36 bad-stated: the stated increase is not a figure: `about 80`"});
}

TEST_CASE("a stated total may have zero decimals such as .0") {
  CHECK(checks(loaded("force,website_2016,helpline_2016,total_2016\nSurrey,483,97,580.00\n")) == Checks{1, 0});
  CHECK(messages("force,website_2016,helpline_2016,total_2016\nSurrey,483,97,580.01\n") ==
        Texts{"2:15 stated-mismatch: the stated total 2016 of `Surrey` is `580.01`, but its parts give 580"});
}

TEST_CASE("a figure with a missing part cannot be checked, which is noted") {
  const auto result = loaded(kStated + "Surrey,483,,580,949,101,1050,470,81%\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"2:1 unchecked-total: 3 stated figures of `Surrey` cannot be checked: a part is missing or not certain",
              "2:12 missing-count: no figure for `Surrey`, helpline 2016: an empty cell is [x], not 0"});
  CHECK(checks(result) == Checks{1, 3});
}

TEST_CASE("a total of a period, or an increase, without its parts") {
  const auto result = loaded("force,website_2016,total_2018,helpline increase\nKent,449,700,5%\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"1:20 doubtful-total: `total_2018` cannot be checked: no column has counts of 2018",
              "2:1 unchecked-total: 2 stated figures of `Kent` cannot be checked: a part is missing or not certain"});
  CHECK(checks(result) == Checks{0, 2});
}

TEST_CASE("an increase of one channel; with more than two periods, one pair must match it") {
  const std::string header = "force,website_2016,helpline_2016,website_2018,helpline_2018,Website increase %\n";
  CHECK(checks(loaded(header + "Surrey,483,97,949,101,96\n")) == Checks{1, 0});
  CHECK(messages(header + "Surrey,483,97,949,101,81\n") ==
        Texts{"2:23 stated-mismatch: the stated increase of website of `Surrey` is `81`, but its parts give 96%"});
  const std::string three = "force,website_2016,website_2017,website_2018,increase\n";
  for (const std::string_view figure : {"200%", "100", "50.0%"}) {
    CHECK(checks(loaded(three + "Kent,1,2,3," + std::string(figure) + "\n")) == Checks{1, 0});
  }
  CHECK(messages(three + "Kent,1,2,3,150%\n") ==
        Texts{"2:12 stated-mismatch: the stated increase of `Kent` is `150%`, but its parts give 200%"});
  CHECK(checks(loaded(three + "Kent,1,,3,150%\n")) == Checks{0, 1});
  const std::string four = "force,website_2016,website_2017,website_2018,website_2019,increase\n";
  CHECK(checks(loaded("force,website_2016,website_2018,helpline increase\nKent,1,3,5%\n")) == Checks{0, 1});
  CHECK(checks(loaded(four + "Kent,1,7,3,8,200%\n")) == Checks{1, 0});  // 2016 to 2018: neither neighbours nor ends
}

TEST_CASE("between more than twelve periods an increase says too little to be checked") {
  std::string header = "force";
  std::string row = "Kent";
  for (int year = 2001; year <= 2012; ++year) {
    header += ",website_" + std::to_string(year);
    row += "," + std::to_string(year - 2000);
  }
  CHECK(checks(loaded(header + ",increase\n" + row + ",1100%\n")) == Checks{1, 0});
  CHECK(checks(loaded(header + ",website_2013,increase\n" + row + ",13,1200%\n")) == Checks{0, 1});
}

TEST_CASE("a total row is checked against the rows above it, and not added up") {
  const std::string header = "force,website_2016,website_2018\n";
  const auto result = loaded(header + "Surrey,483,949\nKent,449,695\nTotal,932,1644\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"4:1 stated-total: `Total` is taken as a stated total: checked against its parts, not added"});
  CHECK(result.dataset.forces.size() == 2);
  CHECK(result.dataset.inputs.front().rows == 2);
  CHECK(result.dataset.inputs.front().layout == "published");
  CHECK(checks(result) == Checks{2, 0});
  CHECK(messages(header + "Surrey,483,949\nKent,449,695\nTotal,932,1645\n") ==
        Texts{"4:1 stated-total: `Total` is taken as a stated total: checked against its parts, not added",
              "4:11 stated-mismatch: the stated website 2018 of `Total` is `1645`, but its parts give 1644"});
}

TEST_CASE("subtotals cover a block, a grand total all, a total either") {
  const std::string header = "force,website_2016\n";
  const std::string blocks = "A,1\nB,2\nSubtotal,3\nC,4\nD,5\nSub-total,9\n";
  CHECK(checks(loaded(header + blocks + "Grand total,12\n")) == Checks{3, 0});
  CHECK(checks(loaded(header + blocks + "Total,12\n")) == Checks{3, 0});
  CHECK(checks(loaded(header + "A,1\nB,2\nTotal,3\nC,4\nTotal,7\n")) == Checks{2, 0});
  CHECK(checks(loaded(header + "Total,7\nA,3\nB,4\n")) == Checks{1, 0});
  CHECK(messages(header + "A,1\nSubtotal,1\nC,4\nSubtotal,5\n") ==
        Texts{"3:1 stated-total: `Subtotal` is taken as a stated total: checked against its parts, not added",
              "5:1 stated-total: `Subtotal` is taken as a stated total: checked against its parts, not added",
              "5:10 stated-mismatch: the stated website 2016 of `Subtotal` is `5`, but its parts give 4"});
  CHECK(messages(header + "A,1\nSubtotal,1\nC,4\nAll forces,4\n") ==
        Texts{"3:1 stated-total: `Subtotal` is taken as a stated total: checked against its parts, not added",
              "5:1 stated-total: `All forces` is taken as a stated total: checked against its parts, not added",
              "5:12 stated-mismatch: the stated website 2016 of `All forces` is `4`, but its parts give 5"});
}

TEST_CASE("a total row in a region column is its region's") {
  const std::string header = "region,force,website_2016\n";
  CHECK(checks(loaded(header + "SE,A,1\nSW,B,2\nSE,C,4\nSE,Total,5\nSW,Total,2\n,All regions,7\n")) == Checks{3, 0});
  CHECK(messages(header + "SE,A,1\nSW,B,2\nSE,C,4\nSE,Total,4\n") ==
        Texts{"5:4 stated-total: `Total` is taken as a stated total: checked against its parts, not added",
              "5:10 stated-mismatch: the stated website 2016 of `Total` is `4`, but its parts give 5"});
}

TEST_CASE("a wrong total over several periods is compared with the nearest sum") {
  CHECK(messages("force,website_2016,website_2017,website_2018,total\nKent,10,12,13,35\nSurrey,10,12,13,36\n") ==
        Texts{"3:17 stated-mismatch: the stated total over all periods of `Surrey` is `36`, but its parts give 35"});
  CHECK(messages("force,website_2016,website_2017,website_2018,total\nKent,10,12,13,13\nSurrey,10,12,13,14\n") ==
        Texts{"3:17 stated-mismatch: the stated total 2018 of `Surrey` is `14`, but its parts give 13"});
}

TEST_CASE("a wrong partial total names the columns that come nearest") {
  const std::string head =
      "force,web_2016,app_2016,total online_2016,call_2016,text_2016,total calls_2016,total_2016\n";
  const Texts first = {
      "1 stated-total: `total online_2016` is taken as the sum of `web_2016` and `app_2016`: checked, "
      "not added",
      "2:23 stated-mismatch: `total calls_2016` of `Kent` is `93`, but `call_2016` and `text_2016` give "
      "92"};
  CHECK(messages(head + "Kent,400,49,449,80,12,93,541\n") == first);
  CHECK(messages(head + "Kent,400,49,449,80,12,92,541\n").size() == 2);  // two notes
  const Texts more = messages(head + "Kent,400,49,449,80,12,93,541\nEssex,1,2,3,4,5,9,12\nSurrey,2,3,5,4,6,10,15\n");
  CHECK(more.back() == first.back());
}

TEST_CASE("the figures of a series are checked, each against its own periods") {
  const std::string header =
      "force,web_2016,web_2017,step_2017_percent,web_2018,step_2018_percent,year_on_year_2018_percent,index_2016,"
      "index_2018,increase_percent,annual_percent\n";
  const auto result = loaded(header + "Kent,100,150,50,120,-20,-20,100,120,20,10\n");
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(checks(result) == Checks{7, 0});
  CHECK(result.dataset.channels == Texts{"web"});
  CHECK(messages(header + "Kent,100,150,20,120,20,50,100,150,20,20\n") ==
        Texts{"2:14 stated-mismatch: the stated step 2017 of `Kent` is `20`, but its parts give 50%",
              "2:21 stated-mismatch: the stated step 2018 of `Kent` is `20`, but its parts give -20%",
              "2:24 stated-mismatch: the stated increase on the year before 2018 of `Kent` is `50`, but its parts give "
              "-20%",
              "2:31 stated-mismatch: the stated index 2018 of `Kent` is `150`, but its parts give 120",
              "2:38 stated-mismatch: the stated annual increase of `Kent` is `20`, but its parts give 10%"});
}

TEST_CASE("an annual increase as people write it may be that of one year, or of all") {
  const std::string header = "force,web 2016,web 2017,web 2018,Annual increase (%)\n";
  for (const char* figure : {"10", "50", "-20", "20"})
    CHECK(messages(header + "Kent,100,150,120," + figure + "\n") == Texts{});
  CHECK(messages(header + "Kent,100,150,120,11\n") ==
        Texts{"2:18 stated-mismatch: the stated annual increase of `Kent` is `11`, but its parts give 10%"});
}

TEST_CASE("an index that does not begin at 100 is of something else") {
  const std::string header = "force,web 2016,index 2016,web 2018,index 2018\n";
  CHECK(messages(header + "Kent,449,100,695,155\nKent and Medway,10,100.0,20,200\n") == Texts{});
  CHECK(messages(header + "Kent,449,23,695,25\n") ==
        Texts{"1:16 not-a-count: `index 2016` and `index 2018` are not counts: an index or score cannot be added up"});
}

TEST_CASE("an increase without a sign of per cent may be a number") {
  const std::string header = "force,web 2016,web 2018,increase,pct increase\n";
  CHECK(messages(header + "Kent,100,150,50,50\nSurrey,200,250,50,25\n") == Texts{});
  CHECK(messages(header + "Surrey,200,250,25,25\n") == Texts{});
  CHECK(messages(header + "Surrey,200,250,50%,50\n") ==
        Texts{"2:16 stated-mismatch: the stated increase of `Surrey` is `50%`, but its parts give 25%",
              "2:20 stated-mismatch: the stated increase of `Surrey` is `50`, but its parts give 25%"});
}

TEST_CASE("totals of some columns may be written with zero decimals") {
  const std::string header = "force,year,drawn,aimed,total held,fired,total\n";
  CHECK(messages(header + "Kent,2016,2.0,3.0,5.0,1.0,6.0\nSurrey,2016,4.0,5.0,9.0,2.0,11.0\n").back() ==
        "2:11 whole-decimals: the counts of `drawn`, `aimed` and `fired` have decimals that are all 0, such as `2.0`: "
        "read as whole numbers");
  CHECK(figures(header + "Kent,2016,2.0,3.0,5.0,1.0,6.0\nSurrey,2016,4.0,5.0,9.0,2.0,11.0\n") ==
        Texts{"2016", "Kent, All forces: drawn 2; aimed 3; fired 1", "Surrey, All forces: drawn 4; aimed 5; fired 2"});
}
