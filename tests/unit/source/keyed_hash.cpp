// The hash of tables whose keys come from the input: its values, and that different names collide under each key.
#include <reach/keyed_hash.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr HashKey kZero{};
constexpr HashKey kFirst{1, 2, 3, 4};
constexpr HashKey kSecond{5, 6, 7, 8};

constexpr std::uint64_t kMask = 255;  // of the bits that choose a place in a table

/// Names that share one place of a table of 256 under a key.
std::vector<std::string> colliding_names(const HashKey& key, std::size_t count) {
  const SipHash hash(key);
  std::vector<std::string> names;
  for (int number = 0; names.size() < count; ++number) {
    const std::string name = "Force " + std::to_string(number);
    if ((hash.of_text(name) & kMask) == 0) names.push_back(name);
  }
  return names;
}

/// How many of the names are in the fullest place.
template <typename Hash>
std::ptrdiff_t fullest_place(std::size_t count, Hash hash_of) {
  std::vector<std::ptrdiff_t> places(kMask + 1);
  for (std::size_t at = 0; at < count; ++at) ++places[hash_of(at) & kMask];
  return *std::max_element(places.begin(), places.end());
}

}  // namespace

TEST_CASE("texts are hashed by SipHash-1-3") {
  const SipHash hash(kZero);                                    // as CPython 3.11 does, with PYTHONHASHSEED=0
  CHECK(hash.of_text("") == hash.of_text(std::string_view()));  // which has no bytes
  CHECK(hash.of_text("a") == 0x407448D2B89B1813);
  CHECK(hash.of_text("Ke") == 0xAA4E5F61D264AE72);
  CHECK(hash.of_text("Ken") == 0x032C1DFF34D1D3E9);
  CHECK(hash.of_text("Kent") == 0x90092398718A8ED9);
  CHECK(hash.of_text("Avon1") == 0x3EF8247FEFCC31AF);
  CHECK(hash.of_text("Avon12") == 0x691DF4AE7A1AAD58);
  CHECK(hash.of_text("1234567") == 0xA33D651594FDAE81);
  CHECK(hash.of_text("12345678") == 0x3489982430560A87);
  CHECK(hash.of_text("South East website 2018") == 0x209D313608D144F9);
}

TEST_CASE("names that collide under one key are spread under another") {
  const auto names = colliding_names(kFirst, 200);
  const auto fullest = [&](const HashKey& key) {
    return fullest_place(names.size(), [&](std::size_t at) { return SipHash(key).of_text(names[at]); });
  };
  CHECK(fullest(kFirst) == 200);
  CHECK(fullest(kSecond) < 10);
}

TEST_CASE("numbers that collide under one key are spread under another") {
  std::vector<std::uint64_t> numbers;
  for (std::uint64_t number = 0; numbers.size() < 200; ++number) {
    if ((SipHash(kFirst)(number, number * 3) & kMask) == 0) numbers.push_back(number);
  }
  const auto fullest = [&](const HashKey& key) {
    return fullest_place(numbers.size(), [&](std::size_t at) { return SipHash(key)(numbers[at], numbers[at] * 3); });
  };
  CHECK(fullest(kFirst) == 200);
  CHECK(fullest(kSecond) < 10);
  const NumberHash hash;
  CHECK(hash(1) != hash(2));
  constexpr std::uint64_t kOne = 1, kTwo = 2;
  CHECK(SipHash(kZero)(kOne, kTwo) != SipHash(kZero)(kTwo, kOne));
}

TEST_CASE("a table keeps the key with which it was made") {
  const HashKey before = hash_key();
  TextMap<int> counts;
  for (int number = 0; number < 100; ++number) counts["Force " + std::to_string(number)] = number;
  set_hash_key(kSecond);
  for (int number = 100; number < 1000; ++number) counts["Force " + std::to_string(number)] = number;
  CHECK(counts.size() == 1000);
  for (int number = 0; number < 1000; ++number) CHECK(counts.at("Force " + std::to_string(number)) == number);
  set_hash_key(before);
}
