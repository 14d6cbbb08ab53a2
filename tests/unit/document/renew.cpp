// Renewed documents: only stale bodies change, and contents that would break the marks are refused.
#include <string>
#include <vector>

#include "catch.hpp"

#include "diagnostic/print.hpp"
#include "document/marks/seal.hpp"
#include "reading.hpp"

using namespace reach;

namespace {

const RenewOptions kForced{false, true};

const std::string kOldTable = "| force |\n|---|\n\n| Kent |\n";

/// Each stale mark: its number, its body, the truth, and whether it was edited.
std::string stale(std::string_view text, const Truths& truths) {
  const Document document = must_read(text);
  Diagnostics diagnostics;
  const auto renewal = renew(document, content_of(truths, diagnostics, document), {}, diagnostics);
  REQUIRE(renewal.has_value());
  std::string out = std::to_string(renewal->contents) + " contents\n";
  for (const StaleMark& mark : renewal->stale) {
    out += std::to_string(mark.mark) + " " + mark.says + " -> " + mark.truth + (mark.edited ? " edited" : "") + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("values are renewed in place") {
  const Truths truths{{"a", "4,776"}, {"b", "69%"}};
  const std::string text =
      "<!-- reach:data x -->\nIn all <!-- reach:value a -->4,775<!-- reach:end --> people, "
      "<!--reach:value  b-->69%<!--reach:end--> more.\n";
  CHECK(renewed(text, truths) ==
        "<!-- reach:data x -->\nIn all <!-- reach:value a -->4,776<!-- reach:end --> people, "
        "<!--reach:value  b-->69%<!--reach:end--> more.\n");
  CHECK(stale(text, truths) == "2 contents\n1 4,775 -> 4,776\n");
  CHECK(renewed("a <!-- reach:value a -->old\nlines\n<!-- reach:end -->", truths, kForced) ==
        "a <!-- reach:value a -->4,776<!-- reach:end -->");
  CHECK(renewed("a <!-- reach:value a --><!-- reach:end -->", truths) ==
        "a <!-- reach:value a -->4,776<!-- reach:end -->");
}

TEST_CASE("a table is on lines of its own, each with the prefix of its mark") {
  const Truths truths{{"", kOldTable}};
  CHECK(renewed("<!-- reach:table -->old<!-- reach:end -->\n", truths, kForced) ==
        "<!-- reach:table -->\n| force |\n|---|\n\n| Kent |\n<!-- reach:end -->\n");
  CHECK(renewed("x\n> \t> <!-- reach:table --><!-- reach:end -->", truths) ==
        "x\n> \t> <!-- reach:table -->\n> \t> | force |\n> \t> |---|\n> \t>\n> \t> | Kent |\n> \t> <!-- reach:end -->");
  CHECK(renewed("  <!-- reach:table --><!-- reach:end -->", truths) ==
        "  <!-- reach:table -->\n  | force |\n  |---|\n\n  | Kent |\n  <!-- reach:end -->");
  CHECK(renewed("- <!-- reach:table --><!-- reach:end -->", truths) ==
        "- <!-- reach:table -->\n| force |\n|---|\n\n| Kent |\n<!-- reach:end -->");
  CHECK(renewed("<!-- reach:table -->x<!-- reach:end -->", {{"", ""}}, kForced) ==
        "<!-- reach:table -->\n<!-- reach:end -->");
  CHECK(renewed("<!-- reach:table -->x<!-- reach:end -->", {{"", "a\nb"}}, kForced) ==
        "<!-- reach:table -->\na\nb\n<!-- reach:end -->");
}

TEST_CASE("line ends follow the document outside its bodies") {
  const Truths truths{{"", "a\nb\n"}, {"v", "1"}};
  CHECK(renewed("x\r\n<!-- reach:table -->\n<!-- reach:end -->\ny", truths) ==
        "x\r\n<!-- reach:table -->\r\na\r\nb\r\n<!-- reach:end -->\ny");
  CHECK(renewed("x\r<!-- reach:table --><!-- reach:end -->", truths) ==
        "x\r<!-- reach:table -->\ra\rb\r<!-- reach:end -->");
  CHECK(renewed("<!-- reach:table -->\r\na<!-- reach:end -->", truths, kForced) ==
        "<!-- reach:table -->\r\na\r\nb\r\n<!-- reach:end -->");
  CHECK(renewed("a <!-- reach:value v -->\r\n<!-- reach:end -->", truths) ==
        "a <!-- reach:value v -->1<!-- reach:end -->");
}

TEST_CASE("the byte order mark, stray bytes and a missing last line end are kept") {
  CHECK(renewed("\xEF\xBB\xBF\xFF\t<!-- reach:value v -->383<!-- reach:end -->\r\n\r\x1B", {{"v", "1"}}) ==
        "\xEF\xBB\xBF\xFF\t<!-- reach:value v -->1<!-- reach:end -->\r\n\r\x1B");
  CHECK(renewed("\xEF\xBB\xBF> <!-- reach:table --><!-- reach:end -->", {{"", "1"}}) ==
        "\xEF\xBB\xBF> <!-- reach:table -->\n> 1\n> <!-- reach:end -->");
}

TEST_CASE("seals are FNV-1a of 64 bits") {
  // from the vectors that its authors publish (test_fnv.c)
  CHECK(document::seal_of("") == "cbf29ce484222325");
  CHECK(document::seal_of("a") == "af63dc4c8601ec8c");
  CHECK(document::seal_of("foobar") == "85944171f73967e8");
  CHECK(document::seal_of("\r\n\r\r") == document::seal_of("\n\n\n"));
}

TEST_CASE("seals are kept up to date, and added to all marks on request") {
  const Truths truths{{"a", "383"}, {"b", "69%"}, {"", "x\n"}};
  const std::string text =
      "a <!-- reach:value a -->382<!-- reach:end 0123456789abcdef --> <!--reach:value b-->69%<!--reach:end-->";
  CHECK(renewed(text, truths) ==
        "a <!-- reach:value a -->383<!-- reach:end 57439c1822600d87 --> <!--reach:value b-->69%<!--reach:end-->");
  const std::string sealed =
      "a <!-- reach:value a -->383<!-- reach:end 57439c1822600d87 --> "
      "<!--reach:value b-->69%<!--reach:end 3de71b18143021cf-->";
  CHECK(renewed(text, truths, {true}) == sealed);
  CHECK(renewed(sealed, truths, {true}) == sealed);
  CHECK(renewed("<!-- reach:table --><!--  reach:end\n-->", truths, {true}) ==
        "<!-- reach:table -->\nx\n<!--  reach:end 2f2d86189c7d606f\n-->");
}

TEST_CASE("a seal reveals edits by hand, whatever git did to line ends") {
  const Truths truths{{"a", "383"}, {"", "x\ny\n"}};
  const std::string seal_of_382 = "57439b1822600bd4";
  CHECK(stale("a <!-- reach:value a -->382<!-- reach:end " + seal_of_382 + " -->", truths) ==
        "1 contents\n0 382 -> 383\n");
  CHECK(stale("a <!-- reach:value a -->381<!-- reach:end " + seal_of_382 + " -->", truths) ==
        "1 contents\n0 381 -> 383 edited\n");
  CHECK(stale("a <!-- reach:value a -->383<!-- reach:end " + seal_of_382 + " -->", truths) == "1 contents\n");
  const std::string with_lf =
      renewed("<!-- reach:table --><!-- reach:end -->\n", {{"", "| old |\n| lines |\n"}}, {true});
  for (const std::string& line_break : std::vector<std::string>{"\n", "\r\n", "\r"}) {
    std::string text;
    for (const char c : with_lf) text += c == '\n' ? line_break : std::string(1, c);
    CHECK(stale(text, truths).find("edited") == std::string::npos);
    CHECK(stale(text.replace(text.find("old"), 3, "odd"), truths).find("edited") != std::string::npos);
  }
}

TEST_CASE("every unavailable content is reported, and nothing is renewed") {
  CHECK(renewed("a <!-- reach:value x -->1<!-- reach:end --> <!-- reach:value v -->1<!-- reach:end -->\n"
                "b <!-- reach:value y -->1<!-- reach:end -->",
                {{"v", "2"}}) ==
        "doc.md:1:3: error: unknown [unknown-figure]\n"
        "    1 | a <!-- reach:value x -->1<!-- reach:end --> <!-- reach:value v -->1<!-- reach:end -->\n"
        "      |   ^~~~~~~~~~~~~~~~~~~~~~\n"
        "doc.md:2:3: error: unknown [unknown-figure]\n"
        "    2 | b <!-- reach:value y -->1<!-- reach:end -->\n"
        "      |   ^~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("content that would break the marks is refused at its mark") {
  const std::string hint =
      "      = hint: it would break the marks around it: give the force or channel another name with --rename, or the "
      "table another --format\n";
  const std::string error = "error: the content of this mark holds a mark or a code fence of its own [bad-mark]\n";
  for (const std::string& content :
       std::vector<std::string>{"<!-- reach:end -->", "<!-- reach:data x -->", "<!-- Reach:x", "`",
                                "<!-- reach:value x -->1<!-- reach:end -->"}) {
    CAPTURE(content);
    CHECK(renewed("a <!-- reach:value v -->1<!-- reach:end -->\nb <!-- reach:value w -->1<!-- reach:end -->, "
                  "<!-- reach:value x -->1<!-- reach:end --> c `d` <!-- reach:value v -->1<!-- reach:end -->",
                  {{"v", "2"}, {"w", content}, {"x", "3"}}) ==
          "doc.md:2:3: " + error +
              "    2 | b <!-- reach:value w -->1<!-- reach:end -->, <!-- reach:value x -->1<!-- reach:end --> c `d` "
              "<!-- re…\n      |   ^~~~~~~~~~~~~~~~~~~~~~\n" +
              hint);
  }
  CHECK(renewed("<!-- reach:table a --><!-- reach:end -->\n\n<!-- reach:table b --><!-- reach:end -->\n",
                {{"a", "```\nx\n```\n"}, {"b", "~~~\nx\n"}}) ==
        "doc.md:3:1: " + error + "    3 | <!-- reach:table b --><!-- reach:end -->\n      | ^~~~~~~~~~~~~~~~~~~~~~\n" +
            hint);
}

TEST_CASE("a person's words in a mark stay, and are reported with their lines") {
  const std::string text =
      "In all, <!-- reach:value a -->382<!-- reach:end --> and <!-- reach:value a -->383 people\n\ncalled from "
      "Kent<!-- reach:end -->.\n<!-- reach:table -->\n| force |\n|---|\n\nWords.\n\nMore.\n<!-- reach:end -->\n";
  const Document document = must_read(text);
  const Truths truths{{"a", "383"}, {"", kOldTable}};
  Diagnostics diagnostics;
  const auto renewal = renew(document, content_of(truths, diagnostics, document), {}, diagnostics);
  REQUIRE(renewal.has_value());
  CHECK(renewal->stale.size() == 1);
  CHECK(renewal->text == std::string(text).replace(text.find("382"), 3, "383"));
  REQUIRE(renewal->wordy.size() == 2);
  CHECK(renewal->wordy[0].words == "383 people\n\ncalled from Kent");
  CHECK(renewal->wordy[0].line == 1);
  CHECK(renewal->wordy[0].end == 3);
  CHECK(renewal->wordy[1].mark == 2);
  CHECK(renewal->wordy[1].words == "Words.");
  CHECK(renewal->wordy[1].line == 8);
  CHECK(renewal->wordy[1].end == 11);
  CHECK(renewed(text, truths, kForced) ==
        "In all, <!-- reach:value a -->383<!-- reach:end --> and <!-- reach:value a -->383<!-- reach:end -->.\n"
        "<!-- reach:table -->\n" +
            kOldTable + "<!-- reach:end -->\n");
}

TEST_CASE("text that a seal shows to be reach's own is not a person's, whatever it looks like") {
  const std::string body = "\nIn words\n";
  const std::string sealed = "<!-- reach:table -->" + body + "<!-- reach:end " + document::seal_of(body) + " -->\n";
  const std::string truth = renewed(sealed, {{"", kOldTable}});
  CHECK(truth.find("words") == std::string::npos);
  const std::string edited = std::string(sealed).replace(sealed.find("In"), 2, "My");
  CHECK(renewed(edited, {{"", kOldTable}}).find("My words") != std::string::npos);
}

TEST_CASE("kept words get no seal, which would claim that reach wrote them") {
  const std::string text = "a <!-- reach:value a -->383 people<!-- reach:end -->";
  CHECK(renewed(text, {{"a", "383"}}, {true}) == text);
  const std::string sealed = "a <!-- reach:value a -->383 people<!-- reach:end 57439c1822600d87 -->";
  CHECK(renewed(sealed, {{"a", "383"}}, {true}) == sealed);
}

TEST_CASE("a document without marks is unchanged") {
  CHECK(renewed("", {}).empty());
  CHECK(renewed("x\r\n", {}) == "x\r\n");
}
