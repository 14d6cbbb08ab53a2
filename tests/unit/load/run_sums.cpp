// Rows that equal the sum of their neighbours.
#include <numeric>

#include "catch.hpp"
#include "load/sums/run_sums.hpp"

using namespace reach;

namespace {

using Rows = std::vector<std::vector<std::int64_t>>;

CountGrid sums_grid(const Rows& rows) {
  CountGrid grid(rows.size(), rows.front().size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t at = 0; at < rows[row].size(); ++at) {
      if (rows[row][at] >= 0) grid.at(row, at) = Count(rows[row][at]);
    }
  }
  return grid;
}

/// `2: 0 1` for each row that is a sum, and its parts.
std::vector<std::string> sums(const Rows& rows) {
  const CountGrid grid = sums_grid(rows);
  std::vector<std::vector<std::uint32_t>> all(1, std::vector<std::uint32_t>(rows.size()));
  std::iota(all[0].begin(), all[0].end(), 0U);
  RunSums runs(grid, all);
  std::vector<std::string> lines;
  for (const RunSum& sum : runs.find([](const RunSum&) { return true; })) {
    std::string line = std::to_string(sum.row) + ":";
    for (const std::uint32_t part : runs.parts_of(sum)) line += ' ' + std::to_string(part);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("runs above and below") {
  CHECK(sums({{1}, {2}, {3}}) == Lines{"2: 0 1"});
  CHECK(sums({{30}, {10}, {20}, {7}}) == Lines{"0: 1 2"});
  CHECK(sums({{9}, {1}, {20}, {21}}) == Lines{"3: 1 2"});
  CHECK(sums({{1}, {0}, {2}, {3}}) == Lines{"3: 0 2"});
  CHECK(sums({{5}, {5}}).empty());
}

TEST_CASE("sums of sums, and a total below regions that are above their forces") {
  CHECK(sums({{100}, {30}, {10}, {20}, {70}, {30}, {40}}) == Lines{"4: 5 6", "1: 2 3", "0: 2 3 5 6"});
  CHECK(sums({{30}, {10}, {20}, {70}, {33}, {37}, {100}}) == Lines{"3: 4 5", "0: 1 2", "6: 1 2 4 5"});
}

TEST_CASE("missing counts") {
  CHECK(sums({{1, -1}, {2, 5}, {3, 9}}) == Lines{"2: 0 1"});
  CHECK(sums({{1, -1}, {2, 5}, {3, 5}}) == Lines{"2: 0 1"});
  CHECK(sums({{1, -1}, {2, 5}, {3, 4}}).empty());
  CHECK(sums({{1, 4}, {2, 5}, {3, -1}}) == Lines{"2: 0 1"});
}

TEST_CASE("figures as large as they can be") {
  constexpr std::int64_t kMost = INT64_MAX;
  CHECK(sums({{kMost / 2}, {kMost / 2}, {kMost - 1}}) == Lines{"2: 0 1"});
  CHECK(sums({{kMost}, {kMost}, {kMost}, {kMost - 3}}).empty());
}
