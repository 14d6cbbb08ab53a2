#include "audit/judge/judge.hpp"

#include <variant>

#include <fmt/core.h>

namespace reach::audit {

const Token& Case::token(std::size_t at) const {
  static const Token none{TokenKind::mark, {}, {}, Sense::none, 0, false, false, {}, false, false, false, {}};
  return at < sentence.tokens.size() ? sentence.tokens[at] : none;
}

void Case::find(Verdict verdict, std::size_t at, std::string said, std::string message) const {
  findings.push_back({verdict, token(at).line, std::move(said), std::move(message), 1});
}

std::string name_of(const Facts& facts, const Fact& fact) {
  return fmt::format("{} {}", facts.name(fact.row, fact.channel), period_label(fact.period));
}

std::string name_of(const Facts& facts, const Move& move) {
  return fmt::format("{}, {} to {}", facts.name(move.row, move.channel), period_label(move.from),
                     period_label(move.to));
}

Change change_of(const Facts& facts, const Move& move) {
  return facts.change(move.row, move.channel, move.from, move.to);
}

std::string digits_said(const Token& number) {
  std::string digits;
  for (const char c : number.text) {
    if ((c >= '0' && c <= '9') || c == '.') digits += c;
  }
  return digits;
}

std::vector<Move> moves_of(const Case& at_hand, std::size_t at, const Subject& subject) {
  std::vector<Move> moves;
  for (const std::uint32_t row : subject.rows.ids) {
    for (const std::uint32_t channel : subject.channels.ids) {
      for (const auto& [from, to] : at_hand.binder.pairs(at)) {
        const Move move{row, channel, from, to, subject.doubts(row, channel)};
        if (!std::holds_alternative<Symbol>(change_of(at_hand.facts, move).difference())) moves.push_back(move);
      }
    }
  }
  return moves;
}

Qualifier rounding_before(const Case& at_hand, std::size_t at) {
  if (at == 0) return Qualifier::none;
  const Token& before = at_hand.token(at - 1);
  const std::string_view two = at > 1 ? std::string_view(at_hand.token(at - 2).key) : std::string_view();
  if (before.key == "than" && (two == "more" || two == "greater")) return Qualifier::over;
  if (before.key == "than" && (two == "fewer" || two == "less")) return Qualifier::under;
  switch (before.sense) {
    case Sense::about:
      return Qualifier::about;
    case Sense::over:
      return Qualifier::over;
    case Sense::under:
      return Qualifier::under;
    default:
      return Qualifier::none;
  }
}

int direction_at(const Case& at_hand, std::size_t at) {
  const auto way = [&](std::size_t place) {
    const Token& token = at_hand.token(place);
    if (token.sense == Sense::rise || token.key == "more") return 1;
    return token.sense == Sense::fall || token.key == "fewer" ? -1 : 0;
  };
  const std::size_t end = at_hand.binder.clause_end(at);
  for (std::size_t place = at; place < end; ++place) {
    if (const int found = way(place)) return found;
  }
  for (std::size_t place = at; place-- > 0;) {
    const bool bound = at_hand.token(place).key == "more" && at_hand.token(place + 1).key == "than";
    if (const int found = bound ? 0 : way(place)) return found;
  }
  return 0;
}

}  // namespace reach::audit
