#include "audit/page/figure_cell.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// The text without one note at its end, if there is one.
std::string_view without_note(std::string_view text) {
  constexpr auto kMarks = std::to_array<std::string_view>({"*", "†", "‡", "§", "¹", "²", "³", "⁴", "⁵", "⁶"});
  for (const std::string_view mark : kMarks) {
    if (text.ends_with(mark)) return text.substr(0, text.size() - mark.size());
  }
  const char close = text.empty() ? '\0' : text.back();
  if (close != ']' && close != ')') return text;
  const std::size_t open = text.rfind(close == ']' ? '[' : '(');
  if (open == std::string_view::npos || open == 0) return text;
  const std::string inner = fold_name(text.substr(open + 1, text.size() - open - 2));
  const std::size_t letters = inner.find_first_not_of("0123456789");
  const bool number = letters == std::string_view::npos && inner.size() <= (close == ']' ? 3U : 1U);
  const bool letter = inner.size() == 1 && inner != "%" && inner != "m";  // not a unit
  const bool word = inner.starts_with("note") || inner.starts_with("see note");
  // `[p]`, `[r]`: markers of official statistics
  return number || letter || word || (close == ']' && inner.size() <= 6) ? text.substr(0, open) : text;
}

/// The length of the thousands separator (a comma, an apostrophe or a space) at the start; 0 if there is none.
std::size_t separator_length(std::string_view text) {
  constexpr auto kSeparators =
      std::to_array<std::string_view>({",", " ", "\u00A0", "\u2009", "\u202F", "\u200A", "\u2007", "'", "’"});
  const auto* const found =
      std::ranges::find_if(kSeparators, [text](std::string_view each) { return text.starts_with(each); });
  return found == kSeparators.end() ? 0 : found->size();
}

/// The digits of a whole number, which may be in groups of three with one kind of separator; nothing otherwise.
std::optional<std::string> whole_digits(std::string_view text) {
  std::string digits;
  std::string_view separator;
  std::size_t group = 0;
  while (!text.empty()) {
    if (is_digit(text.front())) {
      digits += text.front();
      ++group;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t length = separator_length(text);
    const bool first = separator.empty();
    if (length == 0 || (first ? group == 0 || group > 3 : group != 3)) return std::nullopt;
    if (first) separator = text.substr(0, length);
    if (text.substr(0, length) != separator) return std::nullopt;
    text.remove_prefix(length);
    group = 0;
  }
  if (digits.empty() || (!separator.empty() && group != 3)) return std::nullopt;
  return digits;
}

}  // namespace

std::string_view without_notes(std::string_view text) {
  text = trim(text);
  while (true) {
    const std::string_view shorter = trim(without_note(text));
    if (shorter.empty() || shorter.size() == text.size()) return text;
    text = shorter;
  }
}

std::optional<CellFigure> read_figure(std::string_view cell) {
  cell = without_notes(cell);
  CellFigure figure;
  for (const std::string_view minus : {"-", "−", "–"}) {
    if (!cell.starts_with(minus)) continue;
    figure.has_sign = true;
    figure.digits = -1;
    cell.remove_prefix(minus.size());
    break;
  }
  if (!figure.has_sign && cell.starts_with('+')) {
    figure.has_sign = true;
    cell.remove_prefix(1);
  }
  if (cell.ends_with('%')) {
    figure.percent = true;
    cell = trim(cell.substr(0, cell.size() - 1));
  }
  const std::size_t dot = cell.find('.');
  const std::string_view decimals = dot == std::string_view::npos ? std::string_view() : cell.substr(dot + 1);
  const bool plain = std::ranges::all_of(decimals, is_digit) && decimals.size() <= kMostDecimals;
  std::optional<std::string> digits = whole_digits(cell.substr(0, dot));
  if (!digits || !plain || (dot != std::string_view::npos && decimals.empty())) return std::nullopt;
  *digits += decimals;
  constexpr std::size_t kLongest = 18;  // below 2^63
  const std::size_t zeros = std::min(digits->find_first_not_of('0'), digits->size() - 1);
  if (digits->size() - zeros > kLongest) return std::nullopt;
  std::int64_t value = 0;
  for (const char digit : *digits) value = value * 10 + (digit - '0');
  figure.digits = figure.digits < 0 ? -value : value;
  figure.decimals = static_cast<int>(decimals.size());
  return figure;
}

bool lacks_figure(std::string_view cell) {
  constexpr auto kLacking = std::to_array<std::string_view>({"",
                                                             "-",
                                                             "–",
                                                             "—",
                                                             "−",
                                                             ".",
                                                             "..",
                                                             "...",
                                                             "…",
                                                             "n/a",
                                                             "na",
                                                             "x",
                                                             "z",
                                                             "c",
                                                             ":",
                                                             "*",
                                                             "[x]",
                                                             "[z]",
                                                             "[c]",
                                                             "[low]",
                                                             "[u]",
                                                             "[k]",
                                                             "nil",
                                                             "none",
                                                             "unknown",
                                                             "tbc",
                                                             "tba",
                                                             "not available",
                                                             "not applicable",
                                                             "not known"});
  return std::ranges::find(kLacking, fold_name(cell)) != kLacking.end();
}

}  // namespace reach::audit
