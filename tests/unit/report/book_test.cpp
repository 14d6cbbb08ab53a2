// Workbooks before they are drawn: the content of each sheet, which figures are numbers, and content that does not fit.
#include <reach/source.hpp>

#include "report/workbook/book.hpp"

#include "catch.hpp"
#include "report/workbook/sheet_layout.hpp"
#include "report/workbook/sheet_number.hpp"
#include "report/workbook/xlsx_limits.hpp"
#include "unit/report/sample.hpp"

using namespace sample;
using reach::report::Book;
using reach::report::BookSheet;
using reach::report::Cell;
using reach::report::make_book;
using reach::report::sheet_number;

namespace {

/// The table of a sheet as lines of cells separated by `|`.
std::string table(const BookSheet& sheet) {
  std::string text;
  for (const auto& column : sheet.columns) text += column.header + '|';
  text += '\n';
  for (std::size_t row = 0; row < sheet.rows; ++row) {
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
      text += sheet_text(sheet, row, column) + '|';
    }
    text += '\n';
  }
  return text;
}

std::string passages(const BookSheet& sheet) {
  std::string text;
  for (const auto& passage : sheet.passages) text += passage.text + '\n';
  return text;
}

std::vector<std::string> names(const Book& book) {
  std::vector<std::string> names;
  for (const BookSheet& sheet : book.sheets) names.push_back(sheet.name);
  return names;
}

double number(const Cell& cell) { return sheet_number(cell).value().value; }

}  // namespace

TEST_CASE("book: sheets, and their titles in the contents") {
  const reach::Summary summary = south_east();
  const Book book = make_book(summary, {});
  CHECK(names(book) == std::vector<std::string>{"Cover", "Contents", "Notes", "Totals", "Forces"});
  CHECK(book.title == "Contacts by police force and channel, South East, 2016 and 2018");
  CHECK(table(book.sheets[1]) ==
        "worksheet|title|\nNotes|Notes|\nTotals|Contacts by channel, South East, 2016 and 2018|\n"
        "Forces|Contacts by police force, South East, 2016 and 2018|\n");
  CHECK(passages(book.sheets[4]) ==
        "Contacts by police force, South East, 2016 and 2018\n"
        "This worksheet contains one table. Its words, symbols and notes are explained on the worksheet Notes.\n"
        "No shorthand is used in this table.\nSource: south_east.csv.\n");
  CHECK(book.sheets[4].passages.size() == reach::report::kLinesAboveTable);
}

TEST_CASE("book: standard input is named in words") {
  reach::Summary summary = south_east();
  summary.inputs.front().path = reach::kStandardInput;
  CHECK(passages(make_book(summary, {}).sheets[4]).ends_with("\nSource: standard input.\n"));
}

TEST_CASE("book: totals have one row per channel") {
  const reach::Summary summary = two_regions();
  CHECK(table(make_book(summary, {}).sheets[3]) == R"(region|channel|count 2016|count 2018|change|increase (%)|
South|website|100|150|50|50|
South|helpline|20|10|-10|-50|
South|total|120|160|40|33|
North|website|30|25|-5|-17|
North|helpline|0|[x]|[x]|[x]|
North|total|30|[x]|[x]|[x]|
All regions|website|130|175|45|35|
All regions|helpline|20|[x]|[x]|[x]|
All regions|total|150|[x]|[x]|[x]|
)");
}

TEST_CASE("book: both tables have the chosen columns") {
  reach::Summary summary = south_east();
  summary.shown = {{reach::Figure::count, 1}, {reach::Figure::count, 2}, {reach::Figure::contribution, 2}};
  const Book book = make_book(summary, {});
  CHECK(table(book.sheets[3]) == R"(region|channel|count 2016|count 2018|contribution (percentage points)|
South East|helpline|346|383|1|
South East|total|2,826|4,776|69|
)");
  CHECK(table(book.sheets[4])
            .starts_with(
                "region|force|helpline 2016|total 2016|helpline 2018|total 2018|contribution (percentage points)|\n"));
}

TEST_CASE("book: totals alone need no sheet of forces") {
  const reach::Summary summary = without_forces(two_regions());
  CHECK(names(make_book(summary, {})) == std::vector<std::string>{"Cover", "Contents", "Notes", "Totals"});
}

TEST_CASE("book: symbols and notes are explained, above the tables and on their own sheet") {
  reach::Summary summary = single("Kent", change(0, 5));
  summary.regions[0].forces.push_back(line("Surrey", {{known(1), missing(reach::Symbol::confidential)}}, {}));
  summary.notes = {"North is left out."};
  const Book book = make_book(summary, {});
  CHECK(book.sheets[3].passages[2].text ==
        "Some shorthand is used in this table: [z] not applicable: the baseline is zero.");
  CHECK(
      book.sheets[4].passages[2].text ==
      "Some shorthand is used in this table: [x] not available; [c] confidential; [z] not applicable: the baseline is "
      "zero.");
  CHECK(table(book.sheets[2])
            .find("\n[x]|Not available.|\n[c]|Confidential.|\n"
                  "[z]|Not applicable: the baseline is zero.|\n"
                  "note 1|North is left out.|\n") != std::string::npos);
}

