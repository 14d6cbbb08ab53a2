#include "document/markup/figure_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.hpp"

namespace reach::document {
namespace {

using WordText = std::string_view;

/// The signs and currencies that may come before the digits, in any order and once each.
constexpr auto kSigns = std::to_array<WordText>(
    {"+", "-", "−", "–", "±", "~", "≈", "<", ">", "≤", "≥", "&minus;", "&plusmn;", "&lt;", "&gt;"});
constexpr auto kCurrencies = std::to_array<WordText>({"£", "$", "€", "&pound;", "&euro;"});

/// Separators between digits; spaces are allowed only between groups of three.
constexpr auto kPoints = std::to_array<WordText>({",", ".", "'", "’", "·", "_"});
constexpr auto kSpaces = std::to_array<WordText>(
    {" ", "\u00A0", "\u2009", "\u202F", "&nbsp;", "&thinsp;", "&#160;", "&#8239;", "&#xA0;", "&#x202F;"});

/// Scales and units of measurement, folded by fold_name.
constexpr auto kUnits = std::to_array<WordText>({
    "%",
    "‰",
    "&percnt;",
    "per cent",
    "percent",
    "percentage point",
    "percentage points",
    "pp",
    "ppt",
    "ppts",
    "pts",
    "point",
    "points",
    "thousand",
    "million",
    "billion",
    "k",
    "m",
    "bn",
    "times",
    "x",
    "p",
    "pence",
    "pounds",
    "euro",
    "euros",
    "% points",
    "%p",
    "%-points",
});

constexpr auto kPlaceholders = std::to_array<WordText>({"x", "xx", "xxx", "xxxx", "x%", "xx%", "n", "nn", "n%", "nn%",
                                                        "n/a", "na", "tbc", "tba", "tbd", "todo", "&hellip;"});

/// Verdicts in cells.
constexpr auto kVerdicts = std::to_array<WordText>({"clear rise", "clear fall", "no clear change"});

constexpr auto kEmphasis = std::to_array<WordText>({"***", "**", "__", "*", "_"});

template <typename Table>
bool is_one_of(std::string_view text, const Table& table) {
  return std::ranges::find(table, text) != table.end();
}

/// Skips the first entry of the table with which the text begins; false if there is none.
template <typename Table>
bool pass(std::string_view& text, const Table& table) {
  const auto found = std::ranges::find_if(table, [&](WordText words) { return text.starts_with(words); });
  if (found == table.end()) return false;
  text.remove_prefix(found->size());
  return true;
}

std::size_t pass_digits(std::string_view& text) {
  const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(length);
  return length;
}

/// Skips the digits of one number; false if there are none.
bool pass_number(std::string_view& text) {
  constexpr std::size_t kGroup = 3;
  std::size_t length = pass_digits(text);
  if (length == 0) {
    if (!text.starts_with('.')) return false;
  }
  for (bool groups = length <= kGroup;;) {
    std::string_view rest = text;
    const bool spaced = pass(rest, kSpaces);
    if (!spaced && !pass(rest, kPoints)) return length > 0;
    const std::size_t further = pass_digits(rest);
    if (further == 0) return length > 0;
    if (spaced && !(groups && further == kGroup)) return length > 0;
    groups = further == kGroup;
    length += further;
    text = rest;
  }
}

/// The text without emphasis marks that enclose all of it.
std::string_view without_emphasis(std::string_view text) {
  for (const WordText mark : kEmphasis) {
    const bool around = text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark);
    if (around) return trim(text.substr(mark.size(), text.size() - 2 * mark.size()));
  }
  return text;
}

/// A text without the markers at its end: `1,008` of `1,008 [p][r]`.
std::string_view without_markers(std::string_view text) {
  constexpr auto kMarkers = std::to_array<WordText>({"[p]", "[r]", "[e]", "[b]", "[u]"});
  for (bool more = text.ends_with(']'); more;) {
    const auto found = std::ranges::find_if(kMarkers, [&](WordText marker) { return text.ends_with(marker); });
    more = found != kMarkers.end() && found->size() < text.size();
    if (more) text = trim(text.substr(0, text.size() - found->size()));
  }
  return text;
}

bool is_word_byte(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Whether a text is an interval: `61% to 77%`, `26.8 (24.4 to 29.2)`.
bool is_range(std::string_view text) {
  constexpr std::string_view kTo = " to ";
  if (const std::size_t open = text.find(" ("); open != std::string_view::npos && text.ends_with(')')) {
    if (!is_figure(text.substr(0, open))) return false;
    text = text.substr(open + 2, text.size() - open - 3);
  }
  const std::size_t to = text.find(kTo);
  return to != std::string_view::npos && is_figure(text.substr(0, to)) && is_figure(text.substr(to + kTo.size()));
}

/// Whether no character is a letter or a digit. Non-ASCII characters count as letters, except dashes and the ellipsis.
bool is_punctuation(std::string_view text) {
  constexpr auto kDashes = std::to_array<WordText>({"…", "–", "—", "−", "‐", "‑", "·", "•"});
  while (!text.empty()) {
    if (pass(text, kDashes)) continue;
    if (is_word_byte(text.front()) || static_cast<unsigned char>(text.front()) >= 0x80) return false;
    text.remove_prefix(1);
  }
  return true;
}

}  // namespace

bool is_figure(std::string_view text) {
  text = without_markers(without_emphasis(trim(text)));
  bool sign = pass(text, kSigns);
  const bool currency = pass(text, kCurrencies);
  if (currency && !sign) sign = pass(text, kSigns);
  if (!pass_number(text)) return false;
  while (pass(text, kSpaces)) {
  }
  return text.empty() || is_one_of(fold_name(text), kUnits);
}

bool is_verdict(std::string_view text) {
  text = without_markers(text);
  return is_range(text) || is_one_of(text, kVerdicts);
}

bool is_placeholder(std::string_view text) {
  text = without_emphasis(trim(text));
  std::string_view inner = text;
  const bool bracketed = inner.size() > 2 && inner.starts_with('[') && inner.ends_with(']');
  if (bracketed) inner = inner.substr(1, inner.size() - 2);
  return is_punctuation(text) || is_one_of(fold_name(inner), kPlaceholders);
}

bool is_cell(std::string_view text) {
  text = without_emphasis(trim(text));
  constexpr std::size_t kLongest = 8;
  const bool symbol = text.size() <= kLongest && text.starts_with('[') && text.ends_with(']');
  return symbol || is_figure(text) || is_punctuation(text) || is_verdict(text);
}

}  // namespace reach::document
