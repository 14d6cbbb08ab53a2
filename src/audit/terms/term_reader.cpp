#include "audit/terms/term_reader.hpp"

#include <algorithm>
#include <array>

#include "audit/terms/amounts.hpp"
#include "audit/terms/name_words.hpp"
#include "audit/terms/not_figures.hpp"
#include "audit/terms/parts_of_year.hpp"
#include "audit/terms/time_units.hpp"
#include "text/ascii.hpp"

namespace reach::audit {
namespace {

struct MarkPart {
  std::string_view mark;
  WordPart part;
};
constexpr auto kMarks = std::to_array<MarkPart>({
    {",", WordPart::comma},  {";", WordPart::stop},    {":", WordPart::stop},   {"(", WordPart::open},
    {")", WordPart::close},  {"[", WordPart::open},    {"]", WordPart::close},  {"–", WordPart::stop},
    {"—", WordPart::stop},   {"→", WordPart::to},      {".", WordPart::silent}, {"!", WordPart::silent},
    {"?", WordPart::denied}, {"\"", WordPart::silent}, {"“", WordPart::silent}, {"”", WordPart::silent},
    {"'", WordPart::silent}, {"’", WordPart::silent},  {"‘", WordPart::silent}, {"-", WordPart::silent},
    {"…", WordPart::silent}, {"•", WordPart::silent},
});

class TermReader {
 public:
  TermReader(std::span<const Token> tokens, const FactNames& names) : tokens_(tokens), names_(names) {}

  Terms read() {
    while (at_ < tokens_.size()) step();
    return std::move(terms_);
  }

 private:
  Term& add(WordPart part, std::size_t count) {
    Term term;
    term.part = part;
    term.begin = at_;
    term.end = std::min(at_ + count, tokens_.size());
    for (std::size_t at = term.begin; at < term.end; ++at) {
      const Token& token = tokens_[at];
      if (token.kind == TokenKind::other && at > term.begin) continue;  // of `per cent`
      const std::string& shown = token.key.empty() && token.kind != TokenKind::mark ? token.text : token.key;
      if (!shown.empty()) term.key += (term.key.empty() ? "" : " ") + shown;
    }
    term.quoted = tokens_[at_].quoted;
    term.capital = tokens_[at_].is_capital();
    at_ = term.end;
    terms_.push_back(std::move(term));
    return terms_.back();
  }

  void add_name(const NameFound& name) {
    Term& term = add(name.part, name.tokens);
    term.ids = name.ids;
    term.owns = tokens_[term.end - 1].text.ends_with("'s") || tokens_[term.end - 1].text.ends_with("’s");
  }

  void step() {
    const Token& token = tokens_[at_];
    if (const NameFound band = names_.band_at(tokens_, at_); band.tokens > 0) return add_name(band);
    if (token.kind == TokenKind::period) return take_period();
    if (token.kind == TokenKind::mark) return take_mark();
    if (token.kind == TokenKind::other) {
      if (!take_measured()) add(WordPart::other, 1);
      return;
    }
    if (is_number(token) && at_ > 0 && tokens_[at_ - 1].key == "per")  // `per 1,000`, unless a column is called so
      return add_name({1, WordPart::unknown, {}});
    find_words();
    if (names_.numbers(tokens_, at_)) return add_name({1, WordPart::silent, {}});  // `tier 1 capital`
    if (is_month()) {  // `June` of `June 2023`, unless rows are months
      const NameFound row = names_.at(tokens_, at_);
      return add_name(row.part == WordPart::row ? row : NameFound{1, WordPart::silent, {}});
    }
    if (const NameFound part = part_of_year_at(tokens_, at_, names_.facts()); part.tokens > 0) return add_name(part);
    if (const std::size_t run = names_.titled_run(tokens_, at_); run > 0) return add_name({run, WordPart::silent, {}});
    if (take_streak() || take_outnumbered() || take_none() || take_all_but() || take_years() || take_phrase(true) ||
        take_bound() || take_amount(0, AmountBound::none))
      return;
    if (is_noun_of_counts(tokens_, at_)) {
      add(WordPart::measure, 1);
      return;
    }
    if (const NameFound name = names_.at(tokens_, at_); name.tokens > 0) return add_name(name);
    if (!take_phrase(false)) add(WordPart::unknown, 1);
  }

  [[nodiscard]] bool is_month() const {
    return at_ + 1 < tokens_.size() && tokens_[at_ + 1].kind == TokenKind::period &&
           tokens_[at_ + 1].period->kind == PeriodKind::month && tokens_[at_].is_capital();
  }

  /// Whether the month is the last term, a row, or ends it, a phrase of the title: `at the end of March 2023`.
  [[nodiscard]] bool says_month() const {
    return !terms_.empty() && (terms_.back().part == WordPart::row || terms_.back().end - terms_.back().begin > 2);
  }

