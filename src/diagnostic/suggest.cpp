// Nearest words, by optimal string alignment: the Damerau-Levenshtein distance in which no part is edited twice.
#include "diagnostic/suggest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kLongest = 64;     // bytes of the longest word that is compared
constexpr std::size_t kNamesShown = 12;  // names in a list

std::u32string letters(std::string_view word) {
  const std::string folded = fold_name(word);
  std::u32string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    out += static_cast<char32_t>(point.value);
    at += point.length;
  }
  return out;
}

/// The distance, or `limit` if it is not below that; stops as soon as that is certain.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  using Row = std::array<std::size_t, kLongest * 3 + 1>;  // case folding turns a letter into up to three
  std::array<Row, 3> rows;                                // filled up to the length of `b`
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  std::size_t least_before = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const Row& older = rows[(i + 1) % 3];
    const Row& old = rows[(i + 2) % 3];
    Row& row = rows[i % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, old[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], older[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least >= limit && least_before >= limit) return limit;  // a swap depends on the row before the last
    least_before = least;
  }
  return std::min(rows[a.size() % 3][b.size()], limit);
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

std::string listed(std::span<const std::string> names) {
  const std::size_t shown = std::min(names.size(), kNamesShown);
  const std::size_t unnamed = names.size() - shown;
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool closes = unnamed == 0 && i + 1 == shown;
    if (i > 0) out += closes ? " and " : ", ";
    out += printable(names[i]);
  }
  if (unnamed > 0) out += fmt::format(" and {} more", unnamed);
  return out;
}

std::string hint_of(const std::string& near, std::span<const std::string> candidates, std::string_view there_are) {
  const std::string all = fmt::format("{}: {}", there_are, listed(candidates));
  return near.empty() ? all : fmt::format("did you mean {}? {}", in_backticks(near), all);
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  if (word.empty() || word.size() > kLongest) return {};
  const std::u32string sought = letters(word);
  const std::size_t limit = std::max<std::size_t>(sought.size() / 3, 1);
  std::size_t least = std::min(limit + 1, sought.size());  // with every letter changed it would be a different word
  const std::string* found = nullptr;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::u32string other = letters(candidate);
    if (difference(sought.size(), other.size()) >= least) continue;
    if (const std::size_t edits = distance(sought, other, least); edits < least) {
      least = edits;
      found = &candidate;
    }
  }
  return found != nullptr ? *found : std::string();
}

std::size_t edits(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > kLongest || b.size() > kLongest) return limit;
  const std::u32string first = letters(a);
  const std::u32string second = letters(b);
  return difference(first.size(), second.size()) >= limit ? limit : distance(first, second, limit);
}

std::string suggestion(std::string_view word, std::span<const std::string> candidates, std::string_view there_are) {
  if (candidates.empty()) return {};
  return hint_of(nearest(word, candidates), candidates, there_are);
}

std::string Suggestions::hint(std::string_view word, const Names& names, std::string_view there_are) {
  if (!names_) names_ = names();
  if (names_->empty()) return {};
  auto known = nearest_.find(word);
  if (known == nearest_.end() && left_ > 0) {
    --left_;
    std::string near = same_ != nullptr ? same_(word, *names_) : std::string();
    known = nearest_.emplace(word, near.empty() ? nearest(word, *names_) : std::move(near)).first;
  }
  return hint_of(known == nearest_.end() ? std::string() : known->second, *names_, there_are);
}

std::string as_argument(std::string_view name) {
  const bool plain = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
  if (plain) return std::string(name);
  const bool expands = name.find_first_of("\"$`\\!") != std::string_view::npos;
  return fmt::format("{0}{1}{0}", expands ? '\'' : '"', printable(name));
}

}  // namespace reach
