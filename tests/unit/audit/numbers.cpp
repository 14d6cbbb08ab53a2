// What a number of a sentence is taken for.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

TEST_CASE("the words around a number decide which figure it is") {
  CHECK(judged("In 2018, 383 people called the helpline.") == Texts{"+ 383: South East's helpline figure for 2018"});
  CHECK(judged("The website had 949 users from Surrey in 2018.") == Texts{"+ 949: Surrey's website figure for 2018"});
  CHECK(judged("Kent's helpline took 97 calls in 2018.") == Texts{"+ 97: Kent's helpline figure for 2018"});
  CHECK(judged("TVP had 1,848 contacts in 2018.") == Texts{"+ 1,848: Thames Valley's total for 2018"});
  CHECK(judged("In 2018 the region had 4 776 visits.") ==
        Texts{"! 4 776: South East's website figure for 2018 is 4,393; 4,776 is its total"});
  CHECK(judged("The region was reached 4\u00A0776 times in 2018.") == Texts{"+ 4 776: South East's total for 2018"});
}

TEST_CASE("the row may be before or after the number, in order, or in the previous sentence") {
  CHECK(judged("Surrey had 949 users and Kent 695 in 2018.") ==
        Texts{"+ 949: Surrey's website figure for 2018", "+ 695: Kent's website figure for 2018"});
  CHECK(judged("In 2018 there were 949 users in Surrey, 695 in Kent.") ==
        Texts{"+ 949: Surrey's website figure for 2018", "+ 695: Kent's website figure for 2018"});
  CHECK(judged("Surrey and Kent had 949 and 695 users respectively in 2018.") ==
        Texts{"+ 949: Surrey's website figure for 2018", "+ 695: Kent's website figure for 2018"});
  CHECK(judged("Kent Police joined. Its website users were 695 in 2018.") ==
        Texts{"+ 695: Kent's website figure for 2018"});
  CHECK(judged("**Kent Police**\n\nThere were 695 website users in 2018.") ==
        Texts{"+ 695: Kent's website figure for 2018"});
}

TEST_CASE("the region's figure is not one of a named force") {
  CHECK(judged("In Kent, 4,776 people were reached in 2018.") ==
        Texts{"! 4,776: Kent's total for 2018 is 792; 4,776 is South East's"});
  CHECK(judged("Kent rose fastest, to 4,776 people.").back() ==
        "! 4,776: Kent's total for 2018 is 792; 4,776 is South East's");
  CHECK(judged("Kent joined. In 2018 there were 383 calls.") == Texts{"+ 383: South East's helpline figure for 2018"});
  CHECK(judged("Kent joined. The charity said its helpline took 383 calls in 2018.") ==
        Texts{"+ 383: South East's helpline figure for 2018"});
  CHECK(judged("Kent joined. Callers there numbered 383 in 2018.") ==
        Texts{"! 383: Kent's helpline figure for 2018 is 97; 383 is South East's"});
}

TEST_CASE("a month is not a year, and a date is not a period") {
  CHECK(judged("In March 2018, 383 people called the helpline.") ==
        Texts{"? 383: the sentence is not fully understood, so it was not judged"});
  CHECK(judged("On 12 March 2019 it had taken 383 calls.") == Texts{});
}

TEST_CASE("periods from the order of from and to, and from comparisons") {
  CHECK(judged("Calls to the helpline went from 346 to 383.") ==
        Texts{"+ 346: South East's helpline figure for 2016", "+ 383: South East's helpline figure for 2018"});
  CHECK(judged("Calls to the helpline went from 383 to 346.") ==
        Texts{"! 383: South East's helpline figure for 2016 is 346; 383 is that of 2018",
              "! 346: South East's helpline figure for 2018 is 383; 346 is that of 2016"});
  CHECK(judged("In 2018 the helpline had 383 callers, against 346 two years before.") ==
        Texts{"+ 383: South East's helpline figure for 2018", "+ 346: South East's helpline figure for 2016"});
}

TEST_CASE("both ends of a range belong to one row and channel") {
  CHECK(judged("The helpline took 383 calls in 2018. The number went from 346 to 4,776.") ==
        Texts{"+ 383: South East's helpline figure for 2018", "? 346: may be true or not: the figures do not settle it",
              "+ 4,776: South East's total for 2018"});
  CHECK(judged("The helpline took 383 calls in 2018. The number went from 2,826 to 4,776.") ==
        Texts{"+ 383: South East's helpline figure for 2018", "+ 2,826: South East's total for 2016",
              "+ 4,776: South East's total for 2018"});
  CHECK(judged("The number went from 346 callers in 2016 to 4,393 website users in 2018.") ==
        Texts{"+ 346: South East's helpline figure for 2016", "+ 4,393: South East's website figure for 2018"});
}

