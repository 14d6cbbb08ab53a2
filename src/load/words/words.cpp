#include "load/words/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include <reach/timespan.hpp>

#include "load/words/measures.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct Word {
  std::string_view text;  ///< folded as headers are
  Role role;
};

constexpr std::array kWords = std::to_array<Word>({
    {"force", Role::force},     {"police force", Role::force}, {"police force area", Role::force},
    {"area", Role::force},      {"name", Role::force},         {"region", Role::region},
    {"channel", Role::channel}, {"year", Role::period},        {"period", Role::period},
    {"date", Role::date},       {"day", Role::date},           {"month", Role::date},
    {"timestamp", Role::date},  {"time", Role::date},          {"datetime", Role::date},
    {"date time", Role::date},  {"event time", Role::date},    {"count", Role::count},
    {"value", Role::count},     {"users", Role::count},        {"distinct", Role::distinct},
});

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 10> kTotalWords = {
    "total", "totals", "sum", "all", "all channels", "overall", "combined", "sub total", "subtotal", "grand total"};
constexpr std::array<std::string_view, 4> kPercentWords = {"%", "percent", "percentage", "pct"};
constexpr std::array<std::string_view, 2> kDifferenceWords = {"change", "difference"};
/// What the header of a stated increase is made of, beside the name of a channel.
constexpr std::array<std::string_view, 20> kIncreaseWords = {
    "increase", "change", "growth", "rise", "%",  "percent", "percentage", "pct", "year",    "on",
    "yoy",      "annual", "total",  "in",   "of", "from",    "to",         "and", "between", "over"};

constexpr std::array<std::string_view, 15> kGrandTotals = {"total",
                                                           "totals",
                                                           "grand total",
                                                           "overall total",
                                                           "overall",
                                                           "all",
                                                           "all forces",
                                                           "all regions",
                                                           "all forces total",
                                                           "all regions total",
                                                           "regions shown",
                                                           "regions shown total",
                                                           "all areas",
                                                           "all police forces",
                                                           "all police force areas"};
constexpr std::array<std::string_view, 7> kSubtotals = {"subtotal",     "sub total",      "subtotals", "sum",
                                                        "region total", "regional total", "combined"};
/// How the name of a total begins: `total contacts`, `all users`, `All four forces`.
constexpr std::array<std::string_view, 3> kTotalBeginnings = {"total ", "all ", "overall "};

