// Files that are no table, and rows that do not fit one.
#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const std::string kShapeHeader = "force,website_2016,website_2018\n";

LoadOptions skipping(std::uint64_t lines) {
  LoadOptions options;
  options.skip_lines = lines;
  return options;
}

}  // namespace

TEST_CASE("nothing to read") {
  CHECK(messages("") == Texts{"empty-file: the file is empty"});
  CHECK(messages("\n \n# only a remark\n") == Texts{"empty-file: the file is empty"});
  CHECK(messages(kShapeHeader) == Texts{"no-rows: there is a header, and no rows below it"});
  CHECK(messages(kShapeHeader + "\n,,\n") == Texts{"no-rows: there is a header, and no rows below it"});
  CHECK(messages(kShapeHeader + "Total,0,0\n") ==
        Texts{"no-rows: there are totals, and no rows of forces",
              "2:1 stated-total: `Total` is taken as a stated total: checked against its parts, not added"});
  CHECK(messages("force,channel,year,count\nTotal,website,2016,0\n") ==
        Texts{"no-rows: there are totals, and no rows of forces",
              "2:1 stated-total: `Total` is taken as a stated total: checked against its parts, not added"});
  CHECK(messages(kShapeHeader, skipping(1)) == Texts{"empty-file: there is nothing below the skipped lines"});
  CHECK(messages(kShapeHeader, skipping(9)) == Texts{"empty-file: there is nothing below the skipped lines"});
}

TEST_CASE("no header, or a title above it") {
  CHECK(messages("Kent,449,695\n") == Texts{"1:1 no-header: the first line holds figures, not the names of columns"});
  CHECK(messages("Campaign reach\n\n" + kShapeHeader + "Kent,449,695\n") ==
        Texts{"1:1 titles-skipped: line 3 is the header; lines 1 and 2 are skipped: `Campaign reach`"});
  CHECK(messages("Campaign reach\n\n" + kShapeHeader + "Kent,449,695\n", skipping(2)) == Texts{});
  CHECK(messages("just some text\nand more\n") ==
        Texts{"1:1 no-count-column: no column of counts; the columns are: just some text"});
}

TEST_CASE("a preamble, blank lines and empty rows are skipped") {
  const Texts expected = {"2016 2018", "Kent, All forces: website 449 695"};
  const std::string text = "# Campaign reach, \"so far\n\n# by force\n" + kShapeHeader + "\n,,\n  \nKent,449,695\n\n";
  const auto result = loaded(text);
  CHECK(messages(result.diagnostics) == Texts{});
  CHECK(figures(result.dataset) == expected);
  CHECK(result.dataset.inputs.front().header_line == 4);
  CHECK(result.dataset.forces.front().origin.line == 8);
}

TEST_CASE("too few or too many fields") {
  CHECK(
      messages(kShapeHeader + "Kent,449\nSurrey,483,949\nSussex,1,008,479\n") ==
      Texts{"2:1 field-count: 2 fields, where the header has 3", "4:1 field-count: 4 fields, where the header has 3"});
  CHECK(messages(kShapeHeader + "\"Kent\",\"4\n49\",695\nSurrey,483\n") ==
        Texts{"2:9 bad-count: website_2016 is not a whole number: `4\\u{A}49`",
              "4:1 field-count: 2 fields, where the header has 3"});
}

TEST_CASE("a footnote or a second table below") {
  CHECK(messages(kShapeHeader + "Kent,449,695\n\nSource: Google Analytics\nmore\n") ==
        Texts{"4:1 notes-skipped: 2 lines below the table are skipped: `Source: Google Analytics`"});
  CHECK(messages(kShapeHeader + "Kent,449,695\n" + kShapeHeader + "Surrey,483,949\n") ==
        Texts{"3:1 text-below: there is another header here: a second table begins"});
  CHECK(messages(kShapeHeader + "Kent,449,695\n\nForce,helpline_2016,helpline_2018\nKent,92,97\n") ==
        Texts{"4:1 text-below: there is another header here: a second table begins"});
  const std::string two_rows = "force,website,website\n,2016,2018\n";
  CHECK(messages(two_rows + "Kent,449,695\n" + two_rows + "Surrey,483,949\n") ==
        Texts{"4:1 text-below: there is another header here: a second table begins"});
}

