// Keys of the fast path: found by their bytes; those that were made to collide are left out.
#include "load/fast/fast_keys.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

/// Keys to add and find, with room behind each.
class Keys {
 public:
  void add(std::uint32_t force, const std::string& key) {
    const std::string padded = key + std::string(FastKeys::kSlack, 'x');
    const std::string_view text = std::string_view(padded).substr(0, key.size());
    if (keys_.find(text) == nullptr) keys_.add(text, {force, 0, {}});
  }
  /// The force of a key, or -1.
  std::int64_t force(const std::string& key) {
    const std::string padded = key + std::string(FastKeys::kSlack, 'y');
    const FastKeys::Entry* entry = keys_.find(std::string_view(padded).substr(0, key.size()));
    return entry == nullptr ? -1 : std::int64_t{entry->force};
  }

 private:
  FastKeys keys_;
};

/// Keys whose hash is the same: the first word undoes three times the third.
std::string colliding_key(std::uint32_t number) {
  const std::string digits = std::to_string(10'000'000 + number);
  std::string letters;
  for (const char digit : digits) letters += "ABGHMNstyz"[digit - '0'];
  return letters + "AAAAAAAA" + digits + ",web";
}

}  // namespace

TEST_CASE("keys of any length are found by all their bytes") {
  Keys keys;
  std::vector<std::string> all;
  for (std::uint32_t number = 0; number < 3000; ++number) {
    all.push_back("Force " + std::to_string(number) + (number % 2 == 0 ? "" : ", of a name that is long") + ",web");
    keys.add(number, all.back());
  }
  for (std::uint32_t number = 0; number < 3000; ++number) CHECK(keys.force(all[number]) == number);
  CHECK(keys.force("Force 3000,web") == -1);
  CHECK(keys.force("Force 1, of a name that is long,wex") == -1);
}

TEST_CASE("a few colliding keys are kept, and other keys are found among them") {
  Keys keys;
  for (std::uint32_t number = 0; number < 3000; ++number) {
    keys.add(number, colliding_key(number));
    if (number % 100 == 0) keys.add(number, "Force " + std::to_string(number) + ",web");
  }
  std::size_t kept = 0;
  for (std::uint32_t number = 0; number < 3000; ++number) {
    const std::int64_t found = keys.force(colliding_key(number));
    if (found == number) ++kept;
    CHECK((found == number || found == -1));
  }
  CHECK(kept > 0);
  CHECK(kept <= 128);
  for (std::uint32_t number = 0; number < 3000; number += 100) {
    CHECK(keys.force("Force " + std::to_string(number) + ",web") == number);
  }
}
