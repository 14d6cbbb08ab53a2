// Splits prose into words, numbers and marks. For audit/prose and audit/judge.
#pragma once

#include <cstdint>
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
  other,  ///< numbers that are not figures: dates, times, money, telephone numbers, ordinals; addresses
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
  bool in_words = false;  ///< `four`, `ninety-seven`
  std::optional<Period> period;

  [[nodiscard]] bool is_capital() const;  ///< a word that begins with a capital letter
};

inline bool is_number(const Token& token) { return token.kind == TokenKind::number; }

using Tokens = std::vector<Token>;

/// O(n).
Tokens tokens_of(const Passage& passage);

/// The sentences of a passage, in order.
std::vector<std::span<const Token>> sentences_of(const Tokens& tokens);

}  // namespace reach::audit
