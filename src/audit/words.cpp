#include "audit/words.hpp"

#include <algorithm>
#include <unordered_map>

#include <reach/audit.hpp>

#include "text/unicode.hpp"

namespace reach::audit {

Sense sense_of(std::string_view folded) {
  static const auto by_text = [] {
    std::unordered_map<std::string_view, Sense> index;
    for (const ProseWord& word : kWords) index.emplace(word.text, word.sense);
    return index;
  }();
  const auto found = by_text.find(folded);
  return found == by_text.end() ? Sense::none : found->second;
}

Sense channel_sense(std::string_view name) {
  const std::string folded = fold_header(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const Sense sense = sense_of(std::string_view(folded).substr(at, end - at));
    if (sense == Sense::website || sense == Sense::helpline) return sense;
    at = end + 1;
  }
  return Sense::none;
}

}  // namespace reach::audit

namespace reach {

bool is_same_channel(std::string_view a, std::string_view b) {
  if (fold_header(a) == fold_header(b)) return true;
  const audit::Sense sense = audit::channel_sense(a);
  return sense != audit::Sense::none && sense == audit::channel_sense(b);
}

}  // namespace reach
