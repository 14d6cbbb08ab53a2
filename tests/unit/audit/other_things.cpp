// Sentences over tables of any kind, in which a word or number means something else than it seems: nothing is said of
// them, and their plain neighbours are judged.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// What is found in a sentence below a table.
Texts judged_by(const std::string& table, const std::string& sentence) {
  const Page read = page(table + "\n" + sentence + "\n");
  Facts facts;
  for (const FoundTable& found : read.tables) {
    if (const auto measured = as_measures(found)) facts.add(*measured, 0);
  }
  Texts texts;
  for (const Finding& finding : judge_prose(read, facts)) {
    constexpr std::string_view kSigns = "!?#+";
    texts.push_back(std::string(1, kSigns[static_cast<std::size_t>(finding.verdict)]) + ' ' + finding.said + ": " +
                    finding.message);
  }
  return texts;
}

/// Whether a sentence is neither contradicted nor confirmed.
bool is_left(const std::string& table, const std::string& sentence) {
  for (const std::string& each : judged_by(table, sentence)) {
    UNSCOPED_INFO(each);
    if (each.front() == '!' || each.front() == '+') return false;
  }
  return true;
}

const std::string kEpisodes =
    "|Title|Viewers|Repeats|\n|-|-|-|\n|Episode 1|7470|12|\n|Episode 2|6310|9|\n|Episode 3|6900|9|\n";
const std::string kClubs =
    "|Club|Wins|Draws|Losses|Against|\n|-|-|-|-|-|\n|Ashby|26|3|4|710|\n|Barrow|21|3|9|905|\n|Total|47|6|13|1615|\n";

}  // namespace

TEST_CASE("a number is part of the name that it ends") {
  CHECK(judged_by(kEpisodes, "Episode 1 had 7470 viewers.") == Texts{"+ 7470: Episode 1's Viewers figure"});
  CHECK(judged_by(kEpisodes, "Episode 2 had 7470 viewers.") ==
        Texts{"! 7470: Episode 2's Viewers figure is 6,310; 7,470 is Episode 1's"});
  CHECK(is_left(kEpisodes, "Episode 5 had 7470 viewers."));
}

TEST_CASE("of rows that are equal, none is plainly the highest") {
  CHECK(is_left(kClubs, "Ashby had the highest number of draws."));
  CHECK(judged_by(kClubs, "Ashby had the highest number of wins.") == Texts{"+ highest: that is Ashby's, with 26"});
  CHECK(judged_by(kClubs, "Barrow had the highest number of wins.") == Texts{"! highest: that is Ashby's, with 26"});
}

TEST_CASE("a rank without a row, or of the row's own figures, is left alone") {
  CHECK(is_left(kClubs, "26 is the highest number of wins."));
  CHECK(is_left(kClubs, "Barrow's highest number of wins was 21."));
}

TEST_CASE("a column that is called by a word of sentences cannot be told from it") {
  CHECK(is_left(kClubs, "Barrow had more than 9 against."));
  CHECK(judged_by(kClubs, "Barrow had 9 losses.") == Texts{"+ 9: Barrow's Losses figure"});
}

TEST_CASE("a sentence without a row is not about the total of a table of several columns") {
  CHECK(is_left(kClubs, "One club had 26 wins and 9 losses."));
  CHECK(judged_by(kClubs, "In total there were 47 wins.") == Texts{"+ 47: the overall Wins figure"});
}

TEST_CASE("whose a number is, is not said between two rows") {
  CHECK(judged_by(kClubs, "Ashby had 26 wins to Barrow 21.") ==
        Texts{"? 26: the sentence is not fully understood, so it was not judged", "+ 21: Barrow's Wins figure"});
  CHECK(judged_by(kClubs, "Ashby had 26 wins, followed by Barrow with 21.") ==
        Texts{"+ 26: Ashby's Wins figure", "+ 21: Barrow's Wins figure"});
}

TEST_CASE("conditions, labels, scores and numbers that are not well formed are no figures") {
  CHECK(is_left(kClubs, "Barrow had wins larger than 30."));
  CHECK(is_left(kClubs, "Barrow won 12-8 and had 9-4 losses."));
  CHECK(is_left(kClubs, "There are 0 times in which Barrow had losses."));
  CHECK(is_left(kClubs, "Barrow had 9.099.06 wins."));
  CHECK(is_left(kClubs, "Numbers 56 and 57 are both wins of Barrow."));
}

TEST_CASE("an area of so much is no figure of a table of areas") {
  CHECK(judged("Kent had an area of 792 in 2018.") == Texts{});
}

TEST_CASE("a number of two periods is true only if both have it") {
  const std::string years = "|Town|2016|2018|2020|\n|-|-|-|-|\n|Ashby|580|1050|580|\n|Barrow|530|1086|900|\n";
  CHECK(judged_by(years, "Ashby had 580 in 2016 and 2018.") ==
        Texts{"! 580: Ashby's total is 580 in 2016 and 1,050 in 2018"});
  CHECK(judged_by(years, "Ashby had 580 in 2016 and 2020.") ==
        Texts{"+ 580: Ashby's total is 580 in 2016 and 580 in 2020"});
}
