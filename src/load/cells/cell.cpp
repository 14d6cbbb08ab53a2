#include "load/cells/cell.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "load/cells/missing_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A character that groups digits in threes.
struct Separator {
  std::string_view text;
  Grouping grouping;
};

constexpr std::array kSeparators = std::to_array<Separator>({
    {",", Grouping::comma},
    {" ", Grouping::space},
    {"\u00A0", Grouping::space},
    {"\u2009", Grouping::space},
    {"\u202F", Grouping::space},
    {".", Grouping::dot},
});

/// Whether the separator is allowed under `grouping`; a dot must be requested.
bool may_group(Grouping separator, Grouping grouping) {
  return grouping == Grouping::any ? separator != Grouping::dot : separator == grouping;
}

std::string_view separator_at(std::string_view text, Grouping grouping) {
  for (const auto& separator : kSeparators) {
    if (text.starts_with(separator.text) && may_group(separator.grouping, grouping)) return separator.text;
  }
  return {};
}

constexpr auto kMostCount = static_cast<Uint128>(std::numeric_limits<std::int64_t>::max());
/// The largest increase, from 1 to kMostCount, in per cent. Even with 12 decimals, it is far below 2^127.
constexpr Uint128 kMostIncrease = 100 * kMostCount;

struct WholeDigits {
  Uint128 value = 0;
  bool ok = false;
  bool too_large = false;
};

/// Takes a whole number, grouped or not, off the front of `text`. `0,069` is not one: a grouped number never begins
/// with 0, so this is less than 1, with a decimal comma. Reports a number above `most` as too large.
WholeDigits take_whole(std::string_view& text, Grouping grouping, Uint128 most = kMostCount) {
  WholeDigits digits;
  const bool from_zero = text.starts_with('0');
  std::string_view separator;
  std::size_t run = 0;  // digits since the start or the last separator
  for (;;) {
    for (run = 0; !text.empty() && is_digit(text.front()); ++run, text.remove_prefix(1)) {
      if (!digits.too_large) digits.value = digits.value * 10 + static_cast<unsigned>(text.front() - '0');
      digits.too_large = digits.value > most;
    }
    if (run == 0 || (!separator.empty() && run != 3)) return digits;
    const auto next = separator_at(text, grouping);
    const bool groups = !next.empty() && text.size() > next.size() && is_digit(text[next.size()]);
    if (!groups) break;
    if (separator.empty() ? run > 3 || from_zero : next != separator) return digits;
    separator = next;
    text.remove_prefix(next.size());
  }
  digits.ok = true;
  return digits;
}

/// Whether `mark` can only mark decimals: `449,5`, `1.069,5`; but in `57.345`, a dot may group digits.
bool has_decimals(std::string_view text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos || at == 0 || at + 1 == text.size()) return false;
  const auto whole = text.substr(0, at);
  const auto decimals = text.substr(at + 1);
  const std::string_view others = mark == ',' ? ". " : ", ";
  const auto is_whole = [&](char c) { return is_digit(c) || others.find(c) != std::string_view::npos; };
  const bool may_group = mark == '.' && decimals.size() == 3;
  return !may_group && std::ranges::all_of(whole, is_whole) && std::ranges::all_of(decimals, is_digit);
}

/// A figure of 0 or more, rounded to fewer decimals (halves up).
Decimal rounded_to(Decimal figure, int decimals) {
  Int128 unit = 1;
  for (; figure.decimals > decimals; --figure.decimals) unit *= 10;
  figure.digits = (figure.digits + unit / 2) / unit;
  return figure;
}

}  // namespace

std::variant<Count, CountFault> parse_count(std::string_view text, Grouping grouping) {
  constexpr std::size_t kSafeDigits = 18;  // 10^18 < 2^63
  if (!text.empty() && text.size() <= kSafeDigits && std::ranges::all_of(text, is_digit)) {
    std::int64_t plain = 0;
    for (const char c : text) plain = plain * 10 + (c - '0');
    return Count(plain);
  }
  if (const auto symbol = missing_symbol(text)) return Count(*symbol);
  auto rest = text;
  const auto digits = take_whole(rest, grouping);
  if (!digits.ok || !rest.empty()) return CountFault::not_whole;
  if (digits.too_large) return CountFault::too_large;
  return Count(static_cast<std::int64_t>(digits.value));
}

std::optional<Decimal> parse_stated(std::string_view text, Grouping grouping) {
  constexpr std::string_view kMinus = "\u2212";
  constexpr int kMostDecimals = 16;
  constexpr int kExactDecimals = 12;
  constexpr int kFloatDecimals = 9;  // kept of a longer figure, such as a floating-point number
  bool negative = false;
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') {  // as accountants write a fall
    negative = true;
    text = text.substr(1, text.size() - 2);
  } else if (text.starts_with(kMinus)) {
    negative = true;
    text.remove_prefix(kMinus.size());
  } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const auto whole = take_whole(text, grouping, kMostIncrease);
  if (!whole.ok || whole.too_large) return std::nullopt;
  Decimal decimal{static_cast<Int128>(whole.value), 0};
  if (grouping != Grouping::dot && text.starts_with('.')) {
    for (text.remove_prefix(1); !text.empty() && is_digit(text.front()); text.remove_prefix(1)) {
      if (decimal.decimals == kMostDecimals) continue;
      ++decimal.decimals;
      decimal.digits = decimal.digits * 10 + (text.front() - '0');
    }
    if (decimal.decimals == 0) return std::nullopt;
    if (decimal.decimals > kExactDecimals) decimal = rounded_to(decimal, kFloatDecimals);
  }
  text = trim(text);
  if (text == "%") text.remove_prefix(1);
  if (!text.empty()) return std::nullopt;
  if (negative) decimal.digits = -decimal.digits;
  return decimal;
}

CommaUse comma_use(std::string_view text) {
  while (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return has_decimals(text, '.') ? CommaUse::groups : CommaUse::none;
  auto rest = text;
  const bool whole = take_whole(rest, Grouping::comma).ok && text.size() - rest.size() > comma;
  if (!whole) return has_decimals(text, ',') ? CommaUse::decimals : CommaUse::none;
  if (!rest.empty()) return rest.front() == '.' ? CommaUse::groups : CommaUse::none;
  const bool only_one = text.find(',', comma + 1) == std::string_view::npos;
  return only_one ? CommaUse::either : CommaUse::groups;
}

bool is_missing_text(std::string_view text) { return missing_symbol(text).has_value(); }

}  // namespace reach
