// Reads header cells. column_names_written.cpp writes them.
#include "model/column_names.hpp"

#include <algorithm>
#include <array>

#include "model/column_words.hpp"
#include "model/figure_names.hpp"
#include "model/time/header_time.hpp"
#include "model/total_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using WordParts = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> kPercentWords = {"%", "percent", "percentage", "pct"};
constexpr std::array<std::string_view, 2> kDifferenceWords = {"change", "difference"};
/// The words that make up the header of a stated increase, apart from the name of a channel.
constexpr std::array<std::string_view, 21> kIncreaseWords = {
    "increase", "decrease", "change", "growth", "rise", "%",    "percent", "percentage", "pct",     "year", "on",
    "yoy",      "annual",   "total",  "in",     "of",   "from", "to",      "and",        "between", "over"};

std::optional<ColumnWord> column_word(std::string_view text, std::string_view folded) {
  if (const auto word = find_column_word(folded)) {
    const bool is_period = word->role == Role::period && parse_period(text);  // `12m to Mar-17`: it names no others
    return is_period ? std::nullopt : word;
  }
  const std::string spaced = with_humps_spaced(text);
  return spaced == text ? std::nullopt : find_column_word(fold_header(spaced));
}

bool is_among(WordParts words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::vector<std::string_view> split(std::string_view folded) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ()/", at), folded.size());
    if (end > at) parts.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// The channel of a stated increase or change: the rest of its header without these words and years.
std::string other_words(WordParts parts) {
  std::string rest;
  bool after_year = false;  // here `2016-17` is two words
  for (const auto part : parts) {
    const bool half = after_year && part.size() == 2 && all_digits(part);
    after_year = parse_period(part).has_value();
    if (half) continue;
    if (is_among(kIncreaseWords, part) || is_among(kDifferenceWords, part) || parse_period(part)) continue;
    if (!rest.empty()) rest += ' ';
    rest += part;
  }
  return rest;
}

bool is_increase(std::string_view folded, WordParts parts) {
  if (is_among(parts, "increase") || is_among(parts, "yoy") || folded.find("year on year") != std::string_view::npos)
    return true;
  const bool moves = is_among(parts, "change") || is_among(parts, "growth") || is_among(parts, "rise");
  return moves && std::ranges::any_of(parts, [](auto part) { return is_among(kPercentWords, part); });
}

/// `change`, `change 2016 to 2018`, `website change 2016-2018`: with two periods, or with only such words.
bool is_change(WordParts parts, bool has_period) {
  if (std::ranges::none_of(parts, [](auto part) { return is_among(kDifferenceWords, part); })) return false;
  const auto years = std::ranges::count_if(parts, [](auto part) { return parse_period(part).has_value(); });
  return !has_period || years > 1 || other_words(parts).empty();
}

/// Whether a name beside a period only says what kind of period it is: `Financial year 2016/17`.
bool is_word_for_period(std::string_view rest) {
  constexpr auto kPeriodWords =
      std::to_array<std::string_view>({"year", "financial year", "fiscal year", "calendar year", "fy", "cy", "period"});
  return is_among(kPeriodWords, fold_header(rest));
}

/// Makes a sign without spaces (`increase%`) a separate word.
std::string with_spaced_sign(std::string folded) {
  if (const auto sign = folded.find('%'); sign != std::string::npos) folded.replace(sign, 1, " % ");
  return folded;
}

/// A total, if the header without its period says so.
std::optional<HeaderWords> read_total(std::string_view rest, std::optional<Period> period) {
  const TotalWords words = total_words(rest);
  if (words == TotalWords::none) return std::nullopt;
  return HeaderWords{
      .role = Role::total,
      .channel = channel_of_total(rest),
      .period = period,
      .in_doubt = words == TotalWords::beside_others,
  };
}

/// Separates a channel from its period: `May / 2016`.
constexpr std::string_view kJoint = " / ";

struct SaidParts {
  std::string_view channel;
  std::string_view time;
};

/// The two parts of the text after kChannelPrefix; `time` is empty if the last part is not a time.
SaidParts parts_of(std::string_view name, PeriodKind prefer) {
  const std::size_t joint = name.rfind(kJoint);
  if (joint == std::string_view::npos) return {name, {}};
  const std::string_view time = trim(name.substr(joint + kJoint.size()));
  return parse_timespan(time, prefer) ? SaidParts{trim(name.substr(0, joint)), time} : SaidParts{name, {}};
}

HeaderWords read_said(std::string_view name, PeriodKind prefer) {
  HeaderWords words;
  const auto [channel, time] = parts_of(name, prefer);
  if (time.empty()) {
    words = read_channel_words(name, prefer);
  } else {
    words.channel = channel;
    words.period = parse_timespan(time, prefer)->period;
    words.role = words.period ? Role::value : Role::unknown;
    if (!words.period) words.timespan = time;
  }
  words.said = true;
  return words;
}

}  // namespace

HeaderWords read_column_name(std::string_view text, PeriodKind prefer) {
  if (const auto [name, said] = read_channel_cell(text); said) return read_said(name, prefer);
  const std::string folded = fold_header(text);
  if (folded.empty()) return {};
  if (const auto word = column_word(text, folded)) {
    return {.role = word->role, .channel = std::string(text), .period = std::nullopt, .rank = word->rank};
  }
  if (auto figure = read_figure_name(folded, prefer)) return *std::move(figure);
  const std::string spaced = with_spaced_sign(folded);
  const auto parts = split(spaced);
  const HeaderTime time = read_header_time(text, prefer);
  if (is_increase(folded, parts)) return {Role::increase, other_words(parts), std::nullopt};
  if (is_change(parts, time.timespan.has_value())) return {Role::change, other_words(parts), std::nullopt};
  if (!time.timespan) {
    if (auto total = read_total(text, std::nullopt)) return *std::move(total);
    return {Role::plain, std::string(text), std::nullopt};
  }
  const auto period = time.timespan->period;
  if (!period) return {Role::unknown, std::string(time.rest), std::nullopt, std::string(time.text)};
  if (time.at_both_ends) return {Role::unknown, {}, period};
  if (time.rest.empty() || is_word_for_period(time.rest)) return {Role::value, {}, period};
  if (says_more_of_time(time, prefer)) return {Role::unknown, std::string(time.rest), period, std::string(text)};
  if (auto total = read_total(time.rest, period)) return *std::move(total);
  return {Role::value, std::string(time.rest), period};
}

HeaderWords read_channel_words(std::string_view text, PeriodKind prefer) {
  const HeaderTime time = read_header_time(text, prefer);
  const auto period = time.timespan ? time.timespan->period : std::nullopt;
  if (!period || time.rest.empty()) return {Role::plain, std::string(text), std::nullopt};
  return {Role::value, std::string(time.rest), period};
}

std::string timespan_text(std::string_view text) {
  const auto [name, said] = read_channel_cell(text);
  if (said) {
    if (const auto parts = parts_of(name, PeriodKind::financial_year); !parts.time.empty())
      return std::string(parts.time);
  }
  return std::string(without_brackets(read_header_time(name, PeriodKind::financial_year).text));
}

ChannelCell read_channel_cell(std::string_view cell) {
  const bool prefixed = cell.starts_with(kChannelPrefix);
  const std::string_view name = cell.substr(prefixed ? kChannelPrefix.size() : 0);
  // `channel: website` is how people write an ordinary name, with a space after the colon.
  const bool said = prefixed && !name.empty() && trim(name).data() == name.data();
  return said ? ChannelCell{name, true} : ChannelCell{cell, false};
}

}  // namespace reach
