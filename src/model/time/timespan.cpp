#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <reach/timespan.hpp>

#include "model/time/named_period.hpp"
#include "model/time/plain_period.hpp"
#include "model/time/short_year.hpp"
#include "model/time/time_lead.hpp"
#include "model/time/time_words.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

constexpr std::int32_t kLongestMonth = 31;
constexpr std::size_t kLongest = 80;  // bytes; a longer text is a sentence

/// Takes a word or words off the front of `text`, with the space after them.
bool take(std::string_view& text, std::string_view words) {
  if (!text.starts_with(words) || text.size() <= words.size() || text[words.size()] != ' ') return false;
  text.remove_prefix(words.size() + 1);
  return true;
}

template <std::size_t kCount>
bool take_any(std::string_view& text, const std::array<std::string_view, kCount>& words) {
  return std::ranges::any_of(words, [&](auto each) { return take(text, each); });
}

/// A date, or two with a joint between them. If its digits can be read day first and month first, and both are valid,
/// only what both readings agree on is known.
struct WrittenSpan {
  std::optional<Days> days;
  bool is_range = false;
};

std::optional<Days> range(std::string_view first, std::string_view last, DayPlace place) {
  const auto end = written_date(last, place);
  if (!end || first.empty()) return std::nullopt;
  auto begin = written_date(first, place);
  if (!begin) begin = date_before(first, *end);
  return begin && begin->begin < end->end ? std::optional(Days{begin->begin, end->end}) : std::nullopt;
}

template <class Read>
std::optional<WrittenSpan> either_way(bool is_range, const Read& read) {
  const auto one = read(DayPlace::before_month);
  const auto other = read(DayPlace::after_month);
  if (!one && !other) return std::nullopt;
  const bool agree = !one || !other || *one == *other;
  return WrittenSpan{agree ? (one ? one : other) : std::nullopt, is_range};
}

/// The month of `apr16`, `apr 16`, which may be a day, too; or of `apr 2016`.
std::optional<Period> month_at_end(std::string_view text) {
  if (const auto month = named_month(text)) return month;
  constexpr std::size_t kDigits = 2;
  if (text.size() <= kDigits || !all_digits(text.substr(text.size() - kDigits))) return std::nullopt;
  std::string_view name = text.substr(0, text.size() - kDigits);
  if (name.ends_with(' ')) name.remove_suffix(1);
  const int month = month_number(name);
  if (month == 0) return std::nullopt;
  return Period{PeriodKind::month, full_year(text.substr(text.size() - kDigits)) * 12 + month - 1};
}

/// `apr16` to `mar17`, `apr 16` to `mar 2017`: the months of one period; with spaces, as days have them, those of a
/// year.
std::optional<WrittenSpan> short_months(std::string_view first, std::string_view last) {
  const auto begin = month_at_end(first);
  const auto end = month_at_end(last);
  if (!begin || !end || (named_month(first) && named_month(last))) return std::nullopt;
  const Days days{first_day(*begin), end_day(*end)};
  const bool spaced = first.find(' ') != std::string_view::npos || last.find(' ') != std::string_view::npos;
  const bool may_be_days = spaced && end->index - begin->index != 11;
  return WrittenSpan{period_of(days) && !may_be_days ? std::optional(days) : std::nullopt, true};
}

std::optional<WrittenSpan> read_range(std::string_view text) {
  for (const std::string_view joint : kJoints) {
    for (std::size_t at = text.find(joint); at != std::string_view::npos; at = text.find(joint, at + 1)) {
      const auto first = text.substr(0, at);
      const auto last = text.substr(at + joint.size());
      if (auto months = short_months(first, last)) return months;
      if (auto written = either_way(true, [&](DayPlace place) { return range(first, last, place); })) return written;
    }
  }
  for (const std::string_view both : kBoth) {
    const std::size_t at = text.find(both);
    if (at == std::string_view::npos) continue;
    const auto last = text.substr(at + both.size());
    if (range(text.substr(0, at), last, DayPlace::before_month)) return WrittenSpan{std::nullopt, true};
  }
  return std::nullopt;
}

std::optional<WrittenSpan> read_written(std::string_view text) {
  if (auto date = either_way(false, [&](DayPlace place) { return written_date(text, place); })) return date;
  return read_range(text);
}

