#include "catch.hpp"
#include "workbook/cell_name.hpp"
#include "workbook/cell_text.hpp"
#include "workbook/string_text.hpp"

using namespace reach::workbook;

namespace {

StoredCell stored(StoredAs as, std::string value, std::uint32_t style = 0) {
  StoredCell cell;
  cell.as = as;
  cell.value = std::move(value);
  cell.style = style;
  return cell;
}

Vocabulary vocabulary() {
  Vocabulary words;
  words.strings.add("force");
  words.strings.add("");
  words.styles = {{}, read_format("0%"), read_format("0.0%"), read_format("mmm-yy"), read_format("h:mm")};
  return words;
}

CellText text(const StoredCell& cell) { return text_of(cell, vocabulary()).value(); }

}  // namespace

TEST_CASE("cells have names") {
  CHECK(cell_name({7, 2}) == "B7");
  CHECK(cell_name({1, 26}) == "Z1");
  CHECK(cell_name({1, 27}) == "AA1");
  CHECK(cell_name({kMostRows, kMostColumns}) == "XFD1048576");
  for (const std::uint32_t column : {1U, 26U, 27U, 702U, 703U, kMostColumns}) {
    CHECK(parse_cell_name(cell_name({3, column})) == CellAt{3, column});
  }
  for (const char* name : {"", "7", "B", "b7", "B0", "XFE1", "A1048577", "AAAAAAAA1", "B7:C8", "$B$7", "B-7", "B7 "}) {
    INFO(name);
    CHECK_FALSE(parse_cell_name(name));
  }
}

TEST_CASE("a number is whole, or shown to be none") {
  CHECK(text(stored(StoredAs::number, "1.069E3")).text == "1069");
  CHECK(text(stored(StoredAs::number, "2480.0000000000005")).text == "2480.0000000000005");
  CHECK(text(stored(StoredAs::number, "57.276595744680854")).text == "57.276595744681");
  CHECK(text(stored(StoredAs::number, "999999999999999")).fault == CellFault::none);
  CHECK(text(stored(StoredAs::number, "1000000000000000")).fault == CellFault::digits);
  CHECK(text(stored(StoredAs::number, "[x]")).fault == CellFault::not_a_number);
}

TEST_CASE("a percentage has the decimals that are shown") {
  CHECK(text(stored(StoredAs::number, "0.57", 1)).text == "57%");
  CHECK(text(stored(StoredAs::number, "0.57276595744680855", 2)).text == "57.3%");
  CHECK(text(stored(StoredAs::number, "0.57499999999999996", 1)).text == "58%");  // 0.575, as Excel shows it
  CHECK(text(stored(StoredAs::number, "1.0489999999999999", 1)).text == "105%");
  CHECK(text(stored(StoredAs::number, "-0.125", 1)).text == "-13%");
  CHECK(text(stored(StoredAs::number, "0", 2)).text == "0.0%");
}

TEST_CASE("texts are shared, or their own") {
  CHECK(text(stored(StoredAs::shared, "0")).text == "force");
  CHECK(text(stored(StoredAs::shared, "1")).text.empty());
  CHECK_FALSE(text_of(stored(StoredAs::shared, "2"), vocabulary()));
  CHECK_FALSE(text_of(stored(StoredAs::shared, "-1"), vocabulary()));
  CHECK_FALSE(text_of(stored(StoredAs::number, "1", 9), vocabulary()));
  CHECK(text(stored(StoredAs::text, "a_x000D_b")).text == "a\rb");
  CHECK(unescaped("_x005F_x000D_") == "_x000D_");
  CHECK(unescaped("_x00E9_ _x20AC_ _x00g0_ _x12") == "\u00E9 \u20AC _x00g0_ _x12");
}

TEST_CASE("a formula has the value that is stored, if one is") {
  StoredCell cell = stored(StoredAs::number, "92");
  cell.has_formula = true;
  cell.formula = "90+2";
  CHECK(text(cell).text == "92");
  Vocabulary stale = vocabulary();
  stale.stale = true;
  CHECK(text_of(cell, stale)->fault == CellFault::not_computed);
  cell.value.clear();
  CHECK(text(cell).text == "=90+2");
  CHECK(text(cell).fault == CellFault::not_computed);
  cell.as = StoredAs::text;  // an empty text is a value
  CHECK(text(cell).fault == CellFault::none);
}

TEST_CASE("what is no value is none") {
  CHECK(text(stored(StoredAs::truth, "1")).fault == CellFault::truth);
  CHECK(text(stored(StoredAs::error, "#N/A")).fault == CellFault::error);
  CHECK(text(stored(StoredAs::number, "1.5", 4)).fault == CellFault::clock);
  CHECK(text(stored(StoredAs::number, "59", 3)).fault == CellFault::no_date);
  CHECK(text(stored(StoredAs::date, "2016-03-05T00:00:00.000Z")).text == "2016-03-05");
  CHECK(text(stored(StoredAs::date, "2016-03-05T23:30:00")).text == "2016-03-05T23:30:00");
}
