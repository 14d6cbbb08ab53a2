// Marks in places where `<!-- -->` is not a comment, which cause warnings because readers see them; and places that
// only look similar.
#include <string>

#include "catch.hpp"

#include "reading.hpp"

using namespace reach;

namespace {

/// The places of visible marks, by line; `@` stands for a mark.
std::string shown(std::string_view text, Syntax syntax) {
  std::string with_marks;
  for (const char c : text) {
    with_marks += c == '@' ? "<!-- reach:value x -->1<!-- reach:end -->" : std::string(1, c);
  }
  const std::string found = marks(with_marks, {"<!--", "-->", syntax});
  const std::string before = "this mark is not hidden: it is in ";
  std::string out;
  for (std::size_t at = 0; (at = found.find(before, at)) != std::string::npos;) {
    const std::size_t line = found.rfind("doc.md:", at) + 7;
    const std::size_t what = at + before.size();
    out += found.substr(line, found.find(':', line) - line) + ' ' + found.substr(what, found.find(',', what) - what) +
           '\n';
    at = what;
  }
  return out;
}

}  // namespace

TEST_CASE("in a page, attributes and elements of text show a mark") {
  CHECK(shown("<p>a @</p>\n<img alt=\"@ calls\" src='x'>\n", Syntax::html) == "2 an attribute\n");
  CHECK(shown("<meta content = '@'>", Syntax::html) == "1 an attribute\n");
  CHECK(shown("<TITLE>\n@</Title>\n<p>@\n<script>\nlet x = '@';\n</script>\n", Syntax::html) ==
        "2 the element `<title>`\n5 the element `<script>`\n");
  CHECK(shown("<style>/* @ */</style><textarea rows=2>@</textarea>", Syntax::html) ==
        "1 the element `<style>`\n1 the element `<textarea>`\n");
  CHECK(shown("---\ntitle: \"@ calls\"\n---\n<p>@</p>", Syntax::html) == "2 the front matter\n");
}

TEST_CASE("elsewhere in a page, a mark is hidden") {
  for (const std::string_view text :
       {"<pre><code>@</code></pre>", "<td>@</td>", "<!-- <title> --><p>@</p><!-- </title> -->", "a < b @ c > d",
        "<svg><title>@</title></svg>", "<title>x</title>@", "<img alt=\"x\">@", "<titles>@</titles>", "1 <2 \"@\"",
        "<p title='a'>it's @</p>", "<script>x</script >@<script>y</script>", "<br/>@", "<title>@"}) {
    CAPTURE(text);
    CHECK(shown(text, Syntax::html).empty());
  }
}

TEST_CASE("in Markdown, front matter, indented code and HTML show a mark") {
  CHECK(shown("---\ntitle: \"Up @\"\ndraft: true\n---\n\nUp @.\n", Syntax::markdown) == "2 the front matter\n");
  CHECK(shown("+++\ntitle = \"Up @\"\n+++\n", Syntax::markdown) == "2 the front matter\n");
  CHECK(shown("\xEF\xBB\xBF---\r\ntitle: \"Up @\"\r\n---\r\n", Syntax::markdown) == "2 the front matter\n");
  CHECK(shown("Words:\n\n    up @\n\nup @\n", Syntax::markdown) == "3 an indented code block\n");
  CHECK(shown("x <img alt=\"@\"> y\n", Syntax::markdown) == "1 an attribute\n");
  CHECK(shown("<style>\n/* @ */\n</style>\n", Syntax::markdown) == "2 the element `<style>`\n");
}

TEST_CASE("text that only looks like these hides a mark") {
  for (const std::string_view text :
       {"---\n\nUp @ here.\n\n---\n", "---\nUp @, and more\n", "---\n# a comment @\ntitle: x\n---\n",
        "Words\n    up @\n", "- item\n\n    up @\n", "The `<title>` is @, then `</title>`.\n",
        "```\n<title>\n```\nup @\n```\n</title>\n```\n", "up @ and <b>@</b>\n", "x < y @ z > w\n",
        "Text\n\n---\ntitle: up @\n---\n", "    <title>\n\nup @\n\n    </title>\n"}) {
    CAPTURE(text);
    CHECK(shown(text, Syntax::markdown).empty());
  }
}

TEST_CASE("marks with their own opening are not judged, nor are plain texts") {
  CHECK(marks("<title>[[ reach:value x ]]1[[ reach:end ]]</title>", {"[[", "]]", Syntax::html}) == "1 value [x] 1\n");
  CHECK(shown("<title>@</title>", Syntax::plain).empty());
}