/// The months that end with the last day of `date`, which must end a month.
std::optional<Days> months_to(Days date, std::int32_t months) {
  const Period last = enclosing({PeriodKind::day, date.end - 1}, PeriodKind::month);
  const bool short_enough = date.end - date.begin <= end_day(last) - first_day(last);
  if (end_day(last) != date.end || !short_enough) return std::nullopt;
  return Days{first_day({PeriodKind::month, last.index - months + 1}), date.end};
}

/// What follows `year ending`: there, `mar 17` is a month, since no day of it would say in which year.
std::optional<WrittenSpan> read_end(std::string_view text) {
  const auto month = month_at_end(text);
  if (!month) return read_written(text);
  return WrittenSpan{Days{first_day(*month), end_day(*month)}, false};
}

std::optional<Timespan> meant(Meaning meaning, std::string_view text) {
  const bool ends = meaning == Meaning::year || meaning == Meaning::quarter;
  const auto written = ends ? read_end(text) : read_written(text);
  if (!written || (meaning == Meaning::label && !written->is_range)) return std::nullopt;
  if (meaning == Meaning::moment && written->days && written->days->end - written->days->begin > kLongestMonth)
    return std::nullopt;
  std::optional<Days> days;
  if (written->days && !written->is_range && meaning == Meaning::year) days = months_to(*written->days, 12);
  if (written->days && !written->is_range && meaning == Meaning::quarter) days = months_to(*written->days, 3);
  if (written->is_range && (meaning == Meaning::range || meaning == Meaning::label)) days = written->days;
  return Timespan{days, days ? period_of(*days) : std::nullopt};
}

/// `year ending `, `13 weeks to `: takes it off `text` and returns its meaning.
std::optional<Meaning> take_unit(std::string_view& text) {
  auto rest = text;
  while (take_any(rest, kFillers)) {
  }
  for (const TimePhrase& unit : kUnits) {
    auto behind = rest;
    if (!take(behind, unit.text) || !take_any(behind, kEndings)) continue;
    text = behind;
    return unit.meaning;
  }
  const std::size_t digits = rest.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || !take(rest, rest.substr(0, digits))) return std::nullopt;
  if (!take_any(rest, kCounted) || !take_any(rest, kEndings)) return std::nullopt;
  text = rest;
  return Meaning::open;
}

/// `week 12 2016`: part of a year that is no period.
bool is_numbered_part(std::string_view text) {
  if (!take_any(text, kNumberedParts)) return false;
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits > 2 || !take(text, text.substr(0, digits))) return false;
  return plain_period(text).has_value() || read_written(text).has_value();
}

std::optional<Timespan> with_words_before(std::string_view text) {
  if (is_numbered_part(text)) return Timespan{};
  auto rest = text;
  if (const auto meaning = take_unit(rest)) {
    if (auto timespan = meant(*meaning, rest)) return timespan;
  }
  for (const TimePhrase& phrase : kBefore) {
    rest = text;
    if (!take(rest, phrase.text)) continue;
    if (auto timespan = meant(phrase.meaning, rest)) return timespan;
    if (with_words_before(rest)) return Timespan{};  // `YTD to March 2017`
  }
  return std::nullopt;
}

std::optional<Timespan> with_words_after(std::string_view text) {
  for (const TimePhrase& phrase : kAfter) {
    const bool ends = text.size() > phrase.text.size() && text.ends_with(phrase.text) &&
                      text[text.size() - phrase.text.size() - 1] == ' ';
    if (!ends) continue;
    const auto rest = text.substr(0, text.size() - phrase.text.size() - 1);
    if (auto timespan = meant(phrase.meaning, rest)) return timespan;
    if (with_words_before(rest)) return Timespan{};
  }
  return std::nullopt;
}

/// Whether there may be a year in it: at least two digits (`Mar-17`, `Apr16-Mar17`).
bool has_year(std::string_view text) {
  return std::ranges::adjacent_find(text, [](char a, char b) { return is_digit(a) && is_digit(b); }) != text.end();
}

/// `FY 2016/17` of `F/Y 2016/17`; empty for other text.
std::string without_slash(std::string_view text) {
  constexpr std::string_view kMark = "f/y";
  const bool marked = text.size() > kMark.size() && ascii_lower(text.substr(0, kMark.size())) == kMark;
  return marked ? "FY" + std::string(text.substr(kMark.size())) : std::string();
}

