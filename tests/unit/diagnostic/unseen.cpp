// Findings that nobody would see are counted, not kept: the output is the same as if all were kept.
#include <array>
#include <cstddef>
#include <random>
#include <string>

#include <fmt/core.h>

#include "catch.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/rejects.hpp"
#include "diagnostic/print.hpp"

using namespace reach;

namespace {

constexpr std::size_t kMost = 3;

Diagnostic finding(Code code, std::string file, std::uint64_t line, std::uint64_t column, std::string about) {
  Place place;
  place.file = std::move(file);
  place.line = line;
  place.column = column;
  place.snippet = fmt::format("row {}", line);
  return {code, fmt::format("{} at {}:{}", code.name(), line, column), "look there", place, std::move(about)};
}

/// The same findings, all kept, and kept only as far as they are shown.
struct Both {
  Diagnostics all;
  Diagnostics few;
  std::mt19937 random;

  explicit Both(unsigned seed) : random(seed) {
    few.keep_first(kMost);
    if (seed % 2 == 0) both([](Diagnostics& each) { each.set_strict(true); });
    if (seed % 3 == 0) both([](Diagnostics& each) { each.allow({code::missing_row}); });
  }

  template <typename Do>
  void both(Do act) {
    act(all);
    act(few);
  }
  std::size_t below(std::size_t end) { return random() % end; }

  /// Adds findings as reading rows does: mostly downwards, and made only if they may be seen.
  void add(std::uint64_t line) {
    constexpr auto kSome = std::to_array<Code>({code::bad_count, code::bad_date, code::missing_count, code::missing_row,
                                                code::set_aside, code::rows_set_aside});
    const Code code = kSome[below(kSome.size())];
    const std::string file = below(2) == 0 ? "a.csv" : "b.csv";
    const std::string about = code == code::bad_count ? "" : fmt::format("201{}", 6 + below(3));
    const std::uint64_t column = below(4);
    all.add(finding(code, file, line, column, about));
    if (!few.count_unseen(code, file, line, about)) few.add(finding(code, file, line, column, about));
  }
  void add_some(std::size_t number, bool in_order) {
    for (std::size_t at = 0; at < number; ++at) add(in_order ? at / 2 : below(40));
  }

  void check_alike() const {
    for (const bool quiet : {false, true}) {
      CHECK(print_text(few, {false, quiet, kMost}) == print_text(all, {false, quiet, kMost}));
    }
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      CHECK(few.count(severity) == all.count(severity));
    }
    CHECK(few.mistakes() == all.mistakes());
  }
};

}  // namespace

TEST_CASE("Diagnostics: keeping only the printed findings does not change the output") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    INFO("seed " << seed);
    Both findings(seed);
    findings.add_some(findings.below(60), findings.below(2) == 0);
    findings.check_alike();

    const auto here = findings.all.checkpoint();
    const auto there = findings.few.checkpoint();
    findings.add_some(findings.below(40), false);
    if (findings.below(2) == 0) {
      findings.all.cut(here);
      findings.few.cut(there);
    }
    findings.check_alike();

    findings.both([](Diagnostics& each) { each.hold(); });
    findings.add_some(findings.below(20), false);
    findings.both([](Diagnostics& each) { each.release(); });
    findings.check_alike();

    Both others(seed + 1000);
    others.add_some(findings.below(40), true);
    findings.all.append(others.all);
    findings.few.append(others.few);
    findings.check_alike();

    findings.add_some(findings.below(40), true);
    findings.both([](Diagnostics& each) { each.keep_about({"2016", "2018"}); });
    findings.both([](Diagnostics& each) {
      each.allow_in("b.csv", std::to_array<Code>({code::missing_count, code::bad_date}));
    });
    findings.add_some(findings.below(40), true);
    findings.check_alike();
  }
}

TEST_CASE("Diagnostics: findings of a row are held until the row is judged") {
  Diagnostics findings;
  findings.keep_first(1);
  findings.add(finding(code::bad_count, "a.csv", 1, 1, ""));
  const auto row = findings.checkpoint();
  findings.hold();
  CHECK_FALSE(findings.count_unseen(code::bad_count, "a.csv", 2));
  findings.add(finding(code::bad_count, "a.csv", 2, 1, ""));
  findings.add(finding(code::bad_count, "a.csv", 2, 5, ""));
  CHECK(findings.since(row).size() == 2);
  SECTION("it stays") {
    findings.release();
    CHECK(findings.all().size() == 1);
    CHECK(findings.mistakes() == 3);
  }
  SECTION("it is taken back") {
    CHECK(findings.cut(row).size() == 2);
    findings.release();
    CHECK(findings.mistakes() == 1);
  }
}

TEST_CASE("Diagnostics: a million findings take no more memory than the ones shown") {
  Diagnostics findings;
  findings.keep_first(20);
  for (std::uint64_t line = 1; line <= 1'000'000; ++line) {
    if (!findings.count_unseen(code::bad_count, "a.csv", line)) {
      findings.add(finding(code::bad_count, "a.csv", line, 1, ""));
    }
  }
  CHECK(findings.all().size() <= 21);  // a line may have more than one
  CHECK(findings.count(Severity::error) == 1'000'000);
  CHECK(findings.unseen().size() == 1);
}

TEST_CASE("Diagnostics: late findings further up replace those further down") {
  Diagnostics findings;
  findings.keep_first(20);
  for (std::uint64_t line = 5001; line <= 6000; ++line) findings.add(finding(code::bad_count, "a.csv", line, 1, ""));
  for (std::uint64_t line = 1; line <= 5000; ++line) findings.add(finding(code::bad_count, "a.csv", line, 1, ""));
  CHECK(findings.all().size() == 40);
  CHECK(findings.sorted()[19].place.line == 20);
}
