// What header cells and the names of total rows say.
#include "load/words/words.hpp"

#include "catch.hpp"
#include "load/header/header.hpp"

using namespace reach;

namespace {

std::string read_words(const std::string& text, PeriodKind prefer = PeriodKind::calendar_year) {
  const auto words = read_header_words(text, prefer);
  return describe(HeaderColumn{text, words.role, words.channel, words.period});
}

}  // namespace

TEST_CASE("columns recognised by one word") {
  for (const auto* text : {"force", "Force", "police force", "Police_Force", "police-force-area", "Area", "NAME"}) {
    CHECK(read_words(text) == "force");
  }
  CHECK(read_words("Region") == "region");
  CHECK(read_words("channel") == "channel");
  for (const auto* text : {"year", "Period"}) CHECK(read_words(text) == "period");
  for (const auto* text : {"date", "Day", "month"}) CHECK(read_words(text) == "date");
  for (const auto* text : {"count", "Value", "users"}) CHECK(read_words(text) == "count");
  CHECK(read_words("") == "empty");
}

TEST_CASE("a channel with a period at either end, shown as written") {
  CHECK(read_words("website_2016") == "website 2016");
  CHECK(read_words("Website - Q1 2016") == "Website 2016-Q1");
  CHECK(read_words("Website - FY 2016-17") == read_words("Website FY 2016-17"));
  CHECK(read_words("Website year-ending March 2017") == "Website 2016-17");
  CHECK(read_words("Yr-end Mar 2017 website") == "website 2016-17");
  CHECK(read_words("Website 12-months to March 2017") == "Website 2016-17");
  CHECK(read_words("Website at March 2017") == "not understood");
  CHECK(read_words("Looked at 2016") == "Looked at 2016");
  CHECK(read_words("Website 2016") == "Website 2016");
  CHECK(read_words("website-2016") == "website 2016");
  CHECK(read_words("2016 website") == "website 2016");
  CHECK(read_words("self_help_2016-17") == "self_help 2016-17");
  CHECK(read_words("2016/17 website") == "website 2016-17");
  CHECK(read_words("website 2016 to 2017") == "website 2016-17");
  CHECK(read_words("website_2016_17") == "website 2016-17");
  CHECK(read_words("website 2016-03") == "website 2016-03");
  CHECK(read_words("users 2016") == "users 2016");
  CHECK(read_words("helpline \u2013 calls 2016") == "helpline \u2013 calls 2016");
  CHECK(read_words("website 2011-12") == "website 2011-12");
  CHECK(read_header_words("website 2011-12", PeriodKind::month).period == Period{PeriodKind::month, 2011 * 12 + 11});
  CHECK(read_header_words("website 2011-12", PeriodKind::calendar_year).period ==
        Period{PeriodKind::financial_year, 2011});
}

TEST_CASE("without a period, or with two, or nothing else") {
  CHECK(read_words("website") == "website");
  CHECK(read_words("website2016") == "website2016");
  CHECK(read_words("2016") == "count 2016");
  CHECK(read_words("2016-17") == "count 2016-17");
  CHECK(read_words("2016 website 2018") == "not understood");
}

TEST_CASE("stated totals") {
  for (const auto* text :
       {"Total 2016", "TOTAL_2016", "2016 total", "Grand total 2016", "total contacts 2016", "Overall 2016",
        "all channels 2016", "sub-total 2016", "Subtotal 2016", "all users 2016", "Overall contacts 2016"}) {
    CHECK(read_words(text) == "stated total 2016");
  }
  CHECK(read_words("TOTAL") == "stated total");
  CHECK(read_words("Totals") == "stated total");
  CHECK(read_words("Totality 2016") == "Totality 2016");
}

TEST_CASE("stated increases") {
  for (const auto* text :
       {"Increase", "increase %", "increase%", "% increase", "Percentage increase", "Year on year increase %", "YoY",
        "Year on year %", "% change", "Percentage change", "growth (%)", "Increase 2016-2018", "% change 2016 to 2018",
        "Increase from 2016 to 2018", "Total increase", "annual growth %", "change (percent)"}) {
    CHECK(std::string(text) + ": " + read_words(text) == std::string(text) + ": stated increase");
  }
  CHECK(read_words("Website increase %") == "stated increase of website");
  CHECK(read_words("Website increase 2016-17 to 2018-19") == "stated increase of website");
  CHECK(read_words("Website % change") == "stated increase of website");
  CHECK(read_words("Increase in self_help") == "stated increase of self help");
}

TEST_CASE("stated changes") {
  for (const auto* text : {"Change", "Difference", "total change", "change in total", "Change 2016 to 2018",
                           "change_2016_2018", "Difference 2016-2018", "change 2018"}) {
    CHECK(std::string(text) + ": " + read_words(text) == std::string(text) + ": stated change");
  }
  CHECK(read_words("Website change") == "stated change of website");
  CHECK(read_words("Website change 2016 to 2018") == "stated change of website");
  CHECK(read_words("climate change 2018") == "climate change 2018");
}

TEST_CASE("rows named like a total") {
  for (const auto* name : {"total",
                           "TOTAL",
                           " Total ",
                           "Totals",
                           "grand total",
                           "Grand  Total",
                           "Overall",
                           "All forces",
                           "all regions",
                           "subtotal",
                           "Sub total",
                           "Sub-total",
                           "Grand-total",
                           "South East total",
                           "South East TOTAL",
                           "South East\u00A0total",
                           "South East sub-total",
                           "South East - Total",
                           "Kent subtotal",
                           "Southern totals",
                           "All police force areas",
                           "Total South East",
                           "Total for South East",
                           "All four forces",
                           "Sum",
                           "Combined",
                           "All forces total"}) {
    CHECK(std::string(name) + (is_total_name(name) ? " is" : " is not") == std::string(name) + " is");
  }
  for (const auto* name : {"", "Kent", "Totnes", "Totaline", "Grand", "Subtotalia", "Allforces", "Allerdale", "total2",
                           "Sum Valley", "Overalls"}) {
    CHECK(std::string(name) + (is_total_name(name) ? " is" : " is not") == std::string(name) + " is not");
  }
}

TEST_CASE("what a total row is a total of") {
  for (const auto* name : {"total", "Totals", "GRAND TOTAL", "All forces", "All forces total", "subtotal", "Sub total",
                           "Sub-total", "overall"}) {
    CHECK(total_of(name) == "");
  }
  CHECK(total_of("South East TOTAL") == "South East");
  CHECK(total_of("South East totals") == "South East");
  CHECK(total_of("South East  subtotal") == "South East");
  CHECK(total_of("South East sub total") == "South East");
  CHECK(total_of("South East sub-total") == "South East");
  CHECK(total_of("South East - total") == "South East");
  CHECK(total_of("Total South East") == "South East");
  CHECK(total_of("TOTAL for South East") == "South East");
  CHECK(total_of("M\u00FCnchen TOTAL") == "M\u00FCnchen");
  CHECK(total_of("Regional total") == "");
  CHECK(total_of("Total for all forces") == "");
  CHECK(total_of("Total, all regions") == "");
}

TEST_CASE("totals over everything") {
  for (const auto* name : {"Total", "grand total", "Grand-total", "All forces", "All regions", "Regions shown",
                           "Regions shown total", "overall"}) {
    CHECK(is_grand_total(name));
  }
  for (const auto* name : {"subtotal", "South East total", "Kent"}) CHECK_FALSE(is_grand_total(name));
}
