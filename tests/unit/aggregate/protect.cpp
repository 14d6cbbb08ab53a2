// The rows that are hidden, and rounding.
#include <array>
#include <limits>

#include "aggregate/protect/hidden_rows.hpp"
#include "aggregate/protect/round.hpp"
#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

/// Rows of two channels, named A, B, C…; `-`: shown; `c`: its channels are hidden; `r`: the whole row is hidden.
std::string hidden(const std::vector<std::array<std::int64_t, 2>>& counts, std::int64_t least = 5) {
  std::vector<protect::GuardedRow> rows;
  for (const auto& [a, b] : counts)
    rows.push_back({std::string(1, static_cast<char>('a' + rows.size())), {a, b}, Int128{a} + b});
  std::string text;
  for (const protect::Hidden each : protect::hidden_rows(rows, least)) text += "-cr"[static_cast<std::size_t>(each)];
  return text;
}

AggregateOptions suppressed(std::size_t least) {
  AggregateOptions options;
  options.suppress = least;
  return options;
}

}  // namespace

TEST_CASE("nothing is hidden if no count is small: 0 is not, and neither is the smallest count shown") {
  CHECK(hidden({{483, 97}, {479, 51}, {1069, 106}}) == "---");
  CHECK(hidden({{483, 0}, {479, 5}, {1069, 106}}) == "---");
  CHECK(hidden({{483, 0}, {480, 4}, {1069, 106}}) == "ccc");  // 0 + 4 is small
}

TEST_CASE("a row with a small count takes the smallest of all rows with it") {
  CHECK(hidden({{900, 100}, {800, 90}, {700, 3}, {600, 80}}) == "--cc");  // D is the smallest
  CHECK(hidden({{900, 100}, {800, 90}, {700, 80}, {600, 3}}) == "--cc");  // it is the smallest itself: C is next
  CHECK(hidden({{500, 3}, {800, 2}, {700, 80}, {600, 90}}) == "cc--");    // the smallest is among them: no other
  CHECK(hidden({{800, 2}, {500, 100}, {510, 90}, {900, 3}}) == "cc-c");
  CHECK(hidden({{600, 3}, {500, 50}, {500, 50}}) == "cc-");  // of two equal rows, the first by name
}

TEST_CASE("more rows are hidden until a channel's sum reveals no small count") {
  CHECK(hidden({{500, 1}, {400, 3}, {600, 50}, {900, 60}}) == "ccc-");  // 1 + 3 is small itself
  CHECK(hidden({{500, 1}, {400, 4}, {600, 50}, {900, 60}}) == "cc--");  // 5 is not
  CHECK(hidden({{500, 1}, {400, 2}, {450, 2}, {600, 50}}) == "cccc");   // of three rows, 5 is one too few
  CHECK(hidden({{500, 1}, {400, 2}, {450, 3}, {600, 50}}) == "ccc-");
}

TEST_CASE("rows are hidden altogether if their totals and channels would bound a small count") {
  // Of A 100 + 5 and B 3 + 100 the margins leave B at least 0 in the first channel, and A at least 2 in the second.
  CHECK(hidden({{100, 5}, {3, 102}, {500, 600}}) == "ccc");
  CHECK(hidden({{100, 5}, {3, 102}}) == "rr");
}

TEST_CASE("a small total is hidden with the first row by name, until both add up to enough") {
  CHECK(hidden({{400, 50}, {1, 2}, {700, 80}}) == "rr-");
  CHECK(hidden({{1, 2}, {400, 50}, {700, 80}}) == "rr-");
  CHECK(hidden({{0, 0}, {1, 2}, {400, 50}, {700, 80}}) == "rrr-");  // 0 + 3 is small itself
  CHECK(hidden({{400, 50}, {1, 1}, {2, 1}, {700, 80}}) == "rrr-");
}

