// Where the force, channel and period of each count are given: every combination reads to the same figures.
#include <fmt/core.h>

#include "catch.hpp"
#include "unit/load/loaded.hpp"
#include "unit/load/two_forces.hpp"

using namespace reach;

namespace {

LoadOptions summed(PeriodKind kind) {
  LoadOptions options;
  options.period = kind;
  options.period_given = true;
  return options;
}

}  // namespace

TEST_CASE("channel and period may be given by the row, the column or the table") {
  CHECK(figures("force,website_2016,helpline_2016,website_2018,helpline_2018\nKent,449,92,695,97\n"
                "Surrey,483,97,949,101\n") == kTwoForces);
  CHECK(figures("force,channel,year,count\nKent,website,2016,449\nKent,website,2018,695\nKent,helpline,2016,92\n"
                "Kent,helpline,2018,97\nSurrey,website,2016,483\nSurrey,website,2018,949\nSurrey,helpline,2016,97\n"
                "Surrey,helpline,2018,101\n") == kTwoForces);
  CHECK(figures("force,year,website,helpline\nKent,2016,449,92\nKent,2018,695,97\nSurrey,2016,483,97\n"
                "Surrey,2018,949,101\n") == kTwoForces);
  CHECK(figures("force,channel,2016,2018\nKent,website,449,695\nKent,helpline,92,97\nSurrey,website,483,949\n"
                "Surrey,helpline,97,101\n") == kTwoForces);
  CHECK(figures("date,force,website,helpline\n2016-03-01,Kent,449,92\n2018-03-01,Kent,695,97\n"
                "2016-03-01,Surrey,483,97\n2018-03-01,Surrey,949,101\n") == kTwoForces);
  CHECK(two_years("force,website,helpline\nKent,449,92\nSurrey,483,97\n",
                  "force,website,helpline\nKent,695,97\nSurrey,949,101\n") == kTwoForces);
  CHECK(
      two_years("force,channel,count\nKent,website,449\nKent,helpline,92\nSurrey,website,483\nSurrey,helpline,97\n",
                "force,channel,count\nKent,website,695\nKent,helpline,97\nSurrey,website,949\nSurrey,helpline,101\n") ==
      kTwoForces);
}

TEST_CASE("a single measure needs no name") {
  CHECK(figures("Force,2016,2018\nKent,449,695\nSurrey,483,949\n") == kTwoForcesOneMeasure);
  CHECK(figures("force,year,count\nKent,2016,449\nKent,2018,695\nSurrey,2016,483\nSurrey,2018,949\n") ==
        kTwoForcesOneMeasure);
  CHECK(figures("date,force,count\n2016-01,Kent,449\n2018-01,Kent,695\n2016-01,Surrey,483\n2018-01,Surrey,949\n") ==
        kTwoForcesOneMeasure);
  CHECK(two_years("force,total\nKent,449\nSurrey,483\n", "force,total\nKent,695\nSurrey,949\n") ==
        kTwoForcesOneMeasure);
  LoadOptions options;
  options.given_channel = "website";
  CHECK(figures("Force,2016\nKent,449\n", options) == Texts{"2016", "Kent, All forces: website 449"});
  CHECK(messages("Force,website_2016\nKent,449\n", options) ==
        Texts{"1:7 column-option: --channel is given, and `website_2016` names the channel too"});
}

