// What of a document is a table and what is prose.
#include "audit/judge/mean.hpp"
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// `line: text` of each passage, headings with `#`.
Texts passages(const std::string& text) {
  Texts texts;
  for (const Passage& passage : page(text).passages) {
    texts.push_back(std::to_string(passage.line) + (passage.heading ? ":# " : ": ") + passage.text);
  }
  return texts;
}

/// The only table as load will read it; empty where it is not about figures.
std::string figures(const std::string& text) {
  const Page read = page(text);
  REQUIRE(read.tables.size() == 1);
  const auto table = as_figures(read.tables.front());
  return table ? table->text : std::string();
}

Texts refusal(const std::string& bytes) {
  Diagnostics diagnostics;
  CHECK_FALSE(read_page("a.txt", bytes, diagnostics));
  Texts texts;
  for (const Diagnostic& found : diagnostics.all()) {
    texts.push_back(std::to_string(found.place.line) + ":" + std::to_string(found.place.column) + " " + found.message);
  }
  return texts;
}

constexpr const char* kWide = "force\twebsite 2016\twebsite 2018\nKent\t449\t695\nSurrey\t483\t949\n";

}  // namespace

TEST_CASE("passages keep their lines") {
  CHECK(passages("# One\n\nTwo\nlines\n\n- item\n- next\n  goes on\n") ==
        Texts{"1:# One", "3: Two\nlines", "6: item", "7: next\ngoes on"});
  CHECK(passages("One\r\n===\r\ntext, as it is.\r") == Texts{"1:# One", "3: text, as it is."});
  CHECK(passages("<p>One &amp; two.</p>\n<p>Three<br>four.</p>") == Texts{"1: One & two.", "2: Three four."});
  CHECK(passages("<p>Three<br> <br/>four.</p>") == Texts{"1:# Three", "1: four."});
  CHECK(passages("In all it was\n2016. Then it was more.") == Texts{"1: In all it was\n2016. Then it was more."});
}

TEST_CASE("every kind of table is read alike") {
  CHECK(figures("Force\tWebsite 2016\tWebsite 2018\nKent\t449\t695\nSurrey\t483\t949\n") ==
        "force\tWebsite 2016\tWebsite 2018\nKent\t449\t695\nSurrey\t483\t949\n");
  CHECK(
      figures("| | website 2016 | website 2018 |\n|---|--:|--:|\n| **Kent** | 449 | 695 |\n| Surrey | 483 | 949 |\n") ==
      kWide);
  CHECK(figures("force;website 2016;website 2018\nKent;449;695\nSurrey;483;949\n") == kWide);
  CHECK(figures("          website 2016   website 2018\n-----------------------\nKent      449   695\nSurrey    483  "
                "949\n") == kWide);
  CHECK(figures("<table><tr><th rowspan=2>Force<th colspan=2>website<tr><th>2016<th>2018\n<tr><td>Kent<td>449<td>695"
                "<tr><td>Surrey<td>483<td>949</table>") ==
        "force\twebsite 2016\twebsite 2018\nKent\t449\t695\nSurrey\t483\t949\n");
}

TEST_CASE("a group label covers all columns of its group") {
  CHECK(
      figures("              2016              2018\n"
              "       website  calls    website  calls\n"
              "Kent       449     92        695     97\n"
              "Surrey     483     97        949    101\n") ==
      "force\t2016 website\t2016 calls\t2018 website\t2018 calls\nKent\t449\t92\t695\t97\nSurrey\t483\t97\t949\t101\n");
}

TEST_CASE("years alone are people, and a row of sums is a total") {
  CHECK(figures("|Force|2016|2018|\n|-|-|-|\n|Kent|541|792|\n|Surrey|580|1,050|\n|Sussex|530|1,086|\n|Together|1,651|2,"
                "928|\n") ==
        "force\tpeople 2016\tpeople 2018\nKent\t541\t792\nSurrey\t580\t1,050\nSussex\t530\t1,086\nTogether "
        "total\t1,651\t2,928\n");
}

TEST_CASE("a table about something else is not judged, and its numbers are not prose") {
  const std::string text = "| Dish | Price |\n|---|---|\n| Soup | 4 |\n| Fish | 12 |\n";
  CHECK(figures(text).empty());
  CHECK(passages(text) == Texts{});
}

TEST_CASE("bytes that are not text are refused at their place") {
  CHECK(refusal("ab\ncd\xFF") == Texts{"2:3 this is not text in UTF-8: byte 0xFF"});
  CHECK(refusal(std::string("ab\0c", 4)) == Texts{"1:3 this is not text in UTF-8: U+0000 NUL"});
  CHECK(refusal("%PDF-1.7") == Texts{"0:0 this is a PDF, not text in UTF-8"});
}

TEST_CASE("the number of a section is no figure, and a number that begins a paragraph is no section") {
  const auto first = [](const std::string& text) { return page(text).passages.front().text; };
  CHECK(first("2.1 Calls to the helpline\n") == "Calls to the helpline");
  CHECK(first("4.8 thousand people called.\n") == "4.8 thousand people called.");
}

TEST_CASE("a table begins with the last of many rulers, which are read once") {
  std::string text;
  for (int line = 0; line < 50'000; ++line) text += "+------+------+\n";
  text += "| Town | 2016 |\n+------+------+\n| Kent | 541 |\n| Avon | 792 |\n+------+------+\n";
  const Page found = page(text);
  REQUIRE(found.tables.size() == 1);
  CHECK(found.tables.front().rows.size() == 3);
  CHECK(found.tables.front().rows.front().line == 50'001);
}

TEST_CASE("a table of figures in a cell of another is read, and what is around it is text") {
  const std::string inner =
      "<table><tr><th>Force<th>website 2016<th>website 2018<tr><td>Kent<td>449<td>695<tr><td>Surrey<td>483<td>949"
      "</table>";
  const std::string layout = "<table><tr><td>Menu<td><p>Kent had 695 users.</p>" + inner + "<p>The end.</p></table>";
  CHECK(figures(layout) == "force\twebsite 2016\twebsite 2018\nKent\t449\t695\nSurrey\t483\t949\n");
  CHECK(passages(layout) == Texts{"1:# Menu", "1: Kent had 695 users.", "1: The end."});
  // So it is in tables of tables; and two tables beside each other are two.
  CHECK(figures("<table><tr><td>" + layout + "</table>") == figures(layout));
  CHECK(page("<table><tr><td>" + inner + "<td>" + inner + "</table>").tables.size() == 2);
  // Figures with a small table in a cell of theirs are still a table.
  const std::string note = "<table><tr><td>see<td>note</table>";
  CHECK(figures("<table><tr><th>Force<th>website 2016<th>website 2018<tr><td>Kent" + note +
                "<td>449<td>695<tr><td>Surrey<td>483<td>949</table>") ==
        "force\twebsite 2016\twebsite 2018\nKent see note\t449\t695\nSurrey\t483\t949\n");
}
