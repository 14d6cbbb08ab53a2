// Finding the table: titles above it, notes below it, and its lines where they are given.
#include "catch.hpp"
#include "load/csv/line_limit.hpp"
#include "load/words/note_words.hpp"
#include "load/words/people_words.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kWebsiteColumns = "force,website_2016,website_2018\n";

std::string all_bytes(const Source& source, std::size_t step) {
  std::string text;
  std::string room(step, '\0');
  for (std::ptrdiff_t got = 0; (got = source.read(room)) > 0;) text.append(room, 0, static_cast<std::size_t>(got));
  return text;
}

/// The codes of the findings, without repetition in a row.
Texts codes(const std::string& text, const LoadOptions& options = {}) {
  Texts codes;
  const Loaded result = loaded(text, options);
  for (const Diagnostic& finding : result.diagnostics.sorted()) codes.emplace_back(finding.code.name());
  return codes;
}

}  // namespace

TEST_CASE("notes are told from the names of forces") {
  for (const char* note :
       {"Notes", "Note 1", "Source: Home Office", "* revised", "1. Figures are provisional", "(1) with texts",
        "[x] not available", "† Revised", "Figures are provisional", "Excludes Wales", "© Crown copyright",
        "See the guide.", "https://example.org", "Date of extract", "r = revised", "- nil or less than half",
        ".. not available", "Quelle: Polizei",
        "A name that goes on for much longer than any police force area in the United Kingdom"}) {
    CAPTURE(note);
    CHECK(reads_like_note(note));
  }
  for (const char* name : {"Kent", "Nottinghamshire", "Total", "Grand total", "Isle of Wight", "Keyham", "Seething",
                           "12", "Avon and Somerset", "2. 500", "", "Sourceby", "Kent = Sussex", "- 5", "- Kent"}) {
    CAPTURE(name);
    CHECK_FALSE(reads_like_note(name));
  }
}

TEST_CASE("people are told from what they do") {
  for (const char* people : {"Users", "Active users", "New users", "unique_pageviews", "Visitors"})
    CHECK(counts_people(people));
  for (const char* others : {"Sessions", "Pageviews", "Helpline calls", "User sessions", "Website"}) {
    CHECK_FALSE(counts_people(others));
  }
  CHECK(counts_happenings("Page views"));
  CHECK_FALSE(counts_happenings("Unique views"));
}

TEST_CASE("a source ends after a line, however its lines end and it is read") {
  for (const std::size_t step : {1U, 2U, 3U, 100U}) {
    CAPTURE(step);
    LineLimit mixed(text_source("a", "a\r\nb\rc\nd"), 2);
    CHECK(all_bytes(mixed.source(), step).substr(0, 5) == "a\r\nb\r");
    CHECK_FALSE(mixed.is_short());
    CHECK(mixed.last_line() == 4);
    LineLimit exact(text_source("a", "a\r\nb"), 2);
    CHECK(all_bytes(exact.source(), step) == "a\r\nb");
    CHECK_FALSE(exact.is_short());
    LineLimit beyond(text_source("a", "a\nb\n"), 3);
    CHECK(all_bytes(beyond.source(), step) == "a\nb\n");
    CHECK(beyond.is_short());
    CHECK(beyond.last_line() == 2);
  }
}

TEST_CASE("titles are skipped only if the header is unmistakable") {
  const Texts passed = {"titles-skipped"};
  CHECK(codes("Visits in 2016\n" + kWebsiteColumns + "Kent,1,2\n") == passed);
  CHECK(codes("\"Visits \"\"so far\"\"\",,\n,,\n" + kWebsiteColumns + "Kent,1,2\n") == passed);
  CHECK(codes("Visits, so far, in 2016\n" + kWebsiteColumns + "Kent,1,2\n") == passed);
  CHECK(codes("a \"quoted\" title\n" + kWebsiteColumns + "Kent,1,2\n") == passed);
  CHECK(codes("Source:,Home Office,\n" + kWebsiteColumns + "Kent,1,2\n") == passed);
  // A row that groups columns, or that holds figures, is no title.
  CHECK(codes(",London,\n" + kWebsiteColumns + "Kent,1,2\n") == Texts{"no-header"});
  CHECK(codes("Surrey,4,5\n" + kWebsiteColumns + "Kent,1,2\n") == Texts{"no-header"});
  CHECK(codes("Year ending,,\n" + kWebsiteColumns + "Kent,1,2\n") == Texts{"no-header"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n") == Texts{});
}

TEST_CASE("what is below the table is a note only if it has no figures") {
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n\nanything\n") == Texts{"notes-skipped"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n\nContact,me,\n") == Texts{"notes-skipped"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\nNote: Kent, 2016, is revised\n") == Texts{"notes-skipped"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\nSurrey,,\n") == Texts{"missing-count", "missing-count"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n\nSurrey,3,4\n") == Texts{});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n\nTotal,1,2\n") == Texts{"stated-total"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n\n* Surrey,3\n") == Texts{"text-below"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n\nNotes\nSurrey,3,4\n") == Texts{"text-below"});
  CHECK(codes(kWebsiteColumns + "Kent,1,2\nSurrey\n") == Texts{"text-below"});
}

TEST_CASE("the tables of a file are the same in windows of any size") {
  const std::string text =
      kWebsiteColumns + "Kent,1,2\nSurrey,3,4\n\narea,staff\nNote: provisional,see below\nKent,5\nSurrey,6\n";
  for (const std::size_t window : {1U, 23U, 40U, 65536U}) {
    CAPTURE(window);
    LoadOptions options;
    options.schedule.window = window;
    const Loaded result = loaded(text, options);
    REQUIRE(result.diagnostics.all().size() == 1);
    CHECK(result.diagnostics.all()[0].message == "a second table begins here");
    CHECK(result.diagnostics.all()[0].hint ==
          "choose one of the tables: --rows 1:3 (force, website_2016, website_2018) or 5:8 (area, staff)");
  }
}

TEST_CASE("--rows: nothing outside is read, and that is said") {
  LoadOptions options;
  options.rows = LineRange{2, 4};
  const std::string text = "x\"y\n" + kWebsiteColumns + "Kent,1,2\nSurrey,3,4\n\x01\"\n";
  const Loaded result = loaded(text, options);
  CHECK(messages(result.diagnostics) ==
        Texts{"lines-left-out: line 1, and line 5 are not read: --rows names 2 to 4 only"});
  CHECK(figures(result.dataset) ==
        Texts{"2016 2018", "Kent, All forces: website 1 2", "Surrey, All forces: website 3 4"});
  options.rows = LineRange{1, 9};
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n", options) == Texts{"bad-rows"});
  options.rows = LineRange{7, 9};
  CHECK(codes(kWebsiteColumns + "Kent,1,2\n", options) == Texts{"bad-rows"});
}

TEST_CASE("a name and a value below a blank line are a note, unless the value is a count") {
  const std::string rows = kWebsiteColumns + "Kent,449,695\n\n";
  for (const char* below : {"Date of extract,2019-05-04\n", "Contact,01234 567890,\n", "Telephone,020 7946 0000,\n"}) {
    CAPTURE(below);
    CHECK(codes(rows + below) == Texts{"notes-skipped"});
  }
  CHECK(codes(rows + "Contactbury,5,\n") == Texts{"missing-count"});
  CHECK(codes(rows + "Contact,5,\n") != Texts{"notes-skipped"});
}
