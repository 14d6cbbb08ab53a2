// What a table says of all its figures, apart from the names of their columns.
#include <algorithm>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

/// The message of the only warning below this title; empty if there is none.
std::string warning_of(const std::string& title, const std::string& header = "Force,Calls 2016,Calls 2018\n") {
  const Loaded result = loaded(title + "\n\n" + header + "Kent,449,695\n");
  CHECK_FALSE(result.diagnostics.has_mistakes());
  std::string message;
  for (const Diagnostic& finding : result.diagnostics.all()) {
    if (finding.code.severity() == Severity::warning) message += finding.message;
  }
  return message;
}

}  // namespace

TEST_CASE("a unit that is not one of counts is refused") {
  const std::string header = "Force,Year,Unit of measure,Value\n";
  CHECK(messages(header + "Kent,2016,Percentage,44\nKent,2018,Percentage,69\n").front() ==
        "1:12 not-a-count: `Unit of measure` says that figures are `Percentage`: percentages and rates cannot be "
        "added up");
  CHECK(messages(header + "Kent,2016,Number,449\nSurrey,2016,Thousands,69\n").front() ==
        "1:12 not-a-count: `Unit of measure` says that figures are `Thousands`: figures in thousands or millions "
        "would be added up as single contacts");
  CHECK_FALSE(loaded(header + "Kent,2016,Number,449\nKent,2018,Number,695\n").diagnostics.has_mistakes());
  CHECK_FALSE(loaded("Force,Year,Unit,Value\nKent,2016,Kent Unit,449\n").diagnostics.has_mistakes());
  CHECK_FALSE(loaded("Force,Year,Comment,Value\nKent,2016,Percentage,449\n").diagnostics.has_mistakes());
}

TEST_CASE("a single measure beside the channels that is no count is refused") {
  const std::string header = "Force,Channel,Measure,2016\n";
  CHECK(loaded(header + "Kent,web,Rate,4\nKent,calls,Rate,5\n").diagnostics.has_mistakes());
  CHECK_FALSE(loaded(header + "Kent,web,Count,4\nKent,calls,Count,5\n").diagnostics.has_mistakes());
}

TEST_CASE("a title that denies counts is warned about") {
  CHECK(warning_of("Table 3: Percentage of calls answered") ==
        "the figures may not be counts: a line above them says `Table 3: Percentage of calls answered`");
  for (const char* title :
       {"Rate per 1,000 population by area", "Average response time (minutes)", "Contacts by area (thousands)",
        "Units: thousands", "Calls answered (%)", "\u00A3 million", "Average of Count,Column Labels"}) {
    CAPTURE(title);
    CHECK_FALSE(warning_of(title).empty());
  }
  for (const char* title : {"Table 3: Calls by area", "Number of calls and percentage change",
                            "Rates are per 1,000 population", "Index", "Published 4 May 2019", "Staff helpline: calls",
                            "Date of extract: 4 May 2019", "Percentages may not add up due to rounding.",
                            "Cost of living helpline, calls by area", "Sum of Count,Column Labels"}) {
    CAPTURE(title);
    CHECK(warning_of(title).empty());
  }
  CHECK(warning_of("Rate per 1,000 population", "Force,Calls 2016,Change\n").empty());  // the title may speak of it
}

TEST_CASE("a column that holds one year in each period may be no channel") {
  const auto doubt = [](const std::string& first, const std::string& second) {
    std::vector<Input> inputs;
    inputs.push_back({text_source("a.csv", "Force,Edition,Web\n" + first), parse_period("2016")});
    inputs.push_back({text_source("b.csv", "Force,Edition,Web\n" + second), parse_period("2018")});
    Diagnostics findings;
    load(std::move(inputs), {}, findings);
    return std::ranges::any_of(findings.all(),
                               [](const Diagnostic& each) { return each.code.severity() == Severity::warning; });
  };
  CHECK(doubt("Kent,2018,449\nSurrey,2018,483\n", "Kent,2020,695\nSurrey,2020,949\n"));
  CHECK_FALSE(doubt("Kent,2018,449\nSurrey,2019,483\n", "Kent,2020,695\nSurrey,2020,949\n"));
  CHECK_FALSE(doubt("Kent,318,449\nSurrey,318,483\n", "Kent,320,695\nSurrey,320,949\n"));
}
