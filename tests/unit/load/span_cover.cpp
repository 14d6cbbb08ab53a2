// Whether a span is within another.
#include "load/dataset/span_cover.hpp"

#include <random>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace reach;

TEST_CASE("a span covers itself and everything inside it") {
  SpanCover spans(10);
  CHECK_FALSE(spans.covers(0, 0));
  spans.add(2, 5);
  CHECK(spans.covers(2, 5));
  CHECK(spans.covers(3, 3));
  CHECK_FALSE(spans.covers(1, 3));
  CHECK_FALSE(spans.covers(3, 6));
  spans.add(9, 9);
  CHECK(spans.covers(9, 9));
  CHECK_FALSE(spans.covers(5, 9));
}

TEST_CASE("two adjacent spans cover nothing outside both") {
  SpanCover spans(6);
  spans.add(0, 2);
  spans.add(2, 5);
  CHECK_FALSE(spans.covers(1, 3));
}

TEST_CASE("the result agrees with checking each span") {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same each time
  constexpr std::uint32_t kPositions = 37;
  const auto any_span = [&] {
    const auto [first, last] = std::minmax(
        {static_cast<std::uint32_t>(random() % kPositions), static_cast<std::uint32_t>(random() % kPositions)});
    return std::pair(first, last);
  };
  for (int round = 0; round < 50; ++round) {
    SpanCover spans(kPositions);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> added;
    for (int step = 0; step < 12; ++step) {
      added.push_back(any_span());
      spans.add(added.back().first, added.back().second);
      const auto [first, last] = any_span();
      bool covered = false;
      for (const auto& span : added) covered = covered || (span.first <= first && last <= span.second);
      CHECK(spans.covers(first, last) == covered);
    }
  }
}
