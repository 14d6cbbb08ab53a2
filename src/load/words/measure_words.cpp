#include "load/words/measure_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/ascii.hpp"

namespace reach {
namespace {

std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }

/// The final words of all rows, and the leading words: a name without any of these needs no closer examination.
std::vector<std::string_view> all_words() {
  std::vector<std::string_view> words = {"per", "which", "whom", "thereof", "unnamed", "ci", "date"};
  for (const auto& row : kHeads) words.push_back(last_word(row.words));
  for (const auto& row : kWholes) words.push_back(last_word(row.words));
  for (const auto& row : kHeads) words.push_back(row.words.substr(0, row.words.find(' ')));
  words.insert(words.end(), kAveraging.begin(), kAveraging.end());
  words.insert(words.end(), kExtreme.begin(), kExtreme.end());
  words.insert(words.end(), kRunning.begin(), kRunning.end());
  words.insert(words.end(), kPercent.begin(), kPercent.end());
  words.insert(words.end(), kPlanned.begin(), kPlanned.end());
  words.insert(words.end(), kCalendar.begin(), kCalendar.end());
  words.insert(words.end(), {"number", "no", "including", "incl", "interval", "intervals", "limit", "limits", "total"});
  std::ranges::sort(words);
  return words;
}

}  // namespace

bool has_measure_word(std::string_view name) {
  static const std::vector<std::string_view> known = all_words();
  std::string word;
  for (std::size_t at = 0; at <= name.size(); ++at) {
    const char c = at < name.size() ? name[at] : ' ';
    if (static_cast<unsigned char>(c) >= 0x80 || std::string_view("%#$/").find(c) != std::string_view::npos)
      return true;
    const bool hump = c >= 'A' && c <= 'Z' && at > 0 && name[at - 1] >= 'a' && name[at - 1] <= 'z';
    if (hump) return true;
    if (is_digit(c) && word == "per") return true;  // `per1000`
    if (is_letter(c)) {
      word += static_cast<char>(c | 0x20);
    } else if (!word.empty()) {
      if (std::ranges::binary_search(known, std::string_view(word))) return true;
      word.clear();
    }
    if (is_digit(c) && at + 2 < name.size() && (name[at + 1] | 0x20) == 'c' && (name[at + 2] | 0x20) == 'd')
      return true;
  }
  return false;
}

}  // namespace reach
