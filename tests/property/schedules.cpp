// Dated rows read in every way: plainly, by the fast path, by windows and pieces of any size, by one thread or many.
// The data set and every message are the same: for good files, broken ones and deceptive ones.
#include "catch.hpp"
#include "property/dated_rows.hpp"
#include "property/outcome.hpp"
#include "property/sanitized.hpp"

#include <reach/load.hpp>

using namespace reach;
using property::dataset_figures;
using property::into;
using property::oddities;
using property::Oddity;
using property::outcome;
using property::Random;
using property::text_of;

namespace {

constexpr int kDraws = kSanitized ? 1 : 3;

Schedule random_schedule(Random& random) {
  Schedule schedule;
  schedule.threads = static_cast<unsigned>(1 + random.below(8));
  schedule.window = 1 + random.below(random.one_in(2) ? 40 : 3000);
  schedule.least_piece = 1 + random.below(random.one_in(2) ? 40 : 3000);
  return schedule;
}

}  // namespace

TEST_CASE("however dated rows are read, the figures and the messages are the same") {
  Random random(20181);
  for (const Oddity& odd : oddities()) {
    std::size_t read = 0;
    for (int round = 0; round < 20 * kDraws; ++round) {
      std::vector<std::string> texts(1 + (random.one_in(4) ? 1 : 0));
      for (std::string& text : texts) text = text_of(random, odd, random.below(round % 10 == 0 ? 1500 : 60));
      Schedule plain;
      plain.plain = true;
      const auto period = static_cast<PeriodKind>(random.below(5));
      const std::string expected = outcome(texts, plain, odd, period);
      read += expected.find("0.csv ") == std::string::npos ? 0U : 1U;
      for (int way = 0; way < 6; ++way) {
        const Schedule schedule = way == 0 ? Schedule{} : random_schedule(random);
        INFO(odd.name << ", round " << round << ": " << schedule.threads << " threads, window " << schedule.window
                      << ", pieces from " << schedule.least_piece << "\n"
                      << (texts[0].size() < 3000 ? texts[0] : ""));
        REQUIRE(outcome(texts, schedule, odd, period) == expected);
      }
    }
    CHECK((read > 0 || odd.faults + odd.times + odd.large > 0));
  }
}

TEST_CASE("however dated rows are read, the same of them are set aside") {
  Random random(20182);
  for (const Oddity& odd : oddities()) {
    std::size_t read = 0;
    for (int round = 0; round < 14 * kDraws; ++round) {
      std::vector<std::string> texts(1 + (random.one_in(4) ? 1 : 0));
      for (std::string& text : texts) text = text_of(random, odd, random.below(round % 10 == 0 ? 1500 : 60));
      Schedule plain;
      plain.plain = true;
      const std::uint64_t most = random.one_in(3) ? random.below(20) : 100000;
      const auto period = static_cast<PeriodKind>(random.below(5));
      const std::string expected = outcome(texts, plain, odd, period, most);
      read += expected.find("0.csv ") == std::string::npos ? 0U : 1U;
      for (int way = 0; way < 6; ++way) {
        const Schedule schedule = way == 0 ? Schedule{} : random_schedule(random);
        INFO(odd.name << ", round " << round << ": " << schedule.threads << " threads, window " << schedule.window
                      << ", pieces from " << schedule.least_piece << "\n"
                      << (texts[0].size() < 3000 ? texts[0] : ""));
        REQUIRE(outcome(texts, schedule, odd, period, most) == expected);
      }
    }
    CHECK(read > 0);
  }
}

TEST_CASE("rows that are set aside leave no trace, and none is lost") {
  Random random(20183);
  const Oddity odd{"rows at fault", 3, 0, 9, 9, 0, 23, 31, 12, 0, false, true};
  std::size_t met = 0;
  for (int round = 0; round < 200; ++round) {
    Oddity own = odd;
    own.sums = random.one_in(2);
    own.regions = random.one_in(2);
    own.times = random.one_in(3) ? 6 : 0;
    const std::string all = text_of(random, own, 1 + random.below(80));
    LoadOptions options;
    (own.sums ? options.sum_over : options.ignore_columns) = {"page"};
    std::string rejected;
    options.rejects = into(rejected, 100000);
    Diagnostics findings;
    const Dataset dataset = load({{text_source("a.csv", all), {}}}, options, findings);
    if (findings.has_mistakes() || dataset.set_aside == 0) continue;
    ++met;
    std::string rest = all;
    std::size_t at = rest.find('\n') + 1;
    std::uint64_t rows = 0;
    for (std::size_t begin = rejected.find('\n') + 1; begin < rejected.size(); ++rows) {
      const std::size_t end = rejected.find('\n', begin) + 1;
      const std::string row = rejected.substr(begin, end - begin);
      while (at < rest.size() && rest.compare(at, row.size(), row) != 0 && rest.substr(at) + '\n' != row)
        at = rest.find('\n', at) + 1;
      INFO(all << "\n-- set aside\n" << rejected);
      REQUIRE(at < rest.size());
      rest.erase(at, row.size());
      begin = end;
    }
    CHECK(rows == dataset.set_aside);
    options.rejects.reset();
    Diagnostics none;
    const Dataset without = load({{text_source("a.csv", rest), {}}}, options, none);
    INFO(all << "\n-- set aside\n" << rejected);
    REQUIRE_FALSE(none.has_mistakes());
    REQUIRE(dataset_figures(without) == dataset_figures(dataset));
  }
  CHECK(met > 50);
}
