// Ranges and medians: the lowest, the middle and the highest figure of all forces.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

TEST_CASE("a range goes from the lowest force to the highest") {
  CHECK(judged("Contacts in 2018 ranged from 792 to 1,848.") ==
        Texts{"+ 792: Kent's total for 2018", "+ 1,848: Thames Valley's total for 2018"});
  CHECK(judged("In 2018 calls ranged between 78 and 107.") ==
        Texts{"+ 78: Sussex's helpline figure for 2018", "+ 107: Thames Valley's helpline figure for 2018"});
  CHECK(judged("Contacts in 2018 ranged from 700 to 1,848.") ==
        Texts{"! 700: Kent's total for 2018 is 792", "+ 1,848: Thames Valley's total for 2018"});
  CHECK(
      judged("Contacts in 2018 ranged from 792 to 4,776.") ==
      Texts{"+ 792: Kent's total for 2018", "! 4,776: Thames Valley's total for 2018 is 1,848; 4,776 is South East's"});
}

TEST_CASE("the ends of a range may name their forces") {
  CHECK(judged("Contacts in 2018 ranged from 792 in Kent to 1,848 in Thames Valley.") ==
        Texts{"+ 792: Kent's total for 2018", "+ 1,848: Thames Valley's total for 2018"});
  CHECK(judged("Contacts in 2018 ranged from 792 in Kent to 1,848 in Sussex.").back().front() == '!');
}

TEST_CASE("a range of one force, over the years, or of changes is left alone") {
  for (const char* sentence :
       {"Kent's contacts ranged from 541 to 792.", "Contacts ranged from 541 to 792 over the years.",
        "Increases in contacts ranged from 46 to 105."}) {
    CAPTURE(sentence);
    for (const std::string& each : judged(sentence)) CHECK(each.front() == '?');
  }
}

TEST_CASE("the median is the force in the middle, or the mean of two") {
  CHECK(judged("The median force had 1,068 contacts in 2018.") ==
        Texts{"+ 1,068: Surrey and Sussex's total for 2018 is 2,136, which is 1,068 each"});
  CHECK(judged("The median was 99 calls in 2018.") ==
        Texts{"+ 99: Kent and Surrey's helpline figure for 2018 is 198, which is 99 each"});
  CHECK(judged("The median force had 1,194 contacts in 2018.").front().front() == '!');
  CHECK(judged("The median increase was 69%.").size() <= 1);
  for (const std::string& each : judged("The median increase was 69%.")) CHECK(each.front() == '?');
}

TEST_CASE("how many forces a claim is true of is said") {
  CHECK(judged("Calls rose in three of the four forces.").front() ==
        "! rose: that is true of 4: Surrey, Sussex, Thames Valley and Kent");
  CHECK(judged("Calls rose in 4 of 4 forces.").front() ==
        "+ rose: that is true of 4: Surrey, Sussex, Thames Valley and Kent");
  CHECK(judged("Calls rose in 4 of 5 forces.").back() == "! 5 forces: the figures are those of 4");
}
