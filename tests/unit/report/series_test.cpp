// Reports of more than two periods: the tables that formats draw.
#include "report/workbook/book.hpp"

#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;

namespace {

using reach::Figure;

/// One region of one force, three years, a channel beside the total.
reach::Summary three_years() {
  reach::Summary summary = summary_of_one_line({"calls"}, line("South", {change(1, 1)}, change(1, 1)));
  reach::Line kent;
  kent.name = "Kent";
  kent.periods = 3;
  for (const int count : {20, 30, 45, 40, 50, 90}) kent.counts.push_back(known(count));
  summary.regions.front().figures = kent;
  summary.regions.front().figures.name = "South";
  summary.regions.front().forces = {kent};
  summary.overall = summary.regions.front().figures;
  summary.periods = {{reach::PeriodKind::calendar_year, 2016}, {reach::PeriodKind::calendar_year, 2017}, k2018};
  summary.series = true;
  summary.shown = {
      {Figure::count, 0}, {Figure::count, 1}, {Figure::step, 1}, {Figure::index, 1}, {Figure::increase, 1}};
  return summary;
}

/// The head of the text table for a terminal of this width, and its last line.
std::string narrowed(std::size_t width) {
  reach::Style style;
  style.width = width;
  const std::string text = render("text", three_years(), style);
  const std::size_t head = text.find('\n', text.find('\n') + 1);
  return text.substr(0, head) + "\n" + text.substr(text.rfind('\n', text.size() - 2) + 1);
}

}  // namespace

TEST_CASE("series: a narrow terminal drops channels, then steps, then indices, and never cuts a figure") {
  CHECK(narrowed(200).find("calls") != std::string::npos);
  CHECK(narrowed(90) ==
        "                    2016                    2017                    2018\n"
        "             total  step  index   total  on 2016  index   total  on 2017  index   increase\n"
        "Channels are left out: the whole table is 111 columns wide, this terminal 90.\n");
  CHECK(narrowed(70) ==
        "              2016           2017           2018\n"
        "             total  index   total  index   total  index   increase\n"
        "this terminal 70.\n");
  CHECK(narrowed(60) ==
        "              2016    2017    2018\n"
        "             total   total   total   increase\n"
        "111 columns wide, this terminal 60.\n");
  CHECK(narrowed(20).starts_with("              2016    2017    2018\n"));
  CHECK(render("text", three_years()).find("125%") != std::string::npos);
}

TEST_CASE("series: a workbook has a row for each period of each channel, too") {
  const reach::Summary summary = three_years();
  const reach::report::Book book = reach::report::make_book(summary, {});
  const reach::report::BookSheet& sheet = book.sheets.back();
  CHECK(sheet.name == "Figures by period");
  CHECK(sheet.rows == 12);
  constexpr reach::report::Pen kPen{[](const reach::report::Name& name) { return std::string(name.text); }, "%", "pp"};
  const auto row = [&](std::size_t at) {
    std::string text;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column)
      text += write(sheet.cell(at, column), kPen) + '|';
    return text;
  };
  CHECK(row(1) == "South|Kent|calls|2017|30|50%|150|");
  CHECK(row(3) == "South|Kent|total|2016|40|[z]|100|");
  CHECK(row(5) == "South|Kent|total|2018|90|80%|225|");
  CHECK(sheet.is_total(6));
}
