// What the formats and styles of an .ods make of its numbers and dates.
#include "unit/workbook/ods_file.hpp"

using namespace reach;
using namespace reach::workbook;

namespace {

std::string format(const std::string& name, const std::string& kind, const std::string& parts) {
  return "<number:" + kind + " style:name=\"" + name + "\">" + parts + "</number:" + kind + ">" +
         "<style:style style:name=\"ce\" style:family=\"table-cell\" style:data-style-name=\"" + name + "\"/>";
}

constexpr std::string_view kDigits = R"(<number:number number:decimal-places="0" number:min-integer-digits="1"/>)";

}  // namespace

TEST_CASE("a percentage is one by its type, whether or not its format says so") {
  const auto percentage = [](const std::string& shown) {
    return "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5742\"><text:p>" + shown +
           "</text:p></table:table-cell>";
  };
  CHECK(read_cell(percentage("57%")) == Read{"57%", CellFault::none});
  CHECK(read_cell(percentage("57.4%")) == Read{"57.4%", CellFault::none});
  CHECK(read_cell(percentage("57,4 %")) == Read{"57.4%", CellFault::none});
  const std::string styles = format("N1", "percentage-style", std::string(kDigits) + "<number:text>%</number:text>");
  CHECK(
      read_cell("<table:table-cell table:style-name=\"ce\" office:value-type=\"percentage\" office:value=\"0.5742\"/>",
                styles) == Read{"57%", CellFault::none});
}

TEST_CASE("dates are read by their value, and shown as their format says") {
  const auto date = [](const std::string& value, const std::string& attributes = "") {
    return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + value + "\" " + attributes +
           "><text:p>05/03/16</text:p></table:table-cell>";
  };
  CHECK(read_cell(date("2016-03-05")) == Read{"2016-03-05", CellFault::none});
  CHECK(read_cell(date("2016-03-05T00:00:00")) == Read{"2016-03-05", CellFault::none});
  CHECK(read_cell(date("2016-03-05T23:30:59")) == Read{"2016-03-05T23:30:59", CellFault::none});
  CHECK(read_cell(date("2016-03-05T23:30")) == Read{"2016-03-05T23:30:00", CellFault::none});
  CHECK(read_cell(date("2016-02-30")) ==
        Read{"2016-02-30", CellFault::none});  // load will report that it is not a date
  const std::string month =
      format("N2", "date-style", "<number:month/><number:text>/</number:text><number:year number:style=\"long\"/>");
  CHECK(read_cell(date("2016-03-05", "table:style-name=\"ce\""), month) == Read{"2016-03", CellFault::none});
  const std::string year = format("N3", "date-style", "<number:year number:style=\"long\"/>");
  CHECK(read_cell(date("2016-03-05", "table:style-name=\"ce\""), year) == Read{"2016", CellFault::year});
  CHECK(read_cell("<table:table-cell office:value-type=\"time\" office:time-value=\"PT12H30M00S\"/>").second ==
        CellFault::clock);
}

TEST_CASE("formats that hide or scale a number are reported, as for an .xlsx") {
  const std::string hidden =
      "<number:number-style style:name=\"P0\"><number:text>[c]</number:text></number:number-style>" +
      format("N4", "number-style",
             std::string(kDigits) + R"(<style:map style:condition="value()&lt;5" style:apply-style-name="P0"/>)");
  CHECK(read_cell(number("3", "table:style-name=\"ce\""), hidden) == Read{"[c]", CellFault::none});
  CHECK(read_cell(number("5", "table:style-name=\"ce\""), hidden) == Read{"5", CellFault::none});
  const std::string scaled =
      format("N5", "number-style", R"(<number:number number:decimal-places="0" number:display-factor="1000"/>)");
  CHECK(read_cell(number("483000", "table:style-name=\"ce\""), scaled) == Read{"483000", CellFault::divided});
  for (const char* parts : {"<number:text/>", ""}) {
    const std::string blank = format("N8", "number-style", parts);
    CHECK(read_cell(number("7", "table:style-name=\"ce\""), blank) == Read{"7", CellFault::not_shown});
  }
  const std::string starred = format("N6", "number-style", "<number:text>none</number:text>");
  CHECK(read_cell(number("7", "table:style-name=\"ce\""), starred) == Read{"7", CellFault::shown_as});
}

TEST_CASE("a dash for 0 is 0, where a format has parts for numbers above and below it") {
  const std::string dash =
      "<number:number-style style:name=\"P0\">" + std::string(kDigits) + "</number:number-style>" +
      "<number:number-style style:name=\"P1\"><number:text>-</number:text>" + std::string(kDigits) +
      "</number:number-style>" +
      format("N7", "number-style",
             R"(<number:text>-</number:text><style:map style:condition="value()&gt;0" style:apply-style-name="P0"/>)"
             R"(<style:map style:condition="value()&lt;0" style:apply-style-name="P1"/>)");
  CHECK(read_cell(number("0", "table:style-name=\"ce\""), dash) == Read{"0", CellFault::none});
  CHECK(read_cell(number("12", "table:style-name=\"ce\""), dash) == Read{"12", CellFault::none});
  CHECK(read_cell(number("-12", "table:style-name=\"ce\""), dash) == Read{"-12", CellFault::none});
}

TEST_CASE("styles are inherited: from a parent, a row and a column") {
  const std::string parent =
      "<office:document-styles" + std::string(kSpaces) + "><office:styles>" +
      "<number:percentage-style style:name=\"N1\">" + std::string(kDigits) +
      "<number:text>%</number:text></number:percentage-style>"
      "<style:style style:name=\"Share\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
      "</office:styles></office:document-styles>";
  const std::string own = R"(<style:style style:name="ce" style:family="table-cell" style:parent-style-name="Share"/>)";
  const auto text = [&](const std::string& rows) { return read(archive_of(content(table(rows), own), parent)).text; };
  CHECK(text(row(number("0.5", "table:style-name=\"ce\""))) == "50%");
  CHECK(text(row(number("0.5"), "table:default-cell-style-name=\"Share\"")) == "50%");
  const std::string columns =
      R"(<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce"/>)";
  CHECK(text(columns + row(number("0.5") + number("0.5") + number("0.5"))) == "0.5|0.5|50%");
}

TEST_CASE("conditions that formats need not write are left out of their codes") {
  CHECK(joined_code({}, "0") == "0");
  CHECK(joined_code({{">=0", "0"}}, "\"-\"0") == "0;\"-\"0");
  CHECK(joined_code({{">0", "0"}, {"<0", "0"}}, "\"-\"") == "0;0;\"-\"");
  CHECK(joined_code({{"<5", "\"[c]\""}}, "0") == "[<5]\"[c]\";0");
}
