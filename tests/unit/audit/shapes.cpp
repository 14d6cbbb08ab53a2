// The ways in which documents draw their tables.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// The rows of the only table, each as `cell|cell`; and the passages around it, each after `#`.
Texts rows(const std::string& text) {
  const Page read = page(text);
  Texts texts;
  for (const FoundTable& table : read.tables) {
    for (const TableRow& row : table.rows) {
      std::string shown;
      for (const std::string& cell : row.cells) shown += cell + '|';
      shown.pop_back();
      texts.push_back(shown);
    }
  }
  for (const Passage& passage : read.passages) texts.push_back("#" + passage.text);
  return texts;
}

const Texts kPlain = {"Force|2016|2018", "Kent|541|792", "Thames Valley|1,175|1,848"};

}  // namespace

TEST_CASE("a grid is a table") {
  CHECK(rows("+---------------+-------+-------+\n"
             "| Force         | 2016  | 2018  |\n"
             "+===============+=======+=======+\n"
             "| Kent          | 541   | 792   |\n"
             "+---------------+-------+-------+\n"
             "| Thames Valley | 1,175 | 1,848 |\n"
             "+---------------+-------+-------+\n") == kPlain);
}

TEST_CASE("a cell of a grid goes on in the next line, and its row of rules ends it") {
  CHECK(rows("+--------+-------+------+\n"
             "| Force  | 2016  | 2018 |\n"
             "+--------+-------+------+\n"
             "| Thames | 1,175 | 541  |\n"
             "|        | (p)   |      |\n"
             "| Kent   | 541   | 792  |\n"
             "+--------+-------+------+\n") == Texts{"Force|2016|2018", "Thames|1,175 (p)|541", "Kent|541|792"});
}

TEST_CASE("box characters are a frame, with columns within its cells or without") {
  CHECK(rows("┌───────────────┬───────┬───────┐\n"
             "│ Force         │ 2016  │ 2018  │\n"
             "├───────────────┼───────┼───────┤\n"
             "│ Kent          │ 541   │ 792   │\n"
             "│ Thames Valley │ 1,175 │ 1,848 │\n"
             "└───────────────┴───────┴───────┘\n") == kPlain);
  CHECK(rows("╭────────┬────────────────┬────────────────╮\n"
             "│        │      2016      │      2018      │\n"
             "│        │ website  calls │ website  calls │\n"
             "├────────┼────────────────┼────────────────┤\n"
             "│ Kent   │     449     92 │     695     97 │\n"
             "├────────┼────────────────┼────────────────┤\n"
             "│ Surrey │     483     97 │     949    101 │\n"
             "╰────────┴────────────────┴────────────────╯\n") ==
        Texts{"|2016||2018|", "|website|calls|website|calls", "Kent|449|92|695|97", "Surrey|483|97|949|101"});
}

TEST_CASE("a ruler over each column gives the columns") {
  CHECK(rows("=============  =====  =====\n"
             "Force          2016   2018\n"
             "=============  =====  =====\n"
             "Kent           541    792\n"
             "Thames Valley  1,175  1,848\n"
             "=============  =====  =====\n") == kPlain);
  CHECK(rows("Force          2016  2018\n"
             "------------- ----- -----\n"
             "Kent            541   792\n"
             "Thames Valley 1,175 1,848\n") == kPlain);
}

TEST_CASE("what a database prints is a table") {
  CHECK(rows("     Force     | 2016  | 2018\n"
             "---------------+-------+-------\n"
             " Kent          | 541   | 792\n"
             " Thames Valley | 1,175 | 1,848\n"
             "(2 rows)\n")
            .size() == 4);
}

TEST_CASE("one space between columns is enough below a header of as many words") {
  CHECK(rows("Force 2016 2018\nKent 541 792\nThames Valley 1,175 1,848\n") == kPlain);
  // Prose that happens to end in numbers is none.
  CHECK(rows("We were there in 2016 and 2018\nand counted 541 792\nor so 12 13").size() == 1);
  CHECK(rows("Numbers to call are\nKent 541 792\nSurrey 12 13").size() == 1);
}

