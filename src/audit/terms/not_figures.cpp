#include "audit/terms/not_figures.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <reach/timespan.hpp>

#include "audit/terms/parts_of_year.hpp"
#include "audit/words.hpp"
#include "text/ascii.hpp"

namespace reach::audit {
namespace {

constexpr auto kMonths =
    std::to_array<std::string_view>({"january",   "february", "march",    "april",    "may", "june", "july", "august",
                                     "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
                                     "jun",       "jul",      "aug",      "sept",     "sep", "oct",  "nov",  "dec"});

/// Words before a year: with one of them, `2016` in `in 2016 users …` stays a year.
constexpr auto kBeforeYears =
    std::to_array<std::string_view>({"in", "since", "during", "between", "from", "to", "for", "of", "by", "and", "year",
                                     "until", "than", "with", "on"});

/// Words before a short number that is a label: `section 4`.
constexpr auto kLabelled = std::to_array<std::string_view>(
    {"section", "sections", "page",      "pages",     "note",       "notes",    "table",     "tables",   "figure",
     "chapter", "part",     "phase",     "no",        "number",     "version",  "article",   "appendix", "call",
     "dial",    "dialling", "ring",      "aged",      "age",        "ages",     "step",      "calling",  "texting",
     "text",    "option",   "extension", "reference", "regulation", "schedule", "paragraph", "act",      "line",
     "clause",  "rule",     "room",      "floor",     "issue",      "volume",   "question",  "level",    "grade",
     "unit",    "route",    "platform",  "annex"});
/// Words before a number of any length that is not a figure: `charity no. 1013025`, `rounded to the nearest 100`.
constexpr auto kRegistered = std::to_array<std::string_view>(
    {"no", "number", "numbers", "extension", "reference", "ref", "registration", "code", "nearest"});
/// Words after a number that is a measurement: `12 weeks`.
constexpr auto kMeasures = std::to_array<std::string_view>(
    {"years",   "year",   "months",  "month", "weeks",    "week", "days",   "day",    "hours",  "hour",
     "minutes", "minute", "seconds", "miles", "metres",   "km",   "kg",     "tonnes", "pounds", "pence",
     "o'clock", "am",     "pm",      "acres", "hectares", "feet", "inches", "litres", "p"});
/// Words after the number of a house: `81 High Street`.
constexpr auto kStreets = std::to_array<std::string_view>({"street", "road", "lane", "avenue", "quay", "square", "way",
                                                           "place", "close", "drive", "house", "row", "court", "hill"});

template <typename Table>
bool among(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != table.end();
}

class Apart {
 public:
  explicit Apart(Tokens& tokens) : tokens_(tokens) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].kind == TokenKind::number || tokens_[at].in_words) take_percent(at);
      if (tokens_[at].kind == TokenKind::period) check_year(at);
      if (tokens_[at].kind == TokenKind::number && !tokens_[at].percent && is_no_figure(at)) drop(at);
    }
  }

 private:
  [[nodiscard]] const Token& token(std::size_t at) const {
    static const Token none;
    return at < tokens_.size() ? tokens_[at] : none;
  }
  [[nodiscard]] bool is_mark(std::size_t at, std::string_view text) const {
    return token(at).kind == TokenKind::mark && token(at).text == text;
  }
  void drop(std::size_t at) { tokens_[at].kind = TokenKind::other; }

  void take_word(std::size_t into, std::size_t at) {
    tokens_[into].text += ' ' + tokens_[at].text;
    tokens_[at].kind = TokenKind::other;
  }

  /// `69 per cent`, `69 percent`, `69 percentage points`.
  void take_percent(std::size_t at) {
    std::size_t next = at + 1;
    const bool percentage = token(next).key == "percentage" && token(next + 1).key.starts_with("point");
    const bool two_words = token(next).key == "per" && token(next + 1).key == "cent";
    const bool points = tokens_[at].percent && token(next).key.starts_with("point");
    std::size_t words = percentage || two_words ? 2 : 0;
    if (token(next).key == "percent" || token(next).key == "pc" || points) words = 1;
    for (; words > 0; --words) take_word(at, next++);
    tokens_[at].percent = tokens_[at].percent || next > at + 1;
    tokens_[at].points = percentage || points;
    if (tokens_[at].percent) tokens_[at].kind = TokenKind::number;  // `sixty-nine per cent`
  }

  /// Decides whether a year is a count, or part of a date.
  void check_year(std::size_t at) {
    const std::string next = stem(token(at + 1).key);
    const bool counted = next == "people" || (!next.empty() && token(at + 1).key != next && is_counted(next));
    const bool led = at > 0 && among(kBeforeYears, tokens_[at - 1].key);
    const bool lone = tokens_[at].period->kind == PeriodKind::calendar_year;
    const bool dated = is_mark(at + 1, "-") && !token(at + 1).spaced && token(at + 2).kind == TokenKind::number;
    if (dated) return drop(at);
    if (lone && at > 0 && is_month(at - 1)) return take_month(at);
    if (const int quarter = quarter_before(at); quarter > 0) return take_quarter(at, quarter);
    if (!counted || !lone || led || at == 0) return;
    tokens_[at].kind = TokenKind::number;
    tokens_[at].value = {tokens_[at].period->index, 0};
  }

  /// `March 2018`: makes the year's token the month.
  void take_month(std::size_t at) {
    const std::string start = tokens_[at - 1].key.substr(0, 3);  // the full names come first, in order
    const auto* const named =
        std::ranges::find_if(kMonths, [&](std::string_view full) { return full.starts_with(start); });
    const auto month = static_cast<std::int32_t>(named - kMonths.begin());
    tokens_[at].period = Period{PeriodKind::month, 12 * tokens_[at].period->index + month};
  }

  /// The number of the quarter before a year: `Q4 2023`, `the fourth quarter of 2023`; 0 if there is none.
  [[nodiscard]] int quarter_before(std::size_t at) const {
    const std::size_t of = at > 1 && tokens_[at - 1].key == "of" ? 1 : 0;
    if (at < 1 + of) return 0;
    return quarter_words(std::span(tokens_).first(at - of)).number;
  }

  void take_quarter(std::size_t at, int quarter) {
    const auto period = parse_period("Q" + std::to_string(quarter) + ' ' + tokens_[at].text);
    if (period) tokens_[at].period = period;
  }

  [[nodiscard]] bool is_month(std::size_t at) const { return token(at).is_capital() && among(kMonths, token(at).key); }

  bool is_no_figure(std::size_t at) {
    return is_telephone(at) || is_emergency_number(at) || is_date(at) || is_bound(at) || is_numbered(at) ||
           is_measured(at) || is_paired(at) || is_footnote(at) || is_house(at);
  }

  /// Whether this is a telephone number, with a leading zero or plus: many digits, or groups of them, `0808 1000 900`.
  bool is_telephone(std::size_t at) {
    const std::string& text = tokens_[at].text;
    const bool joined = token(at + 1).kind == TokenKind::number;
    const bool plus = tokens_[at].sign > 0 && (joined || (text.find(',') == std::string::npos && text.size() > 7));
    const bool nought = text[0] == '0' && text.find_first_not_of("0123456789") == std::string::npos;
    const bool grouped = token(at + 1).kind == TokenKind::number && token(at + 1).text.size() >= 3;
    if (!plus && !(nought && (text.size() > 6 || grouped))) return false;
    for (std::size_t next = at + 1; continues_telephone(next); ++next) {
      if (tokens_[next].kind == TokenKind::number) drop(next);
    }
    return true;
  }

  [[nodiscard]] bool continues_telephone(std::size_t at) const {
    if (token(at).kind == TokenKind::number) return true;
    const bool joint = is_mark(at, "-") || is_mark(at, "(") || is_mark(at, ")");
    return joint && token(at + 1).kind == TokenKind::number;
  }

  bool is_date(std::size_t at) {
    if (tokens_[at].value.digits > 31 || tokens_[at].value.decimals > 0) return false;
    if (at > 1 && is_joined(at, "-") && tokens_[at - 2].kind == TokenKind::other) return true;  // 2018-03-12
    if (is_month(at + 1) || (at > 0 && is_month(at - 1))) return true;
    const bool range =
        token(at + 1).key == "and" || token(at + 1).key == "to" || is_mark(at + 1, "–") || is_mark(at + 1, "-");
    return range && token(at + 2).kind == TokenKind::number && is_month(at + 3);
  }

  [[nodiscard]] bool is_joined(std::size_t at, std::string_view mark) const {
    return (is_mark(at + 1, mark) && !token(at + 1).spaced && !token(at + 2).spaced && at + 2 < tokens_.size()) ||
           (at > 1 && is_mark(at - 1, mark) && !tokens_[at].spaced && !tokens_[at - 1].spaced);
  }

  /// `10-week`, `24/7`, `10:30`, `18s`, `£5`, `#4`, `[1]`, `G8`, `I-80`.
  [[nodiscard]] bool is_bound(std::size_t at) const {
    const bool letters = token(at + 1).kind == TokenKind::word && !token(at + 1).spaced && at + 1 < tokens_.size() &&
                         !token(at + 1).key.empty();
    const bool hyphened = is_mark(at + 1, "-") && !token(at + 1).spaced && token(at + 2).kind == TokenKind::word &&
                          !token(at + 2).spaced && at + 2 < tokens_.size();
    const bool coded = is_mark(at - 1, "-") && !tokens_[at].spaced && at > 1 && !tokens_[at - 1].spaced &&
                       tokens_[at - 2].is_capital();
    if (letters || hyphened || coded || is_joined(at, "/") || is_joined(at, ":") || is_scored(at) || counts_times(at))
      return true;
    if (at == 0 || tokens_[at].spaced) return false;
    for (const std::string_view sign : {"£", "$", "€", "#", "^", "@"}) {
      if (is_mark(at - 1, sign)) return true;
    }
    return is_mark(at - 1, "[") && is_mark(at + 1, "]");
  }

  /// `28-12`, `years 1-8`: a score, or a range.
  [[nodiscard]] bool is_scored(std::size_t at) const {
    if (!(is_joined(at, "-") || is_joined(at, "–")) || tokens_[at].sign != 0) return false;
    const auto is_short = [&](std::size_t place) {
      return token(place).kind != TokenKind::word && !token(place).text.empty() && token(place).text.size() <= 3 &&
             is_digit(token(place).text.front()) && !token(place).percent;
    };
    return is_short(at) && (is_short(at + 2) || (at > 1 && is_short(at - 2)));
  }

  /// `0 times in which`, `3 times when`: a number of occasions, not a multiple.
  [[nodiscard]] bool counts_times(std::size_t at) const {
    const std::string_view next = token(at + 2).key;
    const bool in_which = next == "in" && token(at + 3).key == "which";
    return token(at + 1).key == "times" && (in_which || next == "when" || next == "where" || next == "that");
  }

  /// `the charity (1)`: one or two digits in brackets after a word.
  [[nodiscard]] bool is_footnote(std::size_t at) const {
    const bool alone = at > 1 && is_mark(at - 1, "(") && is_mark(at + 1, ")");
    return alone && tokens_[at].text.size() <= 2 && tokens_[at - 2].kind != TokenKind::number &&
           tokens_[at].value.decimals == 0;
  }

  /// `81 High Street`.
  [[nodiscard]] bool is_house(std::size_t at) const {
    if (!token(at + 1).is_capital()) return false;
    return among(kStreets, token(at + 1).key) || (token(at + 2).is_capital() && among(kStreets, token(at + 2).key)) ||
           (token(at + 3).is_capital() && among(kStreets, token(at + 3).key));
  }

  /// Whether a number is of the same kind as its neighbour: `18 to 24-year-olds`, `101 or 999`.
  [[nodiscard]] bool is_paired(std::size_t at) const {
    const auto joins = [&](std::size_t place) {
      return token(place).key == "to" || token(place).key == "or" || token(place).key == "and" || is_mark(place, "-") ||
             is_mark(place, "–");
    };
    const bool next = joins(at + 1) && token(at + 2).kind == TokenKind::number && is_bound(at + 2);
    // `101 or 999`, `numbers 56 and 57`
    const bool joint = at > 1 && (token(at - 1).key == "or" ||
                                  (token(at - 1).key == "and" && at > 2 && among(kRegistered, tokens_[at - 3].key)));
    const bool last = joint && tokens_[at - 2].kind == TokenKind::other;
    return next || last;
  }

  /// `section 4`, `call 101`, `aged 18`, `under 18`.
  [[nodiscard]] bool is_numbered(std::size_t at) const {
    if (at == 0) return false;
    const Token& before = tokens_[at - 1];
    const bool age = before.key == "under" && tokens_[at].value.digits < 22;
    const bool short_number = tokens_[at].text.size() <= 3;
    const std::string_view two = at > 1 ? std::string_view(tokens_[at - 2].key) : std::string_view();
    const bool registered =
        among(kRegistered, before.key) || (is_mark(at - 1, ".") && among(kRegistered, two)) || before.text == "n";
    return (among(kLabelled, before.key) && short_number) || registered || age;
  }

  /// `call 101, or 999 in an emergency`.
  [[nodiscard]] bool is_emergency_number(std::size_t at) const {
    constexpr auto kNumbers = std::to_array<std::string_view>({"101", "111", "112", "999"});
    constexpr auto kCalling = std::to_array<std::string_view>({"call", "dial", "ring", "phone", "text", "emergency"});
    if (!among(kNumbers, tokens_[at].text)) return false;
    const bool called = family_of(stem(token(at + 1).key)) == kHelplineFamily;
    if (called) return at == 0 && is_mark(at + 2, ":");  // a heading, `101 calls: …`
    for (std::size_t near = at > 6 ? at - 6 : 0; near < at + 6; ++near) {
      if (among(kCalling, token(near).key)) return true;
    }
    return false;
  }

  /// `12 weeks`.
  [[nodiscard]] bool is_measured(std::size_t at) const { return among(kMeasures, token(at + 1).key); }

  Tokens& tokens_;
};

}  // namespace

bool is_measurement(std::string_view word) { return among(kMeasures, word); }

void set_apart(Tokens& tokens) { Apart(tokens).run(); }

}  // namespace reach::audit
