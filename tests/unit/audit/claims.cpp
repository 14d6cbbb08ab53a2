// Percentages, and claims of rises and falls.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

TEST_CASE("a percentage is the increase of the figure that the sentence names") {
  CHECK(judged("Website use rose by 77%.") ==
        Texts{"+ 77%: South East's website figure rose by 77%, from 2,480 in 2016 to 4,393 in 2018"});
  CHECK(judged("In Kent the number of people rose by 46.4 per cent.") ==
        Texts{"+ 46.4 per cent: Kent's total rose by 46.4%, from 541 in 2016 to 792 in 2018"});
  CHECK(judged("In Kent the number of people rose by 47%.") ==
        Texts{"! 47%: Kent's total rose by 46%, from 541 in 2016 to 792 in 2018"});
  CHECK(judged("In Kent the number of people rose by 81%.") ==
        Texts{"! 81%: Kent's total rose by 46%, from 541 in 2016 to 792 in 2018"});
  CHECK(judged("In Kent the number of people fell by 46%.") ==
        Texts{"! 46%: Kent's total rose by 46%, from 541 in 2016 to 792 in 2018"});
  CHECK(judged("The total rose by 72%.") ==
        Texts{"! 72%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018"});
  CHECK(judged("Crime rose by 12% in Hampshire.") == Texts{});
}

TEST_CASE("channels joined in one phrase may be meant together") {
  CHECK(judged("In Thames Valley the website and the helpline counted 1,848 contacts in 2018.") ==
        Texts{"+ 1,848: Thames Valley's total for 2018"});
  CHECK(judged("The number of people who turned to the website or a confidential helpline rose by 69%.") ==
        Texts{"+ 69%: South East's website and helpline figure rose by 69%, from 2,826 in 2016 to 4,776 in 2018"});
  CHECK(judged("After 383 calls to the helpline, website use rose by 69%.").back() ==
        "! 69%: South East's website figure rose by 77%, from 2,480 in 2016 to 4,393 in 2018");
}

TEST_CASE("shares") {
  CHECK(judged("Thames Valley had 39% of the total in 2018.") ==
        Texts{"+ 39%: Thames Valley's total for 2018 is 39% of South East's total (1,848 of 4,776)"});
}

TEST_CASE("a share is recognised, and never mistaken for an increase") {
  CHECK(judged("Of the 4,776 contacts in 2018, 8% were made by phone.").back() ==
        "+ 8%: South East's helpline figure for 2018 is 8% of South East's total (383 of 4,776)");
  CHECK(judged("Of the 4,776 contacts in 2018, 11% were made by phone.").back() ==
        "! 11%: South East's helpline figure for 2018 is 8% of South East's total (383 of 4,776)");
  CHECK(judged("Kent accounted for 23% of all contacts in 2018.") ==
        Texts{"! 23%: Kent's total for 2018 is 17% of South East's total (792 of 4,776)"});
}

TEST_CASE("a part may follow its whole, and a share may follow another") {
  CHECK(judged("Overall 92% of contacts in 2018 were on the website, up from 88% in 2016.") ==
        Texts{"+ 92%: South East's website figure for 2018 is 92% of South East's total (4,393 of 4,776)",
              "+ 88%: South East's website figure for 2016 is 88% of South East's total (2,480 of 2,826)"});
}

TEST_CASE("claims about something else, or without a force, are not judged") {
  CHECK(judged("In Kent, funding rose by 12%.") == Texts{});
  CHECK(judged("Funding rose by 69%.") == Texts{});
  CHECK(judged("Kent rose by 47%.") == Texts{"! 47%: Kent's total rose by 46%, from 541 in 2016 to 792 in 2018"});
  CHECK(judged("Excluding Thames Valley, contacts rose by 77%.") ==
        Texts{"+ 77%: Surrey, Sussex and Kent's total rose by 77%, from 1,651 in 2016 to 2,928 in 2018"});
}

