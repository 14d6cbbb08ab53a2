// Marks in code are text: fenced code, code spans, and text that only looks like them (CommonMark 0.31).
#include <string>
#include <vector>

#include "catch.hpp"

#include "reading.hpp"

using namespace reach;

namespace {

/// `@` becomes a whole mark.
std::string with_marks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '@') {
      out += "<!-- reach:value x -->1<!-- reach:end -->";
    } else {
      out += c;
    }
  }
  return out;
}

/// The lines on which marks are found; `@` stands for one.
std::string found(std::string_view text) {
  std::string lines;
  for (const Mark& mark : must_read(with_marks(text)).marks) lines += std::to_string(mark.line) + ' ';
  return lines;
}

}  // namespace

TEST_CASE("marks in fenced code are text") {
  CHECK(found("a @\n```\nb @\n```\nc @\n") == "1 5 ");
  CHECK(found("~~~ md `x` @\nb @\n~~~\nc @\n") == "4 ");
  CHECK(found("   ```\nb @\n  ```  \t\nc @\n") == "4 ");
  CHECK(found("```\r\nb @\r\n```\r\nc @\r\n") == "4 ");
  CHECK(found("```\rb @\r```\rc @") == "4 ");
  CHECK(found("\xEF\xBB\xBF```\nb @\n```\nc @\n") == "4 ");
  CHECK(found("a @\n```\nb @\n\nc @") == "1 ");
}

TEST_CASE("a fence closes with its own character, at least as long, and nothing after it") {
  CHECK(found("````\n```\nb @\n~~~~\nc @\n`````\nd @") == "7 ");
  CHECK(found("```\n``` md\nb @\n```\nc @") == "5 ");
  CHECK(found("```\n    ```\nb @\n```\nc @") == "5 ");
}

TEST_CASE("text that only looks like a fence is not one") {
  CHECK(found("``\na @\n\nb ``") == "2 ");
  CHECK(found("    ```\na @\n") == "2 ");
  CHECK(found("``` a ``` @\nb @\n") == "1 2 ");
  CHECK(found("x ```\n\na @\n") == "3 ");
}

TEST_CASE("fences may be in block quotes and list items, and end with them") {
  CHECK(found("> ```\n> a @\n> ```\n> b @\n") == "4 ");
  CHECK(found("> ```\n> a @\nb @\n") == "3 ");
  CHECK(found("> ```\n\nb @\n") == "3 ");
  CHECK(found("- ```\n  a @\n\n  b @\n  ```\n  c @\n") == "6 ");
  CHECK(found("- ```\n  a @\nb @\n") == "3 ");
  CHECK(found("1. x\n\n   ```\n   a @\n   ```\n   b @\n") == "6 ");
  CHECK(found("10) x\n    ~~~\n    a @\n    ~~~\n    b @\n") == "5 ");
  CHECK(found("- x\n  - y\n\n    ```\n    a @\n    ```\n    b @\n") == "7 ");
  CHECK(found("-\t```\n\ta @\n\t```\n\tb @\n") == "4 ");
  CHECK(found("> - > ```\n>   > a @\n>   > ```\n>   > b @\n") == "4 ");
  CHECK(found("> - ```\n>   a @\n> b @\n") == "3 ");
  CHECK(found("-     ```\n      a @\n") == "2 ");
  CHECK(found("1234567890. ```\n            a @\n") == "2 ");
  CHECK(found("* * *\n\n   ```\na @\n   ```\nb @\n") == "6 ");
  CHECK(found("- - -x\n\n      ```\n      a @\nb @\n") == "5 ");
  CHECK(found("10.\n    x\n\n    ```\n    a @\n    ```\n") == "");
  CHECK(found("> ```\n   > a @\n> ```\n> b @\n") == "4 ");
  CHECK(found("-\n  ```\n  a @\nb @\n") == "4 ");
  CHECK(found("-\n\n  ```\na @\n  ```\nb @\n") == "6 ");
  CHECK(found("- \n  \n  ```\na @\n  ```\nb @\n") == "6 ");
  CHECK(found("-x\n  ```\n  a @\n  ```\n") == "");
}

