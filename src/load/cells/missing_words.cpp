#include "load/cells/missing_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct SymbolSpelling {
  std::string_view text;  ///< case-folded
  Symbol symbol;
};

/// The harmonised symbols of UK statistics, the shorthand in older tables, and what programs write for a missing value.
constexpr std::array kSpellings = std::to_array<SymbolSpelling>({
    {"", Symbol::not_available},
    {"[x]", Symbol::not_available},
    {"[c]", Symbol::confidential},
    {"[s]", Symbol::confidential},
    {"[z]", Symbol::not_applicable},
    {"[u]", Symbol::unreliable},
    {"[low]", Symbol::low},
    {"[k]", Symbol::rounds_to_zero},
    {"-", Symbol::not_available},
    {"\u2013", Symbol::not_available},
    {"\u2014", Symbol::not_available},
    {"..", Symbol::not_available},
    {":", Symbol::not_available},
    {"n/a", Symbol::not_available},
    {"na", Symbol::not_available},
    {"n.a.", Symbol::not_available},
    {"n.a", Symbol::not_available},
    {"#n/a", Symbol::not_available},
    {"<na>", Symbol::not_available},
    {"nan", Symbol::not_available},
    {"null", Symbol::not_available},
    {"\\n", Symbol::not_available},
    {"missing", Symbol::not_available},
    {"no data", Symbol::not_available},
    {"no data available", Symbol::not_available},
    {"data not available", Symbol::not_available},
    {"not available", Symbol::not_available},
    {"unavailable", Symbol::not_available},
    {"not applicable", Symbol::not_applicable},
    {"*", Symbol::confidential},
    {"suppressed", Symbol::confidential},
    {"confidential", Symbol::confidential},
    {"withheld", Symbol::confidential},
    {"redacted", Symbol::confidential},
});
constexpr std::size_t kLongestWord = 32;  // bytes: no text for a missing figure is longer

/// Words before a number: the figure is below it.
constexpr auto kBelow =
    std::to_array<std::string_view>({"<=", "<", "\u2264", "fewer than or equal to", "less than or equal to",
                                     "fewer than", "less than", "under", "below"});
/// Words after a number: the figure is at most that.
constexpr auto kOrBelow = std::to_array<std::string_view>({"or fewer", "or less", "or under", "or below"});
/// Words between the ends of a range.
constexpr auto kRangeWords = std::to_array<std::string_view>({" to ", "-", "\u2013", "\u2014", "\u2011", "\u2212"});
constexpr auto kSmallNumbers =
    std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});

constexpr auto kNothing =
    std::to_array<std::string_view>({"nil", "none", "none recorded", "nil return", "nil recorded", "nothing", "zero",
                                     "nought", "no users", "no callers", "no calls"});
constexpr auto kFormulaErrors =
    std::to_array<std::string_view>({"#ref!", "#div/0!", "#value!", "#name?", "#num!", "#null!", "#spill!", "#calc!",
                                     "#field!", "#blocked!", "#getting_data"});

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& texts, std::string_view text) {
  return std::ranges::find(texts, text) != texts.end();
}

bool is_small_or_digits(std::string_view text) { return all_digits(text) || is_one_of(kSmallNumbers, text); }

/// `<5`, `fewer than 5`, `5 or fewer`.
bool is_below(std::string_view folded) {
  for (const auto words : kBelow) {
    if (folded.starts_with(words) && is_small_or_digits(trim(folded.substr(words.size())))) return true;
  }
  return std::ranges::any_of(kOrBelow, [&](std::string_view words) {
    return folded.ends_with(words) && is_small_or_digits(trim(folded.substr(0, folded.size() - words.size())));
  });
}

/// A number from 0 to 10 without zeros in front; -1 for other texts.
int small_number(std::string_view text) {
  if (text == "10") return 10;
  return text.size() == 1 && is_digit(text.front()) ? text.front() - '0' : -1;
}

/// `1 to 4`, `0-2`: from 0 or 1 to at most 10. `2-4` may be a date or a score.
bool is_small_range(std::string_view folded) {
  return std::ranges::any_of(kRangeWords, [&](std::string_view words) {
    const std::size_t at = folded.find(words);
    if (at == std::string_view::npos) return false;
    const int first = small_number(trim(folded.substr(0, at)));
    const int last = small_number(trim(folded.substr(at + words.size())));
    return (first == 0 || first == 1) && last > first;
  });
}

}  // namespace

std::optional<Symbol> missing_symbol(std::string_view text) {
  const bool number =
      !text.empty() && is_digit(text.front()) && text.find_first_not_of("0123456789.,") == std::string_view::npos;
  if (number || text.size() > kLongestWord) return std::nullopt;  // most cells: folding would cost more than all else
  if (text == "None") return Symbol::not_available;  // as Python writes it; a person who writes `none` may mean 0
  const std::string folded = fold_name(text);
  for (const auto& spelling : kSpellings) {
    if (folded == spelling.text) return spelling.symbol;
  }
  if (is_below(folded) || is_small_range(folded)) return Symbol::confidential;
  return std::nullopt;
}

CountWords count_words(std::string_view text) {
  if (text.size() > kLongestWord) return CountWords::other;
  const std::string folded = fold_name(text);
  if (is_one_of(kFormulaErrors, folded)) return CountWords::formula_error;
  return is_one_of(kNothing, folded) ? CountWords::nothing : CountWords::other;
}

}  // namespace reach
