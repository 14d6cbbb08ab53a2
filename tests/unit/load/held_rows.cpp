// Rows whose periods are known at the end of the file: in whatever order they stand, they mean the same.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kLongHeader = "force,channel,period,count\n";

PeriodKind kind_of(const Dataset& dataset) { return dataset.periods.front().kind; }

std::string joined(const std::vector<std::string>& rows) {
  std::string text = kLongHeader;
  for (const auto& row : rows) text += row;
  return text;
}

/// Calls back with the rows in every order.
template <class Look>
void in_every_order(std::vector<std::string> rows, const Look& look) {
  std::ranges::sort(rows);
  do {
    look(loaded(joined(rows)));
  } while (std::ranges::next_permutation(rows).found);
}

}  // namespace

TEST_CASE("a period that can only be a month makes all of them months, wherever it is") {
  in_every_order({"Kent,app,2010-11,1\n", "Kent,app,2010-12,2\n", "Surrey,app,2010-11,3\n", "Surrey,app,2010-12,4\n"},
                 [](const Loaded& result) {
                   CHECK(messages(result.diagnostics) == Texts{});
                   CHECK(kind_of(result.dataset) == PeriodKind::month);
                   CHECK(result.dataset.periods.size() == 2);
                 });
}

TEST_CASE("a period that can only be a year makes all of them years, wherever it is") {
  in_every_order({"Kent,app,2010-11,1\n", "Kent,app,2011-12,2\n", "Kent,app,2012-13,3\n"}, [](const Loaded& result) {
    CHECK(messages(result.diagnostics) == Texts{});
    CHECK(kind_of(result.dataset) == PeriodKind::financial_year);
    CHECK(result.dataset.periods.size() == 3);
  });
}

TEST_CASE("if both remain possible they are years, with one note") {
  in_every_order({"Kent,app,2009-10,1\n", "Kent,app,2010-11,2\n", "Kent,app,2011-12,3\n"}, [](const Loaded& result) {
    REQUIRE(messages(result.diagnostics).size() == 1);
    CHECK(messages(result.diagnostics).front().starts_with("2:10 month-or-year: "));
    CHECK(kind_of(result.dataset) == PeriodKind::financial_year);
  });
}

TEST_CASE("--period decides how they are read, without a note") {
  LoadOptions options;
  options.period_given = true;
  for (const PeriodKind kind : {PeriodKind::month, PeriodKind::financial_year}) {
    options.period = kind;
    const auto result = loaded(kLongHeader + "Kent,app,2010-11,1\n", options);
    CHECK(messages(result.diagnostics) == Texts{});
    CHECK(kind_of(result.dataset) == kind);
  }
}

TEST_CASE("short years are settled by the whole column, wherever it says so") {
  in_every_order({"Kent,app,04/05,1\n", "Kent,app,05/06,2\n", "Kent,app,06/07,3\n"}, [](const Loaded& result) {
    CHECK(messages(result.diagnostics) == Texts{});
    CHECK(kind_of(result.dataset) == PeriodKind::financial_year);
    CHECK(result.dataset.periods.size() == 3);
  });
  in_every_order({"Kent,app,201112,1\n", "Kent,app,201201,2\n"}, [](const Loaded& result) {
    CHECK(messages(result.diagnostics) == Texts{});
    CHECK(kind_of(result.dataset) == PeriodKind::month);
  });
}

TEST_CASE("a short year that nothing settles is reported once") {
  CHECK(messages(kLongHeader + "Kent,app,04/05,1\nSurrey,app,04/05,2\n") ==
        Texts{"2:10 bad-period: `04/05` can be the financial year 2004-05 or April 2005"});
}

TEST_CASE("--period for years leaves open what 2010-11 is: months are summed") {
  LoadOptions options;
  options.period_given = true;
  options.period = PeriodKind::calendar_year;
  CHECK(figures(kLongHeader + "Kent,app,2010-11,1\nKent,app,2010-10,2\n", options) ==
        Texts{"2010", "Kent, All forces: app 3"});
}

TEST_CASE("faults in held rows are reported once, at their lines") {
  CHECK(
      messages(kLongHeader + "Kent,app,2010-11,1\nKent,app,2010-11,2\nKent,a\x01pp,2010-12,2\nKent,app,2011-01,x\n") ==
      Texts{"3:10 duplicate-count: `Kent` has app 2010-11 twice: here and at counts.csv:2",
            "4:7 control-character: control character U+0001", "5:18 bad-count: count is not a whole number: `x`"});
}

TEST_CASE("held counts are reported in the order of their rows") {
  std::vector<std::string> seen;
  LoadOptions options;
  options.on_count = [&](const Seen& count) {
    seen.push_back(period_label(count.key.period) + (count.key.period.kind == PeriodKind::month ? " month " : " ") +
                   std::to_string(count.origin.line));
  };
  loaded(kLongHeader + "Kent,app,2009-01,1\nKent,app,2010-11,1\nKent,app,2010-12,2\n", options);
  CHECK(seen == std::vector<std::string>{"2009-01 month 2", "2010-11 month 3", "2010-12 month 4"});
}

TEST_CASE("while rows are held, none below them is counted before them") {
  const std::string text = joined({"Kent,app,2005,1\n", "Surrey,app,2006,2\n", "Kent,app,2010-11,3\n",
                                   "Kent,app,2006,\"1,069\"\n", "Kent,app,2006,5\n"});
  LoadOptions plain;
  plain.schedule.plain = true;
  const Texts expected = messages(text, plain);
  REQUIRE(std::ranges::any_of(expected, [](const std::string& line) {
    return line == "6:10 duplicate-count: `Kent` has app 2006 twice: here and at counts.csv:5";
  }));
  CHECK(messages(text) == expected);
}
