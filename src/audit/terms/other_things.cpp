#include "audit/terms/other_things.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {

/// `another charity's line`; not `another 12 calls`.
bool is_of_others(const Terms& terms, std::size_t at) {
  if (terms[at].key != "another" || at + 1 >= terms.size()) return false;
  const WordPart next = terms[at + 1].part;
  return next != WordPart::amount && next != WordPart::rise && next != WordPart::fall;
}

/// `12 officers attended`, not `officers attended`: they are counted.
bool is_staff(const Terms& terms, std::size_t at) {
  const std::string& key = terms[at].key;
  const bool staff = key.starts_with("officers ") || key.starts_with("crews ") || key.starts_with("firefighters ") ||
                     key.starts_with("staff ");
  return staff && at > 0 && (terms[at - 1].part == WordPart::amount || terms[at - 1].part == WordPart::of);
}

/// `in the month`, not `the busiest month`.
bool is_single_month(const Terms& terms, std::size_t at) {
  const bool month = terms[at].part == WordPart::silent && (terms[at].key == "month" || terms[at].key == "quarter");
  return month && (at == 0 || (terms[at - 1].part != WordPart::most && terms[at - 1].part != WordPart::least));
}

/// `more than the country with 6 holders`: a row that is not named.
bool is_unnamed_row(const Terms& terms, std::size_t at) {
  const bool led = terms[at].part == WordPart::kind && at > 1 && at + 1 < terms.size() && terms[at - 1].key == "the";
  return led && (terms[at - 2].part == WordPart::than || terms[at - 2].part == WordPart::as) &&
         (terms[at + 1].key == "with" || terms[at + 1].key == "that" || terms[at + 1].key == "where");
}

/// `school visits`, of a table of museums: a part of what is counted. A word for what the document is about is none.
bool is_part_of_counts(const Terms& terms, std::size_t at, const FactNames& names) {
  const Term& term = terms[at];
  const bool leads = term.part == WordPart::kind && !term.key.ends_with("s") && at + 1 < terms.size() &&
                     is_channel(terms[at + 1].part);
  return leads && !names.is_own_kind(stem(term.key));
}

/// `Kent lost in 2018`, `lost the vote`; not `lost 57 pupils`, `lost pupils`.
bool is_lost_otherwise(const Terms& terms, std::size_t at) {
  constexpr auto kLost = std::to_array<std::string_view>({"lost", "lose", "loses", "losing"});
  if (terms[at].part != WordPart::fall || std::ranges::find(kLost, terms[at].key) == kLost.end()) return false;
  const std::size_t counted = is_part(terms, at + 1, WordPart::amount) ? at + 2 : at + 1;
  return counted >= terms.size() || !(is_channel(terms[counted].part) || terms[counted].part == WordPart::people);
}

/// `in the county`, `In our area, …`, where nothing in the document is called so: one of the rows may be meant, or
/// another place.
bool is_unnamed_place(const Terms& terms, std::size_t at, const FactNames& names) {
  constexpr auto kArticles = std::to_array<std::string_view>({"the", "our", "this", "my"});
  const Term& term = terms[at];
  const bool opens = at == 2 && terms[0].key == "in" && is_part(terms, 3, WordPart::comma) &&
                     std::ranges::find(kArticles, terms[1].key) != kArticles.end();
  const bool speakers = term.quoted && at > 0 && terms[at - 1].key == "our";  // says somebody of one of the rows
  const bool place = (term.part == WordPart::whole && term.key == "county" && !speakers) ||
                     (term.part == WordPart::kind && opens && !term.key.ends_with('s'));
  const bool named = is_part(terms, at + 1, WordPart::of);  // `the county of Kent`
  return place && !named && !names.is_own_kind(stem(term.key));
}

/// `the visits with stays above 20`: a condition, which says of which visits.
bool is_condition(const Terms& terms, std::size_t at) {
  if (terms[at].part != WordPart::amount || at < 2 || !is_channel(terms[at - 1].part)) return false;
  const AmountBound bound = terms[at].amount.bound;
  return terms[at].amount.unit == AmountUnit::count && bound != AmountBound::none && bound != AmountBound::about &&
         (terms[at - 2].key == "with" || terms[at - 2].key == "having" || terms[at - 2].key == "whose");
}

/// `they have since fallen`, of a time that is not said; `for every two calls`, a ratio.
bool is_adverb(const Terms& terms, std::size_t at) {
  const bool since = terms[at].key == "since" && at + 1 < terms.size() && is_turn(terms[at + 1].part);
  return since || (terms[at].part == WordPart::every && at > 0 && terms[at - 1].key == "for" &&
                   is_part(terms, at + 1, WordPart::amount) && !is_part(terms, at + 2, WordPart::kind));
}

