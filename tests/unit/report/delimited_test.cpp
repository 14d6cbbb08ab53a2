#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;

namespace {

/// The first line: the names of the columns.
std::string header(std::vector<std::string> channels, reach::Period baseline = k2016,
                   reach::Period comparison = k2018) {
  const std::vector<reach::Change> figures(channels.size(), change(1, 2));
  reach::Summary summary = summary_of_one_line(std::move(channels), line("Region", figures, change(1, 2)));
  summary.periods = {baseline, comparison};
  const std::string table = render("csv", summary);
  return table.substr(0, table.find('\n'));
}

/// The force's cell.
std::string delimited_cell(std::string_view format, std::string name) {
  const std::string table = render(format, single(std::move(name), change(1, 2), "R"));
  const std::size_t row = table.find("\nR") + 3;
  const char delimiter = format == "csv" ? ',' : '\t';
  return table.substr(row, table.find(std::string(1, delimiter) + '1' + delimiter + '1', row) - row);
}

}  // namespace

TEST_CASE("csv: the reference table is the published layout") {
  CHECK(
      render("csv", south_east()) ==
      R"(region,force,website_2016,helpline_2016,total_2016,website_2018,helpline_2018,total_2018,change,increase_percent
South East,Surrey,483,97,580,949,101,1050,470,81
South East,Sussex,479,51,530,1008,78,1086,556,105
South East,Thames Valley,1069,106,1175,1741,107,1848,673,57
South East,Kent,449,92,541,695,97,792,251,46
South East,South East total,2480,346,2826,4393,383,4776,1950,69
)");
}

TEST_CASE("csv: several regions, missing figures, no notes and no title") {
  reach::Style style;
  style.title = "Title";
  CHECK(
      render("csv", two_regions(), style) ==
      R"(region,force,website_2016,helpline_2016,total_2016,website_2018,helpline_2018,total_2018,change,increase_percent
South,Kent,60,20,80,90,10,100,20,25
South,Surrey,40,0,40,60,0,60,20,50
South,South total,100,20,120,150,10,160,40,33
North,Cumbria,0,0,0,5,[x],[x],[x],[x]
North,Durham,30,0,30,20,7,27,-3,-10
North,North total,30,0,30,25,[x],[x],[x],[x]
All regions,All regions total,130,20,150,175,[x],[x],[x],[x]
)");
}

TEST_CASE("csv: totals only keep the names of total rows") {
  CHECK(
      render("csv", without_forces(two_regions())) ==
      R"(region,force,website_2016,helpline_2016,total_2016,website_2018,helpline_2018,total_2018,change,increase_percent
South,South total,100,20,120,150,10,160,40,33
North,North total,30,0,30,25,[x],[x],[x],[x]
All regions,All regions total,130,20,150,175,[x],[x],[x],[x]
)");
}

TEST_CASE("csv: numbers are for machines, whatever the style") {
  reach::Summary summary = single("Kent", change(9223372036854775807, 9223372036854775806));
  summary.regions[0].forces.push_back(line("Surrey", {change(0, 1)}, change(0, 1)));
  summary.decimals = 6;
  reach::Style style;
  style.thousands = true;
  CHECK(render("csv", summary, style) ==
        R"(region,force,website_2016,total_2016,website_2018,total_2018,change,increase_percent
Region,Kent,9223372036854775807,9223372036854775807,9223372036854775806,9223372036854775806,-1,0.000000
Region,Surrey,0,0,1,1,1,[z]
Region,Region total,9223372036854775807,9223372036854775807,9223372036854775806,9223372036854775806,-1,0.000000
)");
}

TEST_CASE("tsv: the same rows between tabs") {
  CHECK(render("tsv", single("Kent, and more", change(4, 3))) ==
        "region\tforce\twebsite_2016\ttotal_2016\twebsite_2018\ttotal_2018\tchange\tincrease_percent\n"
        "Region\tKent, and more\t4\t4\t3\t3\t-1\t-25\n"
        "Region\tRegion total\t4\t4\t3\t3\t-1\t-25\n");
}

TEST_CASE("csv and tsv: necessary quotes, and an apostrophe before formulas") {
  CHECK(delimited_cell("csv", "Kent") == "Kent");
  CHECK(delimited_cell("csv", "Kent, East") == R"("Kent, East")");
  CHECK(delimited_cell("csv", R"(the "Met")") == R"("the ""Met""")");
  CHECK(delimited_cell("tsv", "a\tb") == "\"a\tb\"");
  CHECK(delimited_cell("tsv", R"("Met")") == R"("""Met""")");
  CHECK(delimited_cell("csv", "=1+1") == "'=1+1");
  CHECK(delimited_cell("csv", "+44") == "'+44");
  CHECK(delimited_cell("csv", "-a,b") == "\"'-a,b\"");
  CHECK(delimited_cell("tsv", "@SUM(A1)") == "'@SUM(A1)");
  CHECK(delimited_cell("csv", "a=b") == "a=b");
}

TEST_CASE("csv: column names are snake case and never collide") {
  CHECK(header({"Self-help (web)", "ÉCRIT", "Горячая линия"}) ==
        "region,force,self_help_web_2016,écrit_2016,горячая_линия_2016,total_2016,"
        "self_help_web_2018,écrit_2018,горячая_линия_2018,total_2018,change,increase_percent");
  CHECK(header({"a.b", "a b", "a_b_2", "!"}) ==
        "region,force,a_b_2016,a_b_2_2016,a_b_2_2_2016,channel_2016,total_2016,"
        "a_b_2018,a_b_2_2018,a_b_2_2_2018,channel_2018,total_2018,change,increase_percent");
  CHECK(header({"total", "Total calls", "helpline 2016", "Increase.x"}) ==
        "region,force,channel:total / 2016,channel:Total calls / 2016,channel:helpline 2016 / 2016,"
        "channel:Increase.x / 2016,total_2016,channel:total / 2018,channel:Total calls / 2018,"
        "channel:helpline 2016 / 2018,channel:Increase.x / 2018,total_2018,change,increase_percent");
  CHECK(header({"Texts, chats and total"}) ==
        R"(region,force,"channel:Texts, chats and total / 2016",total_2016,)"
        R"("channel:Texts, chats and total / 2018",total_2018,change,increase_percent)");
  CHECK(header({"web"}, {reach::PeriodKind::financial_year, 2016}, {reach::PeriodKind::financial_year, 2018}) ==
        "region,force,web_2016_17,total_2016_17,web_2018_19,total_2018_19,change,increase_percent");
}
