// Numbers that are said of each row, of some, or of one beside another.
#include <algorithm>

#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

TEST_CASE("a number of every force is not that of all together") {
  CHECK(judged("Every force had more than 1,000 contacts in 2018.") == Texts{"! 1,000: Kent's total for 2018 is 792"});
  CHECK(judged("Every force had fewer than 1,900 contacts in 2018.") ==
        Texts{"+ 1,900: Surrey's total for 2018 is 1,050"});
  CHECK(judged("No force had more than 1,500 contacts in 2018.") ==
        Texts{"! 1,500: Thames Valley's total for 2018 is 1,848"});
  CHECK(judged("None of the forces had fewer than 700 contacts in 2018.") ==
        Texts{"+ 700: Surrey's total for 2018 is 1,050"});
  CHECK(judged("Only Thames Valley had more than 1,100 contacts in 2018.") ==
        Texts{"+ 1,100: Thames Valley's total for 2018 is 1,848"});
  CHECK(judged("Only Thames Valley had more than 1,060 contacts in 2018.") ==
        Texts{"! 1,060: Sussex's total for 2018 is 1,086"});
  CHECK(judged("Only Sussex and Thames Valley had more than 1,060 contacts in 2018.") ==
        Texts{"+ 1,060: Sussex's total for 2018 is 1,086"});
  CHECK(judged("Only Kent had 792 contacts in 2018.") == Texts{"+ 792: Kent's total for 2018"});
  CHECK(judged("Kent had the fewest contacts in both years, 541 in 2016 and 792 in 2018.").back() ==
        "+ 792: Kent's total for 2018");
  CHECK(judged("Contacts were over 3,000 in both years.") == Texts{"! 3,000: South East's total for 2016 is 2,826"});
}

TEST_CASE("a limit of several is true only if it is true of each and of all together") {
  CHECK(judged("All forces had more than 700 contacts in 2018.") ==
        Texts{"+ 700: South East's total for 2018 is 4,776"});
  CHECK(judged("All forces had more than 1,000 contacts in 2018.") ==
        Texts{"? 1,000: may be true or not: the figures do not settle it"});
  CHECK(judged("All forces had more than 5,000 contacts in 2018.") ==
        Texts{"! 5,000: South East's total for 2018 is 4,776"});
  CHECK(judged("All forces together had more than 4,000 contacts in 2018.") ==
        Texts{"+ 4,000: South East's total for 2018 is 4,776"});
  CHECK(judged("Contacts rose by more than 60% in Kent and Surrey.") ==
        Texts{"? 60%: may be true or not: the figures do not settle it"});
}

TEST_CASE("so many rows that are not named are as many as the figures have") {
  const std::string three = "that is true of 3: Surrey, Sussex and Thames Valley";
  for (const char* right : {"Three forces", "At least two forces", "Most forces", "Most of the forces",
                            "All but one force", "All but one of the forces", "Three of the four forces"}) {
    CAPTURE(right);
    const Texts found = judged(std::string(right) + " had more than 1,000 contacts in 2018.");
    CHECK(std::ranges::find(found, "+ 1,000: " + three) != found.end());
  }
  for (const char* wrong : {"Two forces", "All but two forces", "Half of the forces", "One force"}) {
    CAPTURE(wrong);
    const Texts found = judged(std::string(wrong) + " had more than 1,000 contacts in 2018.");
    CHECK(std::ranges::find(found, "! 1,000: " + three) != found.end());
  }
  CHECK(judged("Most forces had more than 1,500 contacts in 2018.").front() ==
        "! 1,500: that is true of 1: Thames Valley");
  CHECK(judged("Contacts fell in most forces in 2018.") == Texts{"! fell: that is true of none"});
  CHECK(judged("Calls fell in two forces in 2018.").front() == "! fell: that is true of none");
}

TEST_CASE("some rows of which the number is not said are not judged") {
  const Texts open{"? 1,000: the sentence is not fully understood, so it was not judged"};
  for (const char* some : {"Many of the forces", "None of them", "All but Kent", "More than half of the forces"}) {
    CAPTURE(some);
    CHECK(judged(std::string(some) + " had more than 1,000 contacts in 2018.") == open);
  }
  CHECK(judged("Only website use rose in Kent.") == Texts{});
  CHECK(judged("The four forces had 4,776 contacts in 2018.").back() == "+ 4,776: South East's total for 2018");
}

TEST_CASE("all rows but one are each of the others") {
  CHECK(judged("Every force except Kent had more than 1,000 contacts in 2018.") ==
        Texts{"+ 1,000: Surrey's total for 2018 is 1,050"});
  CHECK(judged("Every force except Surrey had more than 1,000 contacts in 2018.") ==
        Texts{"! 1,000: Kent's total for 2018 is 792"});
}

