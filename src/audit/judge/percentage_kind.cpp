#include "audit/judge/percentage_kind.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace reach::audit {
namespace {

template <typename Words>
bool among(const Words& words, const Token& token) {
  return std::ranges::find(words, token.key) != words.end();
}

/// Whether the percentage before it is a share.
bool follows_share(const Case& at_hand, std::size_t at) {
  while (at-- > 0) {
    if (at_hand.token(at).percent) return at_hand.token(at + 1).key == "of";
  }
  return false;
}

/// `8% called`: a channel follows immediately.
bool chooses_channel(const Case& at_hand, std::size_t at) {
  const auto next = at_hand.sentence.first_behind(at);
  return next != at_hand.sentence.mentions.end() && next->of == Of::channel &&
         next->begin < std::min(at_hand.binder.clause_end(at), at + 4);
}

bool counts_ours(const Token& token) {
  return token.sense == Sense::people || token.sense == Sense::website || token.sense == Sense::helpline ||
         token.sense == Sense::total;
}

/// Whether a word is a plain noun, as far as the word shows: a name may be a force's.
bool is_other_noun(const Case& at_hand, std::size_t at) {
  constexpr auto kOpen = std::to_array<std::string_view>(
      {"it",  "they",  "this", "that", "which", "these", "those", "who",  "numbers", "figures", "demand",
       "use", "usage", "is",   "are",  "was",   "were",  "has",   "have", "had",     "be",      "been",
       "a",   "an",    "the",  "also", "then",  "by",    "of",    "in",   "to",      "from",    "with"});
  const Token& token = at_hand.token(at);
  const auto& mentions = at_hand.sentence.mentions;
  const bool starts = at == 0 && (mentions.empty() || mentions.front().begin > 0);
  return token.kind == TokenKind::word && token.sense == Sense::none && !token.key.empty() &&
         (starts || !token.is_capital()) && !among(kOpen, token);
}

}  // namespace

bool says_share(const Case& at_hand, std::size_t at, int way) {
  constexpr auto kShares = std::to_array<std::string_view>({"accounted", "accounting", "share", "proportion"});
  if (at_hand.token(at + 1).key == "of") return true;
  if (way == 0 && (at_hand.token(0).key == "of" || chooses_channel(at_hand, at))) return true;
  if (at_hand.binder.is_compared(at) && follows_share(at_hand, at)) return true;
  return std::ranges::any_of(at_hand.sentence.tokens, [&](const Token& token) { return among(kShares, token); });
}

bool speaks_of_else(const Case& at_hand, std::size_t at) {
  const std::size_t begin = at_hand.binder.clause_begin(at);
  for (std::size_t place = begin; place < at; ++place) {
    const Token& token = at_hand.token(place);
    if (counts_ours(token)) return false;
    const bool claims = token.sense == Sense::rise || token.sense == Sense::fall;
    if (claims) return place > begin && is_other_noun(at_hand, place - 1);
  }
  return false;
}

}  // namespace reach::audit
