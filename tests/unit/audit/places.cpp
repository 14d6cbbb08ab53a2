// What a document calls a row of the data, as the user says: `--place "the county=Kent"`.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// What is found in a text, where `the county` means a row.
Texts judged_where(const std::string& row, bool is_region, const std::string& text) {
  Facts facts;
  facts.places = {{"the county", row, is_region}};
  return judged(text, south_east(), facts);
}

}  // namespace

TEST_CASE("a place that the user names is that row, in small letters, too") {
  CHECK(judged_where("Kent", false, "In the county, contacts rose from 541 in 2016 to 792 in 2018.").size() == 3);
  CHECK(judged_where("Kent", false, "In the county, there were 792 contacts in 2018.") ==
        Texts{"+ 792: Kent's total for 2018"});
  CHECK(judged_where("Kent", false, "In the county, there were 799 contacts in 2018.") ==
        Texts{"! 799: Kent's total for 2018 is 792"});
  CHECK(judged_where("South East", true, "In the county, there were 4,776 contacts in 2018.") ==
        Texts{"+ 4,776: South East's total for 2018"});
  CHECK(judged_where("Kent", false, "In Kent, there were 792 contacts in 2018.") ==
        Texts{"+ 792: Kent's total for 2018"});
}

TEST_CASE("what follows a place that the figures lack is left to the reader, whatever the place is called") {
  for (const char* place : {"the county", "our area", "the force", "this borough", "the far north", "Upper Dale"}) {
    CAPTURE(place);
    const std::string opening = std::string("In ") + place + ", contacts rose from 541 in 2016 to 792 in 2018. ";
    for (const std::string& each : judged(opening + "Website rose from 449 to 695; helpline from 92 to 97.\n"))
      CHECK(each.starts_with("? "));
  }
  for (const char* opening : {"In the end", "In contrast", "In the past", "In the region"}) {
    CAPTURE(opening);
    CHECK(judged(std::string(opening) + ", much was done. Contacts rose to 4,777 in 2018.\n").back().front() == '!');
  }
}

TEST_CASE("`the county` may be any of the rows, or none, unless a title or row is called so") {
  CHECK(judged("In the county, there were 792 contacts in 2018.").front().starts_with("? 792"));
  CHECK(judged("In the county, there were 799 contacts in 2018.").front().starts_with("? 799"));
  CHECK(judged("# Contacts in the county\n\nIn the county, there were 4,776 contacts in 2018.") ==
        Texts{"+ 4,776: South East's total for 2018"});
  CHECK(judged("In the region, there were 4,779 contacts in 2018.") ==
        Texts{"! 4,779: South East's total for 2018 is 4,776"});
}
