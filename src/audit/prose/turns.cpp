#include "audit/prose/turns.hpp"

#include <algorithm>
#include <array>

#include "audit/prose/roles.hpp"

namespace reach::audit {
namespace {

/// Whether a rise or fall is recorded or seen: `the only forces to record a rise`; not `led to a rise`.
bool is_recorded(const Terms& terms, std::size_t at) {
  constexpr auto kVerbs = std::to_array<std::string_view>({"see", "record", "report", "show", "register"});
  return at > 1 && std::ranges::find(kVerbs, terms[at - 2].key) != kVerbs.end();
}

/// `the only offence to rise`
bool is_sole(const SentenceLayout& layout, std::size_t at) {
  std::size_t what = layout.previous(layout.previous(at));
  const WordPart part = layout.part(what);
  if (part != WordPart::measure && part != WordPart::channel && part != WordPart::kind) return false;
  what = layout.previous(what);
  return layout.part(layout.part(what) == WordPart::amount ? layout.previous(what) : what) == WordPart::only;
}

/// `saw visits fall`: a verb, though it has the form of a noun.
bool is_seen(const SentenceLayout& layout, std::size_t at) {
  const Terms& terms = layout.terms();
  const std::size_t what = layout.previous(at);
  const bool counted = layout.part(what) == WordPart::measure || layout.part(what) == WordPart::channel;
  for (std::size_t back = what; counted && back-- > 0 && terms[back].part != WordPart::row && back + 3 > what;) {
    if (terms[back].key == "saw" || terms[back].key == "see" || terms[back].key == "seen") return true;
  }
  return false;
}

/// Whether an amount states the size of the change at `at`.
bool has_amount(const SentenceLayout& layout, std::size_t at) {
  const Terms& terms = layout.terms();
  for (std::size_t next = at + 1; next < terms.size() && !layout.divides(next); ++next) {
    if (terms[next].part != WordPart::amount) continue;
    const std::optional<AmountRole> role = role_of(layout, next, {});
    return role && role->operation != Operation::count && role->operation != Operation::share;
  }
  const std::size_t left = layout.previous(at);
  return layout.part(left) == WordPart::amount && terms[left].amount.unit != AmountUnit::count;
}

}  // namespace

bool denies(const SentenceLayout& layout, std::size_t clause) {
  return layout.has_part(clause, WordPart::none) || layout.has_part(clause, WordPart::denied);
}

bool says_direction(const SentenceLayout& layout, std::size_t at) {
  const Terms& terms = layout.terms();
  const std::size_t clause = layout.clause(at);
  if (has_amount(layout, at) || layout.has_part(clause, WordPart::share)) return false;
  const bool article = at > 0 && (terms[at - 1].key == "a" || terms[at - 1].key == "an");
  const bool verb = is_seen(layout, at) || is_sole(layout, at);
  if (terms[at].noun && !denies(layout, clause) && !article && !verb) return false;
  const WordPart left = layout.part(layout.previous(at));
  if (left == WordPart::most || left == WordPart::least) return false;
  if (left == WordPart::to && !is_recorded(terms, at) && !is_sole(layout, at)) return false;
  for (std::size_t word = at + 1; word < terms.size() && !layout.divides(word); ++word) {
    if (than_after(layout, word) < terms.size()) return false;  // the growth is compared
  }
  return true;
}

bool is_roughly_the_same(const Term& term) {
  constexpr auto kRough = std::to_array<std::string_view>(
      {"almost", "little", "broadly", "virtually", "largely", "much", "roughly", "flat", "stable", "static"});
  return term.part == WordPart::same &&
         std::ranges::any_of(kRough, [&](std::string_view word) { return term.key.find(word) != std::string::npos; });
}

bool compares_rows(const SentenceLayout& layout, std::size_t at) {
  const Terms& terms = layout.terms();
  const std::string& key = terms[at].key;
  if (key == "level with" || compared_at(layout, at) != Of::period) return true;
  return key == "the same" && at + 1 < terms.size() && terms[at + 1].key.starts_with("number");
}

std::size_t than_after(const SentenceLayout& layout, std::size_t at) {
  const std::size_t none = layout.terms().size();
  const WordPart word = layout.part(at);
  const bool compares = word == WordPart::more || word == WordPart::fewer;  // `grew by 30% more than` does not
  if (word != WordPart::quicker && (!compares || layout.part(layout.previous(at)) == WordPart::amount)) return none;
  std::size_t than = layout.next(at);
  if (layout.part(than) == WordPart::period) than = layout.next(than);
  return layout.part(than) == WordPart::than ? than : none;
}

}  // namespace reach::audit