bool among(Words words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::vector<std::string_view> split(std::string_view folded) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ()", at), folded.size());
    if (end > at) parts.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool is_joint(char c) { return c == ' ' || c == '_' || c == '-'; }

std::string_view trim_joints(std::string_view text) {
  while (!text.empty() && is_joint(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_joint(text.back())) text.remove_suffix(1);
  return text;
}

/// A name without what parts it from a time beside it: `Website: `, `Website – `.
std::string_view trim_marks(std::string_view text) {
  constexpr auto kMarks = std::to_array<std::string_view>({":", ",", ";", "\u2013", "\u2014"});
  for (bool more = true; more;) {
    text = trim_joints(text);
    more = false;
    for (const std::string_view mark : kMarks) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      more = true;
    }
  }
  return text;
}

struct Parted {
  std::string_view rest;
  std::optional<Timespan> timespan;
  std::string_view text = {};  ///< the timespan's
  [[nodiscard]] std::size_t length() const { return text.size(); }
};

/// What makes another timespan of the one beside it, where no known wording does: `since early 2017`, `Apr/Aug 2017`.
bool reaches_beyond(std::string_view beside, Timespan timespan) {
  constexpr auto kSpans = std::to_array<std::string_view>({"ending", "ended", "to", "until", "since", "from", "ytd"});
  const bool digits = beside.size() <= 2 && beside.find_first_not_of("0123456789") == std::string_view::npos;
  const bool is_day = digits && timespan.period && timespan.period->kind == PeriodKind::month;
  const std::string_view piece = beside.substr(std::min(beside.find_last_of("/&") + 1, beside.size()));
  return is_day || among(kSpans, beside) || parse_period(std::string(piece) + " 2000").has_value();
}

/// `(2016)` without its brackets.
std::string_view without_brackets(std::string_view text) {
  const bool has = text.size() > 2 && text.front() == '(' && text.back() == ')';
  return has ? text.substr(1, text.size() - 2) : text;
}

/// The longest timespan of time that ends (or begins) `text`, parted from the rest by a joint; `2016 to 2017` has 12
/// bytes.
Parted part_timespan(std::string_view text, bool at_end, PeriodKind prefer) {
  constexpr std::size_t kLongest = 80;
  for (std::size_t length = std::min(text.size(), kLongest); length >= 4; --length) {
    const std::size_t begin = at_end ? text.size() - length : 0;
    const std::size_t joint = at_end ? begin - 1 : length;
    if (length < text.size() && !is_joint(text[joint])) continue;
    const auto part = text.substr(begin, length);
    if (trim_marks(part).size() < part.size()) continue;  // in `website - Q1 2016` the joint is no part of the time
    const auto timespan = parse_timespan(without_brackets(part), prefer);
    if (!timespan) continue;
    const auto rest = at_end ? text.substr(0, begin) : text.substr(length);
    return {trim_marks(rest), timespan, part};
  }
  return {text, std::nullopt};
}

/// Whether a header goes on to speak of time beside its timespan: `Website Apr/Aug 2017`, `2016 website March 2017`.
bool says_more(const Parted& parted, bool at_end, PeriodKind prefer) {
  const std::string rest = fold_header(parted.rest);
  const auto words = split(rest);
  if (words.empty()) return false;
  if (reaches_beyond(at_end ? words.back() : words.front(), *parted.timespan)) return true;
  return part_timespan(parted.rest, true, prefer).timespan || part_timespan(parted.rest, false, prefer).timespan;
}

/// The channel that a stated increase or change is of: what its header holds beside these words and years.
std::string other_words(std::span<const std::string_view> parts) {
  std::string rest;
  bool after_year = false;  // `2016-17` is two words here
  for (const auto part : parts) {
    const bool half = after_year && part.size() == 2 && part.find_first_not_of("0123456789") == std::string_view::npos;
    after_year = parse_period(part).has_value();
    if (half) continue;
    if (among(kIncreaseWords, part) || among(kDifferenceWords, part) || parse_period(part)) continue;
    if (!rest.empty()) rest += ' ';
    rest += part;
  }
  return rest;
}

bool is_increase(std::string_view folded, Words parts) {
  if (among(parts, "increase") || among(parts, "yoy") || folded.find("year on year") != std::string_view::npos)
    return true;
  const bool moves = among(parts, "change") || among(parts, "growth") || among(parts, "rise");
  return moves && std::ranges::any_of(parts, [](auto part) { return among(kPercentWords, part); });
}

/// `change`, `change 2016 to 2018`, `website change 2016-2018`: between two periods, or of nothing but its own words.
bool is_change(const std::vector<std::string_view>& parts, bool has_period) {
  if (std::ranges::none_of(parts, [](auto part) { return among(kDifferenceWords, part); })) return false;
  const auto years = std::ranges::count_if(parts, [](auto part) { return parse_period(part).has_value(); });
  return !has_period || years > 1 || other_words(parts).empty();
}

/// A sign without spaces (`increase%`) is a word of its own.
std::string with_spaced_sign(std::string folded) {
  if (const auto sign = folded.find('%'); sign != std::string::npos) folded.replace(sign, 1, " % ");
  return folded;
}

/// Without the marks that stand around words: `Total:`, `Total*`, `South East (total)`.
std::string without_marks(std::string_view name) {
  std::string bare(name);
  for (char& c : bare) {
    if (std::string_view(":.,;*()[]\"'").find(c) != std::string_view::npos) c = ' ';
  }
  return std::string(trim(bare));
}

/// How a name is compared with the words for totals: a missed total would be added in, so marks and look-alikes are no
/// disguise.
std::string total_key(std::string_view name) { return fold_header(skeleton(without_marks(name))); }

bool begins_or_ends_in_total(std::string_view key) {
  if (std::ranges::any_of(kTotalBeginnings, [&](auto words) { return key.starts_with(words); })) return true;
  return key.ends_with(" total") || key.ends_with(" totals") || key.ends_with(" subtotal");
}

/// `Total calls` is a total; `Total population` and `% of total` are none of counts.
bool is_total_column(std::string_view rest) {
  const std::string key = total_key(rest);
  return among(kTotalWords, key) || (begins_or_ends_in_total(key) && measure_of(rest).measure == Measure::count);
}

/// The channel that a total column may be of: `website` of `website total 2016`; empty for one over all channels.
std::string channel_of_total(std::string_view rest) {
  const std::string key = total_key(rest);
  return among(kTotalWords, key) || !key.ends_with(" total") ? "" : key.substr(0, key.size() - 6);
}

}  // namespace

