// Splits prose into words, numbers and marks. For audit/terms, audit/prose and audit/judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

enum class TokenKind : std::uint8_t {
  word,
  number,  ///< a number that may be a figure
  period,
  mark,
  other,  ///< not a figure: dates, times, money, telephone numbers, ordinals; addresses
};

struct Token {
  TokenKind kind = TokenKind::word;
  std::string text;  ///< as written; a percentage includes its sign or words
  std::string key;   ///< a folded word, without `'s`
  std::uint64_t line = 0;
  bool spaced = false;  ///< white space comes before it
  bool quoted = false;  ///< within quotation marks
  Decimal value;        ///< of a number
  bool percent = false;
  bool points = false;    ///< percentage points
  int sign = 0;           ///< 1 of `+69%`, -1 of `−28%`, which is negative
  bool in_words = false;  ///< `four`, `ninety-seven`
  std::optional<Period> period;

  [[nodiscard]] bool is_capital() const;  ///< a word that begins with a capital letter
};

inline bool is_number(const Token& token) { return token.kind == TokenKind::number; }

using Tokens = std::vector<Token>;

/// The tokens of a name, a title or a cell. O(n).
Tokens tokens_of(const std::string& text);

class Tokenizer;

/// For each sentence, the index after its last token; the first sentence begins at token 0. O(n).
std::vector<std::size_t> sentence_ends(const Tokens& tokens);

/// The sentences of a passage, one after another. Holds at most a few thousand tokens at a time. O(n) for all.
class SentenceReader {
 public:
  explicit SentenceReader(const Passage& passage);
  ~SentenceReader();
  SentenceReader(const SentenceReader&) = delete;
  SentenceReader& operator=(const SentenceReader&) = delete;

  /// The next sentence, valid until the next call; empty at the end of the passage.
  std::span<const Token> next();

 private:
  void read_block();

  std::unique_ptr<Tokenizer> tokenizer_;
  Tokens block_, rest_;            ///< whole sentences; the tokens read after them
  std::vector<std::size_t> ends_;  ///< of the block's sentences
  std::size_t sentence_ = 0;       ///< the next one
};

}  // namespace reach::audit
