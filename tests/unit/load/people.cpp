// Different ids, and their exact numbers by cell and by union.
#include "load/people.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr Period k2016{PeriodKind::calendar_year, 2016};
constexpr Period k2018{PeriodKind::calendar_year, 2018};

std::int64_t number(const Tally& tally, const Key& key) {
  const auto* cell = tally.find(key);
  REQUIRE(cell != nullptr);
  return cell->count.is_missing() ? -1 : cell->count.value();
}

}  // namespace

TEST_CASE("the same bytes are one id, whatever their hash") {
  Ids ids;
  std::set<std::uint32_t> numbers;
  std::vector<std::uint32_t> first;
  constexpr int kMany = 50'000;
  for (int at = 0; at < kMany; ++at) first.push_back(ids.add("visitor " + std::to_string(at)));
  for (int at = 0; at < kMany; ++at)
    REQUIRE(ids.add("visitor " + std::to_string(at)) == first[static_cast<std::size_t>(at)]);
  numbers.insert(first.begin(), first.end());
  CHECK(numbers.size() == kMany);
  CHECK(numbers.count(0) == 0);
}

TEST_CASE("ids differ by case, spaces and length") {
  Ids ids;
  const std::string long_id(Ids::kLongest, 'a');
  const std::set<std::uint32_t> numbers{ids.add("a"),
                                        ids.add("A"),
                                        ids.add("a "),
                                        ids.add("a\0b"),
                                        ids.add("aa"),
                                        ids.add(long_id),
                                        ids.add(std::string_view(long_id).substr(1))};
  CHECK(numbers.size() == 6);  // "a\0b" ends at its NUL: it is "a" again
}

TEST_CASE("ids fill block after block") {
  Ids ids;
  std::vector<std::string> texts;
  for (int at = 0; at < 1000; ++at) texts.push_back(std::string(Ids::kLongest - 10, 'x') + std::to_string(at));
  std::vector<std::uint32_t> numbers;
  for (const auto& text : texts) numbers.push_back(ids.add(text));
  for (std::size_t at = 0; at < texts.size(); ++at) REQUIRE(ids.add(texts[at]) == numbers[at]);
}

TEST_CASE("a union counts each person once") {
  People people;
  const std::vector<std::uint32_t> region_of{0, 0, 1};
  // Somebody who uses everything, everywhere, and somebody for each cell.
  for (std::uint32_t force = 0; force < 3; ++force) {
    for (std::uint32_t channel = 0; channel < 2; ++channel) {
      for (int repeat = 0; repeat < 3; ++repeat) people.add({force, channel, k2016}, "everywhere");
      people.add({force, channel, k2016}, "of " + std::to_string(force) + std::to_string(channel));
    }
  }
  people.add({0, 0, k2018}, "everywhere");
  const auto counts = people.count(region_of, 2, 2);
  CHECK(number(counts.counts, {0, 0, k2016}) == 2);
  CHECK(number(counts.unions, {0, kAll, k2016}) == 3);
  CHECK(number(counts.unions, {region_row(0), 0, k2016}) == 3);
  CHECK(number(counts.unions, {region_row(0), kAll, k2016}) == 5);
  CHECK(number(counts.unions, {region_row(1), kAll, k2016}) == 3);
  CHECK(number(counts.unions, {kAll, 1, k2016}) == 4);
  CHECK(number(counts.unions, {kAll, kAll, k2016}) == 7);
}

TEST_CASE("a union that lacks a part is missing, not smaller") {
  People people;
  people.add({0, 0, k2016}, "a");
  people.add({0, 1, k2016}, "a");
  people.add({1, 0, k2016}, "b");
  const auto counts = people.count(std::vector<std::uint32_t>{0, 0}, 2, 1);
  CHECK(number(counts.unions, {0, kAll, k2016}) == 1);
  CHECK(number(counts.unions, {1, kAll, k2016}) == -1);
  CHECK(number(counts.unions, {region_row(0), 0, k2016}) == 2);
  CHECK(number(counts.unions, {region_row(0), 1, k2016}) == -1);
  CHECK(number(counts.unions, {kAll, kAll, k2016}) == -1);
}
