// Percentages, and claims of rises and falls.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

TEST_CASE("a percentage is the increase of the figure that the sentence names") {
  CHECK(judged("Website use rose by 77%.") ==
        Texts{"+ 77%: the increase of South East website, 2016 to 2018 (2,480 to 4,393)"});
  CHECK(judged("In Kent the number of people rose by 46.4 per cent.") ==
        Texts{"+ 46.4 per cent: the increase of Kent total, 2016 to 2018 (541 to 792)"});
  CHECK(judged("In Kent the number of people rose by 47%.") ==
        Texts{"! 47%: the increase of Kent total, 2016 to 2018 is 46%"});
  CHECK(judged("In Kent the number of people rose by 81%.") ==
        Texts{"! 81%: the increase of Kent total, 2016 to 2018 is 46%; 81% is that of Surrey total, 2016 to 2018"});
  CHECK(judged("In Kent the number of people fell by 46%.") ==
        Texts{"! 46%: the increase of Kent total, 2016 to 2018 is 46%, a rise"});
  CHECK(judged("The total rose by 72%.") == Texts{"! 72%: the increase of South East total, 2016 to 2018 is 69%; 72% "
                                                  "is the mean or median of the forces' increases"});
  CHECK(judged("Crime rose by 12% in Hampshire.") == Texts{"? 12%: is a change of something else"});
}

TEST_CASE("channels joined in one phrase may be meant together") {
  CHECK(judged("The number of people who turned to the website or a confidential helpline rose by 69%.") ==
        Texts{"+ 69%: the increase of South East total, 2016 to 2018 (2,826 to 4,776)"});
  CHECK(judged("After 383 calls to the helpline, website use rose by 69%.").back() ==
        "! 69%: the increase of South East website, 2016 to 2018 is 77%");
}

TEST_CASE("shares") {
  CHECK(judged("Thames Valley had 39% of the total in 2018.") ==
        Texts{"+ 39%: the share of Thames Valley total 2018 in South East total 2018"});
}

TEST_CASE("a share is recognised, and never mistaken for an increase") {
  CHECK(judged("Of the 4,776 contacts in 2018, 8% were made by phone.").back() ==
        "+ 8%: the share of South East helpline 2018 in South East total 2018");
  CHECK(judged("Of the 4,776 contacts in 2018, 11% were made by phone.").back() ==
        "? 11%: is no share that the sentence names");
  CHECK(judged("Kent accounted for 23% of all contacts in 2018.") ==
        Texts{"? 23%: is no share that the sentence names"});
}

TEST_CASE("a part may follow its whole, and a share may follow another") {
  CHECK(judged("Overall 92% of contacts in 2018 were on the website, up from 88% in 2016.") ==
        Texts{"+ 92%: the share of South East website 2018 in South East total 2018",
              "+ 88%: the share of South East website 2016 in South East total 2016"});
}

TEST_CASE("claims about something else, or without a force, are not judged") {
  CHECK(judged("In Kent, funding rose by 12%.") == Texts{"? 12%: is a change of something else"});
  CHECK(judged("Funding rose by 69%.") == Texts{"? 69%: is a change of something else"});
  CHECK(judged("Kent rose by 47%.") == Texts{"! 47%: the increase of Kent total, 2016 to 2018 is 46%"});
  CHECK(judged("Excluding Thames Valley, contacts rose by 77%.") ==
        Texts{"? 77%: equals no increase that the sentence names"});
}

TEST_CASE("a mean is true if it is stated as a mean") {
  CHECK(
      judged("On average, contacts rose by 72%.") ==
      Texts{"+ 72%: the mean or median of the forces' increases",
            "# 72%: is the mean or median of the forces' increases: the increase of South East total, 2016 to 2018 is "
            "69%, from its summed counts"});
}

