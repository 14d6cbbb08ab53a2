// Headers that are refused, and the options that help.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

LoadOptions ignoring(std::vector<std::string> names) {
  LoadOptions options;
  options.ignore_columns = std::move(names);
  return options;
}

}  // namespace

TEST_CASE("a header without forces or counts") {
  CHECK(
      messages("town hall,website_2016\nDeal,1\n") ==
      Texts{"1:1 no-force-column: no column is known to name the forces; the columns are: town hall and website_2016"});
  CHECK(messages("website_2016,website_2018\n1,2\n") ==
        Texts{"1:1 one-force: no column names the forces: all rows are one force, `All`"});
  CHECK(messages("force,website\nKent,449\n") ==
        Texts{"1:7 no-count-column: nothing says what period the counts are of; the columns are: force and website"});
  CHECK(messages("force\nKent\n") == Texts{"1:1 no-count-column: no column of counts; the columns are: force"});
}

TEST_CASE("a column that fits no layout") {
  CHECK(messages("force,website_2016,notes\nKent,449,7\n") ==
        Texts{"1:20 unknown-column: the header does not say what column `notes` is for; the columns are: force, "
              "website_2016 "
              "and notes"});
  CHECK(messages("force,website_2016,2018\nKent,449,695\n") ==
        Texts{"1:20 unknown-column: the header does not say what column `2018` is for; the columns are: force, "
              "website_2016 "
              "and 2018"});
  CHECK(
      messages("force,website_2016,notes,remarks\nKent,449,1,2\n") ==
      Texts{
          "1:20 unknown-column: the header does not say what 2 columns are for, `notes` first; the columns are: force, "
          "website_2016, notes and remarks"});
  CHECK(messages("force,channel,period,count,age\nKent,website,2016,449,18\n") ==
        Texts{"1:28 unknown-column: the header does not say what column `age` is for; the columns are: force, channel, "
              "period, count and age"});
  CHECK(messages("force,website_2016,notes\nKent,449,ok\n", ignoring({"Notes"})) == Texts{});
}

TEST_CASE("a column without figures is left out, and said to be") {
  CHECK(messages("force,website_2016,notes\nKent,449,ok\n") ==
        Texts{"1:20 text-column: `notes` has no figures, and is left out"});
  CHECK(messages("force,website_2016,notes,remarks\nKent,449,a,b\n") ==
        Texts{"1:20 text-column: `notes` and `remarks` have no figures, and are left out"});
  CHECK(figures("force,website_2016,helpline_2016\nKent,449,[c]\n") ==
        Texts{"2016", "Kent, All forces: website 449; helpline [c]"});
  std::string later = "force,website_2016,notes\nKent,449,ok\n";
  for (int row = 0; row < 2000; ++row)
    later += "Force " + std::string(1, static_cast<char>('A' + row % 26)) + std::to_string(row) + ",1,ok\n";
  CHECK(messages(later + "Surrey,483,7\n").back() ==
        "2003:12 unknown-column: `notes` has a figure here, but only text above: it is unclear what it counts");
  const auto last = [&](const std::string& cell) { return messages(later + "Surrey,483," + cell + "\n").back(); };
  for (const char* const figure : {"\"1,069\"", "449 [r]", "12.5%"})
    CHECK(last(figure).find(" unknown-column: ") != std::string::npos);
  for (const char* const text : {"2 calls", "2018-03-05", "09:30", "[c]"})
    CHECK(last(text).starts_with("1:20 text-column"));
}

TEST_CASE("a column of dates is no column of counts") {
  CHECK(messages("force,channel,year,effective on,vehicles\nKent,cars,2021,2021-06-30,925\n") ==
        Texts{"1:20 text-column: `effective on` has no figures, and is left out"});
  CHECK(figures("force,channel,effective on,vehicles\nKent,cars,2021-06-30,925\n").back() ==
        "Kent, All forces: cars 925");
}

TEST_CASE("a line of figures is no title, though a count in it may be read as a year") {
  const Texts found = messages(
      "wardcode,ward,candidate,party,votes\nE05000819,Altrincham,Biller,Blue,1386\n"
      "E05000819,Altrincham,Coggins,Green,1621\nE05000819,Altrincham,Jerrome,Green,1944\n");
  REQUIRE(!found.empty());
  CHECK(found.front().find("no-header") == std::string::npos);
}