TEST_CASE("book: a custom title") {
  const reach::Summary summary = south_east();
  const Book book = make_book(summary, {.title = "Lighthouse"});
  CHECK(book.title == "Lighthouse");
  CHECK(book.sheets[3].passages[0].text == "Lighthouse, by channel");
}

TEST_CASE("book: figures that a spreadsheet would round are noted") {
  const reach::Summary summary = single("Kent", change(1'000'000'000'000'000, 1));
  const Book book = make_book(summary, {});
  CHECK(book.sheets[4].passages[2].text.ends_with("Figures that are too long for a number are written as text."));
  CHECK(table(book.sheets[2]).find("Figures of more than 15 digits are written as text") != std::string::npos);
}

TEST_CASE("sheet number: 15 digits are a number, 16 are not") {
  CHECK(number(std::int64_t{0}) == 0);
  CHECK(number(std::int64_t{999'999'999'999'999}) == 999'999'999'999'999.0);
  CHECK(number(std::int64_t{-999'999'999'999'999}) == -999'999'999'999'999.0);
  CHECK_FALSE(sheet_number(std::int64_t{1'000'000'000'000'000}));
  CHECK_FALSE(sheet_number(std::int64_t{-1'000'000'000'000'000}));
  CHECK(number(reach::Decimal{1049, 1}) == 104.9);
  CHECK(number(reach::Decimal{-5, 1}) == -0.5);
  CHECK(number(reach::Decimal{1, 6}) == 0.000001);
  CHECK(number(reach::report::Points{{7, 0}}) == 7);
  CHECK(sheet_number(reach::Decimal{123'456'789'012'345, 6})->decimals == 6);
  CHECK_FALSE(sheet_number(reach::Decimal{1'234'567'890'123'456, 6}));
  CHECK_FALSE(sheet_number(reach::report::Name{"12"}));
  CHECK_FALSE(reach::report::is_too_long(reach::NoFigure{}));
}

TEST_CASE("sheet layout: lines break at spaces, and within a word longer than a line") {
  using reach::report::lines_in;
  CHECK(lines_in("", 10) == 1);
  CHECK(lines_in("ten digits", 10) == 1);
  CHECK(lines_in("ten digits", 9) == 2);
  CHECK(lines_in("a b c d", 1) == 4);
  CHECK(lines_in("aaaaaaaaaaa", 10) == 2);
  CHECK(lines_in("b aaaaaaaaaaaaaaaaaaaaa", 10) == 4);
  CHECK(lines_in("警視庁", 4) == 2);
}

TEST_CASE("limits: names too long for a cell, rows too many for a sheet") {
  using reach::report::beyond_limits;
  const auto obstacle = [](const reach::Summary& summary) { return beyond_limits(make_book(summary, {})); };
  CHECK_FALSE(obstacle(two_regions()));
  CHECK_FALSE(obstacle(single(std::string(32767, 'x'), change(1, 2))));
  CHECK(obstacle(single(std::string(32768, 'x'), change(1, 2)))
            .value()
            .message.ends_with("…` has 32768 characters, and a cell of a workbook holds 32767"));
  CHECK(obstacle(single("Kent", change(1, 2), std::string(32767, 'x'))));  // ` total` follows it
  CHECK_FALSE(obstacle(single("Kent", change(1, 2), "South", std::string(250, 'x'))));
  CHECK(obstacle(single("Kent", change(1, 2), "South", std::string(251, 'x')))
            .value()
            .message.find("256 characters, and the header of a table of a workbook holds 255") != std::string::npos);
  Book many;
  many.sheets.emplace_back().passages.resize(reach::report::kLinesAboveTable);
  many.sheets[0].columns.resize(1);
  many.sheets[0].cell = [](std::size_t, std::size_t) { return Cell(std::int64_t{1}); };
  many.sheets[0].rows = 1'048'571;
  CHECK_FALSE(beyond_limits(many));
  many.sheets[0].rows = 1'048'572;
  CHECK(beyond_limits(many).value().message == "the report has 1048572 rows, and a worksheet holds 1048571");
}

TEST_CASE("limits: descriptions are shortened by characters") {
  using reach::report::shortened;
  CHECK(shortened("Kent", 4) == "Kent");
  CHECK(shortened("Kent", 3) == "Ke…");
  CHECK(shortened("éééé", 3) == "éé…");
}

TEST_CASE("book: codes follow the forces, and a region that is not the ONS region is noted") {
  reach::Summary summary = south_east();
  summary.shows_codes = true;
  summary.regions.front().forces.resize(1);
  summary.regions.front().forces.front().registry_number = 1;
  summary.area_notes = {"South East here is Surrey."};
  const Book book = make_book(summary, {});
  CHECK(table(book.sheets[4]) ==
        "region|force|code|website 2016|helpline 2016|total 2016|website 2018|helpline 2018|total 2018|change|"
        "increase (%)|\n"
        "South East|Surrey|E23000001|483|97|580|949|101|1,050|470|81|\n"
        "South East|South East total|[z]|2,480|346|2,826|4,393|383|4,776|1,950|69|\n");
  const std::string notes = table(book.sheets[2]);
  CHECK(notes.find("South East here is Surrey.") != std::string::npos);
  CHECK(notes.find("[z]|Not applicable: there is no code for this area.") != std::string::npos);
}
