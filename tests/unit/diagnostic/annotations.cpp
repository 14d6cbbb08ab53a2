#include "diagnostic/annotations.hpp"

#include "catch.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/totals.hpp"

namespace reach {
namespace {

std::string annotated(Code code, const std::string& message, Place place) {
  Diagnostics findings;
  findings.add({code, message, "a hint", std::move(place), {}});
  return annotations(findings);
}

Place place_in(std::string file, std::uint64_t line = 0, std::uint64_t column = 0) {
  Place place;
  place.file = std::move(file);
  place.line = line;
  place.column = column;
  return place;
}

std::string file_of(const std::string& path) { return annotated(code::stale, "x", place_in(path)); }

}  // namespace

TEST_CASE("an annotation has severity, file, line, column, title and message") {
  CHECK(annotated(code::stale, "Kent / total / 2018 is `792`", place_in("docs/release.md", 5, 12)) ==
        "::error file=docs/release.md,line=5,col=12,title=stale::Kent / total / 2018 is `792`\n");
  CHECK(annotated(code::raw_html, "raw", place_in("a.md", 1, 1)) ==
        "::warning file=a.md,line=1,col=1,title=raw-html::raw\n");
  CHECK(annotated(code::stated_total, "total", place_in("a.csv", 9, 1)) ==
        "::notice file=a.csv,line=9,col=1,title=stated-total::total\n");
  CHECK(annotated(code::no_marks, "none", place_in("a.md")) == "::error file=a.md,title=no-marks::none\n");
}

TEST_CASE("a finding without a place has no annotation") { CHECK(annotated(code::one_period, "x", {}).empty()); }

TEST_CASE("under --strict a warning is an error here too") {
  Diagnostics findings;
  findings.set_strict(true);
  findings.add({code::raw_html, "raw", {}, place_in("a.md", 1, 1), {}});
  CHECK(annotations(findings) == "::error file=a.md,line=1,col=1,title=raw-html::raw\n");
}

TEST_CASE("characters that would end a message or property are escaped, and control characters printed as numbers") {
  CHECK(annotated(code::stale, "100%\r\n::error::\x1B", place_in("a.md")) ==
        "::error file=a.md,title=stale::100%25\\u{D}\\u{A}::error::\\u{1B}\n");
  CHECK(file_of("a,b:c%.md") == "::error file=a%2Cb%3Ac%25.md,title=stale::x\n");
}

TEST_CASE("a file is named by its path in the repository") {
  CHECK(file_of("docs/../data/a.csv") == "::error file=data/a.csv,title=stale::x\n");
  CHECK(file_of("./docs/deep/../../data/./a.csv") == "::error file=data/a.csv,title=stale::x\n");
  CHECK(file_of("../../data/a.csv") == "::error file=../../data/a.csv,title=stale::x\n");
  CHECK(file_of("docs/../../a.csv") == "::error file=../a.csv,title=stale::x\n");
  CHECK(file_of("/../a/../b.csv") == "::error file=/../b.csv,title=stale::x\n");
  CHECK(file_of("..a/b..") == "::error file=..a/b..,title=stale::x\n");
}

}  // namespace reach
