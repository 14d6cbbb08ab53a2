#include "audit/prose/terms.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/amounts.hpp"

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

bool is_time(std::string_view key) {
  constexpr auto kTimeUnits = std::to_array<std::string_view>(
      {"year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes"});
  return std::ranges::find(kTimeUnits, key) != kTimeUnits.end();
}

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
      if (token.kind == TokenKind::other && at > term.begin) continue;  // of `per cent`: its number shows it
      const std::string& shown = token.key.empty() && token.kind != TokenKind::mark ? token.text : token.key;
      if (!shown.empty()) term.key += (term.key.empty() ? "" : " ") + shown;
    }
    term.quoted = tokens_[at_].quoted;
    at_ = term.end;
    terms_.push_back(std::move(term));
    return terms_.back();
  }

  void step() {
    const Token& token = tokens_[at_];
    if (token.kind == TokenKind::period) return take_period();
    if (token.kind == TokenKind::mark) return take_mark();
    if (token.kind == TokenKind::other) return take_other();
    find_words();
    if (names_.numbers(tokens_, at_)) {  // `tier 1 capital`
      add(WordPart::silent, 1);
      return;
    }
    const bool month = at_ + 1 < tokens_.size() && tokens_[at_ + 1].kind == TokenKind::period &&
                       tokens_[at_ + 1].period->kind == PeriodKind::month && token.is_capital();
    if (month) {  // `June` of `June 2023`
      add(WordPart::silent, 1);
      return;
    }
    if (take_streak() || take_phrase(true) || take_bound() || take_amount(0, AmountBound::none)) return;
    if (const NameFound name = names_.at(tokens_, at_); name.tokens > 0) {
      add(name.part, name.tokens).ids = name.ids;
      return;
    }
    if (!take_phrase(false)) add(WordPart::unknown, 1);
  }

  void take_period() {
    const auto& periods = names_.facts().periods();
    const auto found = std::ranges::find(periods, *tokens_[at_].period);
    Term& term = add(WordPart::period, 1);
    if (found != periods.end()) term.ids.push_back(static_cast<std::uint32_t>(found - periods.begin()));
  }

  void take_mark() {
    const auto* const mark = std::ranges::find(kMarks, tokens_[at_].text, &MarkPart::mark);
    const bool dash =
        tokens_[at_].text == "-" && tokens_[at_].spaced && at_ + 1 < tokens_.size() && tokens_[at_ + 1].spaced;
    add(dash ? WordPart::stop : mark == kMarks.end() ? WordPart::unknown : mark->part, 1);
  }

  void take_other() { add(WordPart::other, 1); }

  /// The end of the words of `per cent` that belong to a number.
  [[nodiscard]] std::size_t unit_end(std::size_t at) const {
    constexpr auto kUnits =
        std::to_array<std::string_view>({"per", "cent", "percent", "pc", "percentage", "point", "points"});
    while (at < tokens_.size() && tokens_[at].kind == TokenKind::other &&
           std::ranges::find(kUnits, tokens_[at].key) != kUnits.end())
      ++at;
    return at;
  }

  /// Collects the words from here on, as far as an entry of the tables may reach; hyphens between them do not count.
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

  /// `third year running`, `three years in a row`, `second consecutive year`: a streak of so many years.
  bool take_streak() {
    constexpr auto kSuccessive = std::to_array<std::string_view>({"consecutive", "successive", "straight"});
    const std::size_t years = years_of(at_);
    if (years < 2) return false;
    const auto word = [&](std::size_t at) { return at < words_.size() ? words_[at] : std::string_view(); };
    const bool successive = std::ranges::find(kSuccessive, word(1)) != kSuccessive.end();
    std::size_t count = successive ? 2 : 1;
    if (word(count) != "year" && word(count) != "years") return false;
    ++count;
    const std::size_t tail = word(count) == "running"                                                    ? 1
                             : word(count) == "in" && word(count + 1) == "succession"                    ? 2
                             : word(count) == "in" && word(count + 1) == "a" && word(count + 2) == "row" ? 3
                                                                                                         : 0;
    if (!successive && tail == 0) return false;
    Amount& amount = add(WordPart::streak, ends_[count + tail - 1]).amount;
    amount.numerator = static_cast<Int128>(years);
    return true;
  }

  /// How many years a word says before `year`: `three` or `third`; 0 if it says none.
  [[nodiscard]] std::size_t years_of(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.in_words && token.value.digits < 100) return static_cast<std::size_t>(token.value.digits);
    return static_cast<std::size_t>(place_of(token.key));
  }

  /// Takes known words; only several together if `several`.
  bool take_phrase(bool several) {
    const bool in_all = several && words_.size() == 2 && words_[0] == "in" && words_[1] == "all" &&
                        at_ + 2 < tokens_.size() && tokens_[at_ + 2].text == ",";
    if (in_all) {
      add(WordPart::whole, 2);
      return true;
    }
    const KnownWords known = known_words(words_);
    if (known.words == 0 || (several && known.words < 2)) return false;
    add(known.part, ends_[known.words - 1]).noun = known.noun;
    return true;
  }

  /// `more than` and what is like it, before an amount; `470 more than` is none.
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
    if (skip > 0 && begin < tokens_.size() && tokens_[begin].key == "the") ++begin;
    const AmountFound found = begin < tokens_.size() ? amount_at(tokens_, begin) : AmountFound{};
    if (found.tokens == 0) return false;
    const bool ratio = found.amount.unit == AmountUnit::percent || found.amount.unit == AmountUnit::points;
    const std::size_t end = ratio ? unit_end(begin + found.tokens) : begin + found.tokens;
    if (found.amount.unit == AmountUnit::count && end < tokens_.size() && is_time(tokens_[end].key)) {
      add(tokens_[end].key.starts_with("year") && bound == AmountBound::none ? WordPart::span : WordPart::other,
          end + 1 - at_)
          .amount = found.amount;
      return true;
    }
    Term& term = add(WordPart::amount, end - at_);
    term.amount = found.amount;
    term.amount.bound = bound;
    return true;
  }

  std::span<const Token> tokens_;
  const FactNames& names_;
  std::size_t at_ = 0;
  Terms terms_;
  std::vector<std::string_view> words_;
  std::vector<std::size_t> ends_;  ///< tokens from here to the end of each word
};

