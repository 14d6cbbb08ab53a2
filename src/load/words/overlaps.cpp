#include "load/words/overlaps.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "load/words/phrase.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr int kNoEnd = std::numeric_limits<int>::max();

/// The values from `first` to `last`, both inclusive.
struct Band {
  int first = 0;
  int last = kNoEnd;
  std::size_t name = 0;
};

/// A number of at most three digits; nothing for other text.
std::optional<int> small_value(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;  // `2016-17` is a year
  text = trim(text);
  if (text.empty() || text.size() > kMostDigits || !all_digits(text)) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// A folded text without the words around its numbers: `aged 18 to 24 years`.
std::string_view bare_band(std::string_view folded) {
  for (const std::string_view word : {"age group ", "aged ", "ages ", "age "}) {
    if (folded.starts_with(word)) folded.remove_prefix(word.size());
  }
  for (const std::string_view word : {" years old", " years", " yrs", " year olds"}) {
    if (folded.ends_with(word)) folded.remove_suffix(word.size());
  }
  return trim(folded);
}

/// `18-24`, `18 to 24`, `65+`, `65 and over`, `under 18`.
std::optional<Band> band_of(std::string_view name) {
  const std::string folded = fold_name(name);
  const std::string_view text = bare_band(folded);
  for (const std::string_view joint : {"-", "\u2013", " to "}) {
    const std::size_t at = text.find(joint);
    if (at == std::string_view::npos) continue;
    const auto first = small_value(text.substr(0, at));
    const auto last = small_value(text.substr(at + joint.size()));
    if (first && last && *first < *last) return Band{*first, *last};
  }
  for (const std::string_view end : {"+", " and over", " and above", " and older", " or over", " or older", " plus"}) {
    if (!text.ends_with(end)) continue;
    if (const auto first = small_value(text.substr(0, text.size() - end.size()))) return Band{*first, kNoEnd};
  }
  for (const auto& [begin, above] : {std::pair<std::string_view, bool>{"under ", false}, {"over ", true}}) {
    const auto value = text.starts_with(begin) ? small_value(text.substr(begin.size())) : std::nullopt;
    if (value && (above || *value > 0)) return above ? Band{*value + 1, kNoEnd} : Band{0, *value - 1};
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> included_in(std::string_view name) {
  constexpr std::size_t kMostWords = 12;
  constexpr auto kIncluding = std::to_array<std::string_view>({"inc", "incl", "includes", "including"});
  const auto is_like = [](char one, char other) { return ascii_lower(one) == other; };
  constexpr std::string_view kEach = "inc";  // begins each word of kIncluding: most names lack it
  if (std::search(name.begin(), name.end(), kEach.begin(), kEach.end(), is_like) == name.end()) return {};
  const Phrase phrase = phrase_of(name);
  NameWords words = phrase.words;
  for (const NameWords& more : phrase.bracketed) words.insert(words.end(), more.begin(), more.end());
  const auto at = std::ranges::find_if(words, [&](const std::string& word) { return among(kIncluding, word); });
  if (at == words.begin() || at == words.end()) return {};
  words.erase(words.begin(), at + 1);
  words.resize(std::min(words.size(), kMostWords));
  std::vector<std::string> names;
  for (std::size_t size = words.size(); size > 0; --size) {
    for (std::size_t first = 0; first + size <= words.size(); ++first)
      names.push_back(joined(std::span(words).subspan(first, size)));
  }
  return names;
}

std::optional<BandPair> overlapping_bands(std::span<const std::string> names) {
  std::vector<Band> bands;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (auto band = band_of(names[at])) {
      band->name = at;
      bands.push_back(*band);
    }
  }
  const auto by_first = [](const Band& band) { return std::pair(band.first, -static_cast<std::int64_t>(band.last)); };
  std::ranges::sort(bands, {}, by_first);
  std::optional<BandPair> shared;  // bands that share only an end
  std::size_t apart = 0;
  for (std::size_t at = 1; at < bands.size(); ++at) {
    const Band& before = bands[at - 1];
    if (bands[at].first < before.last) return BandPair(before.name, bands[at].name);
    if (bands[at].first == before.last)
      shared = shared.value_or(BandPair(before.name, bands[at].name));
    else
      ++apart;
  }
  return apart > 0 ? shared : std::nullopt;
}

}  // namespace reach
