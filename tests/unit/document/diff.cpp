// Unified diffs of documents and their renewals.
#include <string>

#include "catch.hpp"

#include "reading.hpp"

using namespace reach;

namespace {

const DiffStyle kRaw{false, true, {}};
const std::string kNames = "--- doc.md\n+++ doc.md\n";

std::string value(const std::string& says) { return "<!-- reach:value v -->" + says + "<!-- reach:end -->"; }

std::string numbered(int from, int to) {
  std::string lines;
  for (int i = from; i <= to; ++i) lines += "line " + std::to_string(i) + "\n";
  return lines;
}

/// The lines with a sign before each.
std::string signed_lines(const std::string& sign, std::string lines) {
  std::string out;
  for (std::size_t end = 0; !lines.empty(); lines.erase(0, end + 1)) {
    end = lines.find('\n');
    out += sign + lines.substr(0, end + 1);
  }
  return out;
}

const Truths kTruths{{"v", "2"}, {"", "a\nb\nc\n"}};

}  // namespace

TEST_CASE("equal texts have no diff") {
  CHECK(diffed(numbered(1, 9) + "a " + value("2"), kTruths).empty());
  CHECK(diffed("", kTruths).empty());
}

TEST_CASE("a change has three lines of context on both sides") {
  CHECK(diffed(numbered(1, 5) + "a " + value("1") + "\n" + numbered(7, 11), kTruths) ==
        kNames + "@@ -3,7 +3,7 @@\n" + signed_lines(" ", numbered(3, 5)) + "-a " + value("1") + "\n+a " + value("2") +
            "\n" + signed_lines(" ", numbered(7, 9)));
  CHECK(diffed("a " + value("1") + "\n" + numbered(2, 5), kTruths) ==
        kNames + "@@ -1,4 +1,4 @@\n-a " + value("1") + "\n+a " + value("2") + "\n" + signed_lines(" ", numbered(2, 4)));
  CHECK(diffed("a " + value("1") + "\n", kTruths) ==
        kNames + "@@ -1 +1 @@\n-a " + value("1") + "\n+a " + value("2") + "\n");
}

TEST_CASE("changes with at most six lines between them share a hunk") {
  const std::string change = "-a " + value("1") + "\n+a " + value("2") + "\n";
  CHECK(diffed("a " + value("1") + "\n" + numbered(2, 7) + "a " + value("1") + "\n", kTruths) ==
        kNames + "@@ -1,8 +1,8 @@\n" + change + signed_lines(" ", numbered(2, 7)) + change);
  CHECK(diffed("a " + value("1") + "\n" + numbered(2, 8) + "a " + value("1") + "\n", kTruths) ==
        kNames + "@@ -1,4 +1,4 @@\n" + change + signed_lines(" ", numbered(2, 4)) + "@@ -6,4 +6,4 @@\n" +
            signed_lines(" ", numbered(6, 8)) + change);
}

TEST_CASE("several values on one line are one change; on adjacent lines they are two") {
  CHECK(diffed("a " + value("1") + " " + value("1") + value("2") + value("1") + "\nb " + value("0") + "\n", kTruths) ==
        kNames + "@@ -1,2 +1,2 @@\n-a " + value("1") + " " + value("1") + value("2") + value("1") + "\n+a " +
            value("2") + " " + value("2") + value("2") + value("2") + "\n-b " + value("0") + "\n+b " + value("2") +
            "\n");
}

TEST_CASE("within a table only differing lines are shown, and later line numbers are shifted") {
  CHECK(diffed("x\n<!-- reach:table -->\nb\nc\nd\n<!-- reach:end -->\n" + numbered(7, 20) + "a " + value("1") + "\n",
               kTruths) ==
        kNames +
            "@@ -1,8 +1,8 @@\n x\n <!-- reach:table -->\n+a\n b\n c\n-d\n <!-- reach:end -->\n line 7\n line 8\n"
            "@@ -18,4 +18,4 @@\n line 18\n line 19\n line 20\n-a " +
            value("1") + "\n+a " + value("2") + "\n");
  CHECK(diffed("<!-- reach:table -->old<!-- reach:end -->\n" + numbered(2, 9) + "a " + value("1"), kTruths) ==
        kNames +
            "@@ -1,4 +1,8 @@\n-<!-- reach:table -->old<!-- reach:end -->\n+<!-- reach:table -->\n+a\n+b\n+c\n"
            "+<!-- reach:end -->\n line 2\n line 3\n line 4\n"
            "@@ -7,4 +11,4 @@\n line 7\n line 8\n line 9\n-a " +
            value("1") + "\n\\ No newline at end of file\n+a " + value("2") + "\n\\ No newline at end of file\n");
}

