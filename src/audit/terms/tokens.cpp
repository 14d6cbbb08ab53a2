#include "audit/terms/tokens.hpp"

#include <algorithm>

#include "audit/terms/not_figures.hpp"
#include "audit/terms/number_words.hpp"
#include "audit/terms/year_ends.hpp"
#include "text/ascii.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Whether a non-ASCII character is not a letter: spaces, dashes, quotation marks, signs.
bool is_mark(std::uint32_t c) {
  return c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
         c == 0xFEFF;
}
bool is_space(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

}  // namespace

class Tokenizer {
 public:
  explicit Tokenizer(const Passage& passage) : text_(passage.text), line_(passage.line) {}

  /// Appends tokens to `before` until there are `most`, or the text ends.
  Tokens read(Tokens before, std::size_t most = SIZE_MAX) {
    tokens_ = std::move(before);
    while (at_ < text_.size() && tokens_.size() < most) step();
    return std::move(tokens_);
  }
  [[nodiscard]] bool is_at_end() const { return at_ >= text_.size(); }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  [[nodiscard]] std::uint32_t code_at(std::size_t at) const { return code_point_at(text_, at).value; }

  void step() {
    const CodePoint point = code_point_at(text_, at_);
    if (is_space(point.value)) {
      line_ += point.value == '\n' ? 1 : 0;
      spaced_ = true;
      at_ += point.length;
    } else if (point.value == '*' || point.value == '_') {
      ++at_;  // emphasis
    } else if (const std::size_t end = address_end(); end > at_) {
      add(TokenKind::other, end);
    } else if (text_.substr(at_).starts_with("](")) {
      skip_link();
    } else if (is_digit(text_[at_])) {
      read_number();
    } else if (is_mark(point.value) && !(is_lower(text_[at_]) || is_upper(text_[at_]))) {
      read_mark(point);
    } else {
      read_word();
    }
  }

  Token& add(TokenKind kind, std::size_t end) {
    Token token;
    token.kind = kind;
    token.text = std::string(text_.substr(at_, end - at_));
    token.line = line_;
    token.spaced = spaced_;
    token.quoted = quoted_;
    spaced_ = false;
    at_ = end;
    tokens_.push_back(std::move(token));
    return tokens_.back();
  }

  /// The end of a web or mail address that begins here, if one does.
  std::size_t address_end() {
    if (at_ < looked_until_ || !(is_lower(text_[at_]) || is_upper(text_[at_]) || is_digit(text_[at_]))) return at_;
    std::size_t end = at_;
    while (end < text_.size() && text_[end] > ' ' && text_[end] != '<' && text_[end] != '>') ++end;
    looked_until_ = end;
    std::string_view run = text_.substr(at_, end - at_);
    while (!run.empty() && std::string_view(".,;:!?)]\"'*_").find(run.back()) != std::string_view::npos)
      run.remove_suffix(1);
    bool dotted = false;
    for (std::size_t at = 1; at + 1 < run.size(); ++at) {
      dotted = dotted || (run[at] == '.' && is_lower(run[at - 1]) && is_lower(run[at + 1]));
    }
    const bool address = dotted || run.find("://") != std::string_view::npos || run.find('@') != std::string_view::npos;
    return address && run.find("](") == std::string_view::npos ? at_ + run.size() : at_;
  }

  /// Skips the target of a Markdown link.
  void skip_link() {
    std::size_t end = at_ + 2;
    while (end < text_.size() && text_[end] != ')' && text_[end] != '\n') ++end;
    at_ = std::min(end + 1, text_.size());
  }

  void read_mark(const CodePoint& point) {
    const std::string_view mark = text_.substr(at_, point.length);
    if (mark == "\"") quoted_ = !quoted_;
    if (mark == "“") quoted_ = true;
    if (mark == "”") quoted_ = false;
    if (mark == "&") {
      Token& token = add(TokenKind::word, at_ + 1);
      token.key = "and";
      return;
    }
    add(TokenKind::mark, at_ + point.length);
  }