TEST_CASE("the year and its part may be given by row and column") {
  const Texts years = {"2016 2018", "Kent, All forces: count 5 9"};
  CHECK(figures("Force,Year,January,February\nKent,2016,2,3\nKent,2018,4,5\n") == years);
  CHECK(figures("Force,Year,Q1,Q2,Total\nKent,2016,2,3,5\nKent,2018,4,5,9\n") == years);
  CHECK(figures("Force,Month,2016,2018\nKent,January,2,4\nKent,February,3,5\n") == years);
  CHECK(figures("Force,Quarter,2016,2018\nKent,Jan-Mar,2,4\nKent,Apr-Jun,3,5\n") == years);
  CHECK(two_years("Force,Jan,Feb\nKent,2,3\n", "Force,Jan,Feb\nKent,4,5\n") == years);
  CHECK(figures("Force,Financial year,Q3,Q4\nKent,2016/17,2,3\n", summed(PeriodKind::quarter)) ==
        Texts{"2016-Q4 2017-Q1", "Kent, All forces: count 2 3"});
  CHECK(figures("Force,Month,Calls 2016,Texts 2016\nKent,January,2,4\nKent,March,3,5\n", summed(PeriodKind::month)) ==
        Texts{"2016-01 2016-03", "Kent, All forces: Calls 2 3; Texts 4 5"});
  CHECK(figures("Force,Channel,Month,2016,2018\nKent,May,January,2,4\nKent,May,February,3,5\n") ==
        Texts{"2016 2018", "Kent, All forces: May 5 9"});
}

TEST_CASE("a row of a year and its parts states the total of the parts") {
  const std::string down = "Force,Year,Month,Calls\nKent,2016,January,2\nKent,2016,February,3\nKent,2016,Total,";
  CHECK(messages(down + "5\n") == Texts{"partial-period: 2016 is incomplete: no rows for March to December"});
  CHECK(messages(down + "6\n") == Texts{"4:17 stated-mismatch: the stated Calls 2016 of `Kent` is `6`, but its parts "
                                        "give 5"});
  const std::string across = "Force,Month,Calls 2016,Calls 2018\nKent,Jan,2,3\nKent,Feb,4,5\nKent,Total,6,";
  CHECK(messages(across + "8\n") == Texts{"partial-period: 2016 is incomplete: no rows for March to December",
                                          "partial-period: 2018 is incomplete: no rows for March to December"});
  CHECK(messages(across + "9\n") == Texts{"4:14 stated-mismatch: the stated Calls 2018 of `Kent` is `9`, but its parts "
                                          "give 8"});
}

TEST_CASE("a column beside parts of years that is none leaves them names") {
  CHECK(figures("Force,Year,May,June,Rose\nKent,2016,1,2,3\n") ==
        Texts{"2016", "Kent, All forces: May 1; June 2; Rose 3"});
  CHECK(
      messages("Force,Year,Jan,Feb\nKent,2016,1,2\nKent,soon,3,4\n") ==
      Texts{"1:12 one-channel: the counts are of one channel, called `count`", "3:6 bad-period: `soon` is not a year"});
}

TEST_CASE("months are summed into the period that is asked for") {
  const std::string months = "force,website 2016-01,website 2016-02,website 2018-01,website 2018-02\nKent,1,2,3,4\n";
  CHECK(figures(months, summed(PeriodKind::calendar_year)) == Texts{"2016 2018", "Kent, All forces: website 3 7"});
  CHECK(figures("force,channel,period,count\nKent,website,2016-Q1,1\nKent,website,2016-Q2,2\n",
                summed(PeriodKind::calendar_year)) == Texts{"2016", "Kent, All forces: website 3"});
}

TEST_CASE("what is given twice must agree") {
  CHECK(two_years("force,year,website\nKent,2016,449\n", "force,year,website\nKent,2018,695\n") ==
        Texts{"2016 2018", "Kent, All forces: website 449 695"});
  CHECK(messages(std::vector<File>{{"force,year,website\nKent,2017,449\n", "a.csv", calendar_year(2016)}}) ==
        Texts{"a.csv:2:6 other-period: `year` says `2017` here, and the file is given as 2016"});
  CHECK(figures(std::vector<File>{{"force,website_2016\nKent,449\n", "a.csv", calendar_year(2016)}}) ==
        Texts{"2016", "Kent, All forces: website 449"});
  LoadOptions options;
  options.given_force = "Kent";
  CHECK(messages("force,website_2016\nKent,449\n", options) ==
        Texts{"1:1 column-option: --force is given, and `force` names the force too"});
}

