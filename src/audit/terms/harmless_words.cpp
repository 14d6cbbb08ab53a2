#include "audit/terms/harmless_words.hpp"

#include <algorithm>
#include <array>

#include "audit/terms/other_things.hpp"

namespace reach::audit {
namespace {

/// `The food bank gave out 240 parcels`, of a title `Food bank use`: who the document is about.
bool is_own_subject(const Terms& terms, std::size_t at, const FactNames& names) {
  const auto titled = [&](std::size_t term) {
    return terms[term].part == WordPart::unknown && names.is_in_title(terms[term].key);
  };
  std::size_t begin = at, end = at;
  while (begin > 0 && titled(begin - 1)) --begin;
  while (end < terms.size() && titled(end)) ++end;
  const bool led = begin > 0 && terms[begin - 1].key == "the";
  const bool first = begin == 1 || (begin > 1 && (is_part(terms, begin - 2, WordPart::comma) ||
                                                  is_part(terms, begin - 2, WordPart::conjunction) ||
                                                  is_part(terms, begin - 2, WordPart::period)));
  const bool verb = is_part(terms, end, WordPart::silent) ||
                    (end < terms.size() && is_channel(terms[end].part) && terms[end].key.ends_with("ed"));
  return titled(at) && led && first && verb;
}

/// Whether a term stands between a preposition and its noun: `the`, `all`, `the county's`.
bool is_before_noun(const Terms& terms, std::size_t at, const FactNames& names) {
  constexpr auto kArticles = std::to_array<std::string_view>({"the", "all", "our", "its", "their", "these"});
  const Term& term = terms[at];
  return std::ranges::find(kArticles, term.key) != kArticles.end() || is_region_word(term) ||
         (term.part == WordPart::unknown && names.is_context(term.key));
}

/// `on the county's roads`, `from care`
bool is_complement(const Terms& terms, std::size_t at, const FactNames& names) {
  constexpr auto kPrepositions =
      std::to_array<std::string_view>({"in", "on", "on the", "at", "from", "with", "by", "across", "through", "into"});
  std::size_t left = at;
  while (left > 0 && is_before_noun(terms, left - 1, names)) --left;
  return left > 0 && std::ranges::find(kPrepositions, terms[left - 1].key) != kPrepositions.end();
}

/// `were adopted`, `gave blood`, `started an apprenticeship`
bool is_done(const Terms& terms, std::size_t at) {
  if (at == 0) return false;
  const Term& before = terms[at - 1];
  const bool form = terms[at].key.ends_with("ed") || terms[at].key.ends_with("ing");
  const bool verb = form && before.part != WordPart::amount;
  const bool adverb = before.part == WordPart::unknown && before.key.ends_with("ing");  // `sleeping rough`
  constexpr auto kActs = std::to_array<std::string_view>({"gave", "given", "give", "giving", "took", "made", "used"});
  const bool counts = is_channel(before.part) && (before.key.ends_with("ed") || before.key.ends_with("ing"));
  const bool article = (before.key == "a" || before.key == "an") && at > 1 && is_channel(terms[at - 2].part);
  return verb || counts || article || adverb || std::ranges::find(kActs, before.key) != kActs.end();
}

/// `Tarrow's crew helped`, `crews in Tarrow`: who acts for a row.
bool is_crew(const Terms& terms, std::size_t at) {
  constexpr auto kCrews = std::to_array<std::string_view>({"crew", "crews", "team", "teams", "staff"});
  if (std::ranges::find(kCrews, terms[at].key) == kCrews.end()) return false;
  const bool in_row = is_part(terms, at + 1, WordPart::silent) && is_part(terms, at + 2, WordPart::row) &&
                      (terms[at + 1].key == "in" || terms[at + 1].key == "at");
  constexpr auto kActs =
      std::to_array<std::string_view>({"found", "handled", "took", "received", "dealt with", "gave"});
  const bool acts = at + 1 < terms.size() && std::ranges::find(kActs, terms[at + 1].key) != kActs.end();
  if (in_row || (acts && at == 0)) return at == 0;
  return at > 0 && terms[at - 1].part == WordPart::row && at + 1 < terms.size() && terms[at + 1].key.ends_with("ed");
}

}  // namespace

bool is_harmless(const Terms& terms, std::size_t at, const FactNames& names) {
  if (terms[at].part != WordPart::unknown) return false;
  if (is_own_subject(terms, at, names) || is_crew(terms, at)) return true;
  return names.is_context(terms[at].key) && (is_complement(terms, at, names) || is_done(terms, at));
}

}  // namespace reach::audit
