#include "audit/terms/quarters.hpp"

#include <algorithm>

#include "audit/words.hpp"

namespace reach::audit {

QuarterWords quarter_words(std::span<const Token> before) {
  if (before.empty()) return {};
  const std::string& last = before.back().key;
  if (last.size() == 2 && last[0] == 'q' && last[1] >= '1' && last[1] <= '4') return {last[1] - '0', 1};
  if (last != "quarter" || before.size() < 2) return {};
  const int number = place_of(before[before.size() - 2].key);
  return number > 0 && number < 5 ? QuarterWords{number, 2} : QuarterWords{};
}

NameFound quarter_at(std::span<const Token> tokens, std::size_t at, const Facts& facts) {
  for (const std::size_t words : {1U, 2U}) {
    const QuarterWords quarter = quarter_words(tokens.subspan(at, std::min<std::size_t>(words, tokens.size() - at)));
    if (quarter.tokens != words) continue;
    const std::size_t of = at + words < tokens.size() && tokens[at + words].key == "of" ? words + 1 : words;
    const bool dated = at + of < tokens.size() && tokens[at + of].kind == TokenKind::period &&
                       tokens[at + of].period->kind == PeriodKind::quarter;
    if (dated) return {of, WordPart::silent, {}};
    const auto& periods = facts.periods();
    const auto is_it = [&](Period each) {
      return each.kind == PeriodKind::quarter && each.index % 4 == quarter.number - 1;
    };
    if (std::ranges::count_if(periods, is_it) != 1) return {};
    const auto found = std::ranges::find_if(periods, is_it);
    return {words, WordPart::period, {static_cast<std::uint32_t>(found - periods.begin())}};
  }
  return {};
}

}  // namespace reach::audit
