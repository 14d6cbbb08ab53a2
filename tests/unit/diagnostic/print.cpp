#include "diagnostic/print.hpp"

#include <string>

#include "catch.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/place.hpp"

using namespace reach;

namespace {

/// The example of the design: line 3 of counts.csv, with `marked` under the caret.
Diagnostic finding_in(const std::string& line, const std::string& marked, std::uint64_t number = 3) {
  const std::size_t length = marked.size();
  return {code::bad_count, "helpline_2016 is not a whole number: `5I`",
          "use digits, optionally grouped in threes; leave the cell empty if there is no figure",
          place_in("counts.csv", line, number, line.find(marked), length), ""};
}

std::string text_of(Diagnostic diagnostic, const PrintStyle& style = {}) {
  Diagnostics diagnostics;
  diagnostics.add(std::move(diagnostic));
  return print_text(diagnostics, style);
}

/// The snippet and caret lines alone.
std::string snippet_of(const std::string& line, const std::string& marked, std::uint64_t number = 3) {
  Diagnostic diagnostic = finding_in(line, marked, number);
  diagnostic.hint.clear();
  const std::string text = text_of(std::move(diagnostic));
  return text.substr(text.find('\n') + 1);
}

Diagnostics many(std::size_t errors, std::size_t warnings) {
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < errors; ++i) diagnostics.add({code::bad_count, "e", "", {}, ""});
  for (std::size_t i = 0; i < warnings; ++i) diagnostics.add({code::missing_count, "w", "", {}, ""});
  return diagnostics;
}

std::string repeated(const std::string& line, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += line;
  return out;
}

}  // namespace

TEST_CASE("a finding prints as in the design") {
  CHECK(text_of(finding_in("Sussex,479,5I,1008,78\n", "5I")) ==
        "counts.csv:3:12: error: helpline_2016 is not a whole number: `5I` [bad-count]\n"
        "    3 | Sussex,479,5I,1008,78\n"
        "      |            ^~\n"
        "      = hint: use digits, optionally grouped in threes; leave the cell empty if there is no figure\n");
}

TEST_CASE("colour marks place, severity and caret") {
  PrintStyle style;
  style.colour = true;
  CHECK(text_of(finding_in("Sussex,479,5I,1008,78\n", "5I"), style) ==
        "\x1B[1mcounts.csv:3:12:\x1B[0m \x1B[1;31merror:\x1B[0m helpline_2016 is not a whole number: `5I` [bad-count]\n"
        "    3 | Sussex,479,5I,1008,78\n"
        "      |            \x1B[1;32m^~\x1B[0m\n"
        "      = hint: use digits, optionally grouped in threes; leave the cell empty if there is no figure\n");
  CHECK(text_of({code::missing_count, "w", "", {}, ""}, style) ==
        "\x1B[1mreach:\x1B[0m \x1B[1;35mwarning:\x1B[0m w [missing-count]\n");
  CHECK(text_of({code::stated_total, "n", "", {}, ""}, style) ==
        "\x1B[1mreach:\x1B[0m \x1B[1;36mnote:\x1B[0m n [stated-total]\n");
}

TEST_CASE("a place may lack its parts") {
  Diagnostic diagnostic{code::empty_file, "there is no text", "give a CSV file", {}, ""};
  CHECK(text_of(diagnostic) == "reach: error: there is no text [empty-file]\n      = hint: give a CSV file\n");
  diagnostic.place.file = "a.csv";
  CHECK(text_of(diagnostic) == "a.csv: error: there is no text [empty-file]\n      = hint: give a CSV file\n");
  diagnostic.hint.clear();
  diagnostic.place.line = 7;
  CHECK(text_of(diagnostic) == "a.csv:7: error: there is no text [empty-file]\n");
  diagnostic.place.column = 2;
  CHECK(text_of(diagnostic) == "a.csv:7:2: error: there is no text [empty-file]\n");
}

TEST_CASE("the gutter fits the line number") {
  CHECK(snippet_of("a,5I", "5I", 12345) == "12345 | a,5I\n      |   ^~\n");
  CHECK(snippet_of("a,5I", "5I", 1234567) == "1234567 | a,5I\n        |   ^~\n");
}

