#include "model/time/header_time.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/time/short_year.hpp"
#include "model/time/time_words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_joint(char c) { return c == ' ' || c == '_' || c == '-'; }

/// The marks that separate a name from a time: `Website: 2016`, `2016 – Website`, `Website | 2016`.
constexpr auto kMarks = std::to_array<std::string_view>({":", ",", ";", " |", "| ", "\u2013", "\u2014"});

/// A name without the marks that separate it from the time at that end: `Website: `, `Website – `.
std::string_view trim_marks(std::string_view text, bool at_end) {
  for (bool more = true; more;) {
    text = trim_joints(text);
    more = false;
    for (const std::string_view mark : kMarks) {
      if (at_end ? !text.ends_with(mark) : !text.starts_with(mark)) continue;
      at_end ? text.remove_suffix(mark.size()) : text.remove_prefix(mark.size());
      more = true;
    }
  }
  return text;
}

/// Whether a time may end (or begin) at this character: a joint, or another mark beside a letter or bracket, since
/// `2016/17` and `12:30` are not two.
bool parts_time(std::string_view text, std::size_t at, bool at_end) {
  if (is_joint(text[at])) return true;
  if (std::string_view("/:,;|").find(text[at]) == std::string_view::npos) return false;
  if (at_end) return at > 0 && (is_letter(text[at - 1]) || text[at - 1] == ')');
  return at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == ' ');
}

/// Whether two numbers beside this name are not years: `Aged 16-17`; or are part of a longer run of numbers:
/// `03-04-05`.
bool are_no_years(std::string_view rest) {
  constexpr auto kNumbered = std::to_array<std::string_view>(
      {"age", "aged", "ages", "grade", "grades", "hour", "hours", "page", "pages", "year", "years", "class", "row"});
  if (!rest.empty() && is_digit(rest.back())) return true;
  const std::string folded = fold_header(rest);
  constexpr auto kYears = std::to_array<std::string_view>(
      {"financial year", "fiscal year", "reporting year", "academic year", "calendar year"});
  if (std::ranges::any_of(kYears, [&](auto words) { return folded.ends_with(words); })) return false;
  return std::ranges::any_of(kNumbered, [&](auto word) {
    return folded.ends_with(word) && (folded.size() == word.size() || folded[folded.size() - word.size() - 1] == ' ');
  });
}

/// Takes one of the words that leave a period as it is off the front of `text`. Returns it; empty if there is none.
std::string_view take_plain_word(std::string_view& text) {
  const auto found = std::ranges::find_if(kPlainWords, [&](std::string_view word) {
    const bool ends = text.size() > word.size() && (text[word.size()] == ' ' || text[word.size()] == '_');
    return ends && ascii_lower(text.substr(0, word.size())) == word;
  });
  if (found == kPlainWords.end()) return {};
  text.remove_prefix(found->size() + 1);
  return *found;
}

/// The timespan that the whole text writes, perhaps after words that leave it as it is: these are taken off the text.
std::optional<Timespan> take_timespan(std::string_view& text, PeriodKind prefer) {
  if (auto timespan = parse_timespan(text, prefer)) return timespan;
  bool financial = false;
  for (auto word = take_plain_word(text); !word.empty(); word = take_plain_word(text)) {
    financial = financial || word == "financial year" || word == "fiscal year";
    const auto timespan = parse_timespan(text, prefer);
    if (!timespan) continue;
    const bool of_other_year = financial && timespan->period && timespan->period->kind == PeriodKind::calendar_year;
    return of_other_year ? Timespan{} : timespan;
  }
  return std::nullopt;
}

/// Whether the first word of a time belongs to the name before it: `Drop in 2016`, `First year 2016`.
bool belongs_to_name(std::string_view name, std::string_view time) {
  const std::string folded = fold_header(name);
  const std::string_view last = std::string_view(folded).substr(folded.find_last_of(" -") + 1);
  const std::string_view word = take_plain_word(time);
  const auto is_last = [last](std::string_view each) { return each == last; };
  if (word == "in" || word == "for") return std::ranges::any_of(kPhrasal, is_last);
  return (word == "year" || word == "yr") && std::ranges::any_of(kOfYears, is_last);
}