TEST_CASE("two columns are a table below a header, whatever separates them") {
  const Texts visits = {"Year|Visits", "2016|580", "2017|700", "2018|1050"};
  CHECK(rows("Year\tVisits\n2016\t580\n2017\t700\n2018\t1050\n") == visits);
  CHECK(rows("Year   Visits\n2016   580\n2017   700\n2018   1050\n") == visits);
  CHECK(rows("Year,Visits\n2016,580\n2017,700\n2018,1050\n") == visits);
  CHECK(rows("Year Visits\n2016 580\n2017 700\n2018 1050\n") == visits);
  CHECK(rows("Town Calls 2016 Calls 2018\nKent 541 792\nSurrey 580 1050\n") ==
        Texts{"Town|Calls 2016|Calls 2018", "Kent|541|792", "Surrey|580|1050"});
  // Addresses, prices and prose without a header are none.
  CHECK(rows("Room 12, Kent\nDesk, 14\nDesk, 15\n").size() == 1);
  CHECK(rows("Kent   541\nSurrey   580\nSussex   792\n").size() == 1);
  CHECK(rows("Call us in\nroom 12\nroom 13\nroom 14\n").size() == 1);
}

TEST_CASE("a list of figures is a table, and no prose") {
  Page read = page("# Calls\n\n- Surrey: 580 in 2016, 1,050 in 2018\n- Kent: 541 in 2016 and 792 in 2018\n\nAfter.\n");
  REQUIRE(take_list(read));
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables.front().rows[0].cells == Texts{"", "2016", "2018"});
  CHECK(read.tables.front().rows[1].cells == Texts{"Surrey", "580", "1,050"});
  CHECK(read.tables.front().rows[2].cells == Texts{"Kent", "541", "792"});
  CHECK(read.tables.front().rows[2].line == 4);
  Page once =
      page("# Food\n\n- Ashford: 14 parcels in 2022, 16 in 2023\n- Cray: 20 parcels in 2022, 19 in 2023\n\nAfter.\n");
  REQUIRE(take_list(once));
  CHECK(once.tables.front().rows[0].cells == Texts{"", "parcels 2022", "parcels 2023"});
  CHECK(read.passages.size() == 2);
  // What says more than figures and periods is a sentence.
  for (const char* other : {"- Surrey: 580 in 2016, up 3%\n- Kent: 541 in 2016, down 2%\n", "- Surrey: 580 in 2016\n",
                            "- Surrey: 580 in 2016\n- Kent: 541 in 2018\n", "- Open: 9 to 5\n- Closed: 1 in 7\n"}) {
    Page prose = page(other);
    CHECK_FALSE(take_list(prose));
    CHECK(prose.tables.empty());
  }
}

TEST_CASE("a table of AsciiDoc may have a line for each row or each cell, and blank lines") {
  CHECK(rows("|===\n|Force |2016 |2018\n\n|Kent |541 |792\n|Thames Valley |1,175 |1,848\n|===\n") == kPlain);
  CHECK(rows("[cols=\"3*\"]\n|===\n|Force\n|2016\n|2018\n\n|Kent\n|541\n|792\n\n|Thames Valley\n|1,175\n|1,848\n|===\n"
             "\nAfter.") == Texts{"Force|2016|2018", "Kent|541|792", "Thames Valley|1,175|1,848", "#After."});
  CHECK(rows("|===\nnever closed") == Texts{"#|===\nnever closed"});
}

TEST_CASE("a tabular of LaTeX is a table") {
  CHECK(rows("\\begin{tabular}{lrr}\n\\toprule\nForce & 2016 & 2018 \\\\ \\midrule\nKent & 541 & \\textbf{792} \\\\\n"
             "% a comment & 3\nThames Valley & 1{,}175 & 1{,}848 \\\\\n\\bottomrule\n\\end{tabular}\nAfter.") ==
        Texts{"Force|2016|2018", "Kent|541|792", "Thames Valley|1,175|1,848", "#After."});
  CHECK(rows("\\begin{tabular}{lrrl}\n & \\multicolumn{2}{c}{Calls} & Rise\\\\\nKent & 541 & 792 & 46\\% \\\\\n"
             "\\end{tabular}") == Texts{"|Calls||Rise", "Kent|541|792|46%"});
}