TEST_CASE("the caret is placed by display width") {
  CHECK(snippet_of("警察,é,5I", "5I") == "    3 | 警察,é,5I\n      |        ^~\n");
  CHECK(snippet_of("e\u0301,警", "警") == "    3 | e\u0301,警\n      |   ^~\n");
  CHECK(snippet_of("a\tb\t5I", "5I") == "    3 | a b 5I\n      |     ^~\n");
  CHECK(snippet_of("a\x1B[1m,5I", "5I") == "    3 | a\\u{1B}[1m,5I\n      |            ^~\n");
  CHECK(snippet_of("K\xE9nt", "\xE9") == "    3 | K\\xE9nt\n      |  ^~~~\n");
  CHECK(snippet_of("a,e\u0301", "\u0301") == "    3 | a,e\u0301\n      |    ^\n");
}

TEST_CASE("without a caret nothing is marked") {
  CHECK(snippet_of("a,5I", "") == "    3 | a,5I\n");
  Diagnostic past = finding_in("a,b", "b");
  past.hint.clear();
  past.place.caret = 3;
  past.place.caret_length = 1;
  const std::string text = text_of(past);
  CHECK(text.substr(text.find('\n') + 1) == "    3 | a,b\n      |    ^\n");
}

TEST_CASE("text from the input cannot control the terminal") {
  Diagnostic diagnostic{code::bad_name, "a\x1B]0;x\x07", "b\n\u202E", {}, ""};
  diagnostic.place.file = "c\x1B.csv";
  CHECK(text_of(diagnostic) == "c\\u{1B}.csv: error: a\\u{1B}]0;x\\u{7} [bad-name]\n      = hint: b\\u{A}\\u{202E}\n");
}

TEST_CASE("the first findings of each severity are shown, then a count") {
  PrintStyle style;
  CHECK(print_text(many(20, 20), style) ==
        repeated("reach: error: e [bad-count]\n", 20) + repeated("reach: warning: w [missing-count]\n", 20));
  CHECK(print_text(many(21, 33), style) == repeated("reach: error: e [bad-count]\n", 20) +
                                               repeated("reach: warning: w [missing-count]\n", 20) +
                                               "… and 1 more error\n… and 13 more warnings\n");
  style.most = 1;
  style.quiet = true;
  CHECK(print_text(many(3, 5), style) == "reach: error: e [bad-count]\n… and 2 more errors\n");
  CHECK(print_text(many(0, 5), style).empty());
}

TEST_CASE("under strict a warning prints as an error") {
  Diagnostics diagnostics = many(0, 1);
  diagnostics.set_strict(true);
  CHECK(print_text(diagnostics, {}) == "reach: error: w [missing-count]\n");
  CHECK(print_json(diagnostics, {}) == R"({"severity":"error","code":"missing-count","message":"w"})"
                                       "\n");
}

TEST_CASE("findings print in the order of their places") {
  Diagnostics diagnostics;
  for (const std::uint64_t line : {9U, 2U}) {
    Diagnostic diagnostic{code::bad_count, "m", "", {}, ""};
    diagnostic.place.file = "a.csv";
    diagnostic.place.line = line;
    diagnostics.add(diagnostic);
  }
  CHECK(print_text(diagnostics, {}) == "a.csv:2: error: m [bad-count]\na.csv:9: error: m [bad-count]\n");
}

TEST_CASE("in JSON a finding is one line, with only the keys that have a value") {
  Diagnostics diagnostics = many(0, 1);
  diagnostics.add(finding_in("Sussex,479,5I,1008,78\n", "5I"));
  CHECK(print_json(diagnostics, {}) ==
        R"({"severity":"warning","code":"missing-count","message":"w"})"
        "\n"
        R"({"severity":"error","code":"bad-count","message":"helpline_2016 is not a whole number: `5I`",)"
        R"("file":"counts.csv","line":3,"column":12,)"
        R"("hint":"use digits, optionally grouped in threes; leave the cell empty if there is no figure"})"
        "\n");
  PrintStyle quiet;
  quiet.quiet = true;
  CHECK(print_json(many(1, 1), quiet) == R"({"severity":"error","code":"bad-count","message":"e"})"
                                         "\n");
  CHECK(print_json({}, {}).empty());
}

TEST_CASE("JSON shows all findings, and bytes that are not UTF-8 escaped") {
  Diagnostics diagnostics = many(25, 0);
  Diagnostic odd{code::bad_name, "a\x1B\xE9\"", "", {}, ""};
  odd.place.file = "\xE9\x1B\u009B.csv";
  diagnostics.add(odd);
  CHECK(print_json(diagnostics, {}) ==
        repeated(R"({"severity":"error","code":"bad-count","message":"e"})"
                 "\n",
                 25) +
            R"({"severity":"error","code":"bad-name","message":"a\\u{1B}\\xE9\"","file":"\\xE9\u001b\u009b.csv"})"
            "\n");
}
