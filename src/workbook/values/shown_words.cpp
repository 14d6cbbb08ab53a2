#include "workbook/values/shown_words.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace reach::workbook {
namespace {

/// Words of dates and times in several languages, and markers of figures.
constexpr auto kHarmless = std::to_array<std::string_view>({
    "st",   "nd",       "rd",  "th", "of",  "the", "in",          "at",      "on",        "de",   "del",
    "den",  "di",       "do",  "um", "uhr", "a",   "t",           "z",       "utc",       "gmt",  "bst",
    "h",    "hr",       "hrs", "m",  "min", "s",   "am",          "pm",      "day",       "date", "month",
    "year", "calendar", "p",   "r",  "e",   "b",   "provisional", "revised", "estimated",
});

constexpr auto kSizes = std::to_array<std::string_view>({
    "k",
    "m",
    "mn",
    "mio",
    "bn",
    "b",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "000",
    "000s",
    "'000",
    "'000s",
});

constexpr auto kZeros = std::to_array<std::string_view>({"-", "\u2013", "\u2014", "\u2212", "nil", "zero"});

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_money(std::string_view words) {
  constexpr auto kCurrencies = std::to_array<std::string_view>({"\u00A3", "\u20AC", "\u00A5", "$"});
  const auto holds_sign = [&](std::string_view sign) { return words.find(sign) != std::string_view::npos; };
  return std::ranges::any_of(kCurrencies, holds_sign);
}

bool change_date(std::string_view words) {
  const std::string text = ascii_lower(words);
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if(at, text.end(), is_alphanumeric);
    at = std::find_if_not(begin, text.end(), is_alphanumeric);
    if (begin != at && !holds(kHarmless, std::string_view(begin, at))) return true;
  }
  return false;
}

bool change_size(std::string_view words) { return holds(kSizes, ascii_lower(words)); }

bool are_markers(std::string_view words) {
  constexpr auto kMarks = std::to_array<std::string_view>({"[p]", "[r]", "[e]", "[b]", "[u]", "[f]"});
  bool any = false;
  while (!words.empty()) {
    const auto* const mark =
        std::ranges::find_if(kMarks, [&](std::string_view each) { return words.starts_with(each); });
    if (mark == kMarks.end()) return false;
    words = words.substr(std::min(words.find_first_not_of(' ', mark->size()), words.size()));
    any = true;
  }
  return any;
}

bool stand_for_zero(std::string_view words) { return holds(kZeros, ascii_lower(words)); }

}  // namespace reach::workbook