/// The longest timespan that ends (or begins) `text` and is separated from the rest by a joint; `2016 to 2017` has 12
/// bytes.
HeaderTime part_timespan(std::string_view text, bool at_end, PeriodKind prefer) {
  constexpr std::size_t kLongest = 80;
  for (std::size_t length = std::min(text.size(), kLongest); length >= 4; --length) {
    const std::size_t begin = at_end ? text.size() - length : 0;
    const std::size_t joint = at_end ? begin - 1 : length;
    if (length < text.size() && !parts_time(text, joint, at_end)) continue;
    const auto part = text.substr(begin, length);
    auto written = without_brackets(part);
    const auto timespan = take_timespan(written, prefer);
    if (!timespan) continue;  // the usual case, found quickly
    // in `website - Q1 2016` the joint is not part of the time
    if (trim_marks(part, true).size() < part.size() || trim_marks(part, false).size() < part.size()) continue;
    const bool joined = length < text.size() && !is_joint(text[joint]);
    const auto beside = at_end ? text.substr(0, begin - (joined ? 1 : 0)) : text.substr(length + (joined ? 1 : 0));
    if (at_end && belongs_to_name(beside, part)) continue;
    const auto rest = trim_marks(beside, at_end);
    if (short_year(written) && are_no_years(rest)) continue;
    return {rest, timespan, without_brackets(part) == written ? part : written, at_end};
  }
  return {text, std::nullopt, {}, at_end};
}

/// Whether the words beside a timespan change it in a way that no known wording does: `since early 2017`, `Apr/Aug
/// 2017`.
bool reaches_beyond(std::string_view beside, Timespan timespan) {
  constexpr auto kSpans = std::to_array<std::string_view>(
      {"ending", "ended", "to", "until", "since", "from", "ytd", "spring", "summer", "autumn", "winter"});
  const bool digits = beside.size() <= 2 && std::ranges::all_of(beside, is_digit);
  const bool is_day = digits && timespan.period && timespan.period->kind == PeriodKind::month;
  const std::string_view piece = beside.substr(std::min(beside.find_last_of("/&") + 1, beside.size()));
  const bool spans = std::ranges::find(kSpans, beside) != kSpans.end();
  return is_day || spans || parse_period(std::string(piece) + " 2000").has_value();
}

/// Whether a folded text ends with a word that makes the period after it a part of one: `website part`, of `Website
/// part 2016`.
bool ends_in_part(std::string_view folded) {
  return std::ranges::any_of(kAfter, [&](const TimePhrase& phrase) {
    if (phrase.meaning != Meaning::open || !folded.ends_with(phrase.text)) return false;
    const std::size_t before = folded.size() - phrase.text.size();
    return before == 0 || folded[before - 1] == ' ';
  });
}

/// The word of a folded text beside a time at its end (the last), or at its beginning (the first); empty if there is
/// none.
std::string_view word_beside(std::string_view folded, bool at_end) {
  constexpr std::string_view kBetween = " ()";
  const std::size_t first = folded.find_first_not_of(kBetween);
  if (first == std::string_view::npos) return {};
  const std::size_t end = folded.find_last_not_of(kBetween) + 1;
  if (!at_end) return folded.substr(first, std::min(folded.find_first_of(kBetween, first), end) - first);
  const std::size_t before = folded.substr(0, end).find_last_of(kBetween);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return folded.substr(begin, end - begin);
}

}  // namespace

std::string_view trim_joints(std::string_view text) {
  while (!text.empty() && is_joint(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_joint(text.back())) text.remove_suffix(1);
  return text;
}

HeaderTime read_header_time(std::string_view text, PeriodKind prefer) {
  const HeaderTime last = part_timespan(text, true, prefer);
  const HeaderTime first = part_timespan(text, false, prefer);
  HeaderTime time = first.text.size() <= last.text.size() ? last : first;
  time.at_both_ends = first.timespan && first.text.size() == last.text.size() && first.rest != last.rest;
  return time;
}

bool says_more_of_time(const HeaderTime& time, PeriodKind prefer) {
  std::string rest = fold_header(time.rest);
  if (time.at_end && rest.ends_with(" of")) rest.erase(rest.size() - 3);  // `March of 2016`
  const std::string_view beside = word_beside(rest, time.at_end);
  if (beside.empty()) return false;
  if (reaches_beyond(beside, *time.timespan) || (time.at_end && ends_in_part(rest))) return true;
  return part_timespan(time.rest, true, prefer).timespan || part_timespan(time.rest, false, prefer).timespan;
}

std::string_view without_brackets(std::string_view text) {
  const bool round = text.size() > 2 && text.front() == '(' && text.back() == ')';
  const bool square = text.size() > 2 && text.front() == '[' && text.back() == ']';
  return round || square ? text.substr(1, text.size() - 2) : text;
}

}  // namespace reach
