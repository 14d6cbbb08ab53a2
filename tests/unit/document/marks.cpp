// The marks of a document, and messages about faulty ones.
#include <string>
#include <vector>

#include "catch.hpp"

#include "diagnostic/place.hpp"
#include "document/markup/lines.hpp"
#include "reading.hpp"

using namespace reach;

namespace {

const Markup kPlain{"<!--", "-->", Syntax::plain};

}  // namespace

TEST_CASE("marks have their kind, arguments, line, body and seal") {
  CHECK(marks("<!-- reach:data ../data/south_east.csv --baseline 2016 -->\n"
              "In 2018, <!-- reach:value South East / helpline / 2018 -->383<!-- reach:end --> people called and\n"
              "<!--reach:value South East / total-->4,776<!--reach:end 00c0ffee00c0ffee-->\n"
              "\n"
              "<!--\n  reach:table\n  --format\t  markdown -->\n| x |\n<!-- reach:end -->\n") ==
        "1 data [../data/south_east.csv --baseline 2016]\n"
        "2 value [South East / helpline / 2018] 383\n"
        "3 value [South East / total] 4,776 sealed 00c0ffee00c0ffee\n"
        "5 table [--format markdown] \\u{A}| x |\\u{A}\n");
}

TEST_CASE("lines are counted by LF, CRLF and CR, without the byte order mark") {
  CHECK(marks("\xEF\xBB\xBF<!-- reach:data a -->\r\n\r<!-- reach:data b -->\n\n<!-- reach:data c -->") ==
        "1 data [a]\n3 data [b]\n5 data [c]\n");
  CHECK(marks("\xEF\xBB\xBFé <!-- reach:end -->") ==
        "doc.md:1:3: error: this `reach:end` closes no mark [bad-mark]\n"
        "    1 | é <!-- reach:end -->\n"
        "      |   ^~~~~~~~~~~~~~~~~~\n"
        "      = hint: take it out, or write `<!-- reach:value … -->` where the figure begins\n");
}

TEST_CASE("other comments are not ours, and neither is reach without its colon") {
  CHECK(marks("<!-- a comment --> <!-- to reach: more --> <!-- reach --> <!-- reaches: x --> <!-- re-ach:value -->\n")
            .empty());
  CHECK(marks("reach:value x <!- reach:value y -> < !-- reach:end -->\n").empty());
  CHECK(marks("<!-").empty());
  CHECK(marks("").empty());
}

TEST_CASE("a document may use marks of its own") {
  CHECK(marks("{{ reach:value a }}1{{reach:end}} <!-- reach:value b -->", {"{{", "}}", Syntax::plain}) ==
        "1 value [a] 1\n");
  CHECK(marks("%% reach:value a %%1%% reach:end %%", {"%%", "%%", Syntax::plain}) == "1 value [a] 1\n");
  CHECK(marks("`{{ reach:value a }}` {{ reach:value b }}1{{ reach:end }}", {"{{", "}}", Syntax::markdown}) ==
        "1 value [b] 1\n");
}

TEST_CASE("a misspelt mark is an error, not a comment") {
  CHECK(marks("a <!-- reach:valeu South East -->1<!-- reach:end -->\n") ==
        "doc.md:1:8: error: `reach:valeu` is not a mark [bad-mark]\n"
        "    1 | a <!-- reach:valeu South East -->1<!-- reach:end -->\n"
        "      |        ^~~~~~~~~~~\n"
        "      = hint: did you mean `reach:value`?\n");
  CHECK(marks("a <!--  Reach :\nvalue x -->1<!-- REACH:END -->\n<!-- reach: -->\nb <!-- reach:figure-->") ==
        "doc.md:1:9: error: `Reach : value` is not a mark [bad-mark]\n"
        "    1 | a <!--  Reach :\n"
        "      |         ^~~~~~~\n"
        "      = hint: did you mean `reach:value`?\n"
        "doc.md:2:18: error: `REACH:END` is not a mark [bad-mark]\n"
        "    2 | value x -->1<!-- REACH:END -->\n"
        "      |                  ^~~~~~~~~\n"
        "      = hint: did you mean `reach:end`?\n"
        "doc.md:3:6: error: `reach:` is not a mark [bad-mark]\n"
        "    3 | <!-- reach: -->\n"
        "      |      ^~~~~~~\n"
        "      = hint: there are reach:data, reach:value, reach:table, reach:sentence and reach:end\n"
        "doc.md:4:8: error: `reach:figure` is not a mark [bad-mark]\n"
        "    4 | b <!-- reach:figure-->\n"
        "      |        ^~~~~~~~~~~~\n"
        "      = hint: there are reach:data, reach:value, reach:table, reach:sentence and reach:end\n");
}

