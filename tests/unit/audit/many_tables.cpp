// Documents of so many tables that a sentence without a row may mean the total of any.
#include "catch.hpp"
#include "unit/audit/facts.hpp"

using namespace reach;
using namespace reach::audit_test;

namespace {

/// The table of a region of its own, `Region A` with `Alder A` (300 of 1,000 calls in 2018) and `Birch A`.
Summary table_of(char letter) {
  const std::string name(1, letter);
  Summary summary = south_east();
  RegionBlock& block = summary.regions.front();
  block.figures = line("Region " + name, 400, 200, 600, 400);
  block.forces = {line("Alder " + name, 100, 90, 200, 100), line("Birch " + name, 300, 110, 400, 300)};
  summary.overall = block.figures;
  return summary;
}

/// What is found in a text below so many tables.
Texts judged_below(std::uint32_t tables, const std::string& text) {
  Facts facts;
  for (std::uint32_t at = 0; at < tables; ++at) facts.add(table_of(static_cast<char>('A' + at)), at);
  Texts texts;
  std::vector<Finding> findings;
  judge_prose(page(text), facts, findings);
  for (const Finding& finding : findings) {
    constexpr std::string_view kSigns = "!?#+";
    texts.push_back(std::string(1, kSigns[static_cast<std::size_t>(finding.verdict)]) + ' ' + finding.said());
  }
  return texts;
}

}  // namespace

TEST_CASE("a share is of the total of the row's own table, however many there are") {
  for (const std::uint32_t tables : {1U, 8U, 9U, 20U}) {
    CAPTURE(tables);
    CHECK(judged_below(tables, "Alder A had 30% of the contacts in 2018.") == Texts{"+ 30%"});
    CHECK(judged_below(tables, "Alder A had 45% of the contacts in 2018.") == Texts{"! 45%"});
  }
}

TEST_CASE("a number of no row is left to the reader where it may be of any table") {
  CHECK(judged_below(1, "There were 990 contacts in 2018.") == Texts{"! 990"});
  CHECK(judged_below(20, "There were 990 contacts in 2018.") == Texts{"? 990"});
}
