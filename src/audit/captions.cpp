#include "audit/captions.hpp"

#include <algorithm>
#include <array>

#include "audit/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// Whether a word begins a caption: `Visits`, `Number`.
bool opens_caption(std::string_view word) {
  return word == "number" || word == "total" || (stem(word) != word && is_counted(stem(word)));
}

/// Whether a word makes a sentence of what it is in.
bool is_verb(std::string_view word) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"is", "are", "was", "were", "has", "have", "had", "will", "can", "shows", "show", "gives", "came", "went"});
  const KnownWords known = known_words(std::array<std::string_view, 1>{word});
  return std::ranges::find(kVerbs, word) != kVerbs.end() || (is_turn(known.part) && known.words > 0 && !known.noun);
}

}  // namespace

bool is_caption(std::string_view text) {
  constexpr std::size_t kLongest = 90;  // bytes, of a sentence
  if (!text.ends_with('.')) return true;
  if (text.size() > kLongest || std::ranges::any_of(text, is_digit)) return false;
  const std::string folded = fold_name(text.substr(0, text.size() - 1));
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,", at), folded.size());
    const auto word = std::string_view(folded).substr(at, end - at);
    if (at == 0 ? !opens_caption(word) : is_verb(word)) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace reach::audit