TEST_CASE("a comment that is never closed is an error, even if another one closes later") {
  CHECK(marks("a <!-- reach:value x >1<!-- reach:end -->\nb <!-- reach:data y\n") ==
        "doc.md:1:3: error: this mark is never closed: `-->` is missing [bad-mark]\n"
        "    1 | a <!-- reach:value x >1<!-- reach:end -->\n"
        "      |   ^~~~~~~~~~~~~~~~\n"
        "      = hint: write `-->` after its last word\n"
        "doc.md:2:3: error: this mark is never closed: `-->` is missing [bad-mark]\n"
        "    2 | b <!-- reach:data y\n"
        "      |   ^~~~~~~~~~~~~~~\n"
        "      = hint: write `-->` after its last word\n");
}

TEST_CASE("the consequences of an unclosed comment are not reported") {
  CHECK(marks("a <!-- b <!-- reach:value x >1 and <!-- reach:value y -->2<!-- reach:end -->\n") ==
        "doc.md:1:10: error: this mark is never closed: `-->` is missing [bad-mark]\n"
        "    1 | a <!-- b <!-- reach:value x >1 and <!-- reach:value y -->2<!-- reach:end -->\n"
        "      |          ^~~~~~~~~~~~~~~~\n"
        "      = hint: write `-->` after its last word\n");
  CHECK(marks("a <!-- b <!-- reach:end") ==
        "doc.md:1:10: error: this mark is never closed: `-->` is missing [bad-mark]\n"
        "    1 | a <!-- b <!-- reach:end\n"
        "      |          ^~~~~~~~~~~~~~\n"
        "      = hint: write `-->` after its last word\n");
}

TEST_CASE("a mark without its end is an error, whatever follows it") {
  const std::string hint = "      = hint: write `<!-- reach:end -->` after its content; marks do not nest\n";
  CHECK(marks("a <!-- reach:value x -->1\n\nb <!-- reach:value y -->2<!-- reach:end --> <!-- reach:end -->\n") ==
        "doc.md:1:3: error: this mark has no `reach:end` before the next mark, on line 3 [bad-mark]\n"
        "    1 | a <!-- reach:value x -->1\n"
        "      |   ^~~~~~~~~~~~~~~~~~~~~~\n" +
            hint);
  CHECK(marks("a <!-- reach:table -->1<!-- reach:data x -->2<!-- reach:end -->\nb <!-- reach:value y -->3\n") ==
        "doc.md:1:3: error: this mark has no `reach:end` before the next mark, on line 1 [bad-mark]\n"
        "    1 | a <!-- reach:table -->1<!-- reach:data x -->2<!-- reach:end -->\n"
        "      |   ^~~~~~~~~~~~~~~~~~~~\n" +
            hint +
            "doc.md:2:3: error: this mark has no `reach:end` [bad-mark]\n"
            "    2 | b <!-- reach:value y -->3\n"
            "      |   ^~~~~~~~~~~~~~~~~~~~~~\n" +
            hint);
}

TEST_CASE("an unmatched end is an error, unless it follows from a reported one") {
  CHECK(marks("a <!-- reach:value x -->1<!-- reach:end --><!--reach:end-->\n") ==
        "doc.md:1:44: error: this `reach:end` closes no mark [bad-mark]\n"
        "    1 | a <!-- reach:value x -->1<!-- reach:end --><!--reach:end-->\n"
        "      |                                            ^~~~~~~~~~~~~~~~\n"
        "      = hint: take it out, or write `<!-- reach:value … -->` where the figure begins\n");
  CHECK(marks("a <!-- reach:vaulue x -->1<!-- reach:end --> <!-- reach:whatever y -->2<!-- reach:end -->\n") ==
        "doc.md:1:8: error: `reach:vaulue` is not a mark [bad-mark]\n"
        "    1 | a <!-- reach:vaulue x -->1<!-- reach:end --> <!-- reach:whatever y -->2<!-- reach:end -->\n"
        "      |        ^~~~~~~~~~~~\n"
        "      = hint: did you mean `reach:value`?\n"
        "doc.md:1:51: error: `reach:whatever` is not a mark [bad-mark]\n"
        "    1 | a <!-- reach:vaulue x -->1<!-- reach:end --> <!-- reach:whatever y -->2<!-- reach:end -->\n"
        "      |                                                   ^~~~~~~~~~~~~~\n"
        "      = hint: there are reach:data, reach:value, reach:table, reach:sentence and reach:end\n");
}

TEST_CASE("what follows an end is a checksum or nothing") {
  const std::string hint =
      "      = hint: what may follow `reach:end` are the 16 digits that `--seal` writes; leave out what you put "
      "there\n";
  CHECK(marks("a <!-- reach:value x -->1<!-- reach:end value x -->") ==
        "doc.md:1:26: error: `value x` is not a checksum [bad-mark]\n"
        "    1 | a <!-- reach:value x -->1<!-- reach:end value x -->\n"
        "      |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~\n" +
            hint);
  CHECK(marks("a <!-- reach:value x -->1<!-- reach:end 00C0FFEE00C0FFEE -->") ==
        "doc.md:1:26: error: `00C0FFEE00C0FFEE` is not a checksum [bad-mark]\n"
        "    1 | a <!-- reach:value x -->1<!-- reach:end 00C0FFEE00C0FFEE -->\n"
        "      |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n" +
            hint);
}