TEST_CASE("rows are summed over columns in every table") {
  LoadOptions options;
  options.sum_over = {"page"};
  CHECK(figures("force,page,website_2016\nKent,a,1\nKent,b,2\n", options) ==
        Texts{"2016", "Kent, All forces: website 3"});
  CHECK(figures("force,channel,year,page,count\nKent,website,2016,a,1\nKent,website,2016,b,2\n", options) ==
        Texts{"2016", "Kent, All forces: website 3"});
  CHECK(messages("force,page,website_2016\nKent,a,1\nKent,b,2\n") ==
        Texts{"1:7 text-column: `page` has no figures, and is left out",
              "3:8 duplicate-count: `Kent` has website 2016 twice: here and at counts.csv:2"});
}

TEST_CASE("periods end with the date in the cell if their header says so") {
  const Texts years = {"2016-17 2018-19", "Kent, All forces: website 449 695"};
  for (const std::string_view head : {"Year ending", "Year ended", "12 months to"}) {
    CHECK(figures(fmt::format("force,{},website\nKent,March 2017,449\nKent,March 2019,695\n", head)) == years);
    CHECK(figures(fmt::format("force,{},website\nKent,31 March 2017,449\nKent,31 March 2019,695\n", head)) == years);
  }
  for (const std::string_view head : {"Year ending March", "Year to 31 March", "12 months to March"}) {
    CHECK(figures(fmt::format("force,{},website\nKent,2017,449\nKent,2019,695\n", head)) == years);
  }
  CHECK(figures("force,year ending,website\nKent,2016-17,449\nKent,2018-19,695\n") == years);
  CHECK(figures("force,year ending December,website\nKent,2016,449\n") ==
        Texts{"2016", "Kent, All forces: website 449"});
  CHECK(figures("force,quarter ending,website\nKent,March 2017,449\n") ==
        Texts{"2017-Q1", "Kent, All forces: website 449"});
  CHECK(messages("force,year ending June,website\nKent,2017,449\n") ==
        Texts{"2:6 bad-period: `2017` below `year ending June` is not a period that can be compared"});
  CHECK(messages("force,year ending,website\nKent,June 2017,449\n") ==
        Texts{"2:6 bad-period: `June 2017` below `year ending` is not a period that can be compared"});
  CHECK(figures("force,month ending,website\nKent,2017-03,449\n") == Texts{"2017", "Kent, All forces: website 449"});
}

TEST_CASE("a file of one year may have its months in the rows") {
  CHECK(two_years("force,month,website\nKent,January,1\nKent,February,2\n",
                  "force,month,website\nKent,January,3\nKent,February,4\n") ==
        Texts{"2016 2018", "Kent, All forces: website 3 7"});
  CHECK(two_years("force,quarter,website\nKent,Q1,1\nKent,Q2,2\n", "force,quarter,website\nKent,Q1,3\nKent,Q2,4\n") ==
        Texts{"2016 2018", "Kent, All forces: website 3 7"});
  CHECK(holds_text(messages(std::vector<File>{
                       {"force,month,website\nKent,January,1\nKent,January,2\n", "a.csv", calendar_year(2016)}}),
                   "a.csv:3:6 duplicate-count: `Kent` has website 2016-01 twice: here and at a.csv:2"));
}

TEST_CASE("a column with one value is no rival for the channel") {
  const std::string head = "Area name,Geography,Year,Indicator,Category,Measure,Unit,Value\n";
  const std::string rows =
      "Kent,PFA,2016,Contacts,website,Count,Persons,449\nKent,PFA,2018,Contacts,website,Count,Persons,695\n"
      "Kent,PFA,2016,Contacts,helpline,Count,Persons,92\nKent,PFA,2018,Contacts,helpline,Count,Persons,97\n";
  CHECK(figures(head + rows) == Texts{"2016 2018", "Kent, All forces: website 449 695; helpline 92 97"});
  std::string many = "Area name,Year,Category,Measure,Value\n";
  for (int at = 0; at < 1000; ++at)
    many += fmt::format("Area {},2016,{},Count,{}\n", at / 2 + 1, at % 2 == 0 ? "website" : "helpline", at);
  CHECK(messages(many + "Kent,2016,letters,Rate,7\n").back() ==
        "1002:19 unknown-column: `Measure` is `Rate` here, and `Count` in all rows above: it may name the channel");
  CHECK(figures("Force,Year,Indicator,Measure,Value\nKent,2016,Calls,Count,2\nKent,2018,Calls,Count,3\n") ==
        Texts{"2016 2018", "Kent, All forces: Calls 2 3"});
  CHECK(messages("Force,Year,Offence,Category,Value\nKent,2016,a,x,2\nKent,2018,b,y,3\n") ==
        Texts{"1:20 duplicate-column: columns 3 and 4, `Offence` and `Category`, are both channel"});
}

