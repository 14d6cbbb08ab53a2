// Figures and tables, and a person's text that renewal would delete.
#include "document/foreign_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

#include "document/markup/figure_text.hpp"
#include "text/grouped.hpp"

using namespace reach;
using document::foreign_text;

namespace {

const Mark kValue{MarkKind::value, {}, 1, 1, 0, 0, 0, 0, 0, {}};
const Mark kTableMark{MarkKind::table, {}, 1, 1, 0, 0, 0, 0, 0, {}};

/// A person's words in a value; `-` if there are none.
std::string words_of_value(std::string_view says) {
  return std::string(foreign_text(kValue, says, "383").value_or("-"));
}

/// A person's first words in a table's body; the lines are given without the text beside the marks.
std::string words_of_table(const std::string& lines, std::string_view truth = {}) {
  const std::string says = "\n" + lines;
  return std::string(foreign_text(kTableMark, says, truth).value_or("-"));
}

std::string whole_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// The text with a prefix before each line.
std::string behind(std::string_view prefix, const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) out.append(prefix).append(line) += '\n';
  return out;
}

/// The outputs of `reach report` in the golden cases that a mark may hold.
std::vector<std::string> golden_reports() {
  std::vector<std::string> reports;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(REACH_TESTS_DIR "/cases")) {
    if (entry.path().filename() != "cmd") continue;
    const std::string command = whole_file(entry.path());
    const std::filesystem::path folder = entry.path().parent_path();
    const auto has = [&](std::string_view word) { return command.find(word) != std::string::npos; };
    const bool other = has("page") || has("xlsx") || has("--help") || has(" -h") || has("--color") ||
                       has("--note");  // the publisher's text is a person's words
    if (!command.starts_with("reach report ") || other || std::filesystem::exists(folder / "exit")) continue;
    std::string out = whole_file(folder / "out");
    if (!out.empty() && out.find("this terminal") == std::string::npos) reports.push_back(std::move(out));
  }
  return reports;
}

}  // namespace

TEST_CASE("a value may hold one figure and its unit") {
  for (const std::string_view text : {"383",
                                      "1,069",
                                      "1069",
                                      "1 069",
                                      "1\u202F069",
                                      "1\u00A0069",
                                      "1&nbsp;069",
                                      "12,345,678",
                                      "0",
                                      "0.5",
                                      ".5",
                                      "-12",
                                      "−12",
                                      "–12",
                                      "+37",
                                      "+46.4%",
                                      "-28%",
                                      "−28%",
                                      "69%",
                                      "69 %",
                                      "104.9%",
                                      "12 per cent",
                                      "12 percent",
                                      "3 percentage points",
                                      "1 percentage point",
                                      "4.2pp",
                                      "1.2 million",
                                      "£4.50",
                                      "-£12",
                                      "€1.069,00",
                                      "~380",
                                      "<5",
                                      "**383**",
                                      "_69%_",
                                      " 383 ",
                                      "4,39",
                                      "3.0 times"}) {
    CAPTURE(text);
    CHECK(words_of_value(text) == "-");
  }
}

TEST_CASE("a value may hold a placeholder for a figure") {
  for (const std::string_view text : {"",   " ",   "\n",   "\r\n", "…",     "...", "?",   "??",  "–", "-",
                                      "XX", "xx%", "[XX]", "TBC",  "[tbc]", "n/a", "N/A", "***", "_", "[…]"}) {
    CAPTURE(text);
    CHECK(words_of_value(text) == "-");
  }
}

TEST_CASE("anything else in a value is words, which renewal would delete") {
  for (const std::string_view text : {"383 people",
                                      "1,050 users",
                                      "about 380",
                                      "383 people called and the website had 4,393",
                                      "three",
                                      "383.",
                                      "380-390",
                                      "2018: 383",
                                      "383 and 97",
                                      "383[^1]",
                                      "383*",
                                      "12 383 97",
                                      "2018 383",
                                      "5 March 2018",
                                      "<b>383</b>",
                                      "[383](table.html)",
                                      "Kent",
                                      "é",
                                      "383 (provisional)",
                                      "1,069%, up 3%"}) {
    CAPTURE(text);
    CHECK(words_of_value(text) == text);
  }
  CHECK(words_of_value("383\n") == "383");
  CHECK(words_of_value("383 people.\n\nThe website had 4,393 users") == "383 people.\n\nThe website had 4,393 users");
}

