// Where sentences end.
#include <algorithm>
#include <array>

#include "audit/terms/tokens.hpp"

namespace reach::audit {
namespace {

/// In tokens. Judging a sentence takes more than linear time, and real sentences are shorter.
constexpr std::size_t kLongestSentence = 250;

/// Words after which a full stop does not end a sentence.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"mr", "mrs", "ms", "dr", "det", "insp", "supt", "sgt", "st", "no", "ch", "cc", "pc", "dc", "approx", "vs", "inc"});

bool ends_sentence(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.kind != TokenKind::mark) return false;
  if (token.text == "!" || token.text == "?" || token.text == "…") return true;
  if (token.text != ".") return false;
  if (at == 0 || at + 1 == tokens.size()) return true;
  if (!tokens[at + 1].spaced && tokens[at + 1].kind != TokenKind::mark) return false;
  const Token& before = tokens[at - 1];
  const bool initial = before.kind == TokenKind::word && before.text.size() == 1 && before.is_capital();
  return !initial && std::ranges::find(kAbbreviations, before.key) == kAbbreviations.end();
}

}  // namespace

std::vector<std::size_t> sentence_ends(const Tokens& tokens) {
  std::vector<std::size_t> ends;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!ends_sentence(tokens, at) && at + 1 - begin < kLongestSentence) continue;
    ends.push_back(at + 1);
    begin = at + 1;
  }
  if (begin < tokens.size()) ends.push_back(tokens.size());
  return ends;
}

}  // namespace reach::audit
