#include "audit/words.hpp"

#include <unordered_map>

namespace reach::audit {

Sense sense_of(std::string_view folded) {
  static const auto kIndex = [] {
    std::unordered_map<std::string_view, Sense> index;
    for (const Word& word : kWords) index.emplace(word.text, word.sense);
    return index;
  }();
  const auto found = kIndex.find(folded);
  return found == kIndex.end() ? Sense::none : found->second;
}

}  // namespace reach::audit
