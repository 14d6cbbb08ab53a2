#include "load/dataset/finish.hpp"

#include <reach/load.hpp>

#include "catch.hpp"
#include "diagnostic/codes/figures.hpp"

namespace reach {
namespace {

using Texts = std::vector<std::string>;

/// The messages of the warning that a file gives.
Texts same_figures_in(const std::string& text, const LoadOptions& options = {}) {
  std::vector<Input> inputs;
  inputs.push_back({text_source("a.csv", text), {}});
  Diagnostics findings;
  load(std::move(inputs), options, findings);
  Texts found;
  for (const Diagnostic& finding : findings.all()) {
    CHECK_FALSE(finding.code.severity() == Severity::error);
    if (finding.code == code::same_figures) found.push_back(finding.message);
  }
  return found;
}

/// A wide file of so many forces with the same counts.
std::string wide(const std::string& header, int rows, const std::string& counts) {
  std::string text = "force," + header + "\n";
  for (int row = 0; row < rows; ++row) text += "F" + std::to_string(row) + "," + counts + "\n";
  return text;
}

}  // namespace

TEST_CASE("channels that are equal in every count cause a warning") {
  const std::string header = "a_2016,a_2018,b_2016,b_2018";
  CHECK(same_figures_in(wide(header, 3, "12,7,12,7")) ==
        Texts{"the channel `b` has the same figures as the channel `a`: all 6 counts are equal"});
  CHECK(same_figures_in(wide(header, 3, "9,7,9,7")).empty());    // all are small
  CHECK(same_figures_in(wide(header, 2, "12,7,12,7")).empty());  // four counts
  CHECK(same_figures_in(wide(header, 3, "12,7,12,7") + "F9,1,2,1,3\n").empty());
  CHECK(same_figures_in(wide(header, 3, "0,0,0,0")).empty());
  CHECK(same_figures_in(wide(header, 9, "1,1,1,1")).empty());
}

TEST_CASE("periods that are equal in every count cause a warning") {
  const std::string header = "a_2016,a_2017,a_2018,b_2016,b_2017,b_2018";
  CHECK(same_figures_in(wide(header, 3, "12,12,13,7,7,7")) ==
        Texts{"2017 has the same figures as 2016: all 6 counts are equal"});
  CHECK(same_figures_in(wide(header, 3, "12,12,12,7,7,7")) ==
        Texts{"2017 and 2018 have the same figures as 2016: all 6 counts are equal"});
  CHECK(same_figures_in(wide(header, 3, "12,13,12,7,7,7") + "F9,1,1,1,2,2,3\n").empty());
}

TEST_CASE("a missing count equals another missing count, and differs from a figure") {
  const std::string header = "a_2016,a_2018,b_2016,b_2018";
  const std::string same = wide(header, 3, "12,7,12,7");
  CHECK(same_figures_in(same + "F9,[x],3,[c],3\n").size() == 1);
  CHECK(same_figures_in(same + "F9,,3,4,3\n").empty());
  CHECK(same_figures_in(same + "F9,4,3,,3\n").empty());
  CHECK(same_figures_in(wide(header, 2, "12,7,12,7") + "F8,[x],[x],[x],[x]\nF9,[x],8,[x],8\n").empty());  // five counts
}

TEST_CASE("the same counts of other forces are not the same figures") {
  CHECK(same_figures_in("force,a_2016,b_2016\nF1,12,13\nF2,13,12\nF3,14,15\nF4,15,14\nF5,16,17\nF6,17,16\n").empty());
}

TEST_CASE("with many periods, some small pairs are equal by chance") {
  std::string text = "date,force,channel,count\n";
  for (int day = 10; day < 29; ++day) {
    for (int force = 0; force < 6; ++force) {
      text += "2016-03-" + std::to_string(day) + ",F" + std::to_string(force) + ",calls," +
              std::to_string(force == 0 ? 10 + day % 5 : 0) + "\n";
    }
  }
  LoadOptions options;
  options.period = PeriodKind::day;
  CHECK(same_figures_in(text, options).empty());
}

TEST_CASE("few counts of two periods are enough if they have several digits") {
  CHECK(same_figures_in(wide("a_2016,a_2018", 2, "449,449")).size() == 1);
  CHECK(same_figures_in(wide("a_2016,a_2018", 4, "12,12")).size() == 1);
  CHECK(same_figures_in(wide("a_2016,a_2018", 3, "12,12")).empty());
  CHECK(same_figures_in(wide("a_2016,a_2018", 1, "44900,44900")).empty());
  CHECK(same_figures_in(wide("a_2016,a_2018", 2, "449,449") + "F9,1,2\n").empty());
}

}  // namespace reach
