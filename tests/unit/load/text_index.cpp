// Numbers by text.
#include "load/dataset/text_index.hpp"

#include <string>

#include "catch.hpp"

using namespace reach;

TEST_CASE("texts are found by their letters, however many there are") {
  constexpr std::uint32_t kTexts = 5000;
  KeptTexts texts;
  TextIndex index;
  CHECK(index.find("Kent 1") == nullptr);
  for (std::uint32_t number = 0; number < kTexts; ++number) {
    const std::string_view text = texts.keep("Kent " + std::to_string(number));
    index.add(text, index.hash_of(text), number);
  }
  for (std::uint32_t number = 0; number < kTexts; ++number) {
    const auto* found = index.find("Kent " + std::to_string(number));
    REQUIRE(found != nullptr);
    CHECK(*found == number);
  }
  CHECK(index.find("Kent") == nullptr);
  CHECK(index.find("Kent 5000") == nullptr);
  std::uint32_t met = 0;
  index.each([&](std::string_view text) { met += text == "Kent " + std::to_string(met) ? 1U : 0U; });
  CHECK(met == kTexts);
}

TEST_CASE("a kept text is a copy that stays, even one longer than a block") {
  KeptTexts texts;
  const std::string_view empty = texts.keep("");
  std::string name = "Sussex";
  const std::string_view kept = texts.keep(name);
  name = "Surrey";
  const std::string_view large = texts.keep(std::string(10'000, 'x'));
  for (int at = 0; at < 1000; ++at) texts.keep("Thames Valley");
  CHECK(empty.empty());
  CHECK(kept == "Sussex");
  CHECK(large == std::string(10'000, 'x'));
}