TEST_CASE("a mean is true if it is stated as a mean") {
  CHECK(judged("On average, contacts rose by 72%.") == Texts{"+ 72%: the mean of the rows' changes is that"});
}

TEST_CASE("bounds are compared with the exact increase") {
  CHECK(judged("Calls to the helpline rose by almost 11%.") ==
        Texts{"+ 11%: South East's helpline figure rose by 11%, from 346 in 2016 to 383 in 2018"});
  CHECK(judged("Calls to the helpline rose by more than 11%.") ==
        Texts{"! 11%: South East's helpline figure rose by 11%, from 346 in 2016 to 383 in 2018"});
  CHECK(judged("Contacts rose by more than 69%.") ==
        Texts{"+ 69%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018"});
}

TEST_CASE("rounded percentages") {
  CHECK(judged("Sussex rose by more than 100%.") ==
        Texts{"+ 100%: Sussex's total rose by 105%, from 530 in 2016 to 1,086 in 2018"});
  CHECK(judged("Website use rose by nearly 80%.") ==
        Texts{"+ 80%: South East's website figure rose by 77%, from 2,480 in 2016 to 4,393 in 2018"});
}

TEST_CASE("multiples and parts") {
  CHECK(judged("Website users more than doubled in Sussex.") ==
        Texts{"+ more than doubled: Sussex's website figure rose from 479 in 2016 to 1,008 in 2018"});
  CHECK(judged("Website users nearly doubled in Surrey.") ==
        Texts{"+ nearly doubled: Surrey's website figure rose from 483 in 2016 to 949 in 2018"});
  CHECK(judged("Website users doubled in Surrey.") ==
        Texts{"+ doubled: Surrey's website figure rose from 483 in 2016 to 949 in 2018"});
  CHECK(judged("Helpline callers rose threefold in Sussex.") ==
        Texts{"! threefold: Sussex's helpline figure rose from 51 in 2016 to 78 in 2018"});
  CHECK(judged("Calls halved in Kent.") ==
        Texts{"! halved: Kent's helpline figure rose from 92 in 2016 to 97 in 2018"});
  CHECK(judged("Calls in Sussex rose by half.") == Texts{"? half: may be true or not: the figures do not settle it"});
  CHECK(judged("Kent doubled its team.") == Texts{});
}

TEST_CASE("rises and falls without a number") {
  CHECK(judged("Calls to the helpline rose in Kent.") ==
        Texts{"+ rose: Kent's helpline figure rose from 92 in 2016 to 97 in 2018"});
  CHECK(judged("Calls to the helpline fell in Kent.") ==
        Texts{"! fell: Kent's helpline figure rose from 92 in 2016 to 97 in 2018"});
  CHECK(judged("Website use grew in every force.") ==
        Texts{"+ grew: Surrey's website figure rose from 483 in 2016 to 949 in 2018"});
  CHECK(judged("We hope to increase calls. Calls could fall. There was no fall in calls. Sign up.") == Texts{});
}

TEST_CASE("how many forces") {
  CHECK(judged("All four forces joined.") == Texts{"+ All four forces: as many as the figures have"});
  CHECK(judged("All five forces joined.") == Texts{"! All five forces: the figures are those of 4"});
  CHECK(judged("Three forces began in 2015.") == Texts{});
}

TEST_CASE("overall may be over the forces") {
  CHECK(judged("Visits to the website rose by 77% overall (2,480 to 4,393).") ==
        Texts{"+ 77%: South East's website figure rose by 77%, from 2,480 in 2016 to 4,393 in 2018",
              "+ 2,480: South East's website figure for 2016", "+ 4,393: South East's website figure for 2018"});
  CHECK(judged("Kent's rise was small. Total contacts rose by 46%.").back() ==
        "? 46%: may be true or not: the figures do not settle it");
}

