// The places for new marks: where readers do not see them, and below the parts that must come first.
#include "document/marks/new_marks.hpp"

#include <string>

#include "catch.hpp"

#include "reading.hpp"

using namespace reach;

namespace {

/// The digits of a text that may get a mark.
std::string markable(std::string_view text, Syntax syntax = Syntax::markdown) {
  std::string digits;
  for (const char c : document::markable_text(must_read(text, {"<!--", "-->", syntax}))) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

/// The text with a `@` in the place for a data mark.
std::string with_place(std::string_view text, Syntax syntax = Syntax::markdown) {
  std::string placed(text);
  return placed.insert(document::data_mark_place(must_read(text, {"<!--", "-->", syntax})), "@");
}

}  // namespace

TEST_CASE("the parts of links that readers do not see hold no mark") {
  CHECK(markable("![1 *2* [3](4)](5) 6") == "6");
  CHECK(markable("[1](2 \"3 (4) 5\") 6 [7](<8>)") == "167");
  CHECK(markable("[1][2] 3 [4][] 5 [6]\n\n[2]: 7\n[4]: 8\n  '9'\n[6]: 1") == "135");
  CHECK(markable("[[1]] 2 [3](4\n\n5") == "23");
}

TEST_CASE("text that only looks like a link may hold marks") {
  CHECK(markable("[1] (2) ![ 3 ] [^4]") == "124");
  CHECK(markable("[^1]: 2\n\n- [x] 3\n\n\\[4](5)") == "12345");
  CHECK(markable("a[1\n\nb](2)") == "12");
  CHECK(markable("[1]: 2 {x 3} {} {4", Syntax::html) == "1234");
}

TEST_CASE("code, tags, comments, templates and marks hold no mark") {
  CHECK(markable("`1` 2\n\n```\n3\n```\n\n    4\n\n5 <a title=\"6 > 7\">8</a> <!-- 9 -->") == "258");
  CHECK(markable("{{ 1 }} 2 {% 3 %} 4 {#5} 6 {7}") == "2467");
  CHECK(markable("<!-- reach:data 1 -->\n2 <!-- reach:value 3 -->4<!-- reach:end -->") == "2");
  CHECK(markable("<title>1</title><?php 2 > 3 ?><![CDATA[ 4 > 5 ]]>6<!x 7>", Syntax::html) == "6");
  CHECK(markable("---\na: 1\n---\n2") == "2");
  CHECK(markable("1 < 2 <! 3 > <? 4") == "1234");
}

TEST_CASE("a data mark goes below the parts that must come first in a text") {
  CHECK(with_place("a") == "@a");
  CHECK(with_place("\xEF\xBB\xBF"
                   "a") ==
        "\xEF\xBB\xBF"
        "@a");
  CHECK(with_place("---  \na: 1\n--- \nb") == "---  \na: 1\n--- \n@b");
  CHECK(with_place("---\r\na: 1\r\n...\r\nb") == "---\r\na: 1\r\n...\r\n@b");
  CHECK(with_place("---\n---\na") == "---\n---\n@a");
  CHECK(with_place("+++\na = 1\n+++\nb") == "+++\na = 1\n+++\n@b");
  CHECK(with_place("{\n  \"a\": 1\n}\nb") == "{\n  \"a\": 1\n}\n@b");
  CHECK(with_place("% a\n  b\n% c\n\nd") == "% a\n  b\n% c\n@\nd");
  CHECK(with_place("---\n\nA rule.\n\n---\n") == "@---\n\nA rule.\n\n---\n");
  CHECK(with_place("{\nA brace.\n}\n") == "@{\nA brace.\n}\n");
}

TEST_CASE("a data mark goes at the beginning of the body of a page") {
  const auto page = [](std::string_view text) { return with_place(text, Syntax::html); };
  CHECK(page("<!-- <body> --><title><body></title><BODY a='>'>b") ==
        "<!-- <body> --><title><body></title><BODY a='>'>@b");
  CHECK(page("<p><body-like>b") == "@<p><body-like>b");
  CHECK(page("<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE html>\n<p>b") ==
        "<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE html>@\n<p>b");
  CHECK(page("<!-- a --><p>b<!DOCTYPE html>") == "@<!-- a --><p>b<!DOCTYPE html>");
  CHECK(page("---\na: 1\n---\n<p>b") == "---\na: 1\n---\n@<p>b");
}
