#include "load/words/people_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.hpp"

namespace reach {
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
bool ends_in(std::string_view folded, const std::array<std::string_view, kCount>& words) {
  return std::ranges::binary_search(words, final_word(folded));
}

}  // namespace

bool counts_people(std::string_view channel) {
  const std::string folded = fold_header(channel);
  return folded.starts_with("unique ") || ends_in(folded, kPeople);
}

bool counts_happenings(std::string_view channel) {
  const std::string folded = fold_header(channel);
  return !folded.starts_with("unique ") && ends_in(folded, kHappenings);
}

}  // namespace reach