TEST_CASE("shares and changes are compared in points") {
  CHECK(
      judged("The helpline's share of contacts fell from 12% to 8%, or by four percentage points.").back() ==
      "+ four percentage points: South East's helpline figure was 12% of South East's total in 2016 and 8% in 2018, a "
      "fall of 4.2 percentage points");
  CHECK(judged("The helpline's share of contacts fell from 12% to 8%, or by four per cent.").back() ==
        "! four per cent: South East's helpline figure was 12% of South East's total in 2016 and 8% in 2018, a fall of "
        "4.2 percentage points");
  CHECK(judged("Surrey's increase of 81% is 12 percentage points above that of the region.").back() ==
        "+ 12 percentage points: Surrey's total rose by 81% and South East's total rose by 69%, from 2016 to 2018");
  CHECK(judged("Surrey's increase of 81% is 12 percentage points below that of the region.").back() ==
        "! 12 percentage points: Surrey's total rose by 81% and South East's total rose by 69%, from 2016 to 2018");
}

TEST_CASE("channels are compared, by their numbers and by their growth") {
  CHECK(judged("There were 4,010 more website users than helpline callers in 2018.") ==
        Texts{"+ 4,010: South East's website figure for 2018 is 4,393, 4,010 more than its helpline figure 383"});
  CHECK(judged("There were 4,010 fewer website users than helpline callers in 2018.") ==
        Texts{"! 4,010: South East's website figure for 2018 is 4,393, 4,010 more than its helpline figure 383"});
  CHECK(judged("Website use grew faster than helpline calls.").back() ==
        "+ faster: South East's website figure rose by 77% and South East's helpline figure rose by 11%, from 2016 to "
        "2018");
  CHECK(judged("Helpline calls grew faster than website use.").back() ==
        "! faster: South East's helpline figure rose by 11% and South East's website figure rose by 77%, from 2016 to "
        "2018");
  CHECK(judged("Website use grew by 30% more than calls.") ==
        Texts{"+ grew: South East's website figure rose from 2,480 in 2016 to 4,393 in 2018",
              "? 30%: the sentence is not fully understood, so it was not judged"});
  CHECK(judged("Website use grew faster than expected.") == Texts{});
}

TEST_CASE("ranks have places, and may be shared") {
  CHECK(judged("Sussex had the second highest number of website users in 2018.") ==
        Texts{"+ highest: that is Sussex's, with 1,008"});
  CHECK(judged("Surrey had the second highest number of website users in 2018.") ==
        Texts{"! highest: that is Sussex's, with 1,008"});
  CHECK(judged("Sussex was second only to Thames Valley in 2018.") ==
        Texts{"+ second only to: that is Sussex's, with 1,086"});
  CHECK(judged("Kent and Sussex had the fewest website users in 2018.") == Texts{"! fewest: that is Kent's, with 695"});
  CHECK(judged("The highest number of calls in Kent was 97.") == Texts{"+ 97: Kent's helpline figure for 2018"});
  CHECK(judged("Kent was one of the two forces with the most calls.") == Texts{});
}

TEST_CASE("a number may be that of each in a list") {
  CHECK(judged("Surrey and Kent both had 97 callers in 2018.") ==
        Texts{"! 97: Surrey's helpline figure for 2018 is 101; 97 is Kent's"});
  CHECK(judged("Surrey and Kent had 198 callers in 2018.") ==
        Texts{"+ 198: Surrey and Kent's helpline figure for 2018"});
}

TEST_CASE("a part of all contacts is not all of them") {
  CHECK(judged("Website users made 4,393 of the 4,776 contacts in 2018.") ==
        Texts{"+ 4,393: South East's website figure for 2018", "+ 4,776: South East's total for 2018"});
  CHECK(judged("Most of the 4,776 contacts in 2018 were with the website.") ==
        Texts{"+ 4,776: South East's total for 2018"});
  CHECK(judged("In 2018 there were 383 contacts with the helpline.") ==
        Texts{"+ 383: South East's helpline figure for 2018"});
  CHECK(judged("The website had 4,393 contacts in 2018.") == Texts{"+ 4,393: South East's website figure for 2018"});
}