  void take_period() {
    const auto& periods = names_.facts().periods();
    Period period = *tokens_[at_].period;
    if (period.kind == PeriodKind::month && says_month()) period = enclosing(period, PeriodKind::calendar_year);
    const auto found = std::ranges::lower_bound(periods, period);
    Term& term = add(WordPart::period, 1);
    if (period == names_.title_period())  // of `School meals in 2023`, above a table without a period
      term.ids.push_back(0);
    else if (found != periods.end() && *found == period)
      term.ids.push_back(static_cast<std::uint32_t>(found - periods.begin()));
  }

  void take_mark() {
    const auto* const mark = std::ranges::find(kMarks, tokens_[at_].text, &MarkPart::mark);
    const bool dash =
        tokens_[at_].text == "-" && tokens_[at_].spaced && at_ + 1 < tokens_.size() && tokens_[at_ + 1].spaced;
    const bool sign = at_ + 1 < tokens_.size() && tokens_[at_ + 1].sign != 0;
    add(dash ? WordPart::stop : sign ? WordPart::silent : mark == kMarks.end() ? WordPart::unknown : mark->part, 1);
  }

  /// `57,400 tonnes`, where tonnes are what the figures count: an amount.
  bool take_measured() {
    const std::string& text = tokens_[at_].text;
    const bool number =
        is_digit(text.front()) && std::ranges::count(text, '.') < 2 && text.find(':') == std::string::npos;
    if (!number || at_ + 1 >= tokens_.size() || !is_measurement(tokens_[at_ + 1].key)) return false;
    const WordPart unit = names_.at(tokens_, at_ + 1).part;
    if (unit != WordPart::measure && unit != WordPart::channel) return false;
    Token count = tokens_[at_];
    count.kind = TokenKind::number;
    add(WordPart::amount, 1).amount = amount_at(std::span(&count, 1), 0).amount;
    return true;
  }

  /// The end of the words `per cent` or the like after a number.
  [[nodiscard]] std::size_t unit_end(std::size_t at) const {
    constexpr auto kUnits =
        std::to_array<std::string_view>({"per", "cent", "percent", "pc", "percentage", "point", "points"});
    while (at < tokens_.size() && tokens_[at].kind == TokenKind::other &&
           std::ranges::find(kUnits, tokens_[at].key) != kUnits.end())
      ++at;
    return at;
  }

  /// Collects the next words, as many as an entry of the tables may have, without the hyphens between them.
  void find_words() {
    constexpr std::size_t kMost = 5;
    words_.clear();
    ends_.clear();
    for (std::size_t at = at_; at < tokens_.size() && words_.size() < kMost; ++at) {
      const Token& token = tokens_[at];
      if (token.kind == TokenKind::mark && token.text == "-" && !token.spaced && at > at_) continue;
      if (token.key.empty()) break;
      words_.push_back(token.key);
      ends_.push_back(at + 1 - at_);
    }
  }

  /// `third year running`: a streak of so many years.
  bool take_streak() {
    const std::size_t years = years_of(at_), words = years < 2 ? 0 : streak_words(words_);
    if (words == 0) return false;
    add(WordPart::streak, ends_[words - 1]).amount.numerator = static_cast<Int128>(years);
    return true;
  }

  /// `users outnumbered callers`, `Kent overtook Surrey`: they are more.
  bool take_outnumbered() {
    constexpr auto kVerbs = std::to_array<std::string_view>({"overtook", "overtakes", "overtaking"});
    const std::string& verb = tokens_[at_].key;
    if (!verb.starts_with("outnumber") && std::ranges::find(kVerbs, verb) == kVerbs.end()) return false;
    Term than = add(WordPart::more, 1);
    than.part = WordPart::than;
    terms_.push_back(std::move(than));
    return true;
  }

  /// `there were no calls`: reads the amount 0.
  bool take_none() {
    constexpr auto kVerbs = std::to_array<std::string_view>({"were", "was", "had", "received", "recorded"});
    const bool said = tokens_[at_].key == "no" && at_ > 0 && at_ + 1 < tokens_.size() &&
                      std::ranges::find(kVerbs, tokens_[at_ - 1].key) != kVerbs.end();
    const WordPart named = said ? names_.at(tokens_, at_ + 1).part : WordPart::unknown;
    if (named != WordPart::channel && named != WordPart::measure) return false;
    add(WordPart::amount, 1).amount = Amount{};
    return true;
  }

  /// `all but one of the forces`.
  bool take_all_but() {
    const bool led = tokens_[at_].key == "all" && at_ + 2 < tokens_.size() &&
                     (tokens_[at_ + 1].key == "but" || tokens_[at_ + 1].key == "except");
    const AmountFound found = led ? amount_at(tokens_, at_ + 2) : AmountFound{};
    if (found.tokens == 0 || found.amount.unit != AmountUnit::count) return false;
    add(WordPart::amount, 2 + found.tokens).amount = found.amount;
    return true;
  }