TEST_CASE("new seals appear in the closing marks") {
  CHECK(diffed("a " + value("2") + "\n", kTruths, {}, {true}) ==
        kNames + "@@ -1 +1 @@\n-a " + value("2") + "\n+a <!-- reach:value v -->2<!-- reach:end af63af4c8601a015 -->\n");
  CHECK(
      diffed("<!-- reach:table -->\na\nb\nc\n<!-- reach:end 0000000000000000 -->\n", kTruths) ==
      kNames +
          "@@ -2,4 +2,4 @@\n a\n b\n c\n-<!-- reach:end 0000000000000000 -->\n+<!-- reach:end c78afba3ad1ac22f -->\n");
}

TEST_CASE("raw diffs have exactly the original bytes") {
  CHECK(diffed("\xEF\xBB\xBFx\x1B\r\ny\rz\xFF\t" + value("1") + "\r\n\x07\r", kTruths, kRaw) ==
        kNames + "@@ -1,3 +1,3 @@\n \xEF\xBB\xBFx\x1B\r\n-y\rz\xFF\t" + value("1") + "\r\n+y\rz\xFF\t" + value("2") +
            "\r\n \x07\r\n\\ No newline at end of file\n");
}

TEST_CASE("other diffs split lines as reach counts them, and contain no terminal controls") {
  CHECK(diffed("\xEF\xBB\xBFx\x1B\r\ny\rz\xFF\t" + value("1") + "\r\n\x07\r", kTruths) ==
        kNames + "@@ -1,4 +1,4 @@\n x\\u{1B}\n y\n-z\\xFF\t" + value("1") + "\n+z\\xFF\t" + value("2") + "\n \\u{7}\n");
}

TEST_CASE("colours are the same as in git") {
  CHECK(diffed("x\na " + value("1") + "\n", kTruths, {true, false}) ==
        "\x1B[1m--- doc.md\x1B[0m\n\x1B[1m+++ doc.md\x1B[0m\n\x1B[36m@@ -1,2 +1,2 @@\x1B[0m\n x\n\x1B[31m-a " +
            value("1") + "\x1B[0m\n\x1B[32m+a " + value("2") + "\x1B[0m\n");
}

TEST_CASE("raw diffs have no colour") {
  const std::string text = "x\na " + value("1") + "\n";
  CHECK(diffed(text, kTruths, {true, true}) == diffed(text, kTruths, kRaw));
}

TEST_CASE("names are quoted if patch would read only a part of them") {
  const auto header = [](std::string_view name, const DiffStyle& style) {
    const std::string diff = diffed("a " + value("1"), kTruths, style, {}, name);
    return diff.substr(0, diff.find('\n'));
  };
  CHECK(header("docs/r\u00E9sum\u00E9.md", kRaw) == "--- docs/r\u00E9sum\u00E9.md");
  CHECK(header("my release.md", kRaw) == "--- \"my release.md\"");
  CHECK(header("a\"b\\c\n\x1B.md", kRaw) == "--- \"a\\\"b\\\\c\\n\\033.md\"");
  CHECK(header("a\xFF\u202E.md", {}) == "--- a\\xFF\\u{202E}.md");
  CHECK(header("a\xFF\u202E.md", kRaw) == "--- a\xFF\u202E.md");
}

TEST_CASE("tables too large to compare line by line are replaced except for equal ends") {
  std::string old_lines = "same\n";
  std::string new_lines = "same\n";
  for (int i = 0; i < 2100; ++i) {
    old_lines += "old " + std::to_string(i) + "\nboth\n";
    new_lines += "new " + std::to_string(i) + "\nboth\n";
  }
  old_lines.erase(old_lines.size() - 5);
  new_lines.erase(new_lines.size() - 5);
  CHECK(diffed("<!-- reach:table -->\n" + old_lines + "<!-- reach:end -->\n", {{"", new_lines}}) ==
        kNames + "@@ -1,4202 +1,4202 @@\n <!-- reach:table -->\n same\n" + signed_lines("-", old_lines.substr(5)) +
            signed_lines("+", new_lines.substr(5)) + " <!-- reach:end -->\n");
}
