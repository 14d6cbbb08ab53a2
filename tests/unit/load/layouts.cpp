// Every layout of the same figures, as load understands it.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const Texts kSouthFigures = {"2016 2018", "Surrey, All forces: website 483 949; helpline 97 101",
                             "Kent, All forces: website 449 695; helpline 92 97"};

/// The layout, the figures and nothing to say.
void check_layout(const Loaded& result, const std::string& layout, const Texts& expected = kSouthFigures) {
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(result.dataset.inputs.front().layout == layout);
  CHECK(figures(result.dataset) == expected);
}

}  // namespace

TEST_CASE("wide") {
  const auto result = loaded(
      "force,website_2016,helpline_2016,website_2018,helpline_2018\nSurrey,483,97,949,101\nKent,449,92,695,97\n");
  check_layout(result, "wide");
  const InputInfo& info = result.dataset.inputs.front();
  CHECK(roles(result) == "force | website 2016 | helpline 2016 | website 2018 | helpline 2018");
  CHECK(info.path == "counts.csv");
  CHECK(info.encoding == "UTF-8");
  CHECK(info.delimiter == ',');
  CHECK(info.header_line == 1);
  CHECK(info.rows == 2);
  CHECK(result.dataset.forces[1].origin.line == 3);
}

TEST_CASE("wide, its columns in any order and spelling") {
  check_layout(
      loaded(
          "2018 Helpline;Website 2018;Police force;HELPLINE_2016;website-2016\n101;949;Surrey;97;483\n97;695;Kent;92;"
          "449\n"),
      "wide",
      {"2016 2018", "Surrey, All forces: Helpline 97 101; Website 483 949",
       "Kent, All forces: Helpline 92 97; Website 449 695"});
}

TEST_CASE("long") {
  check_layout(
      loaded("force,channel,period,count\nSurrey,website,2016,483\nSurrey,helpline,2016,97\nKent,website,2016,449\n"
             "Kent,Helpline,2016,92\nSurrey,website,2018,949\nSurrey,helpline,2018,101\nKent,website,2018,695\n"
             "Kent,helpline,2018,97\n"),
      "long");
  const auto years = loaded("year,users,area,channel\n2016,483,Surrey,website\n2017-18,9,Surrey,website\n");
  check_layout(years, "long", {"2016 2017-18", "Surrey, All forces: website 483 9"});
  CHECK(roles(years) == "period | count | force | channel");
}

TEST_CASE("yearly, one file per period") {
  const auto result = loaded(
      std::vector<File>{{"force,website,helpline\nSurrey,483,97\nKent,449,92\n", "counts.csv", calendar_year(2016)},
                        {"force,helpline,website\nKent,97,695\nSurrey,101,949\n", "b.csv", calendar_year(2018)}});
  check_layout(result, "yearly");
  CHECK(result.dataset.inputs[1].layout == "yearly");
}

TEST_CASE("yearly, with a stated total, and channels named like columns of other layouts") {
  const auto result = loaded(std::vector<File>{
      {"force,users,value,TOTAL\nSurrey,483,97,580\n", "counts.csv", Period{PeriodKind::financial_year, 2016}}});
  check_layout(result, "yearly", {"2016-17", "Surrey, All forces: users 483; value 97"});
  CHECK(roles(result) == "force | users 2016-17 | value 2016-17 | stated total 2016-17");
  CHECK(result.dataset.inputs.front().stated_checked == 1);
}

TEST_CASE("published, as in the press release") {
  const auto result = loaded(
      "\tWebsite\tCallers\tTOTAL\tWebsite\tCallers\tTOTAL\tYear on year increase %\n"
      "\t2016\t2016\t2016\t2018\t2018\t2018\t\n"
      "Surrey\t483\t97\t580\t949\t101\t1,050\t81%\n"
      "TVP\t1069\t106\t1175\t1,741\t107\t1848\t57%\n"
      "South East TOTAL\t1552\t203\t1755\t2690\t208\t2898\t65%\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"5:1 stated-total: `South East TOTAL` is taken as a stated total: checked against its parts, not added"});
  CHECK(figures(result.dataset) == Texts{"2016 2018", "Surrey, South East: Website 483 949; Callers 97 101",
                                         "TVP, South East: Website 1069 1741; Callers 106 107"});
  CHECK(roles(result) ==
        "force | Website 2016 | Callers 2016 | stated total 2016 | Website 2018 | Callers 2018 | stated total 2018 | "
        "stated increase");
  CHECK(result.dataset.inputs.front().layout == "published");
  CHECK(result.dataset.inputs.front().rows == 2);
  CHECK(result.dataset.inputs.front().stated_checked == 13);
}

TEST_CASE("dated days and months, summed into years") {
  LoadOptions months;
  months.period = PeriodKind::month;
  months.period_given = true;
  const std::string days = "date,force,channel,count\n2018-03-30,Kent,website,1\n2018-03-31,Kent,website,2\n";
  CHECK(figures(days, months) == Texts{"2018-03", "Kent, All forces: website 3"});
  std::string rows = "month,force,channel,count\n";
  for (int month = 101; month <= 112; ++month) {
    rows += "2016-" + std::to_string(month).substr(1) + ",Kent,website," + std::to_string(month) + "\n";
  }
  check_layout(loaded(rows), "dated", {"2016", "Kent, All forces: website 1278"});
}