  /// `over 2 years`, in digits: a span of time.
  bool take_years() {
    const bool led = tokens_[at_].key == "over" || tokens_[at_].key == "in";
    const bool one = led && at_ + 2 < tokens_.size() && tokens_[at_ + 1].key == "a" && tokens_[at_ + 2].key == "year";
    if (one && (at_ + 3 == tokens_.size() || tokens_[at_ + 3].key.empty())) {  // `up 8% in a year`
      add(WordPart::span, 3).amount.numerator = 1;
      return true;
    }
    if (!led || at_ + 2 >= tokens_.size() || tokens_[at_ + 1].kind != TokenKind::other) return false;
    const Decimal& years = tokens_[at_ + 1].value;
    if (years.digits < 1 || years.digits > 99 || years.decimals > 0 || !is_span(at_ + 2, AmountBound::over))
      return false;
    Amount& amount = add(WordPart::span, 3).amount;
    amount.numerator = years.digits;
    return true;
  }

  /// The number that a word before `year` states: 3 for `three` or `third`; otherwise 0.
  [[nodiscard]] std::size_t years_of(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.in_words && token.value.digits < 100) return static_cast<std::size_t>(token.value.digits);
    return static_cast<std::size_t>(place_of(token.key));
  }

  /// Takes known words; if `several`, only phrases of more than one.
  bool take_phrase(bool several) {
    const bool in_all = several && words_.size() == 2 && words_[0] == "in" && words_[1] == "all" &&
                        at_ + 2 < tokens_.size() && (tokens_[at_ + 2].text == "," || tokens_[at_ + 2].key == "there");
    if (in_all) {
      add(WordPart::whole, 2);
      return true;
    }
    const KnownWords known = known_words(words_);
    if (known.words == 0 || (several && known.words < 2)) return false;
    add(known.part, ends_[known.words - 1]).noun = known.noun;
    return true;
  }

  /// Takes `more than` and the like before an amount; not in `470 more than`.
  bool take_bound() {
    const BoundWords bound = bound_words(words_);
    if (bound.words == 0) return false;
    const bool compares =
        words_[bound.words - 1] == "than" && !terms_.empty() && terms_.back().part == WordPart::amount;
    if (!compares && take_amount(ends_[bound.words - 1], bound.bound)) return true;
    constexpr auto kHarmless = std::to_array<std::string_view>({"about", "around", "near to", "close to"});
    if (bound.words > 1 || std::ranges::find(kHarmless, words_[0]) == kHarmless.end()) return false;
    add(WordPart::silent, 1);
    return true;
  }

  bool take_amount(std::size_t skip, AmountBound bound) {
    std::size_t begin = at_ + skip;
    // `past the 5,000`; `fewer than the 1,803 in Kent`, `below the 1,803 of 2016` compare two numbers
    const bool than = skip > 0 && (tokens_[begin - 1].key == "than" || tokens_[begin - 1].key == "below" ||
                                   tokens_[begin - 1].key == "above");
    if (skip > 0 && !than && begin < tokens_.size() && tokens_[begin].key == "the") ++begin;
    const AmountFound found = begin < tokens_.size() ? amount_at(tokens_, begin) : AmountFound{};
    if (found.tokens == 0) return false;
    const bool ratio = found.amount.unit == AmountUnit::percent || found.amount.unit == AmountUnit::points;
    const std::size_t end = ratio ? unit_end(begin + found.tokens) : begin + found.tokens;
    const bool joined = end + 1 < tokens_.size() && tokens_[end].text == "-" && is_time(tokens_[end + 1].key);
    if (found.amount.unit == AmountUnit::count && joined) {  // `five-year figures`
      add(WordPart::other, end + 2 - at_);
      return true;
    }
    const bool time = found.amount.unit == AmountUnit::count && end < tokens_.size() && is_time(tokens_[end].key);
    if (time && names_.at(tokens_, end).part != WordPart::kind) {  // unless months are what the rows are
      add(is_span(end, bound) ? WordPart::span : WordPart::other, end + 1 - at_).amount = found.amount;
      return true;
    }
    const AmountBound after = bound == AmountBound::none ? bound_after(tokens_, end, found.amount) : AmountBound::none;
    Term& term = add(WordPart::amount, end - at_ + (after == AmountBound::none ? 0 : 2));
    term.amount = found.amount;
    term.amount.bound = after == AmountBound::none ? bound : after;
    return true;
  }

  /// Whether a number and its unit are a span of time: `in two years`, `over 2 years`; not `users over 60 years old`.
  [[nodiscard]] bool is_span(std::size_t unit, AmountBound bound) const {
    const std::string_view after = unit + 1 < tokens_.size() ? std::string_view(tokens_[unit + 1].key) : "";
    const bool during = bound == AmountBound::none || ((tokens_[at_].key == "over" || tokens_[at_].key == "in") &&
                                                       after != "old" && after != "of" && after != "ago");
    return tokens_[unit].key.starts_with("year") && during;
  }

  std::span<const Token> tokens_;
  const FactNames& names_;
  std::size_t at_ = 0;
  Terms terms_;
  std::vector<std::string_view> words_;
  std::vector<std::size_t> ends_;  ///< tokens from here to the end of each word
};

}  // namespace

Terms read_terms(std::span<const Token> tokens, const FactNames& names) { return TermReader(tokens, names).read(); }

}  // namespace reach::audit