TEST_CASE("bounds are compared with the exact increase") {
  CHECK(judged("Calls to the helpline rose by almost 11%.") ==
        Texts{"+ 11%: the increase of South East helpline, 2016 to 2018 (346 to 383), 11%"});
  CHECK(judged("Calls to the helpline rose by more than 11%.") ==
        Texts{"? 11%: equals no increase that the sentence names"});
  CHECK(judged("Contacts rose by more than 69%.") ==
        Texts{"+ 69%: the increase of South East total, 2016 to 2018 (2,826 to 4,776), 69%"});
}

TEST_CASE("rounded percentages") {
  CHECK(judged("Sussex rose by more than 100%.") ==
        Texts{"+ 100%: the increase of Sussex total, 2016 to 2018 (530 to 1,086), 105%"});
  CHECK(judged("Website use rose by nearly 80%.") ==
        Texts{"+ 80%: the increase of South East website, 2016 to 2018 (2,480 to 4,393), 77%"});
}

TEST_CASE("multiples and parts") {
  CHECK(judged("Website users more than doubled in Sussex.") ==
        Texts{"+ more than doubled: Sussex website, 2016 to 2018: 479 to 1,008"});
  CHECK(judged("Website users nearly doubled in Surrey.") ==
        Texts{"+ nearly doubled: Surrey website, 2016 to 2018: 483 to 949"});
  CHECK(judged("Website users doubled in Surrey.") == Texts{"! doubled: Surrey website, 2016 to 2018: 483 to 949"});
  CHECK(judged("Helpline callers rose threefold in Sussex.") ==
        Texts{"! threefold: Sussex helpline, 2016 to 2018: 51 to 78"});
  CHECK(judged("Calls halved in Kent.") == Texts{"! halved: Kent helpline, 2016 to 2018: 92 to 97"});
  CHECK(judged("Calls in Sussex rose by half.") == Texts{"+ half: Sussex helpline, 2016 to 2018: 51 to 78"});
  CHECK(judged("Kent doubled its team.") == Texts{"? doubled: a claim about no figure that the sentence names"});
}

TEST_CASE("rises and falls without a number") {
  CHECK(judged("Calls to the helpline rose in Kent.") == Texts{"+ rose: Kent helpline, 2016 to 2018: 92 to 97"});
  CHECK(judged("Calls to the helpline fell in Kent.") == Texts{"! fell: Kent helpline, 2016 to 2018: 92 to 97"});
  CHECK(judged("Website use grew in every force.") ==
        Texts{"+ grew: Surrey website, 2016 to 2018: 483 to 949, and 3 others"});
  CHECK(judged("We hope to increase calls. Calls could fall. There was no fall in calls. Sign up.") == Texts{});
}

TEST_CASE("how many forces") {
  CHECK(judged("All four forces joined.") == Texts{"+ four forces: as many as the figures have"});
  CHECK(judged("All five forces joined.") == Texts{"! All five forces: the figures are those of 4 forces"});
  CHECK(judged("Three forces began in 2015.") == Texts{});
}

TEST_CASE("overall may be over the forces") {
  CHECK(judged("Visits to the website rose by 77% overall (2,480 to 4,393).") ==
        Texts{"+ 77%: the increase of South East website, 2016 to 2018 (2,480 to 4,393)",
              "+ 2,480: South East website 2016", "+ 4,393: South East website 2018"});
  CHECK(judged("Kent's rise was small. Total contacts rose by 46%.").back() ==
        "? 46%: equals the increase of Kent total, 2016 to 2018, which the sentence does not name");
}

TEST_CASE("remarks") {
  CHECK(judged("The total rose by 69% year on year.") ==
        Texts{"+ 69%: the increase of South East total, 2016 to 2018 (2,826 to 4,776)",
              "# 69%: is over 2 years, not year on year: it is 30% a year, compound"});
  CHECK(judged("The total rose by 69 percentage points.") ==
        Texts{"+ 69 percentage points: the increase of South East total, 2016 to 2018 (2,826 to 4,776)",
              "# 69 percentage points: is a percentage change, not a number of percentage points"});
  CHECK(judged("We heard from 4,776 people in 2018.") ==
        Texts{"+ 4,776: South East total 2018",
              "# 4,776: adds up website and helpline: one person may be counted in both"});
}