TEST_CASE("a column is known by its name, or by an option") {
  const Texts kent = {"2016", "Kent, All forces: website 449"};
  for (const std::string name : {"Force Name", "AreaName", "Police Force/Region", "Geography", "Town/City", "PFA23NM",
                                 "LAD19NM", "Reported by", "authority", "row labels"}) {
    CAPTURE(name);
    CHECK(figures(name + ",website_2016\nKent,449\n") == kent);
  }
  LoadOptions options;
  options.columns.force = "who";
  CHECK(figures("who,website_2016\nKent,449\n", options) == kent);
  CHECK(figures("Area code,force,website_2016\nE23000032,Kent,449\n") == kent);
  CHECK(figures("GEO,force,website_2016\nE23000032,Kent,449\n") == kent);
}

TEST_CASE("two columns for the same figures") {
  CHECK(messages("force,website_2016,Website 2016\nKent,449,449\n") ==
        Texts{"1:20 duplicate-column: columns 2 and 3, `website_2016` and `Website 2016`, are both website 2016"});
  CHECK(messages("force,website_2016,website_2016\nKent,449,449\n") ==
        Texts{"1:20 duplicate-column: columns 2 and 3 are both `website_2016`"});
  CHECK(messages("force,police force,website_2016\nKent,Kent,449\n") ==
        Texts{"1:7 duplicate-column: columns 1 and 2, `force` and `police force`, are both force"});
  CHECK(messages("force,website_2016,2016 website\nKent,449,1\n", ignoring({"2016 website"})) == Texts{});
}

TEST_CASE("an option that names an unknown column") {
  CHECK(messages("force,website_2016\nKent,449\n", ignoring({"webside_2016"})) ==
        Texts{"1:1 column-option: there is no column `webside_2016`"});
  LoadOptions options;
  options.sum_over = {"age"};
  CHECK(messages("force,website_2016\nKent,449\n", options) == Texts{"1:1 column-option: there is no column `age`"});
}

TEST_CASE("--sum-over adds up the rows of a further dimension") {
  const std::string text =
      "date,force,channel,age,count\n2016-01,Kent,website,18,1\n2016-01,Kent,website,30,2\n2016-01,Kent,website,60,4\n";
  LoadOptions options;
  options.sum_over = {"Age"};
  options.period = PeriodKind::month;
  options.period_given = true;
  const auto result = loaded(text, options);
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(figures(result.dataset) == Texts{"2016-01", "Kent, All forces: website 7"});
  CHECK(result.dataset.summed_over == Texts{"Age"});
  CHECK(messages(text) ==
        Texts{"1:20 unknown-column: the header does not say what column `age` is for; the columns are: "
              "date, force, channel, age and count"});
  CHECK(messages(text, ignoring({"age"})) ==
        Texts{"3:1 duplicate-count: `Kent` has website 2016-01 twice: here and at counts.csv:2",
              "4:1 duplicate-count: `Kent` has website 2016-01 twice: here and at counts.csv:2"});
}

TEST_CASE("columns without a header must stay empty") {
  CHECK(figures("force,website_2016,\nKent,449,\nSurrey,483, \n") ==
        Texts{"2016", "Kent, All forces: website 449", "Surrey, All forces: website 483"});
  CHECK(messages("force,website_2016,\nKent,449,\nSurrey,483,1\nSussex,479,2\n") ==
        Texts{"3:12 unknown-column: column 3 has a value but no header"});
}

TEST_CASE("a file with its own periods cannot have one from the command line") {
  CHECK(messages(std::vector<File>{{"force,website_2016\nKent,449\n", "counts.csv", calendar_year(2018)}}) ==
        Texts{"1:7 column-option: the file names its own periods, and the command line says 2018"});
}

TEST_CASE("a column that is not understood says why it is no count") {
  CHECK(messages("force,population,website_2016\nKent,1000,449\n") ==
        Texts{"1:7 not-a-count: `population` is not a count: a population is not a number of contacts"});
  CHECK(messages("force,2016,rank\nKent,449,1\n") ==
        Texts{"1:7 one-channel: the counts are of one channel, called `count`",
              "1:12 not-a-count: `rank` is not a count: ranks cannot be added up"});
  CHECK(
      messages("force,2016,lines\nKent,449,1\n") ==
      Texts{"1:7 one-channel: the counts are of one channel, called `count`",
            "1:12 unknown-column: the header does not say what column `lines` is for; the columns are: force, 2016 and "
            "lines"});
}

TEST_CASE("empty columns of remarks, and row numbers, are left out; words in place of figures are not") {
  CHECK(messages("force,comment,website_2016\nKent,,449\n") ==
        Texts{"1:7 text-column: `comment` has no figures, and is left out"});
  CHECK(messages("force,year,website,notes\nKent,2016,449,\n") ==
        Texts{"1:20 text-column: `notes` has no figures, and is left out"});
  CHECK(messages(",force,website_2016\n0,Kent,449\n1,Surrey,483\n") ==
        Texts{"1:1 text-column: the first column has no name and numbers the rows, and is left out"});
  CHECK(messages(",force,website_2016\n7,Kent,449\n3,Surrey,483\n") ==
        Texts{"2:1 unknown-column: column 1 has a value but no header"});
  CHECK(messages("force,year,website,helpline\nKent,2016,449,refused\n") ==
        Texts{"2:15 bad-count: helpline is not a whole number: `refused`"});
  CHECK(messages("force,year,website,lead\nKent,2016,449,Ann\n") ==
        Texts{"1:20 text-column: `lead` has no figures, and is left out"});
}

