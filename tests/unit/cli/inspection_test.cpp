// The two renderings of an inspection, from values.
#include <nlohmann/json.hpp>

#include "captured.hpp"
#include "catch.hpp"
#include "cli/inspection/inspect.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/records.hpp"

namespace reach::cli {
namespace {

const Period k2016{PeriodKind::calendar_year, 2016};
const Period k2018{PeriodKind::calendar_year, 2018};

/// Forces × website × two periods, without any count.
Inspection empty_inspection(std::size_t forces) {
  Inspection inspection;
  Dataset& data = inspection.loaded.dataset;
  data.regions = {"All forces"};
  data.channels = {"website"};
  data.periods = {k2016, k2018};
  for (std::size_t i = 0; i < forces; ++i) data.forces.push_back({"F" + std::to_string(i), 0, {}});
  inspection.cells = 2 * forces;
  inspection.missing_cells = inspection.cells;
  return inspection;
}

InputInfo input() {
  InputInfo info;
  info.path = "a.csv";
  info.encoding = "UTF-8";
  info.delimiter = ';';
  info.layout = "published";
  info.header_line = 2;
  info.tables = {{2, 5, {"force", "Total 2016"}, false}};
  info.columns = {{"force", "force"}, {"Total 2016", "stated total 2016"}, {"", "ignored"}};
  info.rows = 3;
  info.stated_checked = 5;
  info.stated_unchecked = 1;
  return info;
}

}  // namespace

TEST_CASE("an inspection, for readers") {
  Inspection inspection = empty_inspection(2);
  Dataset& data = inspection.loaded.dataset;
  data.inputs = {input()};
  data.tally.insert({0, 0, k2016}, Count(7), {});
  data.tally.insert({0, 0, k2018}, Count(Symbol::confidential), {});
  data.tally.insert({1, 0, k2016}, Count(8), {});
  inspection.missing_cells = 2;
  inspection.verdict = Acceptance::warnings;
  inspection.figures.summary.emplace();
  inspection.figures.summary->periods = {k2016, k2018};
  Place place;
  place.file = "a.csv";
  inspection.findings.add({code::missing_count, "there is no figure", "", place, {}});
  CHECK(inspection_text(inspection, false, false) ==
        "a.csv\n"
        "  layout     published\n"
        "  header     line 2\n"
        "  encoding   UTF-8\n"
        "  delimiter  semicolon\n"
        "  rows       3\n"
        "  stated     5 figures agree with their parts, 1 could not be checked\n"
        "  columns    force       force\n"
        "             Total 2016  stated total 2016\n"
        "             (empty)     ignored\n"
        "\n"
        "the data\n"
        "  regions    All forces (2): F0, F1\n"
        "  channels   website\n"
        "  periods    2016 (baseline), 2018 (comparison)\n"
        "  missing    2 of 4 counts\n"
        "             F0, website 2018: [c]\n"
        "             F1, website 2018: [x], no row\n"
        "\n"
        "a.csv: warning: there is no figure [missing-count]\n"
        "\n"
        "accepted, with 1 warning in a.csv\n");
}

TEST_CASE("a file that was partly understood is shown as far as possible") {
  Inspection inspection;
  InputInfo info;
  info.path = "a\x1B.csv";
  inspection.loaded.dataset.inputs = {info};
  inspection.verdict = Acceptance::refused;
  inspection.findings.add({code::empty_file, "the file is empty", "", {}, {}});
  CHECK(inspection_text(inspection, false, false) ==
        "a\\u{1B}.csv\n"
        "  layout     not understood\n"
        "  encoding   not known\n"
        "  rows       0\n"
        "\n"
        "reach: error: the file is empty [empty-file]\n"
        "\n"
        "refused: 1 error\n");
}

TEST_CASE("long lists are cut after 20, with a count") {
  Inspection inspection = empty_inspection(22);
  CHECK(inspection_text(inspection, false, false) ==
        "the data\n"
        "  regions    All forces (22): F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11,\n"
        "             F12, F13, F14, F15, F16, F17, F18, F19 and 2 more\n"
        "  channels   website\n"
        "  periods    2016, 2018\n"
        "  missing    44 of 44 counts\n"
        "             F0, website 2016: [x], no row\n"
        "             F0, website 2018: [x], no row\n"
        "             F1, website 2016: [x], no row\n"
        "             F1, website 2018: [x], no row\n"
        "             F2, website 2016: [x], no row\n"
        "             F2, website 2018: [x], no row\n"
        "             F3, website 2016: [x], no row\n"
        "             F3, website 2018: [x], no row\n"
        "             F4, website 2016: [x], no row\n"
        "             F4, website 2018: [x], no row\n"
        "             F5, website 2016: [x], no row\n"
        "             F5, website 2018: [x], no row\n"
        "             F6, website 2016: [x], no row\n"
        "             F6, website 2018: [x], no row\n"
        "             F7, website 2016: [x], no row\n"
        "             F7, website 2018: [x], no row\n"
        "             F8, website 2016: [x], no row\n"
        "             F8, website 2018: [x], no row\n"
        "             F9, website 2016: [x], no row\n"
        "             F9, website 2018: [x], no row\n"
        "             and 24 more\n"
        "\n"
        "accepted\n");
}

TEST_CASE("an inspection for programs has everything") {
  Inspection inspection = empty_inspection(30);
  Dataset& data = inspection.loaded.dataset;
  data.inputs = {input()};
  data.inputs[0].path = "\xE9.csv";
  data.tally.insert({0, 0, k2016}, Count(0), {});
  inspection.missing_cells = 59;
  inspection.verdict = Acceptance::refused;
  Place place;
  place.file = "a.csv";
  place.line = 3;
  place.column = 4;
  inspection.findings.add({code::bad_count, "no number", "digits", place, {}});
  const auto json = nlohmann::ordered_json::parse(inspection_json(inspection));
  CHECK(json["verdict"] == "refused");
  CHECK(
      json["inputs"].dump() ==
      R"([{"path":"\\xE9.csv","layout":"published","encoding":"UTF-8","delimiter":"semicolon","header_line":2,"rows":3,)"
      R"("stated":{"checked":5,"unchecked":1},"columns":[{"header":"force","role":"force"},)"
      R"({"header":"Total 2016","role":"stated total 2016"},{"header":"","role":"ignored"}],"tables":[{"first_line":2,"last_line":5,"header":["force","Total 2016"],)"
      R"("taken":false,"why":"not read; --rows 2:5 would take it"}]}])");
  CHECK(json["regions"][0]["forces"].size() == 30);
  CHECK(
      json["periods"].dump() ==
      R"([{"period":"2016","kind":"calendar year","part":null},{"period":"2018","kind":"calendar year","part":null}])");
  CHECK(json["cells"] == 60);
  CHECK(json["missing"].size() == 59);
  CHECK(json["missing"][0].dump() ==
        R"({"force":"F0","channel":"website","period":"2018","symbol":"[x]","has_row":false})");
  CHECK(
      json["findings"].dump() ==
      R"([{"severity":"error","code":"bad-count","message":"no number","hint":"digits","file":"a.csv","line":3,"column":4}])");
}

TEST_CASE("missing cells of data that is too large are not listed") {
  Inspection inspection = empty_inspection(1 << 13);
  inspection.loaded.dataset.channels.resize(1 << 13);
  CHECK(nlohmann::ordered_json::parse(inspection_json(inspection))["missing"].empty());
}

}  // namespace reach::cli
