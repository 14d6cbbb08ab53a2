#include "load/words/measure_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "load/words/word_list.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

constexpr std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }

constexpr auto kOthers = std::to_array<std::string_view>({"per", "which", "whom", "thereof", "unnamed", "ci", "date",
                                                          "number", "no", "including", "incl", "interval", "intervals",
                                                          "limit", "limits", "total", "far", "out", "since"});

/// The final words of all rows and the leading words, sorted: a name without any of these needs no closer examination.
/// Made when reach is compiled; making it at every start would take a few pages of memory.
constexpr auto kKnown = [] {
  std::array<std::string_view, 2 * kHeads.size() + kWholes.size() + kAveraging.size() + kExtreme.size() +
                                   kRunning.size() + kPercent.size() + kPlanned.size() + kCalendar.size() +
                                   kScales.size() + kUnitsInBrackets.size() + kOthers.size()>
      words;
  auto end = words.begin();
  for (const auto& row : kHeads) *end++ = last_word(row.words);
  for (const auto& row : kHeads) *end++ = row.words.substr(0, row.words.find(' '));
  for (const auto& row : kWholes) *end++ = last_word(row.words);
  const auto add = [&end](const auto& more) { end = std::ranges::copy(more, end).out; };
  add(kAveraging);
  add(kExtreme);
  add(kRunning);
  add(kPercent);
  add(kPlanned);
  add(kCalendar);
  add(kScales);
  add(kUnitsInBrackets);
  add(kOthers);
  std::ranges::sort(words);
  return words;
}();

constexpr WordFilter kFilter = [] {
  WordFilter filter;
  for (const std::string_view word : kKnown) filter.add(word);
  return filter;
}();

}  // namespace

bool has_measure_word(std::string_view name) {
  std::string word;
  for (std::size_t at = 0; at <= name.size(); ++at) {
    const char c = at < name.size() ? name[at] : ' ';
    if (static_cast<unsigned char>(c) >= 0x80 || c == '%' || c == '#' || c == '$' || c == '/') return true;
    const bool hump = c >= 'A' && c <= 'Z' && at > 0 && name[at - 1] >= 'a' && name[at - 1] <= 'z';
    if (hump) return true;
    if (is_digit(c) && word == "per") return true;                                    // `per1000`
    if (c == '0' && word.empty() && name.substr(at).starts_with("000")) return true;  // `'000 users`
    if (is_letter(c)) {
      word += static_cast<char>(c | 0x20);
    } else if (!word.empty()) {
      if (word.ends_with("cd")) return true;  // `areacd`
      if (kFilter.may_have(word) && std::ranges::binary_search(kKnown, std::string_view(word))) return true;
      word.clear();
    }
    if (is_digit(c) && at + 2 < name.size() && (name[at + 1] | 0x20) == 'c' && (name[at + 2] | 0x20) == 'd')
      return true;
  }
  return false;
}

}  // namespace reach
