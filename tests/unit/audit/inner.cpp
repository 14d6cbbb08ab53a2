// Numbers of one sentence that must agree with each other.
#include <algorithm>

#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// What is found in a document that has no table.
Texts agreed(std::string text) {
  Texts texts;
  std::vector<Finding> findings;
  judge_prose(page(std::move(text)), Facts(), findings);
  for (const Finding& finding : findings) {
    texts.push_back((finding.verdict == Verdict::confirmed ? "+ " : "! ") + finding.said() + ": " + finding.message());
  }
  return texts;
}

}  // namespace

TEST_CASE("a change follows from its two ends") {
  CHECK(agreed("Rescues rose from 310 to 370, up 19%.") ==
        Texts{"+ 19%: from 310 to 370 is a rise of 19.4%", "+ rose: from 310 to 370 is a rise"});
  CHECK(agreed("Rescues rose from 310 to 370, up 91%.").front() == "! 91%: from 310 to 370 is a rise of 19.4%");
  CHECK(agreed("Rescues fell from 310 to 370.") == Texts{"! fell: from 310 to 370 is a rise"});
  CHECK(agreed("Rescues rose by 60, from 310 to 370.") == Texts{"+ 60: from 310 to 370 is a rise of 60"});
  CHECK(agreed("Rescues rose by 70, from 310 to 370.") == Texts{"! 70: from 310 to 370 is a rise of 60"});
  CHECK(agreed("Rescues doubled, from 310 to 630.") == Texts{"+ doubled: from 310 to 630 is 2.0 times as many"});
  CHECK(agreed("Rescues doubled, from 310 to 370.") == Texts{"! doubled: from 310 to 370 is 1.2 times as many"});
  CHECK(agreed("Rescues more than halved, from 120 to 50.") ==
        Texts{"+ more than halved: from 120 to 50 is 0.4 times as many"});
}

TEST_CASE("a rise from one percentage to another is in points") {
  CHECK(agreed("Satisfaction rose from 79% to 82%, up three percentage points.").front() ==
        "+ three percentage points: from 79% to 82% is a rise of 3 percentage points");
  CHECK(agreed("Satisfaction rose from 50% to 82%, up 32%.").front() ==
        "! 32%: from 50% to 82% is a rise of 32 percentage points");
  CHECK(agreed("Satisfaction rose from 50% to 82%, up 64%.").front() ==
        "+ 64%: from 50% to 82% is a rise of 32 percentage points");
}

TEST_CASE("a number is compared with one that the sentence gives") {
  CHECK(agreed("We took 450 calls, an increase of 20% on the 375 taken in May.") ==
        Texts{"+ 20%: from 375 to 450 is a rise of 20%"});
  CHECK(agreed("There were 370 rescues, 60 more than the 310 of 2021.") ==
        Texts{"+ 60: from 310 to 370 is a rise of 60"});
  CHECK(agreed("There were 370 rescues, 70 more than the 310 of 2021.") ==
        Texts{"! 70: from 310 to 370 is a rise of 60"});
  CHECK(agreed("There were 410 new members, nearly a third of the 1,250 who joined.") ==
        Texts{"+ nearly a third: 410 of 1,250 is 32.8%"});
  CHECK(agreed("There were 410 new members, nearly half of the 1,250 who joined.") ==
        Texts{"! nearly half: 410 of 1,250 is 32.8%"});
}

TEST_CASE("a part of a whole has its percentage, and parts add up") {
  CHECK(agreed("They upheld 383 of the 4,776 complaints (8%).") == Texts{"+ 8%: 383 of 4,776 is 8.0%"});
  CHECK(agreed("They upheld 383 of the 4,776 complaints, or 18%.") == Texts{"! 18%: 383 of 4,776 is 8.0%"});
  CHECK(agreed("Only 12 out of 40 came (30%).") == Texts{"+ 30%: 12 of 40 is 30%"});
  CHECK(agreed("In all 1,250 came, made up of 710 women and 540 men.") == Texts{"+ 1,250: the parts add up to 1,250"});
  CHECK(agreed("In all 1,250 came, made up of 710 women and 504 men.") == Texts{"! 1,250: the parts add up to 1,214"});
}

TEST_CASE("rounded numbers may have come from others") {
  CHECK(agreed("Visits rose from 4,200 to 4,900, up 18%.").front() == "+ rose: from 4,200 to 4,900 is a rise");
  CHECK(agreed("Visits rose from 4,200 to 4,900, up 28%.").front() == "! 28%: from 4,200 to 4,900 is a rise of 16.7%");
}

TEST_CASE("numbers that belong to other things are not compared") {
  for (const char* text :
       {"Visits rose by 10% in a year when loans went from 100 to 150.", "People aged from 18 to 24 rose by 5%.",
        "We climbed from 12 to 8 in the league.", "The team of 12 took 450 calls, up 20% on the 300 of 2021.",
        "Visits rose from 100 to 150, and loans by 20%.", "Visits rose from 100 to 150, 20% of all we had.",
        "We took 450 calls, up 20% from May.", "Our income was £450, up 20% from £300.",
        "Of the 120 calls, 30 were about debt and 40 about housing.", "It is open from 9 to 5, up 20%.",
        "Numbers ranged from 12 in Bath to 40 in Wells."}) {
    CAPTURE(text);
    const Texts found = agreed(text);
    CHECK(std::ranges::none_of(found, [](const std::string& each) { return each.starts_with('!'); }));
  }
}

TEST_CASE("where the figures know better, only what cannot be true is said") {
  CHECK(judged("Volunteers rose from 310 to 370, up 19%.") == Texts{});
  CHECK(judged("Volunteers rose from 310 to 370, up 91%.") == Texts{"! 91%: from 310 to 370 is a rise of 19.4%"});
}
