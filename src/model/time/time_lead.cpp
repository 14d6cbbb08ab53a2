#include "model/time/time_lead.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>

#include <reach/timespan.hpp>

#include "model/time/time_words.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

/// Whether a folded text begins with one of these phrases.
template <typename Phrases, typename Text>
bool is_lead(const Phrases& phrases, std::string_view word, Text text) {
  return std::ranges::any_of(phrases, [&](const auto& phrase) {
    const std::string_view whole = std::invoke(text, phrase);
    return whole.front() == word.front() && whole.starts_with(word) &&
           (whole.size() == word.size() || !is_letter(whole[word.size()]));
  });
}

/// The lengths of the first words of timespans, one bit each, by their first two letters.
using WordLengths = std::array<std::array<std::uint32_t, 26>, 26>;

constexpr std::string_view letters_at_begin(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_letter(text[size])) ++size;
  return text.substr(0, size);
}

constexpr std::uint32_t& lengths_like(WordLengths& lengths, std::string_view word) {
  return lengths[static_cast<std::size_t>(word[0] - 'a')]
                [word.size() > 1 ? static_cast<std::size_t>(word[1] - 'a') : 0];
}

constexpr WordLengths word_lengths() {
  WordLengths lengths{};
  const auto add = [&](std::string_view text) {
    const auto word = letters_at_begin(text);
    if (!word.empty()) lengths_like(lengths, word) |= std::uint32_t{1} << word.size();
  };
  for (const TimePhrase& phrase : kBefore) add(phrase.text);
  for (const TimePhrase& unit : kUnits) add(unit.text);
  for (const std::string_view filler : kFillers) add(filler);
  for (const std::string_view word : kNumberedParts) add(word);
  return lengths;
}

/// Whether a first word in small letters may be one of a timespan, by its first letters and its length.
bool is_like_lead(std::string_view word) {
  static constexpr WordLengths kLengths = word_lengths();
  constexpr std::size_t kLongestWord = 31;
  const std::size_t second = word.size() > 1 ? static_cast<std::size_t>(word[1] - 'a') : 0;
  return word.size() <= kLongestWord &&
         (kLengths[static_cast<std::size_t>(word[0] - 'a')][second] >> word.size() & 1) != 0;
}

/// The first letters of a text, as `folded_time` writes them: `ye` of `Y.E. March 2017`.
std::string first_word(std::string_view text) {
  std::string word;
  for (const char c : text) {
    if (is_letter(c)) word += ascii_lower(c);
    if (!is_letter(c) && c != '.') break;
  }
  return word;
}

}  // namespace

bool begins_like_time(std::string_view folded) {
  const auto word = letters_at_begin(folded);
  if (word.empty() || month_number(word) != 0) return true;
  if (!is_like_lead(word)) return false;
  return is_lead(kBefore, word, &TimePhrase::text) || is_lead(kUnits, word, &TimePhrase::text) ||
         is_lead(kFillers, word, std::identity()) || is_lead(kNumberedParts, word, std::identity());
}

bool may_be_timespan(std::string_view text) {
  return text.empty() || !is_letter(text.front()) || begins_like_time(first_word(text));
}

}  // namespace reach