HeaderWords read_header_words(std::string_view text, PeriodKind prefer) {
  const std::string folded = fold_header(text);
  if (folded.empty()) return {};
  for (const auto& word : kWords) {
    if (word.text == folded) return {word.role, std::string(text), std::nullopt};
  }
  const std::string spaced = with_spaced_sign(folded);
  const auto parts = split(spaced);
  const auto last = part_timespan(text, true, prefer);
  const auto first = part_timespan(text, false, prefer);
  if (is_increase(folded, parts)) return {Role::increase, other_words(parts), std::nullopt};
  const bool at_end = first.length() <= last.length();
  const auto& parted = at_end ? last : first;
  if (is_change(parts, parted.timespan.has_value())) return {Role::change, other_words(parts), std::nullopt};
  if (!parted.timespan) {
    if (is_total_column(text)) return {Role::total, channel_of_total(text), std::nullopt};
    return {Role::plain, std::string(text), std::nullopt};
  }
  const auto period = parted.timespan->period;
  if (!period) return {Role::unknown, std::string(parted.rest), std::nullopt, std::string(parted.text)};
  const bool two_periods = first.timespan && first.length() == last.length() && first.rest != last.rest;
  if (parted.rest.empty() || two_periods) return {Role::unknown, {}, period};
  if (says_more(parted, at_end, prefer)) return {Role::unknown, std::string(parted.rest), period, std::string(text)};
  if (is_total_column(parted.rest)) return {Role::total, channel_of_total(parted.rest), period};
  return {Role::value, std::string(parted.rest), period};
}

std::string timespan_text(std::string_view text) {
  const auto last = part_timespan(text, true, PeriodKind::calendar_year);
  const auto first = part_timespan(text, false, PeriodKind::calendar_year);
  return std::string(without_brackets(first.length() > last.length() ? first.text : last.text));
}

HeaderWords read_channel_words(std::string_view text, PeriodKind prefer) {
  const auto last = part_timespan(text, true, prefer);
  const auto first = part_timespan(text, false, prefer);
  const auto& parted = first.length() > last.length() ? first : last;
  const auto period = parted.timespan ? parted.timespan->period : std::nullopt;
  if (!period || parted.rest.empty()) return {Role::plain, std::string(text), std::nullopt};
  return {Role::value, std::string(parted.rest), period};
}

bool is_total_channel(std::string_view name) {
  return read_header_words(name, PeriodKind::calendar_year).role == Role::total;
}

bool is_total_name(std::string_view name) {
  const std::string key = total_key(name);
  return among(kGrandTotals, key) || among(kSubtotals, key) || begins_or_ends_in_total(key);
}

bool is_named(const std::vector<std::string>& names, std::string_view text) {
  if (names.empty()) return false;
  const std::string folded = fold_header(text);
  return std::ranges::any_of(names, [&](const auto& name) { return fold_header(name) == folded; });
}

std::string total_of(std::string_view name) {
  if (is_grand_total(name) || among(kSubtotals, total_key(name))) return {};
  const std::string bare = without_marks(name);
  auto rest = std::string_view(bare);
  if (fold_header(rest).starts_with("total ")) {
    rest = trim(rest.substr(5));
    if (fold_name(rest).starts_with("for ")) rest = trim(rest.substr(4));
    return is_grand_total(rest) ? std::string() : std::string(rest);
  }
  // The words are ASCII, so they have the same length folded and as written.
  for (const std::string_view word : {"subtotal", "totals", "total", "sub"}) {
    const std::string rest_folded = fold_name(rest);
    if (rest_folded.size() > word.size() && rest_folded.ends_with(word)) {
      rest = trim_joints(trim(rest.substr(0, rest.size() - word.size())));
    }
  }
  return rest == bare ? std::string() : std::string(rest);
}

bool is_grand_total(std::string_view name) { return among(kGrandTotals, total_key(name)); }

}  // namespace reach
