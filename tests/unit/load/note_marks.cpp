// Marks of notes after names and headers, and what only looks like them.
#include <string>

#include "catch.hpp"
#include "load/cells/note_marks.hpp"
#include "loaded.hpp"

using namespace reach;

namespace {

/// `Sussex`, `Website 2018 [p]`, `Kent (1) with (1)`.
std::string without_marks(std::string_view text, bool drop_loose = false) {
  const BareLabel label = read_label(text, drop_loose);
  std::string line = label.text;
  if (!label.markers.none()) line += " " + to_text(label.markers);
  if (!label.loose.empty()) line += " with " + label.loose;
  CHECK(label.marked == (label.text != text));
  return line;
}

}  // namespace

TEST_CASE("marks of notes are taken out of labels") {
  for (const std::string_view text : {"Sussex [note 1]",
                                      "Sussex [Note 2, 3]",
                                      "Sussex[note 1]",
                                      "Sussex [note 1, note 2]",
                                      "Sussex [notes 1 and 2]",
                                      "Sussex (note 3)",
                                      "Sussex [see note 1]",
                                      "Sussex [footnote 2]",
                                      "Sussex [1]",
                                      "Sussex [n1]",
                                      "Sussex [note a]",
                                      "Sussex\u00B9",
                                      "Sussex \u00B9",
                                      "Sussex\u00B2\u00B3",
                                      "Sussex\u00B9,\u00B2",
                                      "Sussex*",
                                      "Sussex **",
                                      "Sussex\u2020",
                                      "Sussex\u2021",
                                      "Sussex [note 1] [note 2]",
                                      "Sussex* [note 1]",
                                      "Sussex\u2074"})
    CHECK(std::string(text) + " is " + without_marks(text) == std::string(text) + " is Sussex");
  CHECK(without_marks("Website 2016 [note 1]") == "Website 2016");
  CHECK(without_marks("Website [note 1] 2016") == "Website 2016");
  CHECK(without_marks("Website (2016\u00B9)") == "Website (2016)");
  CHECK(without_marks("Area (km\u00B2)") == "Area (km\u00B2)");
  CHECK(without_marks("Website\u00B9 2016") == "Website 2016");
  CHECK(without_marks("Website* 2016") == "Website 2016");
  CHECK(without_marks("2016\u00B9") == "2016");
  CHECK(without_marks("Caf\u00E9*") == "Caf\u00E9");
  CHECK(without_marks("Caf\u00E9 (a)", true) == "Caf\u00E9");
  CHECK(without_marks("Website 2018 [p]") == "Website 2018 [p]");
  CHECK(without_marks("2018 (provisional)") == "2018 [p]");
  CHECK(without_marks("Website 2018 (Revised) (estimated)") == "Website 2018 [r][e]");
  CHECK(without_marks("2018p") == "2018p");
  CHECK(without_marks("Calls (break)") == "Calls (break)");
  CHECK(without_marks("Website 2018 [r][note 2]") == "Website 2018 [r]");
  CHECK(without_marks("South East\u00B9 total") == "South East total");
  CHECK(without_marks("Dyfed\u2011Powys [note 1]") == "Dyfed\u2011Powys");
}

TEST_CASE("forecasts are known by what is in brackets after them, not by a letter in round ones") {
  for (const std::string_view text : {"2018 [f]", "Website 2018 [F]", "2018 (forecast)", "2018 [forecast]"})
    CHECK(read_label(text, false).forecast);
  for (const std::string_view text : {"2018 [p]", "Calls (F)", "Forecast 2018", "2018f"})
    CHECK_FALSE(read_label(text, false).forecast);
}

TEST_CASE("marks in round brackets may be a part of the name") {
  CHECK(without_marks("Kent (1)") == "Kent (1) with (1)");
  CHECK(without_marks("Kent(1)") == "Kent(1) with (1)");
  CHECK(without_marks("Website (r) 2016") == "Website (r) 2016 with (r)");
  CHECK(without_marks("Website 2016 (1,2)") == "Website 2016 (1,2) with (1,2)");
  CHECK(without_marks("Kent (1)", true) == "Kent");
  CHECK(without_marks("Website (r) 2016", true) == "Website 2016");
  CHECK(without_marks("Website 2016 (P)", true) == "Website 2016");
  CHECK(without_marks("Kent (a)", true) == "Kent");
}

TEST_CASE("innocent names have no marks") {
  for (const std::string_view text : {"Website (online)",
                                      "Newcastle (upon Tyne)",
                                      "Unit 2",
                                      "Project 2016",
                                      "Year 7",
                                      "Route 66",
                                      "Website (2016)",
                                      "Calls (M)",
                                      "Calls (F)",
                                      "Website [online]",
                                      "Calls per km\u00B2",
                                      "[note 1]",
                                      "*",
                                      "\u00B9",
                                      "a * b",
                                      "(1)",
                                      "Kent (north)",
                                      "Area (12a4)",
                                      "C (see below)",
                                      "Dyfed\u2013Powys",
                                      "Caf\u00E9 calls",
                                      "Website (new)",
                                      "5 * 4",
                                      "Website (123)",
                                      "Notes",
                                      "Notes (online)",
                                      "N1",
                                      "Website [2016]",
                                      "alert(1)</b>",
                                      "<i>*bold*</i>",
                                      "Kent (1)st"}) {
    CHECK(std::string(text) + " is " + without_marks(text) == std::string(text) + " is " + std::string(text));
    CHECK(std::string(text) + " is " + without_marks(text, true) == std::string(text) + " is " + std::string(text));
  }
}

TEST_CASE("a marked and a bare name are one force") {
  const Texts two_rows = messages(std::string("force,website_2016,website_2018\nSussex [note 1],1,2\nSussex,3,4\n"));
  REQUIRE_FALSE(two_rows.empty());
  CHECK(two_rows.back().find("duplicate-count: `Sussex` has website 2016 twice") != std::string::npos);
  CHECK(figures(std::vector<File>{{"force,website\nSussex\u00B9,1\n", "a.csv", calendar_year(2016)},
                                  {"force,website\nSussex [note 2],3\n", "b.csv", calendar_year(2018)}}) ==
        Texts{"2016 2018", "Sussex, All forces: website 1 3"});
}

TEST_CASE("two headers that differ only in marks are one column given twice") {
  const Texts found = messages(std::string("force,Website 2016,Website 2016 [note 1],Website 2018\nKent,1,2,3\n"));
  REQUIRE(found.size() == 2);  // and the note that marks are left out
  CHECK(found.back().starts_with("1:20 duplicate-column: "));
}

TEST_CASE("a column is named in options with its marks or without") {
  for (const std::string name : {"Website 2017 [note 1]", "Website 2017"}) {
    LoadOptions options;
    options.ignore_columns = {name};
    CHECK(figures(std::string("force,Website 2016,Website 2017 [note 1],Website 2018\nKent,1,2,3\n"), options) ==
          Texts{"2016 2018", "Kent, All forces: Website 1 3"});
  }
}

TEST_CASE("a letter in brackets after a period says that it is a forecast") {
  for (const std::string_view text : {"2018 (f)", "Website 2018 (f)", "2018(f)", "Website 2017-18 (f)", "2018 [f]"})
    CHECK(read_label(text, false).forecast);
  for (const std::string_view text : {"Helpline (f)", "2018 Helpline (f)", "Website 2018 (F)", "2018 (m)"}) {
    CHECK_FALSE(read_label(text, false).forecast);
    CHECK(without_marks(text) == text);
  }
}
