// The command that inspect ends with.
#include "cli/inspection/next_command.hpp"

#include "catch.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/totals.hpp"

using namespace reach;
using namespace reach::cli;

namespace {

std::string remedy(std::vector<std::string> hints, const Given& given = {}) {
  Diagnostics findings;
  for (std::string& hint : hints) findings.add(error(code::no_header, "no").hint(std::move(hint)));
  findings.add(note(code::stated_total, "a note").hint("--grouping dot"));
  return remedy_options(given, findings);
}

}  // namespace

TEST_CASE("words are quoted for a shell") {
  CHECK(shown_word("2016=data/counts.csv") == "2016=data/counts.csv");
  CHECK(shown_word("Kent & Essex.csv") == "'Kent & Essex.csv'");
  CHECK(shown_word("Kent's $HOME.csv") == "'Kent'\\''s $HOME.csv'");
  CHECK(shown_word("~/a.csv") == "'~/a.csv'");
  CHECK(shown_word("") == "''");
  CHECK(shown_word("a\nb") == "");
}

TEST_CASE("an option that every error names is added") {
  CHECK(remedy({"use --skip-lines 3 to skip the lines above it"}) == " --skip-lines 3");
  CHECK(remedy({"use --sheet \"2016 to 2018\""}) == " --sheet \"2016 to 2018\"");
  CHECK(remedy({"--skip-lines 3 skips them", "--skip-lines 3 skips them"}) == " --skip-lines 3");
  CHECK(remedy({"--skip-lines 3 skips them", "correct the figure"}).empty());
}

TEST_CASE("an option that is a choice, or leaves figures out, is not added") {
  CHECK(remedy({"say which: --date-format dmy or --date-format mdy"}).empty());
  CHECK(remedy({"if the dot groups digits in threes, say so: --grouping dot"}).empty());
  CHECK(remedy({"--sheet NAME reads another"}).empty());
  CHECK(remedy({"use --ignore-column website"}).empty());
  CHECK(remedy({"add --total-row Scotland to have it checked"}).empty());
  CHECK(remedy({"--period month or --period financial-year"}).empty());
  CHECK(remedy({"leave out --strict"}).empty());
  CHECK(remedy({""}).empty());
  Given given;
  given.options["--skip-lines"] = {"1"};
  CHECK(remedy({"--skip-lines 3 skips them"}, given).empty());
}
