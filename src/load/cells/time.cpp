// Reads times after dates, as written in ISO 8601 and in database exports.
#include <algorithm>
#include <string>

#include "load/cells/date.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

/// Takes two digits, at most `most`, off the front of `text`.
std::optional<int> take_pair(std::string_view& text, int most) {
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const int value = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return value <= most ? std::optional(value) : std::nullopt;
}

/// Takes a fraction of a second (`.25`, `,25`) off the front of `text`, in nanoseconds; 0 if there is no fraction.
/// Nothing if the fraction has no digits, or more than nine.
std::optional<std::int64_t> take_fraction(std::string_view& text) {
  if (!take(text, ".") && !take(text, ",")) return 0;
  std::int64_t value = 0;
  std::int64_t unit = kNanosecondsPerSecond;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) {
    unit /= 10;
    if (unit == 0) return std::nullopt;
    value += (text.front() - '0') * unit;
  }
  return unit < kNanosecondsPerSecond ? std::optional(value) : std::nullopt;
}

/// `+01:00`, `-0330`, `+01`.
std::optional<std::int32_t> take_offset(std::string_view& text) {
  const bool behind = text.starts_with('-');
  if (!take(text, "+") && !take(text, "-")) return std::nullopt;
  const auto hours = take_pair(text, 23);
  if (!hours) return std::nullopt;
  const bool more = take(text, ":") || !text.empty();
  const auto minutes = more ? take_pair(text, 59) : std::optional(0);
  if (!minutes) return std::nullopt;
  const int seconds = (*hours * 60 + *minutes) * 60;
  return behind ? -seconds : seconds;
}

std::optional<ClockTime> parse_time(std::string_view text) {
  const auto hours = take_pair(text, 23);
  const auto minutes = hours && take(text, ":") ? take_pair(text, 59) : std::nullopt;
  if (!minutes) return std::nullopt;
  const bool exact = take(text, ":");
  const auto seconds = exact ? take_pair(text, 59) : std::optional(0);
  const auto fraction = exact && seconds ? take_fraction(text) : std::optional<std::int64_t>(0);
  if (!seconds || !fraction) return std::nullopt;
  ClockTime time{((*hours * 60 + *minutes) * 60 + *seconds) * kNanosecondsPerSecond + *fraction, std::nullopt};
  const bool spaced = take(text, " ");
  if (text.empty()) return spaced ? std::nullopt : std::optional(time);
  if (take(text, "Z") || take(text, "z") || take(text, "UTC")) {
    time.offset = 0;
  } else {
    time.offset = take_offset(text);
  }
  return time.offset && text.empty() ? std::optional(time) : std::nullopt;
}

/// Whether a word of the text is a month: `5 October 2016 10:30`.
bool names_month(std::string_view text) {
  constexpr std::size_t kShortest = 3;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end - at >= kShortest && month_number(ascii_lower(text.substr(at, end - at))) != 0) return true;
    at = end + 1;
  }
  return false;
}

/// The position between a date and its time; npos if there is no time.
std::size_t joint_in(std::string_view text) {
  if (!names_month(text)) return text.find_first_of("Tt ");
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos ? colon : text.rfind(' ', colon);
}

DateSpelling spelling_of(std::string_view date) {
  if (all_digits(date)) return DateSpelling::run;
  if (std::ranges::none_of(date, is_letter)) return DateSpelling::figures;
  std::size_t run = 0;
  for (const char c : date) {
    run = is_digit(c) ? run + 1 : 0;
    if (run == 4) return DateSpelling::words;
  }
  return DateSpelling::short_year;
}

}  // namespace

std::variant<DateTime, DateFault> parse_date_time(std::string_view text, DateOrder order) {
  const std::size_t joint = joint_in(text);
  const auto written = text.substr(0, joint);
  const auto date = parse_date(written, order);
  if (const auto* fault = std::get_if<DateFault>(&date)) return *fault;
  DateTime parsed{std::get<Period>(date), std::nullopt, spelling_of(written)};
  if (joint == std::string_view::npos) return parsed;
  parsed.time = parse_time(text.substr(joint + 1));
  if (!parsed.time || parsed.date.kind != PeriodKind::day) return DateFault::bad_time;
  return parsed;
}

}  // namespace reach
