// Ids as words: the same words, width and form if and only if the bytes are the same.
#include "load/people/packed_id.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "colliding_ids.hpp"

using namespace reach;

namespace {

using Identity = std::tuple<unsigned, unsigned, std::array<std::uint64_t, 4>>;

/// What stands behind an id must not matter: `behind` does.
PackedId packed(const std::string& id, char behind = '0') {
  return pack_id(std::string_view(id + std::string(PackedId::kSlack, behind)).substr(0, id.size()));
}

Identity identity(const std::string& id, char behind = '0') {
  const PackedId packed_id = packed(id, behind);
  return {packed_id.width, packed_id.form, packed_id.words};
}

/// Ids of every length and alphabet; each with neighbours that differ in one byte, or in length.
std::set<std::string> many_ids() {
  std::set<std::string> ids;
  const std::string alphabets[] = {"0123456789",           "abcdef09", "ABCDEF09", "*+,-./09", "xyz09",
                                   std::string("\0a0", 3), "\xC3\xA9", " \"",      "aA"};
  for (std::size_t length = 1; length <= PackedId::kLongest; ++length) {
    for (const std::string& alphabet : alphabets) {
      for (const char filler : alphabet) {
        std::string id(length, filler);
        ids.insert(id);
        for (std::size_t at = 0; at < length; ++at) {
          const bool edge = at % 8 == 0 || at % 8 == 7 || at + 1 == length;
          if (!edge) continue;
          for (const char other : alphabet) {
            id[at] = other;
            ids.insert(id);
          }
          id[at] = filler;
        }
      }
    }
  }
  for (const std::string& hex : {std::string("f81d4fae7dec11d0a76500a0c91e6bf6"),
                                 std::string("F81D4FAE7DEC11D0A76500A0C91E6BF6"), std::string(32, '0')}) {
    ids.insert({hex, hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) +
                         '-' + hex.substr(20)});
    ids.insert(hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '0' +
               hex.substr(20));
  }
  return ids;
}

}  // namespace

TEST_CASE("different ids have different packed forms") {
  std::map<Identity, std::string> met;
  std::size_t packed_ones = 0;
  for (const std::string& id : many_ids()) {
    const Identity its = identity(id);
    if (its != identity(id, '\xFF')) FAIL("what stands behind it changes " << id);
    if (std::get<0>(its) == 0) continue;
    ++packed_ones;
    const auto [found, fresh] = met.emplace(its, id);
    if (!fresh) FAIL(id << " and " << found->second << " are packed alike");
  }
  CHECK(packed_ones > 20'000);
}

TEST_CASE("common ids take few words") {
  CHECK(packed("b4d055fcf2cbbd7b").width == 1);
  CHECK(packed("00000000deadbeef").width == 1);
  CHECK(packed("ann").width == 1);
  CHECK(packed("4815162342").width == 1);
  CHECK(packed("1234567890.1234567890").width == 2);
  CHECK(packed("f81d4fae-7dec-11d0-a765-00a0c91e6bf6").width == 2);
  CHECK(packed("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6").width == 2);
  CHECK(packed("ann@example.org").width == 2);
  CHECK(packed(std::string(64, 'a')).width == 4);
  CHECK(packed("someone.with.a.name@example.org").width == 4);
  CHECK(packed(std::string(33, 'x')).width == 0);
  CHECK(packed(std::string(65, 'a')).width == 0);
  CHECK(packed("").width == 0);
}

TEST_CASE("raw ids can be distinguished from ids of an alphabet") {
  CHECK(packed(std::string(31, 'x') + '"').is_text());
  CHECK(packed("\"").is_text());
  CHECK_FALSE(packed("ab").is_text());
  CHECK_FALSE(packed(std::string(64, '0')).is_text());
}

TEST_CASE("ids with one hash differ in their other words") {
  std::set<Identity> met;
  std::set<std::uint64_t> hashes;
  for (std::uint64_t number = 0; number < 1000; ++number) {
    met.insert(identity(colliding_id(number)));
    hashes.insert(packed(colliding_id(number)).words[0]);
  }
  CHECK(met.size() == 1000);
  CHECK(hashes.size() == 1);
}

TEST_CASE("ids that collide under one key are spread under another") {
  std::vector<std::string> ids;
  for (std::uint64_t number = 0; number < 1000; ++number) ids.push_back(colliding_id(number));
  const HashKey before = hash_key();
  set_hash_key({1, 2, 3, 4});
  std::set<std::uint64_t> hashes;
  for (const std::string& id : ids) hashes.insert(packed(id).words[0] >> 52);  // the bits that choose a part
  set_hash_key(before);
  CHECK(hashes.size() > 800);
}