TEST_CASE("a range is left to the reader, and `or more` is a limit") {
  CHECK(judged("Contacts rose by between 46% and 105%.").back() ==
        "? 105%: the sentence is not fully understood, so it was not judged");
  CHECK(judged("Contacts rose by 60% or more.") ==
        Texts{"+ 60%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018"});
  CHECK(judged("Contacts rose by 70% or more.") ==
        Texts{"! 70%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018"});
}

TEST_CASE("a whole may be named beside its part") {
  const Texts both{"+ 792: Kent's total for 2018", "+ 4,776: South East's total for 2018"};
  CHECK(judged("Kent had 792 of the 4,776 contacts in 2018.") == both);
  CHECK(judged("Kent had a total of 4,776 contacts in 2018.") ==
        Texts{"! 4,776: Kent's total for 2018 is 792; 4,776 is South East's"});
  CHECK(judged("Of the 4,776 contacts in 2018, 792 were in Kent.") ==
        Texts{"? 4,776: may be true or not: the figures do not settle it", "+ 792: Kent's total for 2018"});
  CHECK(judged("Of the 4,767 contacts in 2018, 792 were in Kent.").front() == "! 4,767: Kent's total for 2018 is 792");
  CHECK(judged("Kent (792) and Surrey (1,050) had 1,842 contacts between them in 2018.").back() ==
        "+ 1,842: Kent and Surrey's total for 2018");
  CHECK(judged("Surrey had 1,050 contacts in 2018, and altogether 4,776 people were reached.")[1] ==
        "+ 4,776: South East's total for 2018");
}

TEST_CASE("a list is compared as a whole, or not at all") {
  CHECK(judged("Surrey had more contacts than Kent and Sussex together in 2018.") ==
        Texts{"! more: Surrey's total for 2018 is 1,050, 828 fewer than Kent and Sussex's 1,878"});
  CHECK(judged("Surrey had more contacts than Kent and Sussex in 2018.") == Texts{});
  CHECK(judged("Kent and Surrey had more contacts than Thames Valley in 2018.") == Texts{});
  CHECK(judged("In 2018 Kent had 792 contacts, compared with 1,050 in Surrey.") ==
        Texts{"+ 792: Kent's total for 2018", "+ 1,050: Surrey's total for 2018"});
  CHECK(judged("Kent had 792 contacts in 2018, fewer than the 1,050 in Surrey.").back() ==
        "+ 1,050: Surrey's total for 2018");
  CHECK(judged("Kent had the same number of calls as Surrey in 2018.") == Texts{});
}

TEST_CASE("numbers of a list are paired where they follow each other") {
  CHECK(judged("Kent and Surrey had 792 and 1,050 contacts in 2018, up from 541 and 580 in 2016.") ==
        Texts{"+ 792: Kent's total for 2018", "+ 1,050: Surrey's total for 2018",
              "+ up: Kent and Surrey's total rose from 1,121 in 2016 to 1,842 in 2018", "+ 541: Kent's total for 2016",
              "+ 580: Surrey's total for 2016"});
  CHECK(judged("Kent and Surrey had 1,842 contacts in 2018, up from 1,121 in 2016.").front() ==
        "+ 1,842: Kent and Surrey's total for 2018");
  CHECK(judged("In Kent and Surrey contacts rose by 251 and 470.").back() ==
        "+ 470: Surrey's total rose by 470, from 580 in 2016 to 1,050 in 2018");
  CHECK(judged("There were 2,826 and 4,776 contacts in 2016 and 2018.") ==
        Texts{"+ 2,826: South East's total for 2016", "+ 4,776: South East's total for 2018"});
  CHECK(judged("Excluding Kent and Surrey, there were 2,934 contacts in 2018.") ==
        Texts{"+ 2,934: Sussex and Thames Valley's total for 2018"});
  CHECK(judged("Kent or Surrey had 792 contacts in 2018.") ==
        Texts{"? 792: the sentence is not fully understood, so it was not judged"});
}

TEST_CASE("a share of the region's may belong to a force") {
  CHECK(judged("28% of the region's helpline calls in 2018 came from Thames Valley.") ==
        Texts{"+ 28%: Thames Valley's helpline figure for 2018 is 28% of South East's helpline figure (107 of 383)"});
  CHECK(judged("In 2018, 12% of Kent's contacts were calls.") ==
        Texts{"+ 12%: Kent's helpline figure for 2018 is 12% of Kent's total (97 of 792)"});
}

TEST_CASE("findings say what their verdict says") {
  CHECK(judged("Two of the four forces had more than 1,060 contacts in 2018.").back() ==
        "+ 1,060: that is true of 2: Sussex and Thames Valley");
  CHECK(judged("Three of the four forces had more than 1,060 contacts in 2018.").back() ==
        "! 1,060: that is true of 2: Sussex and Thames Valley");
  CHECK(judged("Surrey and Kent both had more than 97 callers in 2018.") ==
        Texts{"! 97: Kent's helpline figure for 2018 is 97"});
}
