#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "workbook/sheet/cell_text.hpp"
#include "workbook/values/cell_name.hpp"
#include "workbook/values/string_text.hpp"

using namespace reach::workbook;

namespace {

StoredCell stored(StoredAs as, std::string value, std::uint32_t style = 0) {
  StoredCell cell;
  cell.as = as;
  cell.value = std::move(value);
  cell.style = style;
  return cell;
}

/// The number of a style with this format.
std::uint32_t add_style(Vocabulary& words, std::string_view code, bool raised = false) {
  words.styles.formats.emplace_back(code);
  words.styles.cells.push_back({words.styles.formats.size() - 1, raised});
  return static_cast<std::uint32_t>(words.styles.cells.size() - 1);
}

Vocabulary vocabulary() {
  Vocabulary words;
  words.strings.add({"force", {}});
  words.strings.add({"", {}});
  constexpr auto kNote = std::to_array<Run>({{3, Rise::as_cell}, {4, Rise::raised}});
  words.strings.add({"4792", kNote});
  for (const char* code : {"", "0%", "0.0%", "mmm-yy", "h:mm"}) add_style(words, code);
  words.is_missing = [](std::string_view shown) { return shown == "[c]" || shown == "*"; };
  return words;
}

CellText text(const StoredCell& cell) { return text_of(cell, vocabulary()).value(); }

/// A number as shown by a format.
CellText shown(std::string_view code, std::string value) {
  Vocabulary words = vocabulary();
  const std::uint32_t style = add_style(words, code);
  return text_of(stored(StoredAs::number, std::move(value), style), words).value();
}

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

TEST_CASE("a number is whole, or shown not to be") {
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

TEST_CASE("texts are shared or inline") {
  CHECK(text(stored(StoredAs::shared, "0")).text == "force");
  CHECK(text(stored(StoredAs::shared, "1")).text.empty());
  CHECK_FALSE(text_of(stored(StoredAs::shared, "3"), vocabulary()));
  CHECK_FALSE(text_of(stored(StoredAs::shared, "-1"), vocabulary()));
  CHECK_FALSE(text_of(stored(StoredAs::number, "1", 9), vocabulary()));
  CHECK(text(stored(StoredAs::text, "a_x000D_b")).text == "a_x000D_b");  // already unescaped when read
  CHECK(unescaped("a_x000D_b") == "a\rb");
  CHECK(unescaped("_x005F_x000D_") == "_x000D_");
  CHECK(unescaped("_x00E9_ _x20AC_ _x00g0_ _x12") == "\u00E9 \u20AC _x00g0_ _x12");
}

TEST_CASE("a formula has its stored value, if any") {
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

TEST_CASE("truths, errors and times are not values; dates are") {
  CHECK(text(stored(StoredAs::truth, "1")).fault == CellFault::truth);
  CHECK(text(stored(StoredAs::error, "#N/A")).fault == CellFault::error);
  CHECK(text(stored(StoredAs::number, "1.5", 4)).fault == CellFault::clock);
  CHECK(text(stored(StoredAs::number, "59", 3)).fault == CellFault::no_date);
  CHECK(text(stored(StoredAs::date, "2016-03-05T00:00:00.000Z")).text == "2016-03-05");
  CHECK(text(stored(StoredAs::date, "2016-03-05T23:30:00")).text == "2016-03-05T23:30:00");
}

TEST_CASE("a marker that a format shows after a number follows it") {
  CHECK(shown("#,##0\" [p]\"", "1069").text == "1069 [p]");
  CHECK(shown("#,##0\" [p]\"", "0").text == "0 [p]");
  CHECK(shown("0.00\" [p][r]\"", "7").text == "7 [p][r]");
  CHECK(shown("0[p]", "7").text == "7 [p]");
  CHECK(shown("0\" [f]\"", "7").text == "7 [f]");
  CHECK(shown("0\" calls\"", "7").text == "7");
  CHECK(shown("0\" [q]\"", "7").text == "7");
  CHECK(shown("#,##0,\" [p]\"", "479000").fault == CellFault::divided);
  CHECK(shown("\"[p]\"", "7").fault == CellFault::shown_as);
}

TEST_CASE("a number displayed as something else is doubtful, or a symbol") {
  const auto fault = [](std::string_view code, std::string value) { return shown(code, std::move(value)).fault; };
  CHECK(fault(";;;", "3") == CellFault::not_shown);
  CHECK(fault("0;-0;;@", "0") == CellFault::not_shown);
  CHECK(fault("0;-0;;@", "3") == CellFault::none);
  CHECK(fault("#,###", "0") == CellFault::not_shown);
  CHECK(fault("\"low\"", "3") == CellFault::shown_as);
  CHECK(shown("\"low\"", "3").text == "3");
  CHECK(shown("\"low\"", "3").detail == "low");
  CHECK(shown("[<5]\"*\";0", "3").text == "*");
  CHECK(shown("[<5]\"*\";0", "3").fault == CellFault::none);
  CHECK(shown("[<5]\"*\";0", "5").text == "5");
  CHECK(shown("[<5]\"*\"", "50").text == "50");
  CHECK(shown("[c]", "3").text == "[c]");
  CHECK(shown("[<5]*;0", "3").text == "*");
  CHECK(shown("**;**", "3").text == "*");
  CHECK(shown("#,##0,", "479000").detail == "1000");
  CHECK(shown("0.0,,", "5000000").detail == "1000000");
  CHECK(fault("#,##0,", "0") == CellFault::none);
  CHECK(fault("0\"k\"", "5") == CellFault::resized);
  CHECK(fault("0\"00\"", "5") == CellFault::resized);
  CHECK(fault("0\\.0", "479") == CellFault::resized);
  CHECK(fault("\"FY\"0", "2016") == CellFault::worded);
  CHECK(fault("\u00A3#,##0", "479") == CellFault::money);
  CHECK(fault("[$\u20AC-407]0", "479") == CellFault::money);
}

TEST_CASE("a number whose digits are displayed is sound") {
  for (const char* code : {"General", "0", "#,##0", "0.00", "0\" (p)\"", "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-",
                           "#,##0_,", "[$-809]0", "@", "# ?/?", "000\\-000", "[>9]0;[<2]0;0"}) {
    for (const char* value : {"1", "5", "479000"}) {
      INFO(code << " of " << value);
      CHECK(shown(code, value).fault == CellFault::none);
      CHECK(shown(code, value).text == value);
    }
  }
  for (const char* code :
       {"#,##0;-#,##0;\"-\"", "0;0;\"nil\"", "0;0;\\-", "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-"}) {
    INFO(code);
    CHECK(shown(code, "0").fault == CellFault::none);
    CHECK(shown(code, "0").text == "0");
  }
}

TEST_CASE("words beside a date or year may change it") {
  for (const char* code : {"\"FY\"yyyy", "yyyy\"/17\"", "\"Y/E \"mmm yyyy", "\"w/c \"dd/mm/yyyy", "yyyy/yy",
                           "[$FY]yyyy", "\\F\\Yyyyy", "mmm yyyy\" YTD\""}) {
    INFO(code);
    CHECK(shown(code, "42370").fault == CellFault::worded_date);
  }
  for (const char* code : {"d\"th\" mmmm yyyy", "d\" de \"mmmm\" de \"yyyy", "yyyy-mm-dd\"T\"hh:mm:ss\"Z\"",
                           "yyyy\"\u5E74\"m\"\u6708\"d\"\u65E5\"", "mmm\\ yyyy", "[$-809]dd mmmm yyyy;@"}) {
    INFO(code);
    CHECK(shown(code, "42370").fault == CellFault::none);
  }
  CHECK(shown("\"Year \"yyyy", "42370").fault == CellFault::year);
}

TEST_CASE("a note marker is not part of a text") {
  CHECK(text(stored(StoredAs::shared, "2")).text == "479");
  CHECK(text(stored(StoredAs::shared, "2")).fault == CellFault::note);
  CHECK(text(stored(StoredAs::shared, "2")).detail == "2");
  CHECK(text(stored(StoredAs::shared, "0")).fault == CellFault::none);
  Vocabulary words = vocabulary();
  const std::uint32_t raised = add_style(words, "0", true);
  CHECK(text_of(stored(StoredAs::number, "12", raised), words)->fault == CellFault::raised);
  CHECK(text_of(stored(StoredAs::shared, "0", raised), words)->fault == CellFault::raised);
}

TEST_CASE("which runs are note markers") {
  struct Sample {
    std::string_view before, raised, behind;
    std::string_view text, notes;
  };
  for (const Sample& sample : {Sample{"Kent", "1", "", "Kent", "1"},
                               {"", "1", "Kent", "Kent", "1"},
                               {"", "1 ", "Kent", "Kent", "1"},
                               {"website", "a", " 2016", "website 2016", "a"},
                               {"website ", "a", " 2016", "website 2016", "a"},
                               {"website", " a ", "2016", "website 2016", "a"},
                               {"479", "2", "", "479", "2"},
                               {"4", "7", "9", "49", "7"},
                               {"1", "st", " District", "1st District", ""},
                               {"M", "c", "Kay", "McKay", ""},
                               {"Kent", " ", "", "Kent ", ""},
                               {"", "479", "", "479", ""}}) {
    const std::string all = std::string(sample.before).append(sample.raised).append(sample.behind);
    const auto first = static_cast<std::uint32_t>(sample.before.size());
    const auto second = static_cast<std::uint32_t>(first + sample.raised.size());
    const std::vector<Run> runs = {
        {first, Rise::as_cell}, {second, Rise::raised}, {static_cast<std::uint32_t>(all.size()), Rise::level}};
    INFO(all << ", " << sample.raised << " raised");
    const NotesApart apart = set_notes_apart({all, runs}, false);
    CHECK(apart.text == sample.text);
    CHECK(apart.notes == sample.notes);
    CHECK(apart.all_raised == (sample.raised == all));
  }
}

TEST_CASE("a raised cell raises the runs that do not say otherwise") {
  const std::vector<Run> runs = {{1, Rise::as_cell}, {5, Rise::level}};
  CHECK(set_notes_apart({"1Kent", runs}, false).text == "1Kent");
  CHECK(set_notes_apart({"1Kent", runs}, true).text == "Kent");
}
