#include "audit/terms/parts_of_year.hpp"

#include <algorithm>

#include "audit/words.hpp"
#include "model/time/written_date.hpp"

namespace reach::audit {

QuarterWords quarter_words(std::span<const Token> before) {
  if (before.empty()) return {};
  const std::string& last = before.back().key;
  if (last.size() == 2 && last[0] == 'q' && last[1] >= '1' && last[1] <= '4') return {last[1] - '0', 1};
  if (last != "quarter" || before.size() < 2) return {};
  const int number = place_of(before[before.size() - 2].key);
  return number > 0 && number < 5 ? QuarterWords{number, 2} : QuarterWords{};
}

namespace {

/// The only period of this kind with this number in its year.
NameFound only_period(const Facts& facts, PeriodKind kind, int number, std::size_t words) {
  const auto& periods = facts.periods();
  const int in_year = kind == PeriodKind::quarter ? 4 : 12;
  const auto is_it = [&](Period each) { return each.kind == kind && each.index % in_year == number - 1; };
  if (std::ranges::count_if(periods, is_it) != 1) return {};
  const auto found = std::ranges::find_if(periods, is_it);
  return {words, WordPart::period, {static_cast<std::uint32_t>(found - periods.begin())}};
}

/// Whether a token, which may not be there, is a period or a number: then a month before it is part of a date.
bool is_of_date(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() &&
         (tokens[at].kind == TokenKind::period || tokens[at].kind == TokenKind::other || is_number(tokens[at]));
}

}  // namespace

NameFound part_of_year_at(std::span<const Token> tokens, std::size_t at, const Facts& facts) {
  for (const std::size_t words : {1U, 2U}) {
    const QuarterWords quarter = quarter_words(tokens.subspan(at, std::min<std::size_t>(words, tokens.size() - at)));
    if (quarter.tokens != words) continue;
    const std::size_t of = at + words < tokens.size() && tokens[at + words].key == "of" ? words + 1 : words;
    const bool dated = at + of < tokens.size() && tokens[at + of].kind == TokenKind::period &&
                       tokens[at + of].period->kind == PeriodKind::quarter;
    if (dated) return {of, WordPart::silent, {}};
    return only_period(facts, PeriodKind::quarter, quarter.number, words);
  }
  const int month = tokens[at].is_capital() ? month_number(tokens[at].key) : 0;
  const bool dated = is_of_date(tokens, at + 1) || (at > 0 && is_of_date(tokens, at - 1));
  return month == 0 || dated ? NameFound{} : only_period(facts, PeriodKind::month, month, 1);
}

}  // namespace reach::audit
