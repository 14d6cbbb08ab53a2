#include "document/written_sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <reach/keyed_hash.hpp>

#include "text/ascii.hpp"

namespace reach::document {
namespace {

/// Sorted. Months are written if parts of years are compared.
constexpr auto kSentenceWords = std::to_array<std::string_view>({
    "a",          "about",      "allows",      "alone",       "an",       "and",     "anyone",   "april",
    "are",        "as",         "at",          "august",      "average",  "both",    "chance",   "change",
    "clear",      "compares",   "contacts",    "could",       "counted",  "counts",  "december", "decrease",
    "difference", "dispersion", "each",        "estimated",   "february", "fell",    "figure",   "figures",
    "for",        "forces",     "from",        "in",          "increase", "is",      "january",  "july",
    "june",       "less",       "low",         "make",        "many",     "march",   "may",      "nearest",
    "no",         "november",   "october",     "of",          "on",       "or",      "over",     "people",
    "per",        "periods",    "provisional", "reliability", "repeat",   "revised", "rose",     "rounded",
    "september",  "several",    "shows",       "stayed",      "such",     "sum",     "than",     "that",
    "the",        "there",      "this",        "those",       "to",       "used",    "went",     "were",
    "who",        "with",       "year",        "years",
});

bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `visit` for each word, in lower case, until a call returns false; returns whether none did.
template <typename Visit>
bool each_word(std::string_view text, Visit visit) {
  std::string word;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_word_character(text[at])) {
      word += ascii_lower(text[at]);
    } else if (!word.empty()) {
      if (!visit(word)) return false;
      word.clear();
    }
  }
  return true;
}

}  // namespace

bool is_written_sentence(std::string_view text, std::string_view truth) {
  TextSet names;
  each_word(truth, [&](const std::string& word) { return names.insert(word), true; });
  return each_word(text, [&](const std::string& word) {
    const bool figure = word.find_first_of("0123456789") != std::string::npos;
    return figure || std::ranges::binary_search(kSentenceWords, word) || names.contains(word);
  });
}

}  // namespace reach::document