  void read_word() {
    std::size_t end = at_;
    while (end < text_.size()) {
      const CodePoint point = code_point_at(text_, end);
      const bool apostrophe = (point.value == '\'' || point.value == 0x2019) && end + point.length < text_.size() &&
                              is_lower(text_[end + point.length]);
      const bool letter = is_lower(text_[end]) || is_upper(text_[end]) || is_digit(text_[end]) || !is_mark(point.value);
      if (!letter && !apostrophe) break;
      end += point.length;
    }
    Token& token = add(TokenKind::word, std::max(end, at_ + 1));
    token.key = fold_name(token.text);
    for (const std::string_view ending : {"'s", "’s"}) {
      if (token.key.ends_with(ending)) token.key.resize(token.key.size() - ending.size());
    }
    const std::int64_t value = word_value(token.key);
    if (value == 0) return;
    token.in_words = true;
    token.value = {value, 0};
    if (value < 10) join_tens();
  }

  /// Joins `ninety-seven` into one token.
  void join_tens() {
    const std::size_t count = tokens_.size();
    if (count < 3 || tokens_[count - 2].text != "-" || tokens_[count - 1].spaced) return;
    Token& tens = tokens_[count - 3];
    if (!tens.in_words || tens.value.digits < 20 || tens.value.digits % 10 != 0) return;
    tens.text += "-" + tokens_[count - 1].text;
    tens.key += "-" + tokens_[count - 1].key;
    tens.value.digits += tokens_[count - 1].value.digits;
    tokens_.resize(count - 2);
  }

  /// The length of a thousands separator at `at`, followed by exactly three digits; 0 if there is none.
  [[nodiscard]] std::size_t group_at(std::size_t at) const {
    if (at >= text_.size()) return 0;
    const CodePoint point = code_point_at(text_, at);
    const bool separator = point.value == ',' || point.value == ' ' || point.value == 0xA0 ||
                           (point.value >= 0x2002 && point.value <= 0x200A) || point.value == 0x202F;
    const std::string_view digits = text_.substr(std::min(at + point.length, text_.size()), 4);
    const bool three = digits.size() >= 3 && std::all_of(digits.begin(), digits.begin() + 3, is_digit);
    return separator && three && !(digits.size() == 4 && is_digit(digits[3])) ? point.length : 0;
  }