TEST_CASE("remarks") {
  CHECK(judged("The total rose by 69% year on year.") ==
        Texts{"+ 69%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018",
              "# 69%: is over 2 years, not year on year: it is 30% a year, compound"});
  CHECK(judged("The total rose by 69 percentage points.") ==
        Texts{"! 69 percentage points: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018"});
  CHECK(judged("We heard from 4,776 people in 2018.") ==
        Texts{"+ 4,776: South East's total for 2018",
              "# 4,776: adds up website and helpline: one person may be counted in both"});
}

TEST_CASE("a signed percentage in brackets is a rise or a fall") {
  CHECK(judged("Contacts rose from 2,826 in 2016 to 4,776 in 2018 (+69%).").back() ==
        "+ +69%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018");
  CHECK(judged("Contacts rose from 2,826 in 2016 to 4,776 in 2018 (−69%).").back() ==
        "! −69%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018");
  CHECK(judged("Contacts rose from 2,826 in 2016 to 4,776 in 2018 (+67%).").back() ==
        "! +67%: South East's total rose by 69%, from 2,826 in 2016 to 4,776 in 2018");
  CHECK(judged("Kent + Surrey had 1,842 contacts in 2018.") ==
        Texts{"? 1,842: the sentence is not fully understood, so it was not judged"});
}

TEST_CASE("a number may be that of two periods") {
  CHECK(judged("In Kent, website contacts stayed at 449.") ==
        Texts{"! 449: Kent's website figure is 449 in 2016 and 695 in 2018"});
  CHECK(judged("In Kent, there were 92 calls in 2016 and as many in 2018.") ==
        Texts{"! 92: Kent's helpline figure is 92 in 2016 and 97 in 2018"});
  CHECK(judged("In Kent, there were no calls in 2016 or in 2018.") ==
        Texts{"! no: Kent's helpline figure is 92 in 2016 and 97 in 2018"});
  CHECK(judged("There were no calls in Kent about bullying in 2018.") == Texts{});
}

TEST_CASE("a yearly rate is compounded; that of the mean is left to the reader") {
  const std::string kent = "In Kent, contacts rose by 46% from 541 in 2016 to 792 in 2018. That is ";
  CHECK(judged(kent + "21% a year on average over 2 years.").back() ==
        "+ 21%: Kent's total rose by 21% a year, from 541 in 2016 to 792 in 2018");
  CHECK(judged(kent + "25% a year on average over two years.").back() ==
        "! 25%: Kent's total rose by 21% a year, from 541 in 2016 to 792 in 2018");
  CHECK(judged(kent + "23% a year on average over 2 years.").back() ==
        "? 23%: may be true or not: the figures do not settle it");
  CHECK(judged("Of these users, 21% a year are over 60 years old.") == Texts{});
}

TEST_CASE("a sentence that names no row is about that of the sentence before if all its numbers are true of it") {
  const std::string kent = "In Kent, contacts rose from 541 in 2016 to 792 in 2018. ";
  CHECK(judged(kent + "Website rose from 449 to 695 (55%); helpline shows no clear change (92 to 97).").back() ==
        "+ 97: Kent's helpline figure for 2018");
  CHECK(judged(kent + "Website rose from 449 to 696 (55%).").size() == 7);
  CHECK(judged(kent + "Website rose from 449 to 696 (55%).")[5] ==
        "! 696: South East's website figure for 2018 is 4,393");
  CHECK(judged(kent + "The website had 695 users.").back() ==
        "? 695: may be true or not: the figures do not settle it");  // one number may be so by chance
}

TEST_CASE("counts is a noun, and what somebody counts is not") {
  CHECK(judged("In Kent, counts rose from 541 in 2016 to 792 in 2018.").size() == 3);
  CHECK(judged("Kent counts 792 on its staff in 2018.") == Texts{});
}
