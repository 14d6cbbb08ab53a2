#include "audit/terms/number_words.hpp"

#include <array>

#include <reach/keyed_hash.hpp>

namespace reach::audit {
namespace {

constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
constexpr auto kTens =
    std::to_array<std::string_view>({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});

}  // namespace

std::int64_t word_value(std::string_view key) {
  static const auto values = [] {
    TextMap<std::int64_t> known;
    for (std::size_t at = 0; at < kNumberWords.size(); ++at)
      known.emplace(kNumberWords[at], static_cast<std::int64_t>(at) + 1);
    for (std::size_t at = 0; at < kTens.size(); ++at) known.emplace(kTens[at], 10 * static_cast<std::int64_t>(at + 2));
    return known;
  }();
  const auto found = values.find(key);
  return found == values.end() ? 0 : found->second;
}

}  // namespace reach::audit
