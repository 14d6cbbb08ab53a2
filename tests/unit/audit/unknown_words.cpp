// Words that are not known: where a title, or another number of the sentence, shows that they change nothing.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using audit_test::found;
using audit_test::Texts;

namespace {

constexpr const char* kCalls =
    "# Calls, by control room\n\n|Room|2022|2023|\n|-|-|-|\n|North|212,412|229,392|\n|East|180,053|171,048|\n"
    "|Total|392,465|400,440|\n\n";
constexpr const char* kAdoptions =
    "# Children adopted from care\n\n|Year|Girls|Boys|All children|\n|-|-|-|-|\n|2021|49|60|109|\n|2022|58|66|124|\n\n";
constexpr const char* kLaunches =
    "|Station|Launches 2022|Launches 2023|\n|-|-|-|\n|Tarrow|45|59|\n|Mullin|89|97|\n|Total|134|156|\n\n";
constexpr const char* kDonors =
    "# Blood donors, by age\n\n|Age|2020|2021|\n|-|-|-|\n|17-24|6,340|7,015|\n|25-34|11,980|12,300|\n"
    "|35 and over|39,755|40,990|\n|Total|58,075|60,305|\n\n";
constexpr const char* kMonths =
    "# Visits, by month\n\n|Month|2022|2023|\n|-|-|-|\n|June|10,210|11,480|\n|July|14,950|15,320|\n"
    "|Total|25,160|26,800|\n\n";
constexpr const char* kMeals =
    "# School meals in 2023\n\n|School|Pupils|Free meals|\n|-|-|-|\n|Ash|410|132|\n|Beech|275|55|\n|Total|685|187|\n\n";

constexpr const char* kTrains =
    "# Delays\n\n|Quarter|Trains run|Trains cancelled|\n|-|-|-|\n|Q1 2023|4,120|164|\n|Q2 2023|4,310|129|\n"
    "|Q3 2023|4,402|211|\n\n";
constexpr const char* kStarts =
    "# Apprenticeship starts\n\n|County|Men 2022|Women 2022|Men 2023|Women 2023|\n|-|-|-|-|-|\n"
    "|Norland|1,840|1,622|1,795|1,740|\n|Southby|2,310|1,945|2,405|2,233|\n\n";
constexpr const char* kRehomed =
    "|Animal|Rehomed 2022|Rehomed 2023|\n|-|-|-|\n|Dogs|412|388|\n|Cats|655|701|\n|All animals|1,067|1,089|\n\n";

constexpr const char* kThefts =
    "# Recorded theft\n\n|Offence|Year to June 2022|Year to June 2023|\n|-|-|-|\n|Burglary|3,904|3,612|\n"
    "|Bicycle theft|610|548|\n|All theft|4,514|4,160|\n\n";
constexpr const char* kHotline =
    "# Calls, by month\n\n|Month|Calls|\n|-|-|\n|November 2023|1,877|\n|December 2023|2,310|\n|January 2024|2,945|\n\n";
constexpr const char* kSleepers =
    "# Rough sleeping in the region\n\nNumber of people counted on one night in "
    "autumn\n\n|Authority|2022|2023|\n|-|-|-|\n"
    "|Averton|27|33|\n|Castleford|44|52|\n|Region|71|85|\n\n";

constexpr const char* kCourts =
    "# Courts\n\n|Court|Cases received 2022|Cases closed 2022|Cases received 2023|Cases closed 2023|\n|-|-|-|-|-|\n"
    "|North|4,310|3,905|4,122|4,377|\n|West|2,875|2,790|3,014|2,968|\n|Total|7,185|6,695|7,136|7,345|\n\n";

constexpr const char* kAnswered =
    "# 101 calls: made and answered\n\n|Force|Calls made 2022|Calls answered 2022|Calls made 2023|Calls answered "
    "2023|\n"
    "|-|-|-|-|-|\n|North|210,400|188,312|205,118|190,760|\n|East|148,220|129,905|151,300|138,640|\n"
    "|Total|358,620|318,217|356,418|329,400|\n\n";
constexpr const char* kVotes =
    "# Turnout\n\n|Ward|Electorate|Votes cast|Turnout "
    "(%)|\n|-|-|-|-|\n|Abbey|6,210|1,863|30.0|\n|Castle|5,480|2,028|37.0|\n\n";

}  // namespace