TEST_CASE("marks in code spans are text") {
  CHECK(found("a `@` b @ `c`") == "1 ");
  CHECK(found("a `` @ ` @ `` @") == "1 ");
  CHECK(found("a `b\nc @ c` @") == "2 ");
  CHECK(found("a `b\n*c* @\n-d ` @") == "3 ");
  CHECK(found("- a `b\n  c @ c` @\n> d `e\n> f @` @") == "2 4 ");
}

TEST_CASE("unpaired backticks are text") {
  CHECK(found("a ` @ `` @") == "1 1 ");
  CHECK(found("a `` @ ` @ ` @ ```") == "1 1 ");
  CHECK(found("a \\`@\\` @") == "1 1 ");
  CHECK(found("a \\\\`@` @") == "1 ");
  CHECK(found("a `\\`@` @") == "1 1 ");
  CHECK(found("a ` @\n\n` @") == "1 3 ");
}

TEST_CASE("code spans end with their paragraph") {
  for (const std::string& next :
       std::vector<std::string>{"- b ` c", "* b ` c", "1. b ` c", "# b ` c", "> b ` c", "| b ` c", "<p> b ` c",
                                "===\n`", "---\n`", "***\n`", "```\n`\n```"}) {
    CAPTURE(next);
    CHECK(found("a ` @\n" + next) == "1 ");
  }
  CHECK(found("# a ` @\nb ` @\n") == "1 2 ");
  CHECK(found("    a `\nb @ `\n") == "2 ");
  CHECK(found("* * *\n\n    a `\nb @ `\n") == "4 ");
  CHECK(found("| a ` @ |\n| b ` @ |\n") == "1 2 ");
  CHECK(found("> a ` @\nb ` @\n") == "2 ");
  CHECK(found("> a ` @\n- b ` @\n") == "1 2 ");
  CHECK(found("a ` @\n2. b ` @\n- \nc ` @\n") == "2 4 ");
  CHECK(found("1. a\nb\n   ```\n   @\n\nc @") == "6 ");
}

TEST_CASE("a comment that begins before the backticks hides them") {
  CHECK(found("a <!-- ` --> @ ` b") == "1 ");
  CHECK(found("a ` <!-- ` --> @ `` b") == "1 ");
  CHECK(found("a <!-- ` @ ` b") == "1 ");
  CHECK(marks("a <!-- reach:value `x` -->1<!-- reach:end --> <!-- reach:value ` -->2<!-- reach:end -->`") ==
        "1 value [`x`] 1\n1 value [`] 2\n");
  CHECK(found("a \\<!-- reach:value x --> @") == "1 ");
}

TEST_CASE("a line that begins with a comment is raw HTML up to the line where the comment ends") {
  CHECK(found("<!-- a\n```\n` @ `\n") == "3 ");
  CHECK(found("<!-- a --> ` @ `\n") == "1 ");
  CHECK(found("a `\n@ `\n") == "2 ");
  CHECK(found("<!-- a\n```\n-->\nb @\n```\nc @\n```\n") == "4 ");
  CHECK(found("> <!-- a\n```\nb @\n") == "");
}

TEST_CASE("the body of a table may be code, and unclosed code hides its closing mark") {
  CHECK(marks("<!-- reach:table -->\n```\n x <!-- reach:data y -->\n```\n<!-- reach:end -->\n") ==
        "1 table [] \\u{A}```\\u{A} x <!-- reach:data y -->\\u{A}```\\u{A}\n");
  CHECK(marks("<!-- reach:table -->\n```\n<!-- reach:end -->\n") ==
        "doc.md:1:1: error: this mark has no `reach:end` [bad-mark]\n"
        "    1 | <!-- reach:table -->\n"
        "      | ^~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: write `<!-- reach:end -->` after its content; marks do not nest\n");
}

TEST_CASE("without Markdown there is no code") {
  CHECK(marks("```\n`<!-- reach:data x -->`\n", {"<!--", "-->", Syntax::plain}) == "2 data [x]\n");
}
