#include "load/cells/labels.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <reach/timespan.hpp>

#include "load/cells/date.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// `45`, `1,069`, `-12.5`.
bool is_written_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  const bool digits = std::ranges::any_of(text, is_digit);
  return digits && text.find_first_not_of("0123456789., ") == std::string_view::npos;
}

bool is_date(std::string_view text) {
  const auto parsed = parse_date_time(text, DateOrder::iso);
  const auto* fault = std::get_if<DateFault>(&parsed);
  return fault == nullptr || *fault != DateFault::not_a_date || parse_timespan(text).has_value();
}

bool is_month_name(std::string_view word) {
  return word.size() > 2 && parse_period(std::string(word) + " 2000").has_value() && !is_written_number(word);
}

/// `Mar-16`, `3-Mar-16`, `5 March`: a month in words, and numbers.
bool is_month_with_numbers(std::string_view text) {
  std::size_t months = 0;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -/.'", at), text.size());
    const auto word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    months += is_month_name(word) ? 1U : 0U;
    numbers += is_written_number(word) ? 1U : 0U;
    if (!is_month_name(word) && !is_written_number(word)) return false;
  }
  return months == 1 && numbers > 0;
}

/// The text of `12%` or `£12` without its sign.
std::string_view without_sign(std::string_view text) {
  if (text.ends_with('%')) return text.substr(0, text.size() - 1);
  for (const std::string_view sign : {"\u00A3", "$", "\u20AC"}) {
    if (text.starts_with(sign)) return text.substr(sign.size());
  }
  return text;
}

/// Whether no date begins with the first word, so that most names need no closer look.
bool begins_like_name(std::string_view name) {
  constexpr auto kDays = std::to_array<std::string_view>({"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
  if (!is_letter(name.front()) || may_be_timespan(name)) return false;
  return std::ranges::find(kDays, ascii_lower(name.substr(0, 3))) == kDays.end();
}

}  // namespace

std::string_view label_instead_of_name(std::string_view name) {
  if (std::ranges::none_of(name, is_digit)) return "";
  if (begins_like_name(name)) return "";
  if (is_written_number(without_sign(name))) return "a number";
  return is_date(name) || is_month_with_numbers(name) ? "a date" : "";
}

bool is_word_of_time(std::string_view name) {
  constexpr auto kDays = std::to_array<std::string_view>(
      {"mon",    "monday", "tue",      "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri",
       "friday", "sat",    "saturday", "sun",  "sunday",  "q1",  "q2",        "q3",  "q4",   "h1",    "h2"});
  constexpr auto kNumbered =
      std::to_array<std::string_view>({"quarter ", "qtr ", "week ", "wk ", "month ", "day ", "year "});
  const std::string folded = fold_header(name);
  if (std::ranges::find(kDays, folded) != kDays.end() || is_month_name(folded)) return true;
  return std::ranges::any_of(kNumbered, [&](auto unit) {
    return folded.starts_with(unit) && is_written_number(std::string_view(folded).substr(unit.size()));
  });
}

}  // namespace reach
