#include "load/words/plain_header.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "load/words/words.hpp"
#include "model/time/short_year.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A text with single spaces instead of its dots.
std::string with_dots_as_spaces(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    if (c != '.')
      spaced += c;
    else if (!spaced.empty() && spaced.back() != ' ')
      spaced += ' ';
  }
  return std::string(trim(spaced));
}

/// Whether dots join the words of a name, as R and scripts write them: `Website.2016`, `Walk-in.2016-17`.
bool is_dotted(std::string_view text) {
  return text.find('.') != std::string_view::npos && std::ranges::any_of(text, is_letter) &&
         text.find_first_of(" _/()[],:") == std::string_view::npos;
}

/// Whether reach reads a header as more than a column's plain name.
bool says_something(std::string_view text) {
  return read_header_words(text, PeriodKind::calendar_year).role != Role::plain || short_year(text).has_value();
}

bool begins_with_digit(std::string_view text) { return !text.empty() && is_digit(text.front()); }

/// `2016 17` of `X2016.17`, `2016` of `Yr2016`; empty if the text does not begin with an X that R has added, or with a
/// word for the year.
std::string without_x(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return {};
  const std::string word = ascii_lower(text.substr(0, digit));
  const bool is_year = (word == "y" || word == "yr" || word == "year") && parse_period(text.substr(digit, 4));
  if (!is_year && (word != "x" || digit != 1)) return {};
  std::string rest = with_dots_as_spaces(text.substr(digit));
  if (says_something(rest)) return rest;
  std::ranges::replace(rest, ' ', '-');
  return says_something(rest) ? rest : std::string();
}

/// Where the year begins in `texts2016`, a word with a year right after it; 0 for other text.
std::size_t glued_year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit + kDigits != text.size() || digit < kDigits - 1) return 0;
  return is_letter(text[digit - 1]) && parse_period(text.substr(digit)) ? digit : 0;
}

/// Whether words have years right after them: one word with several years, or several with one. `covid2019` alone may
/// be a name.
bool has_glued_years(const std::vector<std::string>& texts) {
  std::set<std::string, std::less<>> words, years;
  std::size_t found = 0;
  for (const std::string& text : texts) {
    const std::size_t year = glued_year(text);
    if (year == 0) continue;
    ++found;
    words.insert(ascii_lower(text.substr(0, year)));
    years.insert(text.substr(year));
  }
  return found > words.size() || found > years.size();
}

}  // namespace

std::string plain_header(std::string_view text) {
  constexpr std::string_view kNoDecimals = ".0";
  const bool is_whole = text.size() == 6 && text.ends_with(kNoDecimals) && all_digits(text.substr(0, 4));
  if (is_whole) return std::string(text.substr(0, 4));
  if (!is_dotted(text)) return std::string(text);
  std::string spaced = with_dots_as_spaces(text);
  return says_something(spaced) ? spaced : std::string(text);
}

std::vector<std::string> plain_headers(const std::vector<std::string>& texts) {
  const bool has_digits = std::ranges::any_of(texts, begins_with_digit);
  const bool is_glued = has_glued_years(texts);
  std::vector<std::string> plain;
  plain.reserve(texts.size());
  for (const std::string& text : texts) {
    std::string rest = has_digits ? std::string() : without_x(text);
    if (const std::size_t year = is_glued ? glued_year(text) : 0; year > 0) rest = std::string(text).insert(year, " ");
    plain.push_back(rest.empty() ? plain_header(text) : std::move(rest));
  }
  return plain;
}

}  // namespace reach