TEST_CASE("an exact figure shows whose the other numbers of its sentence are") {
  CHECK(found(kCalls, "Handlers in North took 229,392 calls, up from 212,412.") ==
        Texts{"+229,392", "+up", "+212,412"});
  CHECK(found(kCalls, "Handlers in North took 229,329 calls, up from 212,412.") ==
        Texts{"!229,329", "+up", "+212,412"});
  CHECK(found(kCalls, "Handlers in North took 229,392 calls, up from 221,412.") ==
        Texts{"+229,392", "+up", "!221,412"});
}

TEST_CASE("one number alone, a round one, or one behind another unknown word shows nothing") {
  CHECK(found(kCalls, "Handlers in North took 229,329 calls.") == Texts{"?229,329"});
  CHECK(found(kCalls, "Teachers in North made 1,200 calls in 2023, up from 950.") == Texts{"?1,200", "?950"});
  const Texts apart = found(kCalls, "Handlers in North took 229,392 calls, and satisfaction rose by 12%.");
  CHECK(std::ranges::find(apart, "!12%") == apart.end());
  const Texts part = found(kCalls, "Of the 229,392 calls to North, 12,310 were pranks.");
  CHECK(std::ranges::find(part, "!12,310") == part.end());
}

TEST_CASE("words of the title change nothing where they are no noun that is counted") {
  CHECK(found(kAdoptions, "In 2022, 124 children were adopted from care, 15 more than in 2021.") ==
        Texts{"+124", "+15"});
  CHECK(found(kAdoptions, "In 2022, 142 children were adopted from care.") == Texts{"!142"});
  CHECK(found("# Deaths and injuries on roads\n\n|Road|Deaths 2022|Deaths 2023|\n|-|-|-|\n|A1|31|35|\n|A2|17|12|\n\n",
              "On the A1 there were 204 injuries in 2023.") == Texts{});
}

TEST_CASE("a verb says what is counted, as its noun does") {
  CHECK(found(kLaunches, "Tarrow launched 59 times in 2023, 14 more than in 2022.") == Texts{"+59", "+14"});
  CHECK(found(kLaunches, "Tarrow launched 95 times in 2023.") == Texts{"!95"});
  CHECK(found(kAdoptions, "Adoptions rose by 14% in 2022.") == Texts{"+14%"});
}

TEST_CASE("crews act for their row, other people may not") {
  CHECK(found(kLaunches, "Tarrow's crew launched 95 times in 2023.") == Texts{"!95"});
  CHECK(found(kLaunches, "Tarrow's lifeguards launched 12 times in 2023.") == Texts{"?12"});
}

TEST_CASE("bands of ages are named in any of their forms") {
  CHECK(found(kDonors, "Donors aged 17 to 24 rose to 7,015 in 2021.") == Texts{"+rose", "+7,015"});
  CHECK(found(kDonors, "The 25-34 age group gave blood 12,030 times in 2021.").front() == "!12,030");
  CHECK(found(kDonors, "In 2021, 40,990 donors were 35 or over.") == Texts{"+40,990"});
  CHECK(found(kDonors, "Donors aged 18 to 24 rose to 6,910 in 2021.") == Texts{});
}

TEST_CASE("months down the side, with years across, are rows") {
  CHECK(found(kMonths, "There were 11,480 visits in June 2023, up from 10,210 in June 2022.") ==
        Texts{"+11,480", "+up", "+10,210"});
  CHECK(found(kMonths, "July visits rose by 5% to 15,320.") == Texts{"!5%", "+15,320"});
  CHECK(found(kMonths, "There were 9,310 visits in August 2023.") == Texts{"?9,310"});
}