TEST_CASE("a weak name for channels gives way to columns of channels") {
  CHECK(messages("force,source,website_2016,helpline_2016\nKent,FOI,449,92\n") ==
        Texts{"1:7 text-column: `source` has no figures, and is left out"});
  CHECK(messages("force,source,2016\nKent,website,449\n") == Texts{});
}

TEST_CASE("running totals are not summed over the parts of years") {
  const std::string rows = "\nKent,2016,Q1,5\nKent,2016,Q2,9\n";
  for (const std::string name : {"Running total", "Cumulative calls", "YTD calls"}) {
    INFO(name);
    const Texts found = messages("Force,Year,Quarter," + name + rows);
    REQUIRE(!found.empty());
    CHECK(found.front() ==
          "1:20 not-a-count: `" + name + "` is not a count: running totals cannot be summed over dates");
  }
  CHECK(figures("Force,Year,Running total\nKent,2016,5\nKent,2018,9\n") ==
        Texts{"2016 2018", "Kent, All forces: Running total 5 9"});
  CHECK(messages("Force,Month,Cumulative calls 2016\nKent,Jan,5\nKent,Feb,9\n").front().find("not-a-count") !=
        std::string::npos);
}

TEST_CASE("the codes of the forces are kept, and those of other areas are not") {
  const auto codes = [](const std::string& text) {
    Texts found;
    for (const auto& [force, code] : loaded(text).dataset.codes) found.push_back(force + ' ' + code);
    return found;
  };
  const Texts both = {"Kent E23000032", "Surrey E23000031"};
  CHECK(codes("PFA23CD,PFA23NM,Calls 2016\nE23000032,Kent,1\nE23000031,Surrey,2\n") == both);
  CHECK(codes("RGN23CD,Force,Force code,Calls 2016\nE12000008,Kent,E23000032,1\nE12000008,Surrey,E23000031,2\n") ==
        both);
  CHECK(codes("Area Code,Force,Year,Calls\nE23000032,Kent,2016,1\nE23000032,Kent,2018,1\nE23000031,Surrey,2016,2\n") ==
        both);
  CHECK(codes("Date,Code,Force,Channel,Count\n2016-01,E23000032,Kent,a,1\n2016-02,E23000032,Kent,a,1\n"
              "2016-01,E23000031,Surrey,a,2\n") == both);
  const Texts none;
  CHECK(codes("Force,Offence code,Offence,Calls 2016\nKent,8A,Theft,1\nKent,8B,Arson,2\n") == none);
  CHECK(codes("Force,Code,Offence,Calls 2016\nKent,8A,Theft,1\nKent,8B,Arson,2\n") == none);
  CHECK(
      codes("LAD23CD,LAD23NM,Force,Offence,Calls 2016\nE07000105,Ashford,Kent,a,1\nE07000106,Canterbury,Kent,b,2\n") ==
      none);
}

TEST_CASE("the codes of a force must agree") {
  CHECK(messages("Force code,Force,Year,Calls\nE10000016,Kent,2016,1\nE10000017,Kent,2018,1\n") ==
        Texts{"3:1 two-codes: `Kent` has the code `E10000017` here, and `E10000016` at counts.csv:2"});
  CHECK(messages("Force code,Force,Year,Calls\nE10000016,Kent,2016,1\nE10000016,Surrey,2016,1\n") ==
        Texts{"3:1 two-codes: `E10000016` is the code of `Surrey` here, and of `Kent` at counts.csv:2"});
  CHECK(messages("Force code,Force,Year,Calls\nE10000016,Kent,2016,1\n,Kent,2018,1\n[x],Surrey,2016,3\n") == Texts{});
  CHECK(messages("Date,Code,Force,Channel,Count\n2016-01-01,E10000016,Kent,a,1\n2016-12-31,E10000017,Kent,a,1\n")
            .front() == "3:12 two-codes: `Kent` has the code `E10000017` here, and `E10000016` at counts.csv:2");
  CHECK(
      messages(std::vector<File>{
          {"LAD20CD,LAD20NM,Calls\nE06000048,Northumberland,1\n", "2016.csv", calendar_year(2016)},
          {"LAD23CD,LAD23NM,Calls\nE06000057,Northumberland,2\n", "2018.csv", calendar_year(2018)}}) ==
      Texts{"2018.csv:2:1 other-code: `Northumberland` has the code `E06000057` here, and `E06000048` at 2016.csv:2"});
}

