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