TEST_CASE("a value that begins a longer line of Markdown causes a warning") {
  const std::string value = "<!-- reach:value x -->1<!-- reach:end -->";
  const std::string warning =
      "warning: a line of Markdown that begins with a mark is raw HTML: bold and links on it are lost [raw-html]\n";
  const std::string hint = "      = hint: move a word in front of the mark, or join the line to the one above\n";
  CHECK(marks("In all\n   " + value + " of **all**.\n") ==
        "2 value [x] 1\ndoc.md:2:4: " + warning + "    2 |    " + value +
            " of **all**.\n      |    ^~~~~~~~~~~~~~~~~~~~~~\n" + hint);
  CHECK(marks("\xEF\xBB\xBF" + value + ".") ==
        "1 value [x] 1\ndoc.md:1:1: " + warning + "    1 | " + value + ".\n      | ^~~~~~~~~~~~~~~~~~~~~~\n" + hint);
  CHECK(marks("> - " + value + ".") == "1 value [x] 1\ndoc.md:1:5: " + warning + "    1 | > - " + value +
                                           ".\n      |     ^~~~~~~~~~~~~~~~~~~~~~\n" + hint);

  for (const std::string& line :
       std::vector<std::string>{value + "  \n**Bold**", "    " + value + " x", "x " + value + " x", "| " + value + " |",
                                "<!-- reach:table -->x<!-- reach:end --> x", "**" + value + "**"}) {
    CAPTURE(line);
    CHECK(marks(line).find("raw-html") == std::string::npos);
  }
  CHECK(marks(value + " of all", kPlain) == "1 value [x] 1\n");
}

TEST_CASE("a file that is not text is refused") {
  CHECK(marks(std::string_view("ab\nc\0d", 6)) ==
        "doc.md:2:2: error: a NUL byte: this is not text [not-text]\n"
        "    2 | c\\u{0}d\n"
        "      |  ^~~~~\n"
        "      = hint: save it as UTF-8 text\n");
  const std::string utf16 =
      "doc.md: error: this is UTF-16, which reach does not edit [not-text]\n"
      "      = hint: save it as UTF-8\n";
  CHECK(marks("\xFF\xFE<") == utf16);
  CHECK(marks("\xFE\xFF") == utf16);
}

TEST_CASE("bytes that are not UTF-8 do no harm") {
  CHECK(marks("caf\xE9 <!-- reach:value caf\xE9 -->\xFF<!-- reach:end -->") == "1 value [caf\xE9] \\xFF\n");
  CHECK(marks("caf\xE9 \x1B[2J<!-- reach:vali\xE9 -->") ==
        "doc.md:1:15: error: `reach:vali\\xE9` is not a mark [bad-mark]\n"
        "    1 | caf\\xE9 \\u{1B}[2J<!-- reach:vali\\xE9 -->\n"
        "      |                       ^~~~~~~~~~~~~~\n"
        "      = hint: there are reach:data, reach:value, reach:table, reach:sentence and reach:end\n");
}

TEST_CASE("a mark has a place") {
  const Document document = must_read(
      "\xEF\xBB\xBF"
      "a <!-- reach:data x -->\r\nb é <!-- reach:value y -->1<!-- reach:end -->");
  const Place first = place_of(document, document.marks[0]);
  CHECK(first.file == "doc.md");
  CHECK((first.line == 1 && first.column == 3));
  CHECK(first.snippet == "a <!-- reach:data x -->");
  CHECK(first.snippet.substr(first.caret, first.caret_length) == "<!-- reach:data x -->");
  const Place second = place_of(document, document.marks[1]);
  CHECK((second.line == 2 && second.column == 5));
  CHECK(second.snippet.substr(second.caret, second.caret_length) == "<!-- reach:value y -->");
}

TEST_CASE("a mark's place is that of its opening, whatever comes before it on its line") {
  constexpr std::string_view kMark = "<!-- reach:value x -->1<!-- reach:end -->";
  const std::string longer(300, 'z');
  std::string text = "\xEF\xBB\xBF";
  for (const std::string& before :
       std::vector<std::string>{"", "é ", " and 東京 ", "\r\n", "x\ry ", "\n\nto ", longer, ", "}) {
    text += before;
    text += kMark;
  }
  const Document document = must_read(text, kPlain);
  REQUIRE(document.marks.size() == 8);
  for (const Mark& mark : document.marks) {
    const std::size_t begin = document::line_begin(text, mark.begin);
    const Place sought = place_in("doc.md", std::string_view(text).substr(begin), mark.line, mark.begin - begin, 22);
    const Place place = place_of(document, mark);
    CHECK(place.line == sought.line);
    CHECK(place.column == sought.column);
    CHECK(place.snippet == sought.snippet);
    CHECK(place.caret == sought.caret);
    CHECK(place.caret_length == sought.caret_length);
  }
  CHECK(place_of(document, document.marks[2]).column == 93);
  CHECK(place_of(document, document.marks[7]).column == 388);
}