TEST_CASE("every figure that reach writes is recognised as one") {
  for (std::int64_t number : {0, 7, 42, 383, 1069, 12345, 999999, 1234567, 2147483647}) {
    for (const std::string_view sign : {"", "-", "+"}) {
      for (const std::string_view decimals : {"", ".4", ".04", ".123456"}) {
        for (const std::string_view unit : {"", "%"}) {
          const std::string digits = std::to_string(number);
          const std::string end = std::string(decimals).append(unit);
          const std::string plain = std::string(sign).append(digits).append(end);
          const std::string commas = std::string(sign).append(grouped(digits)).append(end);
          CAPTURE(plain, commas);
          CHECK(words_of_value(plain) == "-");
          CHECK(words_of_value(commas) == "-");
        }
      }
    }
  }
}

TEST_CASE("a table may be empty, or hold a placeholder") {
  for (const std::string_view text : {"", "\n\n", "| … |\n", "…\n", "...\n", "TBC\n", "| |\n", "```\n```\n"}) {
    CAPTURE(text);
    CHECK(words_of_table(std::string(text)) == "-");
  }
}

TEST_CASE("tables written by people are recognised") {
  CHECK(words_of_table("| force | 2016 |\n|---|---|\n| Kent | 541 |\n") == "-");
  CHECK(words_of_table("force | 2016\n--- | ---\nKent | 541\n") == "-");
  CHECK(words_of_table("+------+-----+\n| Kent | 541 |\n+------+-----+\n") == "-");
  CHECK(words_of_table("<div class=\"wide\">\n<table>\n<tr><td>Kent is a county</td></tr>\n</table>\n</div>\n") == "-");
  CHECK(words_of_table("force,2016\nKent,541\n") == "-");
  CHECK(words_of_table("force\t2016\nKent\t541\n") == "-");
}

TEST_CASE("prose is not a table, wherever it is") {
  const std::string prose = "In Kent, 541 people called.";
  const std::string rows = "| force | 2016 |\n|---|---|\n| Kent | 541 |\n";
  CHECK(words_of_table(prose + "\n") == prose);
  CHECK(words_of_table(prose + "\n\n" + rows) == prose);
  CHECK(words_of_table(rows + "\n" + prose + "\n") == prose);
  CHECK(words_of_table(rows + prose + "\n" + rows) == prose);
  CHECK(words_of_table("```\n" + prose + "\n```\n") == prose);
  CHECK(words_of_table("<table><tr><td>541</td></tr></table>\n<p>" + prose + "</p>\n") == "<p>" + prose + "</p>");
  CHECK(words_of_table("<table>\n" + prose + "\n") == "<table>");
  CHECK(words_of_table("{\"regions\": []}\n" + prose + "\n") == prose);
  CHECK(words_of_table(rows + "\n- Figures are provisional.\n") == "- Figures are provisional.");
  CHECK(words_of_table("- Kent\n- Surrey\n") == "- Kent");
  CHECK(words_of_table("One, two\nThree, four\n") == "One, two");
  CHECK(words_of_table("# Contacts\n\n" + rows) == "# Contacts");
  CHECK(words_of_table("**All figures are provisional.**\n\n" + rows) == "**All figures are provisional.**");
}

TEST_CASE("a title and notes from an earlier run are not a person's words") {
  const std::string rows = "| force | 2016 |\n|---|---|\n| Kent | 541 |\n";
  CHECK(words_of_table("**Contacts by force**\n\n" + rows) == "-");
  CHECK(words_of_table(rows + "\n- \\[x\\] not available\n- Counts are summed over page.\n") == "-");
  CHECK(words_of_table("> **Contacts**\n>\n> | Kent | 541 |\n> ") == "-");
}

