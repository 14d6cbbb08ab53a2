// Different ids, and their exact numbers by cell and by union.
#include "load/people/people.hpp"

#include <memory>
#include <set>
#include <string>

#include "catch.hpp"
#include "colliding_ids.hpp"

using namespace reach;

namespace {

constexpr Period kPeopleOf2016{PeriodKind::calendar_year, 2016};
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
      for (int repeat = 0; repeat < 3; ++repeat) people.add({force, channel, kPeopleOf2016}, "everywhere");
      people.add({force, channel, kPeopleOf2016}, "of " + std::to_string(force) + std::to_string(channel));
    }
  }
  people.add({0, 0, k2018}, "everywhere");
  const auto counts = people.count(region_of, 2, 2);
  CHECK(number(counts.counts, {0, 0, kPeopleOf2016}) == 2);
  CHECK(number(counts.unions, {0, kAllChannels, kPeopleOf2016}) == 3);
  CHECK(number(counts.unions, {RowId::region(0).number(), 0, kPeopleOf2016}) == 3);
  CHECK(number(counts.unions, {RowId::region(0).number(), kAllChannels, kPeopleOf2016}) == 5);
  CHECK(number(counts.unions, {RowId::region(1).number(), kAllChannels, kPeopleOf2016}) == 3);
  CHECK(number(counts.unions, {RowId::all().number(), 1, kPeopleOf2016}) == 4);
  CHECK(number(counts.unions, {RowId::all().number(), kAllChannels, kPeopleOf2016}) == 7);
}

TEST_CASE("a union that lacks a part is missing, not smaller") {
  People people;
  people.add({0, 0, kPeopleOf2016}, "a");
  people.add({0, 1, kPeopleOf2016}, "a");
  people.add({1, 0, kPeopleOf2016}, "b");
  const auto counts = people.count(std::vector<std::uint32_t>{0, 0}, 2, 1);
  CHECK(number(counts.unions, {0, kAllChannels, kPeopleOf2016}) == 1);
  CHECK(number(counts.unions, {1, kAllChannels, kPeopleOf2016}) == -1);
  CHECK(number(counts.unions, {RowId::region(0).number(), 0, kPeopleOf2016}) == 2);
  CHECK(number(counts.unions, {RowId::region(0).number(), 1, kPeopleOf2016}) == -1);
  CHECK(number(counts.unions, {RowId::all().number(), kAllChannels, kPeopleOf2016}) == -1);
}

TEST_CASE("ids with the same hash are still different people") {
  People people;
  constexpr std::uint64_t kIds = 5000;
  for (int repeat = 0; repeat < 3; ++repeat) {
    for (std::uint64_t id = 0; id < kIds; ++id) {
      people.add({static_cast<std::uint32_t>(id % 2), 0, kPeopleOf2016}, colliding_id(id));
      if (id % 5 == 0) people.add({0, 0, k2018}, colliding_id(id));
    }
  }
  const auto counts = people.count(std::vector<std::uint32_t>{0, 0}, 1, 2);
  CHECK(number(counts.counts, {0, 0, kPeopleOf2016}) == kIds / 2);
  CHECK(number(counts.counts, {0, 0, k2018}) == kIds / 5);
  CHECK(number(counts.unions, {RowId::all().number(), kAllChannels, kPeopleOf2016}) == kIds);
}

TEST_CASE("repeated visits take no more memory than the different ones") {
  Visits visits;
  const std::uint32_t cell = visits.cell({0, 0, kPeopleOf2016});
  constexpr std::uint64_t kIds = 100'000;
  for (std::uint64_t at = 0; at < 30 * kIds; ++at) visits.add(numbered_id(at % kIds + 1), cell);
  const std::size_t least = kIds * sizeof(Pair<1>);
  CHECK(visits.pairs<1>().bytes() >= least);
  CHECK(visits.pairs<1>().bytes() <= (std::size_t{8} << 20));
  Visits others;
  for (std::uint64_t at = 0; at < 4 * 10 * kIds; ++at) others.add(numbered_id(at % (10 * kIds) + 1), cell);
  CHECK(others.pairs<1>().bytes() <= 10 * least * 5 / 3 + (std::size_t{8} << 20));
}

TEST_CASE("the visits of several threads are those of the same people") {
  People people;
  constexpr std::uint64_t kIds = 300'000;
  const Key cell{1, 2, kPeopleOf2016};
  people.add({0, 0, kPeopleOf2016}, "0000000000000001");
  for (std::uint32_t thread = 0; thread < 3; ++thread) {
    auto visits = std::make_unique<Visits>();
    const std::uint32_t unused = visits->cell({1, 0, k2018});
    const std::uint32_t of_series = visits->cell({0, 0, kPeopleOf2016});
    for (std::uint64_t at = 0; at < kIds * 2; ++at) visits->add(numbered_id(at % kIds + 1 + thread), of_series);
    visits->add(numbered_id(1), unused);
    CHECK(people.take(std::move(visits), std::vector<std::optional<Key>>{cell, Key{1, 2, {}}}));
  }
  const auto counts = people.count(std::vector<std::uint32_t>{0, 0}, 3, 3);
  CHECK(number(counts.counts, {1, 2, kPeopleOf2016}) == kIds + 2);
  CHECK(number(counts.counts, {1, 2, k2018}) == 1);
  CHECK(number(counts.counts, {0, 0, kPeopleOf2016}) == 1);
  auto strange = std::make_unique<Visits>();
  strange->cell({1, 0, k2018});
  CHECK_FALSE(people.take(std::move(strange), std::vector<std::optional<Key>>{cell, {}}));
}
