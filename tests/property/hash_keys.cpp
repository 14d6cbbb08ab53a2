// Output does not depend on the key that tables hash by.
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "colliding_ids.hpp"
#include "property/outcome.hpp"
#include "unit/cli/captured.hpp"
#include "unit/cli/folder.hpp"

#include <reach/keyed_hash.hpp>

using namespace reach;

namespace {

/// Sets the key of this run, until the end of the scope.
class WithKey {
 public:
  explicit WithKey(const HashKey& key) { set_hash_key(key); }
  ~WithKey() { set_hash_key(before_); }
  WithKey(const WithKey&) = delete;
  WithKey& operator=(const WithKey&) = delete;

 private:
  HashKey before_ = hash_key();
};

/// The same keys in every run of the tests, so that failures can be repeated.
std::vector<HashKey> some_keys() {
  std::mt19937_64 random(20184);
  std::vector<HashKey> keys(4);
  for (HashKey& key : keys) {
    for (std::uint64_t& word : key) word = random();
  }
  keys.push_back({});
  return keys;
}

std::string wide_text(int forces) {
  std::string text = "region,force,website_2016,helpline_2016,website_2018,helpline_2018\n";
  for (int f = 0; f < forces; ++f) {
    text += "Region " + std::to_string(f % 7) + ",Force " + std::to_string(f) + "x";
    for (int channel = 0; channel < 4; ++channel) text += ',' + std::to_string((f * 31 + channel * 977) % 5003 + 11);
    text += '\n';
  }
  return text;
}

/// Rows of many days and series, an id each; some names are longer than what the fast path compares first.
std::string dated_text(int rows) {
  std::string text = "date,force,channel,page,visitor,count\n";
  for (int row = 0; row < rows; ++row) {
    const std::string day = std::to_string(10 + row % 19);
    const std::string name = row % 3 == 0 ? " of a name that is rather long, and longer" : "";
    text += (row % 2 == 0 ? "2016-0" : "2018-0") + std::to_string(1 + row % 9) + '-' + day + ",Force " +
            std::to_string(row % 41) + name + ',' + (row % 4 < 2 ? "website" : "helpline") + ",/p" +
            std::to_string(row) + ',' + colliding_id(static_cast<std::uint64_t>(row % 97)) + ',' +
            std::to_string(row % 13 + 1) + '\n';
  }
  return text;
}

const std::string kMap = "force,region\nForce 1x,A\nForce 2x,B\n";

const std::string kDocument =
    "# Regions\n\n<!-- reach:data wide.csv -->\nForce 3x had <!-- reach:value Force 3x / website / 2018 -->1<!-- "
    "reach:end --> users, <!-- reach:value Farce 3x / website / 2018 -->1<!-- reach:end --> and <!-- reach:value "
    "Region "
    "4 / helpline / 2016 -->2<!-- reach:end -->.\n\n<!-- reach:table -->\n<!-- reach:end -->\n";

const std::string kRelease =
    "# Figures\n\n| Force | Website 2016 | Website 2018 |\n|---|---|---|\n| Kent | 479 | 695 |\n| Surrey | 300 | 412 "
    "|\n"
    "| Sussex | 479 | 1,008 |\n| Total | 1,258 | 2,115 |\n\nKent had 695 users and Sussex 479 in 2018.\n";

/// All that commands print of the same files.
std::string all_outputs(const cli::Folder& folder) {
  const std::string wide = folder.file("wide.csv"), dated = folder.file("dated.csv"), root = folder.file("");
  const std::vector<std::vector<std::string>> commands = {
      {"report", wide},
      {"report", wide, "--json"},
      {"report", wide, "--format", "csv"},
      {"report", wide, "--regions", folder.file("map.csv")},
      {"report", wide, "--rename", folder.file("rename.csv"), "--only", "Region 3", "--only", "Rgion 4"},
      {"inspect", wide},
      {"inspect", dated, "--ignore-column", "page", "--ignore-column", "visitor"},
      {"report", dated, "--sum-over", "page", "--sum-over", "visitor", "--period", "calendar-year"},
      {"report", dated, "--distinct", "visitor", "--ignore-column", "page", "--ignore-column", "count"},
      {"tally", dated, "--sum-over", "page", "--sum-over", "visitor", "--period", "month"},
      {"explain", wide, "Region 3", "website"},
      {"check", "--root", root, folder.file("document.md")},
      {"update", "--root", root, "--dry-run", folder.file("document.md")},
      {"audit", folder.file("release.md")},
      {"audit", folder.file("release.md"), "--json"},
  };
  std::string all;
  for (const auto& command : commands) {
    const cli::Captured run = cli::ran(command);
    for (const std::string& word : command) all += word + ' ';
    all += "→ " + std::to_string(run.code) + '\n' + run.out + run.err;
  }
  return all;
}

}  // namespace

TEST_CASE("commands print the same under every hash key") {
  const cli::Folder folder;
  folder.file("wide.csv", wide_text(300));
  folder.file("dated.csv", dated_text(3000));
  folder.file("map.csv", kMap);
  folder.file("rename.csv", "from,to\nForce 7x,Seven\nForce 8x,Eight\nNobody,Somebody\n");
  folder.file("document.md", kDocument);
  folder.file("release.md", kRelease);
  const std::string expected = all_outputs(folder);
  CHECK(expected.find("did you mean `Force 3x`?") != std::string::npos);
  for (const HashKey& key : some_keys()) {
    const WithKey with(key);
    CHECK(all_outputs(folder) == expected);
  }
}

TEST_CASE("dated rows give the same figures and messages under every hash key") {
  property::Random random(20185);
  for (const property::Oddity& odd : property::oddities()) {
    for (int round = 0; round < 6; ++round) {
      const std::vector<std::string> texts{property::text_of(random, odd, 20 + random.below(400))};
      Schedule schedule;
      schedule.threads = 3;
      schedule.least_piece = 200;
      const std::string expected = property::outcome(texts, schedule, odd, PeriodKind::calendar_year);
      for (const HashKey& key : some_keys()) {
        const WithKey with(key);
        INFO(odd.name << ", round " << round);
        REQUIRE(property::outcome(texts, schedule, odd, PeriodKind::calendar_year) == expected);
      }
    }
  }
}
