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
  std::vector<Finding> findings;
  judge_prose(read, facts, findings);
  for (const Finding& finding : findings) {
    constexpr std::string_view kSigns = "!?#+";
    texts.push_back(std::string(1, kSigns[static_cast<std::size_t>(finding.verdict)]) + ' ' + finding.said() + ": " +
                    finding.message());
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

TEST_CASE("what is said of a column that is no figure is not judged") {
  const std::string wards =
      "|Area code|Ward|Electors|\n|-|-|-|\n|103|Ashby|2729|\n|192|Barrow|2900|\n|193|Carr|2297|\n";
  CHECK(is_left(wards, "Carr's area code was 193."));
  CHECK(is_left(wards, "Carr had area code 192."));
  CHECK(judged_by(wards, "Carr had 2297 electors.") == Texts{"+ 2297: Carr's Electors figure"});
}

TEST_CASE("a rate is meant by its whole name") {
  const std::string towns = "|Town|Area|Population density|\n|-|-|-|\n|Ashby|96|138|\n|Barrow|11|639|\n|Carr|37|337|\n";
  CHECK(is_left(towns, "Carr had the second highest population."));
  CHECK(judged_by(towns, "Barrow had the highest population density.") ==
        Texts{"+ highest: that is Barrow's, with 639"});
}

TEST_CASE("where one number of a sentence may be of another column, none is confirmed") {
  const std::string goals = "|Club|Scored|Conceded|\n|-|-|-|\n|Ashby|13|9|\n|Barrow|10|13|\n";
  CHECK(is_left(goals, "Ashby scored 13 and conceded 13."));
  CHECK(judged_by(goals, "Ashby scored 13 and conceded 9.") ==
        Texts{"+ 13: Ashby's Scored figure", "+ 9: Ashby's Conceded figure"});
}

TEST_CASE("a number may be of another unit, or count the row itself") {
  const std::string spend = "|Town|Visits|Staff|\n|-|-|-|\n|Ashby|61.7|12|\n|Barrow|54.0|9|\n";
  CHECK(is_left(spend, "Ashby had 61.7 million visits."));
  CHECK(judged_by(spend, "Ashby had 61.8 million visits.").front().front() == '!');
  CHECK(is_left(kClubs, "Barrow had 1 draw."));
  CHECK(judged_by(kClubs, "Barrow had 2 draws.").front().front() == '!');
  const std::string headed = "|Year|Visits in million days|\n|-|-|\n|2018|54.0|\n|2019|61.7|\n";
  CHECK(judged_by(headed, "Visits were 61.7 million in 2019.").front().front() == '+');
}

TEST_CASE("a column called by a rank, a cell of two numbers and a comparison are not taken for a figure") {
  const std::string marks = "|Pupil|Highest mark|Tests|\n|-|-|-|\n|Ashby|80|12|\n|Barrow|93|9|\n";
  CHECK(is_left(marks, "Ashby had the highest mark, which was 80."));
  CHECK(judged_by(marks, "Ashby's highest mark was 80.") == Texts{"+ 80: Ashby's Highest mark figure"});
  CHECK(is_left(kClubs, "Barrow had 3 (8) draws."));
  CHECK(is_left(kClubs, "Ashby had more wins that Barrow at 21 wins."));
  CHECK(is_left(kClubs, "Ashby was the only one to have more wins than Barrow."));
  CHECK(judged_by(kClubs, "Ashby had more wins than Barrow.").front().front() == '+');
  CHECK(judged_by(kClubs, "Barrow had 3 draws.") == Texts{"+ 3: Barrow's Draws figure"});
}

TEST_CASE("the number of rows is judged where the whole clause is understood") {
  CHECK(is_left(kClubs, "Barrow was visited by the three clubs."));
  CHECK(judged_by(kClubs, "Wins rose in all three clubs.") == Texts{"! all three clubs: the figures are those of 2"});
}

TEST_CASE("a rate is called by what it is per, and a number after per is no figure") {
  const std::string rates =
      "|Force|Contacts|Rate per 100,000 people|\n|-|-|-|\n|Ashby|1050|88.2|\n|Barrow|792|42.8|\n|Carr|810|63.5|\n";
  CHECK(judged_by(rates, "Barrow had a rate of 42.8 per 100,000 people.") ==
        Texts{"+ 42.8: Barrow's Rate per 100,000 people figure"});
  CHECK(judged_by(rates, "In Ashby there were 88.2 contacts per 100,000 residents.") ==
        Texts{"+ 88.2: Ashby's Rate per 100,000 people figure"});
  CHECK(judged_by(rates, "Ashby's rate was 63.5 per 100,000 population.") ==
        Texts{"! 63.5: Ashby's Rate per 100,000 people figure is 88.2"});
  CHECK(judged_by(rates, "Barrow had 792 contacts.") == Texts{"+ 792: Barrow's Contacts figure"});
  CHECK(is_left(rates, "Barrow had 792 contacts per 1,000 people."));
  CHECK(judged("Kent had 17 contacts per 100,000 people in 2018.") ==
        Texts{"? 17: the sentence is not fully understood, so it was not judged"});
}

TEST_CASE("what follows a place that is not in the figures may be about it, until another is named") {
  CHECK(is_left(kClubs, "In Kirkby, the wins were many. The clubs had 40 wins."));
  CHECK(is_left(kClubs, "In Isle of Ely, the wins were many. The clubs had 40 wins."));
  CHECK(judged_by(kClubs, "In contrast, the wins were many. The clubs had 40 wins.") ==
        Texts{"! 40: the overall Wins figure is 47"});
  CHECK(judged_by(kClubs, "In Kirkby, the wins were many. Ashby had 21 wins.") ==
        Texts{"! 21: Ashby's Wins figure is 26; 21 is Barrow's"});
}

TEST_CASE("a number that only some rows are said to have is not that of others") {
  CHECK(is_left(kClubs, "Only Ashby had 3 draws."));
  CHECK(judged_by(kClubs, "Ashby had 3 draws.") == Texts{"+ 3: Ashby's Draws figure"});
  CHECK(judged_by(kClubs, "Only Ashby had 26 wins.") == Texts{"+ 26: Ashby's Wins figure"});
}

TEST_CASE("a number of only two rows is that of each") {
  CHECK(judged_by(kClubs, "Only Ashby and Barrow had 6 draws.").front().front() == '!');
}

TEST_CASE("two columns that are named right after each other are neither") {
  CHECK(is_left(kClubs, "Ashby had 26 wins draws."));
}

TEST_CASE("a word of sentences is a column that is no figure, where a row owns it") {
  const std::string swims = "|Rank|Swimmer|Lane|Time|\n|-|-|-|-|\n|1|Ann|7|57.05|\n|2|Bob|4|57.08|\n|3|Cy|5|58.1|\n";
  CHECK(is_left(swims, "Ann's time was 57.05."));
}

TEST_CASE("a number of a sentence without a period may be that of any") {
  const std::string visits = "|Year|Visits|Loans|\n|-|-|-|\n|2016|1,250|310|\n|2017|1,270|320|\n|2018|1,310|330|\n";
  CHECK(is_left(visits, "There were 1,270 visits."));
  CHECK(judged_by(visits, "There were 1,280 visits.").front().front() == '!');
  CHECK(judged_by(visits, "There were 1,270 visits in 2018.").front().front() == '!');
}

TEST_CASE("the county of a row is that row") {
  CHECK(judged_by(kClubs, "The lowest number of losses was the county of Barrow with 9.").front() ==
        "! lowest: that is Ashby's, with 4");
}

TEST_CASE("a condition and a number of the draw are no figures") {
  CHECK(is_left(kClubs, "Ashby was picked after draw 7."));
  CHECK(is_left(kClubs, "Before draw 7, Ashby had won."));
  CHECK(is_left(kClubs, "With wins above 25, Barrow had 9 losses."));
  CHECK(judged_by(kClubs, "Barrow had more than 20 wins.") == Texts{"+ 20: Barrow's Wins figure is 21"});
}

TEST_CASE("where another row has its number, the number before is not its own") {
  CHECK(judged_by(kClubs, "Ashby had 26 wins where Barrow had 21 wins.") ==
        Texts{"+ 26: Ashby's Wins figure", "+ 21: Barrow's Wins figure"});
}

TEST_CASE("half the size of another row is no share of that row's own") {
  CHECK(is_left(kClubs, "Barrow was less than half the wins of Ashby."));
}

TEST_CASE("a number that is the total of its row is not contradicted by one of its columns") {
  const std::string ships = "|Ship|Large hits|Small hits|Total|\n|-|-|-|-|\n|Lion|2|8|10|\n|Tiger|1|3|4|\n";
  CHECK(judged_by(ships, "In large hits the Lion had 10.").front().starts_with("? 10"));
  CHECK(judged_by(ships, "In large hits the Lion had 11.").front().starts_with("! 11"));
}
