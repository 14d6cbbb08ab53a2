#include <reach/diagnostic.hpp>

#include <string>

#include "catch.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/regions.hpp"
#include "diagnostic/codes/totals.hpp"

using namespace reach;

namespace {

Diagnostic at(std::string file, std::uint64_t line, std::uint64_t column, std::string message,
              Code code = code::bad_count) {
  Diagnostic diagnostic{code, std::move(message), "", {}, ""};
  diagnostic.place.file = std::move(file);
  diagnostic.place.line = line;
  diagnostic.place.column = column;
  return diagnostic;
}

Diagnostic about(std::string period, Code code) { return {code, period, "", {}, period}; }

std::string messages(const std::vector<Diagnostic>& all) {
  std::string out;
  for (const Diagnostic& diagnostic : all) out += diagnostic.message + " ";
  return out;
}

}  // namespace

TEST_CASE("findings are counted by severity, and strict turns warnings into errors") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add({code::missing_count, "w", "", {}, ""});
  diagnostics.add({code::stated_total, "n", "", {}, ""});
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::warning) == 1);
  CHECK(diagnostics.count(Severity::note) == 1);

  diagnostics.set_strict(true);
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::error) == 1);
  CHECK(diagnostics.count(Severity::warning) == 0);
  CHECK(diagnostics.count(Severity::note) == 1);
  CHECK(diagnostics.severity(diagnostics.all()[0]) == Severity::error);
  CHECK(diagnostics.severity(diagnostics.all()[1]) == Severity::note);
}

TEST_CASE("strict leaves only allowed warnings unchanged") {
  Diagnostics diagnostics;
  diagnostics.set_strict(true);
  diagnostics.allow({code::missing_count});
  diagnostics.add({code::missing_count, "allowed", "", {}, ""});
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::warning) == 1);
  diagnostics.add({code::missing_row, "not allowed", "", {}, ""});
  CHECK(diagnostics.count(Severity::error) == 1);
  CHECK(diagnostics.count(Severity::warning) == 1);
  CHECK(diagnostics.severity(diagnostics.all()[0]) == Severity::warning);
  CHECK(diagnostics.severity(diagnostics.all()[1]) == Severity::error);

  Diagnostics others;  // a finding stays allowed, or not, as when it was added
  others.set_strict(true);
  for (const Diagnostic& diagnostic : diagnostics.all()) others.add(diagnostic);
  CHECK(others.count(Severity::error) == 1);
  CHECK(diagnostics.cut(0).size() == 2);
  CHECK(diagnostics.count(Severity::error) == 0);
  CHECK(diagnostics.count(Severity::warning) == 0);
}

TEST_CASE("an error cannot be allowed") {
  Diagnostics diagnostics;
  diagnostics.allow({code::bad_count});
  diagnostics.add({code::bad_count, "e", "", {}, ""});
  diagnostics.set_strict(true);
  CHECK(diagnostics.count(Severity::error) == 1);
}

TEST_CASE("warnings about one file may be allowed later") {
  Diagnostics diagnostics;
  diagnostics.set_strict(true);
  diagnostics.add(at("a.csv", 1, 1, "a"));
  diagnostics.add({code::raw_html, "of the document", "", at("a.md", 1, 1, "").place, ""});
  diagnostics.add({code::raw_html, "of another", "", at("b.md", 1, 1, "").place, ""});
  const std::vector<Code> codes{code::raw_html};
  diagnostics.allow_in("a.md", codes);
  CHECK(diagnostics.count(Severity::warning) == 1);
  CHECK(diagnostics.severity(diagnostics.all()[1]) == Severity::warning);
  CHECK(diagnostics.severity(diagnostics.all()[2]) == Severity::error);
}

TEST_CASE("findings are sorted by file as first seen, line and column, then by arrival") {
  Diagnostics diagnostics;
  diagnostics.add(at("b.csv", 9, 1, "b9"));
  diagnostics.add(at("a.csv", 2, 5, "a2:5"));
  diagnostics.add(at("a.csv", 2, 1, "a2:1"));
  diagnostics.add(at("b.csv", 10, 1, "b10"));
  diagnostics.add(at("b.csv", 0, 0, "b"));
  diagnostics.add(at("", 0, 0, "nowhere"));
  diagnostics.add(at("b.csv", 9, 1, "b9-again"));
  CHECK(messages(diagnostics.sorted()) == "b b9 b9-again b10 a2:1 a2:5 nowhere ");
  CHECK(messages(diagnostics.all()) == "b9 a2:5 a2:1 b10 b nowhere b9-again ");
}

TEST_CASE("warnings and notes about periods that are not reported are dropped, errors never") {
  Diagnostics diagnostics;
  for (const char* period : {"2016", "2017", "2018", ""}) {
    diagnostics.add(about(period, code::missing_count));
    diagnostics.add(about(period, code::unchecked_total));
    diagnostics.add(about(period, code::bad_count));
  }
  diagnostics.keep_about({"2016", "2018"});
  CHECK(messages(diagnostics.all()) == "2016 2016 2016 2017 2018 2018 2018    ");
  CHECK(diagnostics.count(Severity::error) == 4);
  CHECK(diagnostics.count(Severity::warning) == 3);
  CHECK(diagnostics.count(Severity::note) == 3);
}

TEST_CASE("of many warnings, only the first keep their snippets") {
  Diagnostics diagnostics;
  for (std::uint64_t i = 0; i < 10000; ++i) {
    Diagnostic diagnostic = at("a.csv", 10000 - i, 1, "m", code::missing_count);
    diagnostic.place.snippet = "Kent,,5";
    diagnostic.place.caret_length = 1;
    diagnostic.about = i % 2 == 0 ? "2016" : "2017";
    diagnostics.add(std::move(diagnostic));
  }
  diagnostics.add(at("a.csv", 5, 1, "e"));
  diagnostics.keep_about({"2016", "2018"});
  CHECK(diagnostics.count(Severity::warning) == 5000);
  CHECK(diagnostics.all()[0].place.snippet == "Kent,,5");
  CHECK(diagnostics.all()[1000].place.snippet.empty());
  CHECK(diagnostics.sorted().front().place.line == 2);
}

TEST_CASE("a diagnostic is built part by part") {
  const Diagnostic bare = error(code::bad_map, "the map is empty");
  CHECK(bare.code == code::bad_map);
  CHECK(bare.message == "the map is empty");
  CHECK((bare.hint.empty() && bare.place.file.empty() && bare.about.empty()));
  const Diagnostic whole = warning(code::missing_row, "no row").hint("add one").in("a.csv", 7).about("2016");
  CHECK(whole.hint == "add one");
  CHECK(whole.place.file == "a.csv");
  CHECK(whole.place.line == 7);
  CHECK(whole.about == "2016");
  Place place;
  place.cell = "B7";
  const Diagnostic noted = note(code::left_out, "left out").at(place);
  CHECK(noted.place.cell == "B7");
  const Diagnostic found = finding(code::stale, "stale");
  CHECK(found.code == code::stale);
}