TEST_CASE("a range may go from force to force, within a period") {
  CHECK(judged("In 2018 contacts ranged from 792 in Kent to 1,848 in Thames Valley.") ==
        Texts{"+ 792: Kent's total for 2018", "+ 1,848: Thames Valley's total for 2018"});
  CHECK(judged("In 2018, contacts ranged from 793 (Kent) to 1,848 (Thames Valley).") ==
        Texts{"! 793: Kent's total for 2018 is 792", "+ 1,848: Thames Valley's total for 2018"});
  CHECK(judged("Contacts went from 541 in Kent to 792.") ==
        Texts{"+ 541: Kent's total for 2016", "+ 792: Kent's total for 2018"});
}

TEST_CASE("a slip of the pen is a contradiction") {
  CHECK(judged("The website had 4,394 users in 2018.") ==
        Texts{"! 4,394: South East's website figure for 2018 is 4,393"});
  CHECK(judged("The website had 4,339 users in 2018.") ==
        Texts{"! 4,339: South East's website figure for 2018 is 4,393"});
  CHECK(judged("The website had 439 users in 2018.") == Texts{"! 439: South East's website figure for 2018 is 4,393"});
  CHECK(judged("The website had 0,393 users in 2018.") ==
        Texts{"! 0,393: South East's website figure for 2018 is 4,393"});
  CHECK(judged("In 2018, 346 people called the helpline.") ==
        Texts{"! 346: South East's helpline figure for 2018 is 383; 346 is that of 2016"});
}

TEST_CASE("a number that may mean something else is not contradicted") {
  CHECK(judged("In 2018, 4,394 posters were printed.") == Texts{});
  CHECK(judged("In 2018, 999 people called the helpline.") ==
        Texts{"! 999: South East's helpline figure for 2018 is 383"});
  CHECK(judged("In Hampshire, 1,050 people were reached in 2018.") == Texts{});
  CHECK(judged("In 2017 the website had 4,394 users.") ==
        Texts{"? 4,394: the sentence is not fully understood, so it was not judged"});
  CHECK(judged("Nationally the website had 4,394 users in 2018.") ==
        Texts{"? 4,394: the sentence is not fully understood, so it was not judged"});
}

TEST_CASE("rounded numbers") {
  CHECK(judged("In all, more than 4,700 were reached in 2018.") ==
        Texts{"+ 4,700: South East's total for 2018 is 4,776"});
  CHECK(judged("Nearly 4,400 people used the website in 2018.") ==
        Texts{"+ 4,400: South East's website figure for 2018 is 4,393"});
  CHECK(judged("In all, about 4,800 were reached in 2018.") == Texts{"+ 4,800: South East's total for 2018 is 4,776"});
  CHECK(judged("More than 4,800 people were reached in 2018.") ==
        Texts{"! 4,800: South East's total for 2018 is 4,776"});
  CHECK(judged("More than 2,000 people were reached in 2018.") ==
        Texts{"+ 2,000: South East's total for 2018 is 4,776",
              "# 2,000: adds up website and helpline: one person may be counted in both"});
}

TEST_CASE("changes in counts") {
  CHECK(judged("Surrey had 470 more people in 2018 than in 2016.") ==
        Texts{"+ 470: Surrey's total rose by 470, from 580 in 2016 to 1,050 in 2018"});
  // The figures say how a count changed, whatever the sentence says.
  CHECK(judged("From 2016 to 2018, website users fell by 1,913.").back() ==
        "! 1,913: South East's website figure rose by 1,913, from 2,480 in 2016 to 4,393 in 2018");
  CHECK(judged("From 2016 to 2018, website users rose by 1,914.").back() ==
        "! 1,914: South East's website figure rose by 1,913, from 2,480 in 2016 to 4,393 in 2018");
  CHECK(judged("The website was used by 4,393 people in 2018.") ==
        Texts{"+ 4,393: South East's website figure for 2018"});
}

TEST_CASE("numbers that are not figures are skipped") {
  for (const char* text :
       {"On 12 March 2018 at 10:30 it opened.", "Call 0808 1000 900, or 101.", "It cost £383 and $4,393.",
        "They were aged 18, or under 21, or 18 to 24-year-olds.", "The 3rd phase took 12 weeks and 24/7 work.",
        "See https://example.org/383/4393?x=346 or mail 383@example.org.", "See section 4, page 97 and note [51].",
        "Use `383` or <b title=\"4,393\">this</b>.<!-- 346 -->", "Dated 2018-03-12 and 12/03/2018.",
        "```\n383 people called in 2018\n```", "<script>var a = 383;</script>"}) {
    CAPTURE(text);
    CHECK(judged(text) == Texts{});
  }
}
