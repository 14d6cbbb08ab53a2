// Change::increase against long division on digits.
#include <array>
#include <cstdio>
#include <limits>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <reach/change.hpp>

#include "catch.hpp"
#include "property/sanitized.hpp"
#include "unit/model/long_division.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMostIncreased = std::numeric_limits<std::int64_t>::max();

std::string increase(std::int64_t baseline, std::int64_t comparison, int decimals) {
  return to_text(std::get<Decimal>(Change{Count(baseline), Count(comparison)}.increase(decimals)));
}

/// By long division; every number of decimals from 0 on.
std::vector<std::string> on_paper(std::int64_t baseline, std::int64_t comparison) {
  LongDivision<Uint128> division(static_cast<Uint128>(baseline), static_cast<Uint128>(comparison));
  std::vector<std::string> all;
  for (int decimals = 0; decimals <= 6; ++decimals)
    all.push_back(to_text(Decimal{division.rounded(decimals), decimals}));
  return all;
}

std::vector<std::string> by_change(std::int64_t baseline, std::int64_t comparison) {
  std::vector<std::string> all;
  for (int decimals = 0; decimals <= 6; ++decimals) all.push_back(increase(baseline, comparison, decimals));
  return all;
}

/// Increases worked out by hand.
struct Worked {
  std::int64_t baseline;
  std::int64_t comparison;
  int decimals;
  std::string_view increase;
};

void check(std::initializer_list<Worked> rows) {
  for (const auto& [baseline, comparison, decimals, expected] : rows) {
    CAPTURE(baseline, comparison, decimals);
    CHECK(increase(baseline, comparison, decimals) == expected);
  }
}

std::string whole_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  REQUIRE(file != nullptr);
  std::string bytes(16384, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
  return bytes;
}

}  // namespace

TEST_CASE("every increase of baseline 1 to 2000, comparison 0 to 4000, 0 to 2 decimals") {
  std::uint64_t wrong = 0;
  std::string first;
  const std::uint32_t step = kSanitized ? 7 : 1;
  for (std::uint32_t baseline = 1; baseline <= 2000; ++baseline) {
    for (std::uint32_t comparison = 0; comparison <= 4000; comparison += step) {
      LongDivision<std::uint32_t> division(baseline, comparison);
      const Change change{Count(baseline), Count(comparison)};
      for (int decimals = 0; decimals <= 2; ++decimals) {
        const auto found = change.increase(decimals);
        const auto* decimal = std::get_if<Decimal>(&found);
        const bool right = decimal && decimal->digits == division.rounded(decimals) && decimal->decimals == decimals;
        if (!right && wrong++ == 0) first = std::to_string(baseline) + " to " + std::to_string(comparison);
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(first == "");
}

TEST_CASE("the increases of the reference table") {
  check({
      {580, 1050, 0, "81"},
      {530, 1086, 0, "105"},
      {1175, 1848, 0, "57"},
      {541, 792, 0, "46"},
      {2826, 4776, 0, "69"},
      {2826, 4776, 6, "69.002123"},
      {40, 63, 0, "58"},
  });
}

TEST_CASE("halves round away from zero, on both sides") {
  check({
      {200, 201, 0, "1"},
      {200, 199, 0, "-1"},
      {200, 203, 0, "2"},
      {200, 197, 0, "-2"},
      {2000, 2001, 1, "0.1"},
      {2000, 1999, 1, "-0.1"},
      {1000, 1004, 0, "0"},
      {1000, 996, 0, "0"},
  });
}

TEST_CASE("every row of rounding_pairs.tsv") {
  std::istringstream rows(whole_file(REACH_TESTS_DIR "/unit/model/rounding_pairs.tsv"));
  std::size_t count = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.starts_with('#') || line.starts_with("baseline")) continue;
    std::istringstream cells(line);
    std::int64_t baseline = 0;
    std::int64_t comparison = 0;
    int decimals = 0;
    std::string expected;
    REQUIRE(cells >> baseline >> comparison >> decimals >> expected);
    CHECK(line + ": " + increase(baseline, comparison, decimals) == line + ": " + expected);
    ++count;
  }
  CHECK(count == 32);
}

TEST_CASE("increases at the edges of 128 bits") {
  check({
      {1, kMostIncreased, 0, "922337203685477580600"},
      {1, kMostIncreased, 6, "922337203685477580600.000000"},
      {kMostIncreased, 0, 6, "-100.000000"},
      {kMostIncreased, 1, 6, "-100.000000"},
      {kMostIncreased, kMostIncreased, 6, "0.000000"},
      {kMostIncreased - 1, kMostIncreased, 6, "0.000000"},
      {kMostIncreased, kMostIncreased - 1, 6, "0.000000"},
      {2, kMostIncreased, 6, "461168601842738790250.000000"},
      {3, kMostIncreased, 6, "307445734561825860133.333333"},
  });
}

TEST_CASE("edges and random pairs, at every number of decimals") {
  const std::array<std::int64_t, 16> edges = {1,
                                              2,
                                              3,
                                              7,
                                              10,
                                              999'999'999,
                                              1LL << 31,
                                              (1LL << 53) - 1,
                                              1LL << 53,
                                              (1LL << 53) + 1,
                                              1LL << 62,
                                              1'000'000'000'000'000'000,
                                              kMostIncreased / 3,
                                              kMostIncreased / 2,
                                              kMostIncreased - 1,
                                              kMostIncreased};
  for (const auto baseline : edges) {
    CHECK(by_change(baseline, 0) == on_paper(baseline, 0));
    for (const auto comparison : edges) CHECK(by_change(baseline, comparison) == on_paper(baseline, comparison));
  }
  std::mt19937_64 random(2016);
  for (int at = 0; at < 5000; ++at) {
    const auto baseline = static_cast<std::int64_t>(random() >> (1 + random() % 62)) | 1;
    const auto comparison = static_cast<std::int64_t>(random() >> (1 + random() % 62));
    CHECK(by_change(baseline, comparison) == on_paper(baseline, comparison));
  }
}
