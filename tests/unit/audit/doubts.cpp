// Numbers that could be taken for another figure than the one they are: none of them is contradicted.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using audit_test::found;
using audit_test::Texts;

namespace {

constexpr const char* kVisits =
    "# Visits and loans, by branch\n\n|Branch|Visits 2022|Loans 2022|Visits 2023|Loans 2023|\n|-|-|-|-|-|\n"
    "|Alderton|48,210|20,114|46,105|22,390|\n|Birch Hill|31,077|15,820|29,950|15,911|\n"
    "|Cotley|22,340|9,405|23,012|11,278|\n|Total|101,627|45,339|99,067|49,579|\n\n";
constexpr const char* kAlarms =
    "# Calls, by station\n\n|Station|2019|2020|2021|\n|-|-|-|-|\n|Northgate|212|180|199|\n|Eastfield|155|148|160|\n"
    "|Southdown|98|77|85|\n|Total|465|405|444|\n\n";

}  // namespace

TEST_CASE("what there is of one thing for each of another is no count") {
  CHECK(found(kVisits, "There were about two visits for every loan in 2023.") == Texts{"?about two"});
  CHECK(found(kVisits, "There were 20,000 visits at Alderton in 2023.") == Texts{"!20,000"});
}

TEST_CASE("a share of the total is one of what was spoken of") {
  CHECK(found(kVisits, "Alderton had 22,390 loans in 2023, and 45% of the total.") == Texts{"+22,390", "+45%"});
  CHECK(found(kVisits, "Alderton had 22,390 loans in 2023, and 55% of the total.") == Texts{"+22,390", "!55%"});
}

TEST_CASE("a share of a row is not its share of the total") {
  CHECK(found(kAlarms, "In 2021 Southdown had fewer than three-quarters of Northgate's calls.") !=
        Texts{"+fewer than three-quarters"});
}

TEST_CASE("two counts behind a comparison are those of the rows compared") {
  const Texts pair =
      found(kAlarms, "Northgate had fewer calls than Eastfield and Southdown together in 2021 (199 against 245).");
  CHECK(std::ranges::none_of(pair, [](const std::string& each) { return each.front() == '!'; }));
  CHECK(found(kAlarms, "In 2021 Northgate had 199 calls, against 160 at Eastfield.") == Texts{"+199", "+160"});
}

TEST_CASE("rows are counted under the name of their total, too") {
  CHECK(found("|Nation|2019|2023|\n|-|-|-|\n|England|142|198|\n|Wales|131|117|\n|UK|273|315|\n\n",
              "The line took calls from two UK nations.")
            .size() <= 1);
}

TEST_CASE("a multiple behind a rise is no rise") {
  CHECK(found(kAlarms, "Northgate's calls rose by 19 in 2021, half as much as the total.") == Texts{"+19", "?half"});
}

TEST_CASE("a comparison goes on with the periods of the one before") {
  const Texts on = found(kAlarms, "Eastfield had five more calls in 2021 than in 2019; Southdown, 13 fewer.");
  CHECK(on == Texts{"+five"});
  CHECK(found(kAlarms, "Eastfield had five more calls in 2021 than in 2019, and Southdown 13 fewer.") ==
        Texts{"+five", "+13"});
}