TEST_CASE("a total named after what it counts is the total, and keeps its name") {
  CHECK(found(kAdoptions, "The total was lowest in 2021, at 109.") == Texts{"+lowest", "+109"});
  CHECK(found(kAdoptions, "In 2021 the total was 119.") == Texts{"!119"});
}

TEST_CASE("a number beside two of what is counted may be either") {
  CHECK(found(kMeals, "Ash had 132 pupils on free meals in 2023.") == Texts{"+132"});
  CHECK(found(kMeals, "Ash had 123 pupils on free meals in 2023.") == Texts{"!123"});
  CHECK(found(kMeals, "The schools served free meals to 187 pupils.") == Texts{"+187"});
  CHECK(found(kMeals, "Free meals went to 32% of pupils at Ash.") == Texts{"+32%"});
  CHECK(found(kMeals, "Free meals went to 60% of pupils at Ash.") == Texts{"!60%"});
}

TEST_CASE("the caption of a table may end with a full stop") {
  constexpr const char* kTable = "|Place|2022|2023|\n|-|-|-|\n|Ash|41.2|38.6|\n|Brook|56.0|57.4|\n\n";
  CHECK(found(std::string("Tonnes collected, in thousands.\n\n") + kTable, "Ash collected 38,600 tonnes in 2023.") ==
        Texts{"+38,600"});
  CHECK(found(std::string("Tonnes collected, in thousands.\n\n") + kTable, "Ash collected 36,800 tonnes in 2023.") ==
        Texts{"!36,800"});
}

TEST_CASE("quarters are named by number or in words") {
  CHECK(found(kTrains, "In Q3 2023, 211 trains were cancelled.") == Texts{"+211"});
  CHECK(found(kTrains, "The operator cancelled 192 trains in the second quarter of 2023.") == Texts{"!192"});
  CHECK(found(kTrains, "Cancellations fell by 21% in the second quarter.") == Texts{"+21%"});
  CHECK(found(kTrains, "In the fourth quarter, 97 trains were cancelled.") == Texts{"?97"});
}

TEST_CASE("women are female, and what they start are starts") {
  CHECK(found(kStarts, "In Norland, 1,740 women started an apprenticeship in 2023.") == Texts{"+1,740"});
  CHECK(found(kStarts, "Southby's female starts rose from 1,945 to 2,323.") == Texts{"+rose", "+1,945", "!2,323"});
}

TEST_CASE("what was taken in is not what was rehomed") {
  CHECK(found(kRehomed, "The shelter took in 1,410 animals in 2023.") == Texts{"?1,410"});
  CHECK(found(kRehomed, "Staff found homes for 338 dogs in 2023.") != Texts{"+338"});
  CHECK(found(kRehomed, "In 2023, 1,098 animals were rehomed.") == Texts{"!1,098"});
}

TEST_CASE("a row with an article is not what a change is compared with") {
  constexpr const char* kGrants = "|Area|Grants 2022|Grants 2023|\n|-|-|-|\n|Coast|84|105|\n|City|140|168|\n\n";
  CHECK(found(kGrants, "Grants on the Coast grew by a quarter to 105.") == Texts{"+a quarter", "+105"});
  CHECK(found(kGrants, "There were twice as many grants in the City as on the Coast in 2023.") == Texts{"!twice"});
}

TEST_CASE("a year is called by its end, in tables and in sentences") {
  CHECK(found(kThefts, "There were 3,612 burglaries in the year to June 2023.") == Texts{"+3,612"});
  CHECK(found(kThefts, "Burglary fell by 17% in the 12 months ending June 2023.") == Texts{"!17%"});
  CHECK(found(kThefts, "In the year ending 30 June 2022, 610 thefts of bicycles were recorded.") == Texts{"+610"});
  CHECK(found("# Contacts, by force\n\n|Force|Year ending March 2022|Year ending March "
              "2023|\n|-|-|-|\n|Kent|541|792|\n|Surrey|580|1,050|\n\n",
              "Kent had 729 contacts in the year ending March 2023.") == Texts{"!729"});
  CHECK(found(kThefts, "There were 1,204 burglaries in the year to March 2023.") == Texts{});
}

