// Judges one sentence: the shared context, and the judges. For audit/judge.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "audit/prose/binding.hpp"

namespace reach::audit {

/// The sentence to judge, the facts to judge it by, and the receiver of findings.
struct Case {
  const Sentence& sentence;
  const Binder& binder;
  const Facts& facts;
  std::vector<Finding>& findings;

  [[nodiscard]] const Token& token(std::size_t at) const;  ///< an empty mark if out of range
  void find(Verdict verdict, std::size_t at, std::string said, std::string message) const;
};

/// A change that a sentence may refer to.
struct Move {
  std::uint32_t row = 0;
  std::uint32_t channel = kTotalChannel;
  Period from, to;
  bool doubtful = false;  ///< the sentence names another one, not this
};

/// `South East website 2018`; `South East total, 2016 to 2018`.
std::string name_of(const Facts& facts, const Fact& fact);
std::string name_of(const Facts& facts, const Move& move);
Change change_of(const Facts& facts, const Move& move);

/// The digits of a number as written, including leading zeros: `0776` of `0,776`.
std::string digits_said(const Token& number);

/// All changes that the subject at `at` may mean, if both counts are known.
std::vector<Move> moves_of(const Case& at_hand, std::size_t at, const Subject& subject);

/// How a number is qualified: `more than 4,700`.
enum class Qualifier : std::uint8_t { none, about, over, under };
Qualifier rounding_before(const Case& at_hand, std::size_t at);

/// The direction of change that the number or word at `at` states: 1 up, -1 down, 0 unstated.
int direction_at(const Case& at_hand, std::size_t at);

/// Each judge handles what it understands and leaves the rest to the others.
void judge_number(const Case& at_hand, std::size_t at);      ///< judge_number.cpp: a count, or a change in counts
void judge_percentage(const Case& at_hand, std::size_t at);  ///< judge_percentage.cpp
void judge_word(const Case& at_hand, std::size_t at);        ///< judge_word.cpp: `doubled`, `rose`, `four forces`

}  // namespace reach::audit