TEST_CASE("a period with a small total is refused, and one without any count is not") {
  const auto small =
      dataset_of({year(2016), year(2018)}, {"website"}, {"SE"}, {{"A", 0, {n(3), n(30)}}, {"B", 0, {n(1), n(50)}}});
  CHECK(
      report(small, suppressed(5)) ==
      Texts{
          "too-small: every figure would be hidden in 2016: the total is below 5 (leave the period out, or sum it into "
          "a longer one)"});
  const auto none =
      dataset_of({year(2016), year(2018)}, {"website"}, {"SE"}, {{"A", 0, {n(0), n(30)}}, {"B", 0, {n(0), n(50)}}});
  CHECK(report(none, suppressed(5)) == report(none));
}

TEST_CASE("what is hidden does not depend on the regions that are shown") {
  const auto data = dataset_of({year(2016), year(2018)}, {"website", "helpline"}, {"North", "South", "West"},
                               {{"A", 0, {n(100), n(2), n(300), n(40)}},
                                {"B", 1, {n(200), n(30), n(250), n(20)}},
                                {"C", 2, {n(50), n(60), n(70), n(80)}}});
  AggregateOptions west = suppressed(5);
  west.only = {"West"};
  CHECK(report(data, west) == Texts{"= West: [c] 70, [c] 80, total 110 150 36%", "C: [c] 70, [c] 80, total 110 150 36%",
                                    "= Regions shown: [c] 70, [c] 80, total 110 150 36%"});
  AggregateOptions two = suppressed(5);
  two.only = {"West", "South"};
  two.summary_only = true;
  CHECK(report(data, two) ==
        Texts{"= South: 200 250, 30 20, total 230 270 17%", "= West: [c] 70, [c] 80, total 110 150 36%",
              "= Regions shown: [c] 320, [c] 100, total 340 420 24%", "note: Regions shown: 2 of the 3 in the data."});
}

TEST_CASE("a force that the totals leave out is hidden by itself") {
  const auto data = dataset_of({year(2016), year(2018)}, {"website", "helpline"}, {"SE"},
                               {{"A", 0, {n(483), n(97), n(949), n(101)}},
                                {"B", 0, {n(479), n(51), n(1008), n(78)}},
                                {"C", 0, {n(40), n(2), kNone, n(30)}},
                                {"D", 0, {n(2), n(1), kNone, n(4)}}});
  AggregateOptions options = suppressed(5);
  options.like_for_like = true;
  const Texts lines = report(data, options);
  CHECK(Texts(lines.begin(), lines.begin() + 5) ==
        Texts{"= SE: 962 1957, 148 179, total 1110 2136 92%", "A: 483 949, 97 101, total 580 1050 81%",
              "B: 479 1008, 51 78, total 530 1086 105%", "C: [c] [x], [c] [c], total 42 [x] [x]",
              "D: [c] [x], [c] [c], total [c] [x] [c]"});
}

TEST_CASE("counts are rounded to the nearest 5 or 10, halves of 10 up, and symbols stay") {
  const auto rounded = [](std::int64_t count, std::int64_t base) {
    return protect::rounded(Count(count), base).value();
  };
  CHECK(rounded(0, 5) == 0);
  CHECK(rounded(2, 5) == 0);
  CHECK(rounded(3, 5) == 5);
  CHECK(rounded(7, 5) == 5);
  CHECK(rounded(8, 5) == 10);
  CHECK(rounded(4, 10) == 0);
  CHECK(rounded(5, 10) == 10);
  CHECK(rounded(14, 10) == 10);
  CHECK(rounded(15, 10) == 20);
  CHECK(protect::rounded(Count(Symbol::low), 5) == Count(Symbol::low));
}

TEST_CASE("a count that cannot be rounded is refused") {
  AggregateOptions options;
  options.round = 10;
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK(report(one_channel({{"A", 0, {n(most - 5), n(1)}}}), options) ==
        Texts{"large-total: a count is too large to be rounded to the nearest 10 (look for two figures run together)"});
  CHECK(report(one_channel({{"A", 0, {n(most - 10), n(1)}}}), options).size() > 1);
}