TEST_CASE("a month without its year is the only one that there is") {
  CHECK(found(kHotline, "There were 2,945 calls in January, up from 2,130 in December.") ==
        Texts{"+2,945", "+up", "!2,130"});
  CHECK(found(kHotline, "On 12 December there were 97 calls.") == Texts{});
}

TEST_CASE("a phrase of the title says nothing more, but a name in it does") {
  CHECK(found(kSleepers, "On one night in autumn 2023, 85 people were sleeping rough, 14 more than in 2022.") ==
        Texts{"+85", "+14"});
  CHECK(found(kSleepers, "The number of rough sleepers in Castleford rose by 81% in 2023.") == Texts{"!81%"});
}

TEST_CASE("a month of the title, before a year, says nothing more") {
  constexpr const char* kWaiting =
      "# Waiting lists\n\nPatients waiting at the end of March\n\n|Specialty|2023|2024|\n|-|-|-|\n|Eyes|3,655|3,402|\n"
      "|Skin|1,014|987|\n|Total|4,669|4,389|\n\n";
  CHECK(found(kWaiting, "At the end of March 2024, 4,389 patients were waiting, 280 fewer than a year earlier.") ==
        Texts{"+4,389", "+280"});
  CHECK(found(kWaiting, "In May 2024, 4,389 patients were waiting.") != Texts{"+4,389"});
}

TEST_CASE("no column is a share of itself") {
  constexpr const char* kTickets =
      "|Venue|Tickets sold 2023|Tickets sold 2024|\n|-|-|-|\n|Mill|2,905|2,718|\n|Marquee|5,120|6,004|\n"
      "|Total|8,025|8,722|\n\n";
  CHECK(found(kTickets, "More than half of all tickets were sold at the Mill in 2024.") == Texts{"!More than half"});
  CHECK(found(kTickets, "More than half of all tickets were sold at the Marquee in 2024.") == Texts{"+More than half"});
}

TEST_CASE("an exact difference tells as much as an exact count") {
  CHECK(found(kCalls, "Handlers in North took 229,392 calls, 16,980 more than in 2022.") ==
        Texts{"+229,392", "+16,980"});
  CHECK(found(kCalls, "Handlers in North took 229,329 calls, 16,980 more than in 2022.") ==
        Texts{"!229,329", "+16,980"});
}

TEST_CASE("an ordinary verb tells columns apart that are called by it") {
  CHECK(found(kCourts, "West received 3,014 cases, up from 2,875.") == Texts{"+3,014", "+up", "+2,875"});
  CHECK(found(kCourts, "In 2023 North closed 255 more cases than it received.") == Texts{"+255"});
  CHECK(found(kCourts, "In 2023 North closed 525 more cases than it received.") == Texts{"!525"});
  CHECK(found(kCourts, "Overall, 49 fewer cases were received.") == Texts{"+49"});
}

TEST_CASE("the noun before a participle in the title is what is counted") {
  constexpr const char* kAttacks =
      "# Dog attacks reported\n\n|Area|2021|2022|\n|-|-|-|\n|Central|212|254|\n|Eastern|148|139|\n|Total|360|393|\n\n";
  CHECK(found(kAttacks, "Attacks fell by 6% in Eastern.") == Texts{"+6%"});
  CHECK(found(kAttacks, "There were 339 dog attacks in 2022.") == Texts{"!339"});
}

TEST_CASE("a share of a row's own calls is one of another of its columns") {
  CHECK(found(kAnswered, "North answered 93% of its calls in 2023.") == Texts{"+93%"});
  CHECK(found(kAnswered, "North answered 83% of its calls in 2023.") == Texts{"!83%"});
}

TEST_CASE("people who voted are votes") {
  CHECK(found(kVotes, "In Abbey 1,863 people voted.") == Texts{"+1,863"});
  CHECK(found(kVotes, "In Abbey 1,836 people voted.") == Texts{"!1,836"});
}