bool is_channel(WordPart part) { return part == WordPart::channel || part == WordPart::measure; }

/// Whether a named thing is only what the subject is compared with: `than in 2016`, `on the 541 of 2016`, `as Kent`.
bool is_spoken_of(const Terms& terms, std::size_t at) {
  const bool period =
      terms[at].part == WordPart::period || terms[at].part == WordPart::before || terms[at].part == WordPart::latest;
  const bool channel = is_channel(terms[at].part);
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    const Term& term = terms[at - back];
    const bool skipped = term.part == WordPart::silent || term.part == WordPart::of || term.part == WordPart::back ||
                         term.part == WordPart::only || (channel && is_channel(term.part)) ||
                         (period && (term.part == WordPart::amount || term.part == WordPart::as));
    if (period && back == 1 && (term.key == "on" || term.key == "over")) return true;
    if (term.part == WordPart::than || term.key == kSecondOnly) return true;
    if (!channel && (term.part == WordPart::versus || term.part == WordPart::as)) return true;
    if (period && term.part == WordPart::between) return true;
    if (period && term.part == WordPart::from) return true;
    if (!skipped) return false;
  }
  return false;
}

/// `users under 25`: an age after those who are counted, with nothing after it that is.
bool is_age(const Terms& terms, std::size_t at) {
  const Amount& amount = terms[at].amount;
  const bool bounded = amount.bound == AmountBound::under || amount.bound == AmountBound::over;
  if (!bounded || amount.unit != AmountUnit::count || amount.numerator >= 100 * amount.denominator || at == 0)
    return false;
  const WordPart before = terms[at - 1].part;
  const WordPart after = at + 1 < terms.size() ? terms[at + 1].part : WordPart::silent;
  const bool counts =
      after == WordPart::people || after == WordPart::channel || after == WordPart::measure || after == WordPart::kind;
  return before != WordPart::to && before != WordPart::by && !counts;
}

constexpr auto kPartNames = std::to_array<std::string_view>(
    {"?",       "-",        "row",     "channel", "measure", "people",  "kind",  "period", "amount",  "other",
     "rise",    "fall",     "same",    "more",    "fewer",   "than",    "as",    "of",     "by",      "from",
     "to",      "between",  "versus",  "every",   "none",    "only",    "whole", "most",   "least",   "share",
     "average", "together", "outside", "any",     "others",  "ordinal", "first", "streak", "quicker", "respectively",
     "back",    "latest",   "span",    "before",  "denied",  "and",     ",",     "stop",   "(",       ")"});

}  // namespace

bool is_region_word(const Term& term) {
  return term.part == WordPart::whole && (term.key.starts_with("region") || term.key.starts_with("county"));
}

Terms terms_of(std::span<const Token> tokens, const FactNames& names) {
  Terms terms = TermReader(tokens, names).read();
  for (std::size_t at = 0; at < terms.size(); ++at) {
    const WordPart part = terms[at].part;
    if (part == WordPart::row || is_region_word(terms[at]) || part == WordPart::period || part == WordPart::before ||
        part == WordPart::latest || is_channel(part)) {
      terms[at].spoken_of = is_spoken_of(terms, at);
    }
    if (part == WordPart::amount && is_age(terms, at)) terms[at].part = WordPart::other;
    // `an against of 928` is a name
    if (part == WordPart::versus && at + 1 < terms.size() && terms[at + 1].part == WordPart::of)
      terms[at].part = WordPart::unknown;
    // `online behaviour` is no channel
    const bool adjective =
        terms[at].key == "online" && at + 1 < terms.size() && terms[at + 1].part == WordPart::unknown;
    if (adjective) terms[at].part = WordPart::unknown;
  }
  return terms;
}

std::string to_text(const Terms& terms) {
  std::string text;
  for (const Term& term : terms) {
    if (term.key.empty() && term.part != WordPart::amount) continue;
    text += (text.empty() ? "" : " ") + std::string(kPartNames[static_cast<std::size_t>(term.part)]) +
            (term.spoken_of ? "*" : "") + ':' + term.key;
  }
  return text;
}

}  // namespace reach::audit
