// One sentence before the judges: what they share, and the judges themselves. For audit/judge.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "audit/prose/binding.hpp"

namespace reach::audit {

/// What a sentence is judged by, and where findings go.
struct Case {
  const Sentence& sentence;
  const Binder& binder;
  const Facts& facts;
  std::vector<Finding>& findings;

  [[nodiscard]] const Token& token(std::size_t at) const;  ///< an empty mark beyond the ends
  void find(Verdict verdict, std::size_t at, std::string said, std::string message) const;
};

/// A change that a sentence may speak of.
struct Move {
  std::uint32_t row = 0;
  std::uint32_t channel = kTotalChannel;
  Period from, to;
  bool doubtful = false;  ///< the sentence does not name it, though it names another
};

/// `South East website 2018`; `South East total, 2016 to 2018`.
std::string name_of(const Facts& facts, const Fact& fact);
std::string name_of(const Facts& facts, const Move& move);
Change change_of(const Facts& facts, const Move& move);

/// The digits of a number as written, leading noughts too: `0776` of `0,776`.
std::string digits_said(const Token& number);

/// All changes told at `at` that the subject may be, those with both counts.
std::vector<Move> moves_of(const Case& at_hand, std::size_t at, const Subject& subject);

/// How a number is qualified: `more than 4,700`.
enum class Qualifier : std::uint8_t { none, about, over, under };
Qualifier rounding_before(const Case& at_hand, std::size_t at);

/// Which way the number or word at `at` says that figures went: 1 up, -1 down, 0 not said.
int direction_at(const Case& at_hand, std::size_t at);

/// Each judge takes what it understands and leaves the rest to the others.
void judge_number(const Case& at_hand, std::size_t at);      ///< judge_number.cpp: a count, or a change in counts
void judge_percentage(const Case& at_hand, std::size_t at);  ///< judge_percentage.cpp
void judge_word(const Case& at_hand, std::size_t at);        ///< judge_word.cpp: `doubled`, `rose`, `four forces`

}  // namespace reach::audit