TEST_CASE("a footnote padded with empty cells is not a force") {
  for (const std::string note : {"Source: Google Analytics", "Notes", "* provisional", "Counts are provisional."}) {
    CHECK(messages(kShapeHeader + "Kent,449,695\n" + note + ",,\nmore\n") ==
          Texts{"3:1 notes-skipped: 2 lines below the table are skipped: `" + note + "`"});
  }
  CHECK(messages(kShapeHeader + "Kent,449,695\n,,\nWith thanks to all forces,,\n") ==
        Texts{"4:1 notes-skipped: 1 line below the table is skipped: `With thanks to all forces`"});
  const std::string missing = " missing-count: no figure for `Notewood`, website ";
  CHECK(messages(kShapeHeader + "Notewood,,\nKent,449,695\n") ==  // above all rows it is no footnote
        Texts{"2:10" + missing + "2016: an empty cell is [x], not 0",
              "2:11" + missing + "2018: an empty cell is [x], not 0"});
}

TEST_CASE("quotes that break a row") {
  CHECK(messages(kShapeHeader + "Ke\"nt,449,695\n\"Surrey\" x,483,949\nSussex,479,1008\n\"Thames,1,2\n") ==
        Texts{"2:3 stray-quote: a quote inside an unquoted cell", "3:9 stray-quote: text after a closing quote",
              "5:1 open-quote: this quote is never closed"});
}

TEST_CASE("all mistakes of a file are found in one run") {
  CHECK(messages(kShapeHeader + "Kent,44x,-5\n,1,2\nSussex,9223372036854775808,12.5\n") ==
        Texts{"2:6 bad-count: website_2016 is not a whole number: `44x`",
              "2:10 bad-count: website_2018 is not a whole number: `-5`",
              "3:1 bad-name: the name of the force is empty",
              "4:8 large-count: website 2016 is above 9223372036854775807: `9223372036854775808`",
              "4:28 bad-count: website_2018 is not a whole number: `12.5`"});
}

TEST_CASE("a count twice") {
  CHECK(messages(kShapeHeader + "Kent,449,695\nSurrey,1,2\nKent,449,695\n") ==
        Texts{"4:6 duplicate-count: `Kent` has website 2016 twice: here and at counts.csv:2"});
  CHECK(messages("force,channel,year,count\nKent,website,2016,1\nKent,Website,2016,1\n") ==
        Texts{"3:14 duplicate-count: `Kent` has website 2016 twice: here and at counts.csv:2"});
  CHECK(messages("date,force,channel,count\n2016-03-05,Kent,website,1\n2016-03-05,Kent,website,1\n") ==
        Texts{"3:1 duplicate-count: `Kent` has website 2016-03-05 twice: here and at counts.csv:2"});
}

TEST_CASE("missing counts are warned about with their reason") {
  const auto result = loaded(kShapeHeader + "Kent,,[c]\nSurrey,<5,949\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"2:6 missing-count: no figure for `Kent`, website 2016: an empty cell is [x], not 0",
              "2:7 missing-count: no figure for `Kent`, website 2018: marked [c], not 0",
              "3:8 missing-count: no figure for `Surrey`, website 2016: `<5` is [c], not 0"});
  CHECK(figures(result.dataset) ==
        Texts{"2016 2018", "Kent, All forces: website [x] [c]", "Surrey, All forces: website [c] 949"});
}

TEST_CASE("cells that are not valid periods or dates") {
  CHECK(messages("force,channel,year,count\nKent,website,last year,1\nKent,,2016,1\n") ==
        Texts{"2:14 bad-period: `last year` is not a period", "3:6 bad-name: the name of the channel is empty"});
  CHECK(messages("date,force,channel,count\n2018-02-30,Kent,website,1\n03/04/2016,Kent,website,1\n") ==
        Texts{"2:1 bad-date: `2018-02-30` is not a date of the calendar",
              "3:1 ambiguous-date: `03/04/2016` can be read two ways"});
  CHECK(messages("date,force,channel,count\n2018-02-03,Kent,website,1\n2018-02,Kent,website,1\n") ==
        Texts{"3:1 mixed-periods: `2018-02` is a month, and the rows above have days"});
}
