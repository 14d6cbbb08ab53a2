#include "load/words/people_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "load/words/measure_words.hpp"
#include "load/words/phrase.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The words of a name, followed by the bracketed words that distinguish a part: `users new` for `Users (new)`.
std::string with_parting(const Phrase& phrase) {
  std::string text = joined(phrase.words);
  for (const auto& words : phrase.bracketed) {
    if (among(kParting, joined(words))) text += ' ' + joined(words);
  }
  return text;
}

std::string singular_words(const NameWords& words) {
  NameWords singulars;
  for (const auto& word : words) singulars.push_back(singular(word));
  return joined(singulars);
}

}  // namespace

std::string whole_key(std::string_view name) { return singular_words(phrase_of(with_parting(phrase_of(name))).words); }

bool is_part_alone(std::string_view name) { return among(kParting, with_parting(phrase_of(name))); }

std::string part_of_key(std::string_view name) {
  const std::string folded = fold_name(name);
  const auto may_stand = [&](std::string_view words) {
    return folded.find(words.substr(0, words.find(' '))) != std::string::npos;
  };
  if (std::ranges::none_of(kParting, may_stand)) return {};
  std::string text = ' ' + with_parting(phrase_of(name)) + ' ';
  bool parts = false;
  for (const std::string_view words : kParting) {
    const std::size_t at = text.find(' ' + std::string(words) + ' ');
    if (at == std::string::npos) continue;
    text.erase(at, words.size() + 1);
    parts = true;
  }
  return parts ? singular_words(phrase_of(text).words) : std::string();
}

namespace {

/// The last words of names, folded.
constexpr auto kPeople = std::to_array<std::string_view>(
    {"accounts",      "audience", "browsers",     "clients", "devices", "gebruikers", "individuals",
     "nutzer",        "people",   "persons",      "readers", "user",    "users",      "usuarios",
     "usu\u00E1rios", "utenti",   "utilisateurs", "viewers", "visitor", "visitors"});
constexpr auto kHappenings = std::to_array<std::string_view>(
    {"calls", "clicks", "contacts", "conversions", "downloads", "emails", "entrances", "events", "hits", "impressions",
     "pageviews", "reports", "searches", "sessions", "views", "visits"});

std::string_view final_word(std::string_view folded) { return folded.substr(folded.rfind(' ') + 1); }

template <std::size_t kCount>
bool ends_in_any(std::string_view folded, const std::array<std::string_view, kCount>& words) {
  return std::ranges::binary_search(words, final_word(folded));
}

}  // namespace

bool counts_people(std::string_view channel) {
  const std::string folded = fold_header(channel);
  return folded.starts_with("unique ") || ends_in_any(folded, kPeople);
}

bool counts_happenings(std::string_view channel) {
  const std::string folded = fold_header(channel);
  return !folded.starts_with("unique ") && ends_in_any(folded, kHappenings);
}

}  // namespace reach
