// What is read of the cells, rows and sheets of an .ods.
#include "unit/workbook/ods_file.hpp"

using namespace reach;
using namespace reach::workbook;

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
