// Sums among the rows: all sums in a random tree of regions are found, wherever their parts are; in random tables,
// none.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "diagnostic/codes/sums.hpp"
#include "property/sample.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

constexpr std::size_t kColumns = 4;
using Counts = std::vector<std::int64_t>;

struct Row {
  std::string name;
  Counts counts;
};

/// A table of forces in regions, these in countries; totals are above their parts or below them.
class Tree {
 public:
  explicit Tree(std::uint32_t seed) : random_(seed) { grow(0, 3); }

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::set<std::string>& totals() const { return totals_; }

 private:
  Counts grow(std::size_t depth, std::size_t most_depth) {
    if (depth == most_depth) return add_force();
    const bool above = random_.one_in(2);
    const std::string name = "R" + std::to_string(totals_.size());
    totals_.insert(name);
    const std::size_t here = rows_.size();
    if (above) rows_.push_back({name, {}});
    Counts sums(kColumns, 0);
    const std::size_t parts = 2 + random_.below(3);
    for (std::size_t part = 0; part < parts; ++part) {
      const Counts counts = grow(depth + 1, most_depth);
      for (std::size_t at = 0; at < kColumns; ++at) sums[at] += counts[at];
    }
    if (above) {
      rows_[here].counts = sums;
    } else {
      rows_.push_back({name, sums});
    }
    return sums;
  }

  Counts add_force() {
    Counts counts;
    for (std::size_t at = 0; at < kColumns; ++at) counts.push_back(static_cast<std::int64_t>(1 + random_.below(5000)));
    rows_.push_back({"F" + std::to_string(rows_.size()), counts});
    return counts;
  }

  property::Random random_;
  std::vector<Row> rows_;
  std::set<std::string> totals_;
};

std::string table(const std::vector<Row>& rows) {
  std::string text = "force,website_2016,helpline_2016,website_2018,helpline_2018\n";
  for (const Row& row : rows) {
    text += row.name;
    for (const auto count : row.counts) text += ',' + std::to_string(count);
    text += '\n';
  }
  return text;
}

/// The names before ` (line …) is the sum of`.
std::set<std::string> named_totals(const Diagnostics& diagnostics) {
  std::set<std::string> names;
  for (const auto& finding : diagnostics.all()) {
    if (finding.code != code::counted_twice && finding.code != code::hidden_total) continue;
    constexpr std::string_view kOption = "--total-row ";
    for (std::size_t at = finding.hint.find(kOption); at != std::string::npos;
         at = finding.hint.find(kOption, at + 1)) {
      const std::size_t begin = at + kOption.size();
      names.insert(finding.hint.substr(begin, finding.hint.find_first_of(" ,;:", begin) - begin));
    }
  }
  return names;
}

}  // namespace

TEST_CASE("all sums of a tree are found and can be settled, and the total is that of the forces") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    const Tree tree(seed);
    const std::string text = table(tree.rows());
    const auto refused = loaded(text);
    REQUIRE(refused.diagnostics.has_mistakes());
    REQUIRE(named_totals(refused.diagnostics) == tree.totals());
    LoadOptions options;
    options.total_rows.assign(tree.totals().begin(), tree.totals().end());
    const auto settled = loaded(text, options);
    REQUIRE_FALSE(settled.diagnostics.has_mistakes());
    REQUIRE(settled.diagnostics.count(Severity::warning) == 0);
    REQUIRE(settled.dataset.forces.size() == tree.rows().size() - tree.totals().size());
    REQUIRE(settled.dataset.inputs.front().stated_unchecked == 0);
  }
}

TEST_CASE("a random table has no sums, and is neither refused nor warned about") {
  property::Random random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<Row> rows;
    const std::size_t most = round % 2 == 0 ? 40 : 3000;
    for (int row = 0; row < 43; ++row) {
      Counts counts;
      for (std::size_t at = 0; at < kColumns; ++at) counts.push_back(static_cast<std::int64_t>(random.below(most)));
      rows.push_back({"Force " + std::to_string(row), counts});
    }
    const auto result = loaded(table(rows));
    INFO("round " << round);
    REQUIRE(result.diagnostics.all().empty());
  }
}
