#include "audit/terms/year_ends.hpp"

#include <algorithm>
#include <string>

#include "audit/period_said.hpp"

namespace reach::audit {
namespace {

constexpr std::size_t kMostWords = 6;  // `12 months ending on 30 June`, before the year

std::string text_of(const Tokens& tokens, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t at = from; at <= to; ++at) text += (at > from ? " " : "") + tokens[at].text;
  return text;
}

/// The first token of the year that ends with the month of a token; that token itself if it is a month only.
std::size_t year_begin(const Tokens& tokens, std::size_t at) {
  for (std::size_t words = std::min(at, kMostWords); words > 1; --words) {
    const std::size_t from = at - words;
    const std::string_view unit =
        tokens[from].key == "year" || tokens[from].key == "years" ? std::string_view("year") : tokens[from + 1].key;
    if (unit != "year" && unit != "months" && unit != "month") continue;
    if (unit != "year" && tokens[from].text != "12" && tokens[from].key != "twelve") continue;
    if (tokens[from].key != unit && unit == "year") continue;
    const auto period = period_said(text_of(tokens, from, at));
    if (period && period->kind != PeriodKind::month) return from;
  }
  return at;
}

}  // namespace

void join_year_ends(Tokens& tokens, std::vector<std::size_t>& ends) {
  const auto is_month = [](const Token& token) {
    return token.kind == TokenKind::period && token.period->kind == PeriodKind::month;
  };
  if (std::ranges::none_of(tokens, is_month)) return;
  Tokens joined;
  auto end = ends.begin();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (; end != ends.end() && *end <= at; ++end) *end -= at - joined.size();
    const std::size_t from = is_month(tokens[at]) ? year_begin(tokens, at) : at;
    if (from < at) {
      Token year = tokens[from];
      year.kind = TokenKind::period;
      year.text = text_of(tokens, from, at);
      year.key.clear();
      year.period = period_said(year.text);
      joined.resize(joined.size() - (at - from));
      joined.push_back(std::move(year));
    } else {
      joined.push_back(tokens[at]);
    }
  }
  for (; end != ends.end(); ++end) *end -= tokens.size() - joined.size();
  tokens = std::move(joined);
}

}  // namespace reach::audit