TEST_CASE("notes from before the data or options changed are not a person's words") {
  const std::string rows = "| force | 2016 |\n|---|---|\n| Kent | 541 |\n";
  for (const std::string note :
       {"Regions shown: 2 of the 3 in the data.", "All regions: the 2 shown, of 3 in the data.",
        "2018 is incomplete: no rows for 1 October to 31 December.",
        "2018 is incomplete: the file says that its dates are 1 to 31 January 2018, so there is nothing for February.",
        "The dates cover 2018 only in part: no rows from 2018-10 to 2018-12.",
        "Thames may be the total of others, which would count them twice.",
        "Thames and Wales may be totals of others, which would count them twice.",
        "Accepted despite a warning: a cell without a figure (3 times)."}) {
    CAPTURE(note);
    CHECK(words_of_table(rows + "\n- " + note + "\n") == "-");
  }
  for (const std::string words : {"2018 is incomplete: Kent sent nothing yet.", "A row may be added in May.",
                                  "Accepted by the board.", "The channel was closed."}) {
    CHECK(words_of_table(rows + "\n- " + words + "\n") == "- " + words);
  }
}

TEST_CASE("words belong in the cells of an HTML table; below it, in notes that reach writes") {
  const std::string table = "<table>\n<caption>Calls</caption>\n<tr><th>Kent</th><td>541</td></tr>\n</table>\n";
  const auto notes = [&](const std::string& items) {
    return table + "<ul class=\"reach-notes\">\n" + items + "</ul>\n";
  };
  CHECK(words_of_table(table) == "-");
  CHECK(words_of_table("<table><tr><td>Kent<td>541<tr><td>Surrey<td>12</table>\n") == "-");
  CHECK(words_of_table(notes("<li>[x] not available</li>\n")) == "-");
  CHECK(words_of_table(notes("  <li>\n    Counts are summed\n    over page.\n  </li>\n")) == "-");
  CHECK(words_of_table(notes("<li>Odd &amp; 12</li>\n"), "\n<li>Odd &amp; 7</li>\n") == "-");
  CHECK(words_of_table(notes("<li>[x] not available</li>\n<li>Kent is late.</li>\n")) == "<li>Kent is late.</li>");
  CHECK(words_of_table(notes("<li>[x] not available</li>\nKent is late.\n")) == "Kent is late.");
  CHECK(words_of_table("<table>\n<tr><td>541</td></tr>\nKent is late.\n<tr><td>12</td></tr>\n</table>\n") ==
        "Kent is late.");
  CHECK(words_of_table(table + "<table><tr><td>Call us.</td></tr></table>\n") ==
        "<table><tr><td>Call us.</td></tr></table>");
}

TEST_CASE("text that is also in the truth is not lost") {
  const std::string body = "**Who called in 2016?**\n\n| Kent | 541 |\n\n- Odd: 12 rows in 2016.\n";
  CHECK(words_of_table(body) == "**Who called in 2016?**");
  CHECK(words_of_table(body, "\n**Who called in 2018?**\n\n| Kent | 541 |\n\n- Odd: 7 rows in 2018.\n") == "-");
}

// A note or layout that is new shows here: it needs a row in document/written_notes.cpp, or a shape in
// table_shapes.cpp.
TEST_CASE("everything that report writes is a table, and a sentence beside it is not") {
  const std::string prose = "Callers were helped by twelve volunteers.";
  const std::vector<std::string> reports = golden_reports();
  CHECK(reports.size() > 100);
  for (const std::string& report : reports) {
    CAPTURE(report);
    CHECK(words_of_table(report) == "-");
    CHECK(words_of_table(behind("> ", report)) == "-");
    CHECK(words_of_table(behind("  ", report)) == "-");
    CHECK(words_of_table("```text\n" + report + "```\n") == "-");
    CHECK(words_of_table(report + "\n" + prose + "\n") == prose);
    CHECK(words_of_table(report + prose + "\n") == prose);
    CHECK(words_of_table(prose + "\n" + report).starts_with(prose.substr(0, 7)));
  }
}
