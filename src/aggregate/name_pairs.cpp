#include "aggregate/name_pairs.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "aggregate/name_words.hpp"
#include "text/csv_field.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostNames = 200;

/// How much alike two names are, best first.
enum class Likeness : std::uint8_t { words, known, letters, place, slip };

struct Candidate {
  Likeness likeness;
  NamePair pair;
};

std::vector<ForceWords> words_of(std::span<const LoneName> names) {
  std::vector<ForceWords> words;
  words.reserve(names.size());
  for (const LoneName& each : names) words.push_back(name_words(each.name));
  return words;
}

/// Whether the names have the same words but for one, which is misspelled in one of them.
bool differ_by_slip(const std::vector<std::string>& from, const std::vector<std::string>& to) {
  if (from.size() != to.size()) return false;
  const auto first = std::ranges::mismatch(from, to);
  if (first.in1 == from.end() || !is_slip(*first.in1, *first.in2)) return false;
  return std::equal(first.in1 + 1, from.end(), first.in2 + 1);
}

std::optional<Likeness> likeness(const ForceWords& from, const ForceWords& to) {
  if (from.key.empty() || to.key.empty()) return std::nullopt;
  if (from.key == to.key) return Likeness::words;
  if (from.known == to.known) return Likeness::known;
  if (from.letters == to.letters) return Likeness::letters;
  const bool one_is_bare = from.place == from.key || to.place == to.key;
  if (one_is_bare && from.place == to.place) return Likeness::place;
  if (differ_by_slip(from.words, to.words)) return Likeness::slip;
  return std::nullopt;
}

/// Whether the longer name is that of the shorter one together with another force of the same period: `Hampshire` and
/// `Isle of Wight` are not renamed to `Hampshire and Isle of Wight`, but merged.
bool is_merger(const ForceWords& part, const ForceWords& whole, const std::vector<ForceWords>& beside_part) {
  const auto has = [](const ForceWords& name, const std::string& word) {
    return std::ranges::find(name.words, word) != name.words.end();
  };
  return std::ranges::any_of(beside_part, [&](const ForceWords& other) {
    return !other.words.empty() && other.key != part.key &&
           std::ranges::all_of(other.words,
                               [&](const std::string& word) { return has(whole, word) && !has(part, word); });
  });
}

std::vector<Candidate> candidates_of(std::span<const LoneName> before, std::span<const LoneName> after) {
  const auto from = words_of(before);
  const auto to = words_of(after);
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < from.size(); ++i) {
    for (std::size_t j = 0; j < to.size(); ++j) {
      if (before[i].region != after[j].region) continue;
      const auto alike = likeness(from[i], to[j]);
      if (alike && !is_merger(from[i], to[j], from) && !is_merger(to[j], from[i], to))
        found.push_back({*alike, {i, j}});
    }
  }
  std::ranges::stable_sort(found, {}, &Candidate::likeness);
  return found;
}

/// Takes pairs, the best candidates first; never two for one name.
class Matching {
 public:
  Matching(std::size_t before, std::size_t after) : before_taken_(before), after_taken_(after) {}

  /// Takes, of equally good candidates, those that no other one contradicts.
  std::vector<NamePair> take(std::span<const Candidate> equals) {
    std::vector<NamePair> open;
    for (const Candidate& each : equals) {
      if (!before_taken_[each.pair.before] && !after_taken_[each.pair.after]) open.push_back(each.pair);
    }
    std::vector<std::size_t> before_uses(before_taken_.size());
    std::vector<std::size_t> after_uses(after_taken_.size());
    for (const NamePair& pair : open) {
      ++before_uses[pair.before];
      ++after_uses[pair.after];
      before_taken_[pair.before] = after_taken_[pair.after] = true;
    }
    std::erase_if(open,
                  [&](const NamePair& pair) { return before_uses[pair.before] > 1 || after_uses[pair.after] > 1; });
    return open;
  }

 private:
  std::vector<bool> before_taken_;
  std::vector<bool> after_taken_;
};

}  // namespace

std::vector<NamePair> likely_pairs(std::span<const LoneName> before, std::span<const LoneName> after) {
  std::vector<NamePair> pairs;
  if (before.size() + after.size() > kMostNames) return pairs;
  const auto found = candidates_of(before, after);
  Matching matching(before.size(), after.size());
  for (auto begin = found.begin(); begin != found.end();) {
    const auto end = std::ranges::upper_bound(begin, found.end(), begin->likeness, {}, &Candidate::likeness);
    const auto taken = matching.take({begin, end});
    pairs.insert(pairs.end(), taken.begin(), taken.end());
    begin = end;
  }
  return pairs;
}

std::string rename_line(std::string_view from, std::string_view to) {
  if (has_note_mark(to) && !has_note_mark(from)) std::swap(from, to);
  std::string line;
  add_field(line, printable(from), ',');
  line += ',';
  add_field(line, printable(to), ',');
  return line;
}

}  // namespace reach
