#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "workbook/archive/files.hpp"
#include "workbook/ods/ods_format.hpp"
#include "workbook/workbook.hpp"
#include "zip_archive.hpp"

using namespace reach;
using namespace reach::workbook;
using reach::tests::ZipArchive;

namespace {

constexpr std::string_view kSpaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")";

std::string content(const std::string& tables, const std::string& styles = "") {
  return "<office:document-content" + std::string(kSpaces) + "><office:automatic-styles>" + styles +
         "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
         "</office:spreadsheet></office:body></office:document-content>";
}

std::string table(const std::string& rows, const std::string& name = "Counts") {
  return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
}

std::string row(const std::string& cells, const std::string& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text +
         "</text:p></table:table-cell>";
}

std::string number(const std::string& value, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\" " + attributes +
         "><text:p>shown</text:p></table:table-cell>";
}

std::string archive_of(const std::string& content_part, const std::string& styles_part = "") {
  ZipArchive zip;
  zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  zip.add("content.xml", content_part, ZipArchive::Method::deflated);
  if (!styles_part.empty()) zip.add("styles.xml", styles_part);
  return zip.finish();
}

struct ReadSheet {
  std::string text;
  std::shared_ptr<Sheet> sheet;
  std::vector<PartInfo> seen;
  std::vector<Diagnostic> findings;
};

bool is_mark(std::string_view text) { return text == "[c]"; }

ReadSheet read(std::string bytes, const OpenOptions& options = {"", {}, is_mark}) {
  ReadSheet result;
  Diagnostics findings;
  const auto archive = read_archive(text_source("counts.ods", std::move(bytes)), findings);
  if (archive) {
    auto opened = open("counts.ods", archive, options, result.seen, findings);
    if (opened) {
      result.sheet = opened->sheet;
      std::array<char, 4096> room{};
      for (std::ptrdiff_t got = 1; got > 0;) {
        got = opened->text.read(room);
        REQUIRE(got >= 0);
        result.text.append(room.data(), static_cast<std::size_t>(got));
      }
    }
  }
  result.findings = findings.all();
  return result;
}

ReadSheet read_rows(const std::string& rows, const std::string& styles = "") {
  return read(archive_of(content(table(rows), styles)));
}

/// The text of one cell, and its fault.
std::pair<std::string, CellFault> read_cell(const std::string& written, const std::string& styles = "") {
  const ReadSheet result = read_rows(row(cell("left") + written + cell("right")), styles);
  REQUIRE(result.sheet);
  std::string text = result.text;
  REQUIRE(text.starts_with("left|"));
  REQUIRE(text.ends_with("|right"));
  text = text.substr(5, text.size() - 11);
  const auto faults = result.sheet->faulty_in(1);
  return {text, faults.empty() ? CellFault::none : faults.front().fault};
}

using Read = std::pair<std::string, CellFault>;

std::string format(const std::string& name, const std::string& kind, const std::string& parts) {
  return "<number:" + kind + " style:name=\"" + name + "\">" + parts + "</number:" + kind + ">" +
         "<style:style style:name=\"ce\" style:family=\"table-cell\" style:data-style-name=\"" + name + "\"/>";
}

constexpr std::string_view kDigits = R"(<number:number number:decimal-places="0" number:min-integer-digits="1"/>)";

}  // namespace

TEST_CASE("cells of an .ods are read by their values, not the texts shown for them") {
  CHECK(read_cell(number("1069")) == Read{"1069", CellFault::none});
  CHECK(read_cell(number("1.069E3")) == Read{"1069", CellFault::none});
  CHECK(read_cell(number("0.5")) == Read{"0.5", CellFault::none});
  CHECK(read_cell("<table:table-cell office:value-type=\"currency\" office:value=\"12\"/>") ==
        Read{"12", CellFault::none});
  CHECK(read_cell("<table:table-cell office:value-type=\"float\" office:value=\"many\"/>") ==
        Read{"many", CellFault::not_a_number});
  CHECK(read_cell("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>") ==
        Read{"TRUE", CellFault::truth});
  CHECK(read_cell("<table:table-cell office:value-type=\"string\" office:string-value=\"Kent\"/>") ==
        Read{"Kent", CellFault::none});
}

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

TEST_CASE("the text of a cell is its paragraphs, without comments, shapes and note markers") {
  CHECK(read_cell(cell("a<text:s/>b<text:s text:c=\"2\"/>c")).first == "a b  c");
  CHECK(read_cell(cell("  a \n  b  ")).first == "a b");
  CHECK(read_cell(cell("a</text:p><text:p>b")).first == "a\u2028b");
  CHECK(read_cell(cell("a<text:line-break/>b")).first == "a\u2028b");
  CHECK(read_cell(cell("<text:a>Kent</text:a>")).first == "Kent");
  CHECK(read_cell("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>99</text:p>"
                  "</office:annotation><text:p>Kent</text:p><draw:frame><text:p>8</text:p></draw:frame>"
                  "</table:table-cell>")
            .first == "Kent");
  const std::string raised =
      "<style:style style:name=\"T1\" style:family=\"text\">"
      "<style:text-properties style:text-position=\"super 58%\"/></style:style>";
  CHECK(read_cell(cell("Sussex<text:span text:style-name=\"T1\">1</text:span>"), raised) ==
        Read{"Sussex", CellFault::note});
  CHECK(read_cell(cell("Sussex<text:span text:style-name=\"T1\">1</text:span>", "office:string-value=\"Sussex1\""),
                  raised) == Read{"Sussex", CellFault::note});
  CHECK(read_cell(cell("Sussex<text:span text:style-name=\"T2\">1</text:span>"), raised) ==
        Read{"Sussex1", CellFault::none});
}