TEST_CASE("a public body of any kind names the rows") {
  for (const std::string name : {"Prison", "School", "NHS Trust", "Constituency", "Ward"}) {
    INFO(name);
    CHECK(figures(name + ",2016,2018\nElmley,4,5\nSwaleside,6,7\n") ==
          Texts{"2016 2018", "Elmley, All forces: count 4 5", "Swaleside, All forces: count 6 7"});
  }
}

TEST_CASE("`Mon` beside other days of the week is Monday, and by itself may be a month") {
  CHECK(figures("Force,Year,Sun,Mon,Tue\nKent,2016,3,2,3\nKent,2018,4,2,5\n") ==
        Texts{"2016 2018", "Kent, All forces: Sun 3 4; Mon 2 2; Tue 3 5"});
  CHECK(messages("Force,Year,Mon,Calls\nKent,2016,3,5\nKent,2018,3,7\n") ==
        Texts{"1:12 not-a-count: `Mon` is not a count: dates and periods are labels"});
  CHECK(figures("Force,Year,Month name,Calls\nKent,2016,Feb,3\nKent,2018,Feb,4\n") ==
        Texts{"2016 2018", "Kent, All forces: Calls 3 4"});
}

TEST_CASE("another column of times is left out, and said to be") {
  const auto read = [](const std::string& header, const std::string& first, const std::string& second) {
    return loaded("Force," + header + ",Web\nKent," + first + ",5\nKent," + second + ",6\n");
  };
  const auto recorded = read("Year,Year recorded", "2016,2016", "2018,2019");
  CHECK(messages(recorded.diagnostics) ==
        Texts{"1:12 text-column: `Year recorded` is left out: `Year` gives the periods"});
  CHECK(figures(recorded.dataset) == Texts{"2016 2018", "Kent, All forces: Web 5 6"});
  CHECK(roles(recorded) == "force | period | ignored | Web");
  CHECK(figures(read("Year of death", "2016", "2018").dataset) == Texts{"2016 2018", "Kent, All forces: Web 5 6"});
  const auto twice = messages(read("Year,Year recorded", "2016,2016", "2016,2017").diagnostics);
  CHECK(twice.back().starts_with("3:6 duplicate-count: "));
  LoadOptions options;
  options.columns.date = "Date";
  CHECK(figures("Force,Date,Date of contact,Web\nKent,2016-01-05,20160104,5\nKent,2018-01-05,20180104,6\n", options) ==
        Texts{"2016 2018", "Kent, All forces: Web 5 6"});
}

TEST_CASE("a mark that may belong to a name does not hide what else is wrong with the header") {
  CHECK(messages("Force,web (1),Population,web 2018\nKent,1,2,3\n") ==
        Texts{"1:7 bad-name: `(1)` may be the mark of a note in `web (1)`, or a part of it",
              "1:15 not-a-count: `Population` is not a count: a population is not a number of contacts"});
  CHECK(messages("Area (1),Year,web,Rate\nKent,2016,2,3\n") ==
        Texts{"1:1 bad-name: `(1)` may be the mark of a note in `Area (1)`, or a part of it",
              "1:19 not-a-count: `Rate` is not a count: percentages and rates cannot be added up"});
}

TEST_CASE("a quarter beside months is checked if all of its months are there, and refused if not") {
  CHECK(figures("Force,Year,Jan,Feb,Mar,Q1\nKent,2016,12,20,1,33\n") == Texts{"2016", "Kent, All forces: count 33"});
  CHECK(messages("Force,Year,Jan,Feb,Q1\nKent,2016,12,20,50\n").back() ==
        "1:20 mixed-periods: `Q1` is a quarter beside months, and not all of its months have a column");
  CHECK(figures("Force,Year,Jan,Feb,Q1\nKent,2016,12,20,50\n", ignoring({"Q1"})) ==
        Texts{"2016", "Kent, All forces: count 32"});
}

TEST_CASE("a period that is not understood is named") {
  CHECK(messages("Force,Calls Jan-Dec 16,Calls Jan-Dec 18\nKent,1,2\n") ==
        Texts{"1:7 no-count-column: the period of column `Calls Jan-Dec 16` is not understood"});
  CHECK(
      messages("Force,Calls,May Day line\nKent,1,2\n") ==
      Texts{
          "1:7 no-count-column: nothing says what period the counts are of; the columns are: Force, Calls and May Day "
          "line"});
}