  void read_number() {
    if (const std::size_t end = period_end(); end > at_) {
      Token& token = add(TokenKind::period, end);
      token.period = parse_period(token.text);
      return;
    }
    std::size_t end = at_;
    std::string digits;
    const auto take = [&] {
      while (end < text_.size() && is_digit(text_[end])) digits += text_[end++];
    };
    take();
    std::size_t first = digits.size();
    const bool telephone = digits.starts_with('0') || (!tokens_.empty() && tokens_.back().text == "+");
    for (std::size_t length = 0; first <= 3 && (length = group_at(end)) > 0;) {
      if (telephone && text_[end] == ' ') break;
      end += length;
      take();
    }
    int decimals = 0;
    if (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) {
      const std::size_t whole = digits.size();
      ++end;
      take();
      decimals = static_cast<int>(std::min<std::size_t>(digits.size() - whole, 99));
    }
    const bool goes_on = end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1]);
    const bool plain = digits.size() <= 36 && decimals <= 6 && !goes_on;
    while (goes_on && end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;  // `6.099.06`
    if (goes_on && text_[end - 1] == '.') --end;
    Token& token = add(plain ? TokenKind::number : TokenKind::other, end);
    for (const char digit : digits) token.value.digits = plain ? token.value.digits * 10 + (digit - '0') : 0;
    token.value.decimals = decimals;
    read_sign(token);
  }

  /// Reads a `%` after a number, and a sign before it.
  void read_sign(Token& token) {
    std::size_t sign = at_;
    while (sign < text_.size() && sign < at_ + 3 && is_space(code_at(sign)) && text_[sign] != '\n') {
      sign += code_point_at(text_, sign).length;
    }
    if (sign < text_.size() && text_[sign] == '%') {
      token.text += text_.substr(at_, sign + 1 - at_);
      token.percent = true;
      at_ = sign + 1;
    }
    if (tokens_.size() < 2) return;
    const Token& before = tokens_[tokens_.size() - 2];
    const bool beside = before.kind == TokenKind::mark && !token.spaced;
    const bool free = tokens_.size() == 2 || before.spaced || tokens_[tokens_.size() - 3].kind == TokenKind::mark;
    token.sign = !beside || !free ? 0 : before.text == "-" || before.text == "−" ? -1 : before.text == "+" ? 1 : 0;
    if (token.sign < 0) token.value.digits = -token.value.digits;
    if (token.sign != 0) token.text = before.text + token.text;
  }

  /// The end of a year, financial year or similar that begins here, if one does.
  [[nodiscard]] std::size_t period_end() const {
    for (std::size_t length : {9U, 8U, 7U, 6U, 4U}) {
      std::string_view part = text_.substr(at_, length);
      if (length > 4 && part.size() > 4 && code_at(at_ + 4) == 0x2013)
        part = text_.substr(at_, length + 2 <= text_.size() ? length : 0);
      const std::size_t end = at_ + part.size();
      const bool ends = end >= text_.size() || !(is_digit(text_[end]) || text_[end] == '%' || is_lower(text_[end]));
      const bool joined = end + 1 < text_.size() &&
                          std::string_view("-/,.").find(text_[end]) != std::string_view::npos &&
                          is_digit(text_[end + 1]);
      if (part.size() < 4 || !ends || (length == 4 && joined && text_[end] != '-')) continue;
      if (part.find(' ') != std::string_view::npos || !is_digit(part.back())) continue;
      const auto period = parse_period(part);
      if (period && (period->kind == PeriodKind::calendar_year || period->kind == PeriodKind::financial_year))
        return end;
    }
    return at_;
  }

  std::string_view text_;
  std::uint64_t line_;
  std::size_t at_ = 0;
  std::size_t looked_until_ = 0;  ///< no address begins before here
  bool spaced_ = true;
  bool quoted_ = false;
  Tokens tokens_;
};

bool Token::is_capital() const { return kind == TokenKind::word && !text.empty() && is_upper(text[0]); }

Tokens tokens_of(const std::string& text) {
  Passage passage;
  passage.text = text;
  Tokens tokens = Tokenizer(passage).read({});
  set_apart(tokens);
  std::vector<std::size_t> ends;
  join_year_ends(tokens, ends);
  return tokens;
}

SentenceReader::SentenceReader(const Passage& passage) : tokenizer_(std::make_unique<Tokenizer>(passage)) {}
SentenceReader::~SentenceReader() = default;

/// Takes the whole sentences in the next few thousand tokens. What a token is depends on its neighbours, so a block
/// ends some tokens before the last token read.
void SentenceReader::read_block() {
  constexpr std::size_t kMost = 4096, kAhead = 8;
  Tokens tokens = tokenizer_->read(std::move(rest_), kMost);
  ends_ = sentence_ends(tokens);
  if (!tokenizer_->is_at_end()) {
    while (ends_.size() > 1 && ends_.back() + kAhead > tokens.size()) ends_.pop_back();
  }
  const std::size_t end = ends_.empty() ? 0 : ends_.back();
  rest_.assign(std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(end)),
               std::make_move_iterator(tokens.end()));
  tokens.resize(end);
  set_apart(tokens);
  join_year_ends(tokens, ends_);
  block_ = std::move(tokens);
  sentence_ = 0;
}

std::span<const Token> SentenceReader::next() {
  if (sentence_ == ends_.size()) read_block();
  if (sentence_ == ends_.size()) return {};
  const std::size_t begin = sentence_ == 0 ? 0 : ends_[sentence_ - 1];
  return std::span(std::as_const(block_)).subspan(begin, ends_[sentence_++] - begin);
}

}  // namespace reach::audit