TEST_CASE("formulas give their stored values; errors and formulas without a value are reported") {
  CHECK(read_cell(number("7", "table:formula=\"of:=1+6\"")) == Read{"7", CellFault::none});
  CHECK(read_cell("<table:table-cell table:formula=\"of:=A1\"/>") == Read{"=A1", CellFault::not_computed});
  CHECK(read_cell(cell("#DIV/0!", "table:formula=\"of:=1/0\" calcext:value-type=\"error\"")) ==
        Read{"#DIV/0!", CellFault::error});
  CHECK(read_cell("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\">"
                  "<text:p>Err:502</text:p></table:table-cell>") == Read{"Err:502", CellFault::error});
  CHECK(read_cell(cell("#N/A")) == Read{"#N/A", CellFault::none});  // typed by a person
}

TEST_CASE("rows and cells are repeated, and empty ones take no memory") {
  const std::string gap = R"(<table:table-row table:number-rows-repeated="1000000"><table:table-cell )"
                          R"(table:number-columns-repeated="16384"/></table:table-row>)";
  const std::string twice = "table:number-columns-repeated=\"2\"";
  CHECK(read_rows(row(cell("Kent") + number("4", twice)) + gap).text == "Kent|4|4");
  CHECK(read_rows(row(number("4", twice), "table:number-rows-repeated=\"3\"") + row(number("5"))).text ==
        "4|4\n4|4\n4|4\n5|");
  const ReadSheet far = read_rows(gap + row(number("4")));
  CHECK(far.text.size() == 1'000'001);
  CHECK(far.text.ends_with("\n4"));
}

TEST_CASE("cells that repeat without end are refused") {
  const auto refused = [](const std::string& rows) {
    const ReadSheet result = read_rows(rows);
    return !result.sheet && !result.findings.empty() && result.findings.front().code.name() == "bad-workbook";
  };
  const std::string wide = "table:number-columns-repeated=\"16384\"";
  const std::string tall = "table:number-rows-repeated=\"1048576\"";
  CHECK(refused(row(number("1", wide), tall)));
  CHECK(refused(row(cell(std::string(1000, 'a')), tall)));
  CHECK(refused(row(number("1", "table:number-columns-repeated=\"16385\""))));
  CHECK(refused(row(number("1"), tall) + row(number("1"))));
  CHECK(refused(row(cell("a<text:s text:c=\"4000000000\"/>"))));
  CHECK_FALSE(refused(row(number("1"), tall)));
  CHECK_FALSE(refused(row(number("1", wide))));
}

TEST_CASE("merged cells and hidden rows and columns are known") {
  const std::string styles =
      "<style:style style:name=\"ro\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"0cm\"/>"
      "</style:style>";
  const std::string columns = R"(<table:table-column table:visibility="collapse"/><table:table-column/>)";
  const ReadSheet result = read_rows(
      columns + row(cell("2016", R"(table:number-columns-spanned="2")") + "<table:covered-table-cell/>") +
          row(cell("a", R"(table:number-rows-spanned="2")") + number("1"), "table:visibility=\"filter\"") +
          row("<table:covered-table-cell/>" + number("2"), "table:style-name=\"ro\"") + row(cell("b") + number("3")),
      styles);
  REQUIRE(result.sheet);
  CHECK(result.sheet->hidden_columns == std::vector<std::uint32_t>{1});
  REQUIRE(result.sheet->hidden_rows.size() == 1);
  CHECK(result.sheet->hidden_rows[0].first == 2);
  CHECK(result.sheet->hidden_rows[0].last == 3);
  REQUIRE(result.sheet->merged.size() == 2);
  CHECK(result.sheet->merged[0].last == CellAt{1, 2});
  CHECK(result.sheet->merged[1].last == CellAt{3, 1});
  CHECK(result.sheet->merged[1].text == "a");
}

TEST_CASE("groups of rows are read, and tables within shapes are not") {
  const std::string shape = "<table:shapes><draw:frame><table:table><table:table-row>" + cell("no") +
                            "</table:table-row></table:table>"
                            "</draw:frame></table:shapes>";
  const std::string rows = shape + "<table:table-header-rows>" + row(cell("a")) + "</table:table-header-rows>" +
                           "<table:table-row-group><table:table-row-group>" + row(cell("b")) +
                           "</table:table-row-group></table:table-row-group>" + row(cell("c"));
  CHECK(read_rows(rows).text == "a\nb\nc");
}

TEST_CASE("a sheet is found by its name, among those that are shown or hidden") {
  const std::string styles =
      "<style:style style:name=\"ta\" style:family=\"table\"><style:table-properties "
      "table:display=\"false\"/></style:style>";
  const std::string tables = "<table:table table:name=\"Raw\" table:style-name=\"ta\">" + row(cell("raw")) +
                             "</table:table><table:table table:name=\"'file:x'#A\" table:style-name=\"ta_extref\">" +
                             row(cell("copy")) + "</table:table>" + table(row(cell("counts")));
  const std::string bytes = archive_of(content(tables, styles));
  CHECK(read(bytes).text == "counts");
  CHECK(read(bytes, {"raw", {}, is_mark}).text == "raw");
  const ReadSheet none = read(bytes, {"Notes", {}, is_mark});
  REQUIRE(none.findings.size() == 1);
  CHECK(none.findings[0].hint == "the sheets are: Raw and Counts");
}

TEST_CASE("conditions that formats need not write are left out of their codes") {
  CHECK(joined_code({}, "0") == "0");
  CHECK(joined_code({{">=0", "0"}}, "\"-\"0") == "0;\"-\"0");
  CHECK(joined_code({{">0", "0"}, {"<0", "0"}}, "\"-\"") == "0;0;\"-\"");
  CHECK(joined_code({{"<5", "\"[c]\""}}, "0") == "[<5]\"[c]\";0");
}
