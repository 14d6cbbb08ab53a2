#include "source/sha256.hpp"

#include <initializer_list>
#include <string_view>

#include "catch.hpp"

namespace reach {

TEST_CASE("SHA-256 is that of FIPS 180-4, in whatever parts the bytes come") {
  const auto hash = [](std::initializer_list<std::string_view> parts) {
    Sha256 sha;
    for (const std::string_view part : parts) sha.add(part);
    return sha.hex();
  };
  CHECK(hash({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hash({"abc"}) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hash({"a", "", "bc"}) == hash({"abc"}));
}

}  // namespace reach