TEST_CASE("a column that begins like a total is counted if it is none") {
  const std::string head = "Force,Swabs 2016,Blood 2016,Total samples 2016\n";
  CHECK(figures(head + "Kent,10,5,15\nSurrey,9,6,15\n") ==
        Texts{"2016", "Kent, All forces: Swabs 10; Blood 5", "Surrey, All forces: Swabs 9; Blood 6"});
  CHECK(messages(head + "Kent,10,5,150\nSurrey,9,6,120\n") ==
        Texts{"1:29 doubtful-total: `Total samples 2016` is counted: no columns beside it add up to it in any row"});
  CHECK(figures(head + "Kent,10,5,150\n") == Texts{"2016", "Kent, All forces: Swabs 10; Blood 5; Total samples 150"});
  CHECK(messages(head + "Kent,10,5,15\nSurrey,9,6,120\n") ==
        Texts{"3:12 stated-mismatch: the stated total 2016 of `Surrey` is `120`, but its parts give 15"});
  CHECK(messages(head + "Kent,100,50,151\nSurrey,90,60,149\n").front().find("stated-mismatch") != std::string::npos);
  CHECK(messages("Force,Swabs 2016,Blood 2016,Samples total 2016\nKent,10,5,150\n").front().find("stated-mismatch") !=
        std::string::npos);
}

TEST_CASE("a row that is there twice names the column that may tell the two apart") {
  const auto result = loaded("Force,Status,Kind,Year,Count\nKent,final,a,2016,2\nKent,final,b,2016,3\n");
  CHECK(result.diagnostics.sorted().back().hint ==
        "`Kind` is left out, and may tell the rows apart: --sum-over Kind adds them up, --channel-column Kind keeps "
        "them apart");
}

TEST_CASE("a quarter beside its months states their sum") {
  const std::string head = "Force,Year,Jan,Feb,Mar,Q1,Apr,May,Jun,Q2\n";
  CHECK(figures(head + "Kent,2016,1,2,3,6,4,5,6,15\n") == Texts{"2016", "Kent, All forces: count 21"});
  CHECK(holds_text(messages(head + "Kent,2016,1,2,3,6,4,5,6,15\n"),
                   "1:24 stated-total: `Q1` and `Q2` are taken as sums of their months: checked, not added"));
  CHECK(holds_text(messages(head + "Kent,2016,1,2,3,7,4,5,6,15\n"),
                   "2:17 stated-mismatch: the stated total Q1 of `Kent` is `7`, but its parts give 6"));
  CHECK(figures("Force,Financial year,Q1,Apr,May,Jun\nKent,2016-17,6,1,2,3\n") ==
        Texts{"2016-17", "Kent, All forces: count 6"});
  CHECK(figures("Force,Year,Q1,Apr,May,Jun\nKent,2016-17,6,1,2,3\n") == Texts{"2016-17", "Kent, All forces: count 6"});
  CHECK(figures("Force,Year,Q1,Q2\nKent,2016,6,15\n") == Texts{"2016", "Kent, All forces: count 21"});
}

