#include <string>

#include "catch.hpp"
#include "load/header/sheet_look.hpp"

using namespace reach;
using Holds = workbook::SheetLook::Holds;

namespace {

workbook::SheetLook look(const std::string& text, std::optional<Period> period = std::nullopt,
                         const LoadOptions& options = {}) {
  Input input;
  input.period = period;
  return look_at_sheet(text, options, input);
}

const Period kSheetOf2016{PeriodKind::calendar_year, 2016};
const std::string kWideSheet = "Force|Website 2016|Website 2018\nKent|449|695\n";

}  // namespace

TEST_CASE("a sheet with a header and figures below it has a table") {
  CHECK(look(kWideSheet).holds == Holds::table);
  CHECK(look(kWideSheet).line == 1);
  CHECK(look(kWideSheet).header == "Force, Website 2016, Website 2018");
  CHECK(look("Date|Force|Channel|Count\n2016-03-05|Kent|website|4\n").holds == Holds::table);
  CHECK(look("|2016||2018|\nForce|Website|Helpline|Website|Helpline\nKent|4|5|6|7\n").holds == Holds::table);
  CHECK(look("Force|Website 2016|Website 2018\nKent|[c]|..\n").holds == Holds::table);
}

TEST_CASE("titles may stand above the header of a sheet, but not without end") {
  const auto below = [](std::size_t lines) {
    std::string text;
    for (std::size_t at = 0; at < lines; ++at) text += "Contacts by force||\n\n";
    return look(text + kWideSheet);
  };
  CHECK(below(2).holds == Holds::table);
  CHECK(below(2).line == 5);
  CHECK(below(29).holds == Holds::table);
  CHECK(below(30).holds == Holds::text);
}

TEST_CASE("a header without figures is no table, and neither are notes, covers and lists") {
  CHECK(look("Force|Website 2016|Website 2018\n").holds == Holds::text);
  CHECK(look("Force|Website 2016|Website 2018\nKent|see notes|\n").holds == Holds::text);
  CHECK(look("Contacts by force\nPublished in 2019\n").holds == Holds::text);
  CHECK(look("Sheet|Title|Rows\n1|Contacts|43\n2|Notes|2\n3|Codes|43\n").holds == Holds::text);
  CHECK(look("Note number|Note text\n1|Provisional\n", kSheetOf2016).holds == Holds::text);
  CHECK(look("Force|Region\nKent|South East\n", kSheetOf2016).holds == Holds::text);
  CHECK(look("").holds == Holds::text);
}

TEST_CASE("a table without periods is one if the command line gives its period") {
  const std::string yearly = "Force|Website|Helpline\nKent|449|92\n";
  CHECK(look(yearly).holds == Holds::undated);
  CHECK(look(yearly, kSheetOf2016).holds == Holds::table);
  CHECK(look("Website|Helpline\n449|92\n").holds == Holds::text);  // nothing names the forces
}

TEST_CASE("rows of events are a table without figures") {
  LoadOptions options;
  const std::string events = "Date|Force|Channel\n2016-03-05|Kent|website\n";
  options.events.count_rows = true;
  CHECK(look(events, std::nullopt, options).holds == Holds::table);
  CHECK(look("Date|Force|Channel\n", std::nullopt, options).holds == Holds::text);
}

TEST_CASE("figures below a header that is not understood are told apart from text") {
  CHECK(look("Who|low|high\nKent|3|5\nSurrey|2|6\nSussex|1|4\n").holds == Holds::figures);
  CHECK(look("Who|low|high\nKent|3|5\nSurrey|2|6\n").holds == Holds::text);  // two rows may be a legend
}
