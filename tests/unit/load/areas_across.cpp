// Tables whose columns are areas: forces, regions or places anywhere across the page.
#include "catch.hpp"
#include "unit/load/loaded.hpp"
#include "unit/load/two_forces.hpp"

using namespace reach;

TEST_CASE("areas may be the columns") {
  CHECK(figures("year,channel,Kent,Surrey\n2016,website,449,483\n2016,helpline,92,97\n2018,website,695,949\n"
                "2018,helpline,97,101\n") == kTwoForces);
  CHECK(figures("year,Kent,Surrey,Total\n2016,449,483,932\n2018,695,949,1644\n") == kTwoForcesOneMeasure);
  CHECK(figures("month,Kent,Surrey\n2016-01,449,483\n2018-01,695,949\n") == kTwoForcesOneMeasure);
  CHECK(messages("year,Kent,Surrey,Total\n2016,449,483,933\n") ==
        Texts{"1:6 one-channel: the counts are of one channel, called `count`",
              "2:14 stated-mismatch: the stated total of `2016` is `933`, but its parts give 932"});
  CHECK(messages("year,Kent,Widgets\n2016,449,483\n") ==
        Texts{"1:6 ambiguous-columns: the columns `Kent` and `Widgets` may be forces or channels: some are places, "
              "others are not"});
  CHECK(figures("year,website,helpline\n2016,449,92\n") == Texts{"2016", "All, All forces: website 449; helpline 92"});
}

TEST_CASE("names that may be of places or of channels are not guessed") {
  const std::string text = "Year,Wetherby,Otley Mills\n2016,449,483\n2018,695,949\n";
  CHECK(messages(text) == Texts{"1:6 ambiguous-columns: the columns `Wetherby` and `Otley Mills` may be forces or "
                                "channels: nothing says which"});
  LoadOptions options;
  options.given_channel = "calls";
  CHECK(figures(text, options) ==
        Texts{"2016 2018", "Wetherby, All forces: calls 449 695", "Otley Mills, All forces: calls 483 949"});
  options = {};
  options.given_force = "Leeds";
  CHECK(figures(text, options) == Texts{"2016 2018", "Leeds, All forces: Wetherby 449 695; Otley Mills 483 949"});
  for (const std::string names :
       {"Web,Signpost", "Positive results,Negative results", "Bebo,Unique visits", "boys,x", "Stalking,Harassment"}) {
    INFO(names);
    CHECK(loaded("Year," + names + "\n2016,449,483\n2018,695,949\n").dataset.forces.size() == 1);
  }
}

TEST_CASE("a measure is not a force") {
  LoadOptions options;
  options.sum_over = {"force"};
  CHECK(figures("force,channel,year,count\nKent,website,2016,449\nSurrey,website,2016,1\n", options) ==
        Texts{"2016", "All, All forces: website 450"});
  CHECK(figures("measure,year,value\nwebsite,2016,449\n") == Texts{"2016", "All, All forces: website 449"});
  CHECK(messages("channel,year,Kent,count\nwebsite,2016,449,1\n") ==
        Texts{"1:19 unknown-column: the header does not say what column `count` is for; the columns are: channel, "
              "year, Kent "
              "and count"});
}

TEST_CASE("areas across may be places anywhere, and have totals") {
  CHECK(figures("year,Texas,Ohio\n2016,1,2\n2018,3,4\n") ==
        Texts{"2016 2018", "Texas, All forces: count 1 3", "Ohio, All forces: count 2 4"});
  CHECK(figures("year,Waikato,Bay of Plenty,Unknown\n2016,1,2,5\n") == Texts{"2016", "Waikato, All forces: count 1",
                                                                             "Bay of Plenty, All forces: count 2",
                                                                             "Unknown, All forces: count 5"});
  CHECK(figures(",Kent,Surrey\n2016,449,483\n2018,695,949\n") == kTwoForcesOneMeasure);
  CHECK(two_years(",Kent,Surrey\nwebsite,449,483\nhelpline,92,97\n",
                  ",Kent,Surrey\nwebsite,695,949\nhelpline,97,101\n") == kTwoForces);
  LoadOptions options;
  options.total_rows = {"South East"};
  CHECK(figures("year,Kent,Surrey,South East\n2016,449,483,932\n2018,695,949,1644\n", options) == kTwoForcesOneMeasure);
  CHECK(holds_text(messages("year,Kent,Surrey,South East\n2016,449,483,933\n", options),
                   "2:14 stated-mismatch: the stated total of `2016` is `933`, but its parts give 932"));
  CHECK(holds_text(messages("year,Kent,Surrey,South East\n2016,449,483,932\n2018,695,949,1644\n"),
                   "1 counted-twice: a column would count others twice: `South East` (line 1) is the sum of `Kent` and "
                   "`Surrey` (line 1)"));
  options.total_rows.clear();
  options.region_rows = RegionRows::below;
  CHECK(holds_text(messages("year,Kent,Surrey,South East\n2016,449,483,932\n2018,695,949,1644\n", options),
                   "1 no-region-rows: --region-rows is about rows, and here the forces are columns"));
}

TEST_CASE("among areas across, a population is no force and remarks are no label") {
  LoadOptions options;
  options.given_channel = "calls";
  CHECK(messages("year,Kent,Surrey,population\n2016,449,483,1000\n", options) ==
        Texts{"1:18 not-a-count: `population` is not a count: a population is not a number of contacts"});
  CHECK(figures("year,Kent,Surrey,notes\n2016,449,483,\n2018,695,949,provisional\n") == kTwoForcesOneMeasure);
  CHECK(holds_text(
      messages("year,lead,Kent,Surrey\n2016,Ann,449,483\n"),
      "1:6 no-force-column: no column is known to name the forces; the columns are: year, lead, Kent and Surrey"));
}

TEST_CASE("a country contains the regions beside it") {
  CHECK(figures("Country,Region,Calls 2016\nEngland,South East,2\nEngland,North East,3\nWales,Wales,4\n") ==
        Texts{"2016", "South East, England: Calls 2", "North East, England: Calls 3", "Wales, Wales: Calls 4"});
  CHECK(figures("Country,Region,Force,Calls 2016\nEngland,South East,Kent,2\n") ==
        Texts{"2016", "Kent, South East: Calls 2"});
}