/// `Thefts from shops`, of a table of offences: a part of what is counted.
bool is_place_of_counts(const Terms& terms, std::size_t at, const FactNames& names) {
  if (terms[at].part != WordPart::kind || at == 0 || !names.has_common_rows()) return false;
  const WordPart before = terms[at - 1].part;
  return !names.is_own_kind(stem(terms[at].key)) && !names.is_counted_kind(stem(terms[at].key)) &&
         before != WordPart::amount && before != WordPart::every && before != WordPart::only;
}

/// `One call in nine`
bool is_of_ratio(const Terms& terms, std::size_t at) {
  const auto is_ratio = [&](std::size_t one) {
    return one + 3 < terms.size() && (terms[one].key == "one" || terms[one].key.ends_with(" one")) &&
           terms[one].part != WordPart::other && terms[one + 2].key == "in" &&
           is_part(terms, one + 3, WordPart::amount) && terms[one + 3].amount.unit == AmountUnit::count;
  };
  return is_ratio(at) || (at >= 3 && is_ratio(at - 3));
}

/// `the two busiest towns`, which are not named; `followed one of 10%`, another rise.
bool is_number_of_others(const Terms& terms, std::size_t at) {
  if (terms[at].part != WordPart::amount || terms[at].amount.unit != AmountUnit::count) return false;
  return is_part(terms, at + 1, WordPart::most) || is_part(terms, at + 1, WordPart::least) ||
         (terms[at].key == "one" && is_part(terms, at + 1, WordPart::of) && is_part(terms, at + 2, WordPart::amount) &&
          terms[at + 2].amount.unit != AmountUnit::count);
}

/// `received 430 applications`, of those decided; `took in 1,410 animals`, of those rehomed.
bool is_taken_otherwise(const Terms& terms, std::size_t at, const FactNames& names) {
  const std::string& key = terms[at].key;
  const bool in =
      (key == "took" || key == "take" || key == "taken") && at + 1 < terms.size() && terms[at + 1].key == "in";
  const bool received = key == "received" && terms[at].part == WordPart::silent;
  return (received && names.has_own_verb()) || (in && names.counts_deeds());
}

}  // namespace

bool is_other_thing(const Terms& terms, std::size_t at, const FactNames& names) {
  const Term& term = terms[at];
  const bool after = at > 0 && (is_part(terms, at - 1, WordPart::amount) || is_part(terms, at - 1, WordPart::of));
  const bool beside = is_part(terms, at + 1, WordPart::of) || after;
  if (term.part == WordPart::versus && is_part(terms, at + 1, WordPart::of)) return true;
  if (beside && names.is_unsafe(stem(term.key))) return true;
  if (at > 0 && terms[at - 1].owns && names.is_other_column(stem(term.key))) return true;  // `Kent's time`
  const bool counted = at > 0 && (is_part(terms, at - 1, WordPart::amount) || terms[at - 1].key == "for");
  if (term.key == "no" && counted) return true;                                 // `1,204 no votes`
  if (is_turn(term.part) && at > 0 && terms[at - 1].key == "for") return true;  // `40,200 were for falls`
  const bool article = at > 0 && (terms[at - 1].key == "an" || terms[at - 1].key == "a");
  const bool measures = is_part(terms, at + 1, WordPart::of) || is_part(terms, at + 1, WordPart::open);
  if (term.part == WordPart::kind && article && measures) return true;
  if (is_all_but(term) && !is_part(terms, at + 1, WordPart::of) && !is_part(terms, at + 1, WordPart::kind)) return true;
  if (is_staff(terms, at) || is_condition(terms, at) || is_single_month(terms, at) || is_unnamed_row(terms, at))
    return true;
  if (is_unnamed_place(terms, at, names) || is_of_others(terms, at) || is_part_of_counts(terms, at, names) ||
      is_place_of_counts(terms, at, names) || is_of_ratio(terms, at) || is_lost_otherwise(terms, at) ||
      is_adverb(terms, at) || is_number_of_others(terms, at) || is_taken_otherwise(terms, at, names))
    return true;
  // `oxen larger than 114`: a condition
  if (term.part == WordPart::than && at > 0 && terms[at - 1].key != "more" &&
      is_part(terms, at + 1, WordPart::amount) &&
      (is_part(terms, at - 1, WordPart::more) || is_part(terms, at - 1, WordPart::fewer)))
    return true;
  constexpr auto kLeading = std::to_array<std::string_view>({"in", "for", "at", "on", "after", "before"});
  const bool led = at > 1 && std::ranges::find(kLeading, terms[at - 2].key) != kLeading.end();
  return term.part == WordPart::amount && led && is_channel(terms[at - 1].part) &&
         term.amount.unit == AmountUnit::count && !terms[at - 1].key.ends_with("s");
}

}  // namespace reach::audit