TEST_CASE("a channel that begins like a total is counted if its figures are no total") {
  const std::string head = "Force,Measure,Year,Count\n";
  const std::string counts =
      "Kent,Swabs,2016,10\nKent,Total tests,2016,4\nSurrey,Total tests,2016,3\nSurrey,Swabs,2016,9\n";
  CHECK(figures(head + counts) ==
        Texts{"2016", "Kent, All forces: Swabs 10; Total tests 4", "Surrey, All forces: Swabs 9; Total tests 3"});
  CHECK(messages(head + counts) == Texts{});
  CHECK(messages(head + "Kent,Swabs,2016,10\nKent,Total tests,2016,40\n") ==
        Texts{"1:7 doubtful-total: `Total tests` is counted: no rows beside it add up to it anywhere"});
  const std::string total = "Kent,Swabs,2016,10\nKent,Blood,2016,4\nKent,Total tests,2016,14\n";
  CHECK(figures(head + total) == Texts{"2016", "Kent, All forces: Swabs 10; Blood 4"});
  CHECK(messages(head + total + "Surrey,Swabs,2016,9\nSurrey,Blood,2016,5\nSurrey,Total tests,2016,90\n") ==
        Texts{"7:25 stated-mismatch: the stated total 2016 of `Surrey` is `90`, but its parts give 14"});
}

TEST_CASE("labels left blank below another are one mistake") {
  CHECK(messages("Force,Channel,2016\nKent,web,1\n,calls,2\nSurrey,web,3\n,calls,4\n") ==
        Texts{"3:1 bad-name: the name of the force is empty below `Kent` (and in 1 other row)"});
  CHECK(
      messages("Year,Force,Count\n2016,Kent,1\n,Surrey,2\n") ==
      Texts{"1:12 one-channel: the counts are of one channel, called `count`", "3:1 bad-period: the period is empty"});
  CHECK(messages("Force,Channel,2016\n,web,1\nKent,calls,2\n") ==
        Texts{"2:1 bad-name: the name of the force is empty"});
}

TEST_CASE("a channel of dated rows that rises from date to date may be a running total") {
  const auto dated = [](int dates, auto count_at) {
    std::string text = "Date,Force,Calls,Total tests\n";
    for (int day = 1; day <= dates; ++day)
      text += fmt::format("2020-05-{0:02},Kent,5,{1}\n2020-05-{0:02},Surrey,4,{2}\n", day, count_at(day),
                          7 * count_at(day));
    return messages(text);
  };
  const std::string warned =
      "doubtful-channel: the channel `Total tests` may be a running total: it rises from date to date, and its dates "
      "are "
      "added up";
  CHECK(holds_text(dated(12, [](int day) { return 10 * day; }), warned));
  CHECK(!holds_text(dated(12, [](int day) { return day == 7 ? 3 : 10 * day; }), warned));
  CHECK(!holds_text(dated(8, [](int day) { return 10 * day; }), warned));
  CHECK(!holds_text(dated(12, [](int) { return 5; }), warned));
}

TEST_CASE("words that are run together mean the same") {
  CHECK(messages("Force,Year,Web,Phone,TotalCalls\nKent,2016,20,30,51\n") ==
        messages("Force,Year,Web,Phone,Total calls\nKent,2016,20,30,51\n"));
  CHECK(figures("Force,Year,Web,Phone,TotalCalls\nKent,2016,2,3,5\n") ==
        Texts{"2016", "Kent, All forces: Web 2; Phone 3"});
  CHECK(figures("Country,2016,2018\nFrance,2,3\nSpain,4,5\n") ==
        Texts{"2016 2018", "France, All forces: count 2 3", "Spain, All forces: count 4 5"});
}

TEST_CASE("financial years in two digits, after their words") {
  CHECK(figures("Force,Financial year 04/05,Financial year 05/06\nKent,2,3\n") ==
        Texts{"2004-05 2005-06", "Kent, All forces: count 2 3"});
}

TEST_CASE("all that is wrong with a row comes in one run") {
  CHECK(messages("Force,Date,Calls\nKent,2016-13-01,5I\n,2016-01-02,6\n") ==
        Texts{"2:6 bad-date: `2016-13-01` is not a date of the calendar",
              "2:17 bad-count: Calls is not a whole number: `5I`", "3:1 bad-name: the name of the force is empty"});
  CHECK(messages("Force,Region,Year,Calls,Visits\n,,20l6,5I,7\n") ==
        Texts{"2:1 bad-name: the name of the force is empty", "2:2 bad-name: the name of the region is empty",
              "2:3 bad-period: `20l6` is not a period", "2:8 bad-count: Calls is not a whole number: `5I`"});
}
