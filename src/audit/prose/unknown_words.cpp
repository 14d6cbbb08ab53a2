#include "audit/prose/unknown_words.hpp"

namespace reach::audit {
namespace {

bool is_unknown(const SentenceLayout& layout, std::size_t at) { return layout.part(at) == WordPart::unknown; }

std::size_t unknown_words(const SentenceLayout& layout, std::size_t from, std::size_t to) {
  std::size_t words = 0;
  for (std::size_t at = from; at < to; ++at) words += is_unknown(layout, at) ? 1U : 0U;
  return words;
}

/// Whether a clause has something else that is not understood: money, dates, a denial.
bool says_other(const SentenceLayout& layout, std::size_t clause) {
  return layout.has_part(clause, WordPart::other) || layout.has_part(clause, WordPart::denied) ||
         layout.has_part(clause, WordPart::ordinal);
}

/// Whether a word for what is counted, or a row called so, comes right after a term: `2,586 applications`.
bool is_before_counted(const SentenceLayout& layout, std::size_t at) {
  const WordPart right = layout.part(layout.next(at));
  return right == WordPart::channel || right == WordPart::measure || right == WordPart::row;
}

}  // namespace

void find_lacking(Claim& claim, const SentenceLayout& layout, std::size_t at) {
  const std::size_t terms = layout.terms().size();
  claim.words_before = unknown_words(layout, 0, at);
  claim.knows_words = layout.is_understood(layout.clause(at));
  if (claim.knows_words || says_other(layout, layout.clause(at))) return;
  std::size_t begin = at, end = at;
  while (begin > 0 && !layout.divides(begin - 1)) --begin;
  while (end < terms && !layout.divides(end)) ++end;
  const std::size_t before = unknown_words(layout, begin, at), after = unknown_words(layout, at, end);
  const bool acts = claim.operation == Operation::count && begin == 0 && is_before_counted(layout, at);
  claim.lacks_words = after == 0 && (before == 0 || acts);
}

}  // namespace reach::audit