/// Whether the text is a short year (`04/05`), and these are read.
bool is_short(std::string_view text, PeriodKind prefer) {
  const bool marked = text.starts_with("FY") || text.starts_with("fy");
  return marked || (prefer == PeriodKind::financial_year && short_year(text).has_value());
}

Timespan whole(Period period) { return {Days{first_day(period), end_day(period)}, period}; }

/// The months `jan to dec`, counted from 0; nothing for other text.
std::optional<std::pair<int, int>> months_in(std::string_view folded) {
  for (const std::string_view joint : kJoints) {
    const std::size_t at = folded.find(joint);
    if (at == std::string_view::npos) continue;
    const int first = month_number(folded.substr(0, at));
    const int last = month_number(folded.substr(at + joint.size()));
    if (first > 0 && last > 0) return std::pair(first - 1, last - 1);
  }
  return std::nullopt;
}

/// `2016/17 (Apr to Mar)`: a period, and its months in brackets. With other months than its own it is none.
std::optional<Timespan> with_months(std::string_view text, PeriodKind prefer) {
  const std::size_t open = text.find(" (");
  if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
  const auto months = months_in(folded_time(text.substr(open + 2, text.size() - open - 3)));
  const auto period = months ? plain_period(text.substr(0, open), prefer) : std::nullopt;
  if (!period) return std::nullopt;
  const auto month_of = [](std::int32_t day) {
    return enclosing({PeriodKind::day, day}, PeriodKind::month).index % 12;
  };
  const std::pair own(month_of(first_day(*period)), month_of(end_day(*period) - 1));
  return *months == own ? whole(*period) : Timespan{};
}

}  // namespace

std::optional<Period> period_of(Days days) {
  const Period first{PeriodKind::day, days.begin};
  for (const PeriodKind kind : {PeriodKind::calendar_year, PeriodKind::financial_year, PeriodKind::quarter,
                                PeriodKind::month, PeriodKind::day}) {
    const Period period = enclosing(first, kind);
    if (first_day(period) == days.begin && end_day(period) == days.end) return period;
  }
  return std::nullopt;
}

std::optional<Timespan> parse_timespan(std::string_view text, PeriodKind prefer) {
  if (text.size() > kLongest) return std::nullopt;
  if (const auto year = without_slash(text); !year.empty()) return parse_timespan(year, prefer);
  if (half_financial_year(text)) return Timespan{};
  if (!has_year(text) && !is_short(text, prefer)) return std::nullopt;
  if (!may_be_timespan(text)) return std::nullopt;
  if (const auto period = plain_period(text, prefer)) return whole(*period);
  if (auto timespan = with_months(text, prefer)) return timespan;
  const std::string folded = folded_time(text);
  if (const auto quarter = named_quarter(folded)) return whole(*quarter);
  if (!begins_like_time(folded)) return std::nullopt;
  if (auto timespan = with_words_before(folded)) return timespan;
  if (auto timespan = with_words_after(folded)) return timespan;
  const auto written = read_written(folded);
  if (!written) return std::nullopt;
  if (written->is_range) return Timespan{written->days, written->days ? period_of(*written->days) : std::nullopt};
  if (std::ranges::none_of(folded, is_letter)) return std::nullopt;  // dates in digits are read as they are written
  const auto month = plain_period(folded, prefer);
  return Timespan{written->days, month};
}

bool says_end(std::string_view text) {
  constexpr std::string_view kYear = "2001";
  if (text.size() > kLongest) return false;
  std::string folded = folded_time(text);
  for (const std::string_view plural : {"years ", "quarters "}) {
    if (folded.starts_with(plural)) folded.erase(plural.size() - 2, 1);
  }
  const std::string whole_text = folded + ' ' + std::string(kYear);
  std::string_view rest = whole_text;
  const auto unit = take_unit(rest);
  const bool ends = unit == Meaning::year || unit == Meaning::quarter;
  if (!ends || !rest.ends_with(kYear)) return false;
  const bool names_month = rest != kYear;
  const auto span = names_month ? read_written(rest) : std::nullopt;
  return !names_month || (span && !span->is_range && span->days);
}

std::optional<Period> month_reading(std::string_view text) {
  const auto year = plain_period(text);
  const auto month = plain_period(text, PeriodKind::month);
  return year && year != month ? month : std::nullopt;
}

std::optional<Period> parse_period(std::string_view text, PeriodKind prefer) {
  const auto timespan = parse_timespan(text, prefer);
  return timespan ? timespan->period : std::nullopt;
}

}  // namespace reach
