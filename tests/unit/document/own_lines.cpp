// A table needs lines of its own: beside words, or in the cell of another table, it breaks both.
#include <string>

#include "catch.hpp"

#include "reading.hpp"

using namespace reach;

namespace {

const std::string kMark = "<!-- reach:table --><!-- reach:end -->";

/// Whether a table is accepted at `@`.
bool accepted(std::string_view text, Syntax syntax) {
  std::string with_marks;
  for (const char c : text) with_marks += c == '@' ? kMark : std::string(1, c);
  const std::string found = marks(with_marks, {"<!--", "-->", syntax});
  CAPTURE(found);
  const bool refused =
      found.find("this table is inside a sentence, or inside a cell of another table [bad-mark]") != std::string::npos;
  CHECK(refused == (found.find("error") != std::string::npos));
  return !refused;
}

}  // namespace

TEST_CASE("in Markdown, a table stands alone, in a quotation or in an item") {
  for (const std::string_view text : {"@", "Words:\n@\nwords\n", "> @\n", "  @", "- @\n", "> 1. @\n", "\xEF\xBB\xBF@\n",
                                      "<!-- a note --> @ <!-- another -->\n", "<div>@</div>\n", "@ <!-- a\nnote -->\n",
                                      "<!-- a\nnote --> @\n", "a\r@\rb", "@ \t\r\n"}) {
    CAPTURE(text);
    CHECK(accepted(text, Syntax::markdown));
  }
  for (const std::string_view text :
       {"The figures: @\n", "@ are the figures\n", "| Kent | @ |\n", "| @ |\n", "> words @\n", "- words @\n",
        "<td>@</td>\n", "**@**\n", "a <!-- reach:value x -->5<!-- reach:end --> @\n", "@ @ words\n",
        "<p>See <b>these</b> @</p>\n"}) {
    CAPTURE(text);
    CHECK_FALSE(accepted(text, Syntax::markdown));
  }
}

TEST_CASE("in a page, blocks separate a table from the rest of its line") {
  for (const std::string_view text : {"<h1>Contacts</h1>@<p>More</p>", "<div class=\"a > b\">@</div>", "<td>\n@\n</td>",
                                      "<figure>@<figcaption>Contacts</figcaption></figure>", "<p>a</p>@@<p>b</p>",
                                      "<div class=\"a\"\n id=\"b\">@</div\n>"}) {
    CAPTURE(text);
    CHECK(accepted(text, Syntax::html));
  }
  for (const std::string_view text :
       {"<p>The figures: @</p>", "<td class=\"a\">@</td>", "<th>@</th>", "<p>@ are all</p>",
        "<p>See <em>these</em>@</p>", "<div title=\"@\">", "<p>a</p>@@ b"}) {
    CAPTURE(text);
    CHECK_FALSE(accepted(text, Syntax::html));
  }
}

TEST_CASE("in a plain text, the start of a comment may precede a table") {
  for (const std::string_view text : {"% @\n", "// @", ".. @", "  @", "#; @ #"}) {
    CAPTURE(text);
    CHECK(accepted(text, Syntax::plain));
  }
  CHECK_FALSE(accepted("The figures: @", Syntax::plain));
  CHECK_FALSE(accepted("| @ |", Syntax::plain));
  CHECK_FALSE(accepted("Kent & @ \\\\", Syntax::plain));
}
