#include "audit/terms/terms.hpp"

#include <algorithm>
#include <array>

#include "audit/terms/term_reader.hpp"

namespace reach::audit {
namespace {

bool is_channel(WordPart part) { return part == WordPart::channel || part == WordPart::measure; }

/// `twice as many calls as emails`: whether a channel after the second `as` is compared with the first.
bool is_second_of_two(const Terms& terms, std::size_t as) {
  bool between = false;
  for (std::size_t at = as; at-- > 0 && terms[at].part != WordPart::stop && terms[at].part != WordPart::comma;) {
    if (terms[at].part == WordPart::as) return between && terms[at].key != "as";
    between = between || is_channel(terms[at].part);
  }
  return false;
}

/// Whether a name is only what the subject is compared with: `than in 2016`, `on the 541 of 2016`, `as Kent`.
bool is_spoken_of(const Terms& terms, std::size_t at) {
  const bool period =
      terms[at].part == WordPart::period || terms[at].part == WordPart::before || terms[at].part == WordPart::latest;
  const bool channel = is_channel(terms[at].part);
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    const Term& term = terms[at - back];
    const bool skipped = term.part == WordPart::silent || term.part == WordPart::of || term.part == WordPart::back ||
                         term.part == WordPart::only || (channel && is_channel(term.part)) ||
                         (channel && (term.part == WordPart::to || term.part == WordPart::from)) ||
                         (period && (term.part == WordPart::amount || term.part == WordPart::as));
    if (period && back == 1 && (term.key == "on" || term.key == "over")) return true;
    if (term.part == WordPart::than || term.key == kSecondOnly) return true;
    if (!channel && (term.part == WordPart::versus || term.part == WordPart::as)) return true;
    if (channel && term.part == WordPart::as && is_second_of_two(terms, at - back)) return true;
    if (period && term.part == WordPart::between) return true;
    if (period && term.part == WordPart::from) return true;
    if (!skipped) return false;
  }
  return false;
}

/// `users under 25`: a limit below 100 with nothing counted after it is taken for an age.
bool is_age(const Terms& terms, std::size_t at) {
  const Amount& amount = terms[at].amount;
  const bool bounded = amount.bound == AmountBound::under || amount.bound == AmountBound::over;
  if (!bounded || amount.unit != AmountUnit::count || amount.numerator >= 100 * amount.denominator || at == 0)
    return false;
  const WordPart before = terms[at - 1].part;
  const WordPart after = at + 1 < terms.size() ? terms[at + 1].part : WordPart::silent;
  const bool counts =
      after == WordPart::people || after == WordPart::channel || after == WordPart::measure || after == WordPart::kind;
  return before != WordPart::from && before != WordPart::to && before != WordPart::by && !counts;
}

constexpr auto kPartNames =
    std::to_array<std::string_view>({"?",       "-",       "row",      "channel", "measure",      "people",
                                     "kind",    "period",  "amount",   "other",   "rise",         "fall",
                                     "same",    "steady",  "more",     "fewer",   "than",         "as",
                                     "of",      "by",      "from",     "to",      "between",      "versus",
                                     "every",   "none",    "only",     "whole",   "most",         "least",
                                     "share",   "average", "together", "outside", "any",          "others",
                                     "ordinal", "first",   "streak",   "quicker", "respectively", "back",
                                     "latest",  "span",    "before",   "denied",  "and",          ",",
                                     "stop",    "(",       ")"});

bool is_part(const Terms& terms, std::size_t at, WordPart part) { return at < terms.size() && terms[at].part == part; }

/// `another charity's line`; not `another 12 calls`.
bool is_of_others(const Terms& terms, std::size_t at) {
  if (terms[at].key != "another" || at + 1 >= terms.size()) return false;
  const WordPart next = terms[at + 1].part;
  return next != WordPart::amount && next != WordPart::rise && next != WordPart::fall;
}

/// `12 officers attended` counts them; not `officers attended`.
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

/// `more than the country with 6 holders`: the row is not named.
bool is_unnamed_row(const Terms& terms, std::size_t at) {
  const bool led = terms[at].part == WordPart::kind && at > 1 && at + 1 < terms.size() && terms[at - 1].key == "the";
  return led && (terms[at - 2].part == WordPart::than || terms[at - 2].part == WordPart::as) &&
         (terms[at + 1].key == "with" || terms[at + 1].key == "that" || terms[at + 1].key == "where");
}

/// `school visits`, in a table of museums: only some of the visits. Not with a word for the document's own rows.
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

/// `in the county`, `In our area, …`, if the document has no such name: a row may be meant, or another place.
bool is_unnamed_place(const Terms& terms, std::size_t at, const FactNames& names) {
  constexpr auto kArticles = std::to_array<std::string_view>({"the", "our", "this", "my"});
  const Term& term = terms[at];
  const bool opens = at == 2 && terms[0].key == "in" && is_part(terms, 3, WordPart::comma) &&
                     std::ranges::find(kArticles, terms[1].key) != kArticles.end();
  const bool speakers = term.quoted && at > 0 && terms[at - 1].key == "our";  // a speaker from one of the rows
  const bool place = (term.part == WordPart::whole && term.key == "county" && !speakers) ||
                     (term.part == WordPart::kind && opens && !term.key.ends_with('s'));
  const bool named = is_part(terms, at + 1, WordPart::of);  // `the county of Kent`
  return place && !named && !names.is_own_kind(stem(term.key));
}

/// `the visits with stays above 20`: a condition, not a count.
bool is_condition(const Terms& terms, std::size_t at) {
  if (terms[at].part != WordPart::amount || at < 2 || !is_channel(terms[at - 1].part)) return false;
  const AmountBound bound = terms[at].amount.bound;
  return terms[at].amount.unit == AmountUnit::count && bound != AmountBound::none && bound != AmountBound::about &&
         (terms[at - 2].key == "with" || terms[at - 2].key == "having" || terms[at - 2].key == "whose");
}

/// Whether a known term means something else here: the name of a column (`an against of 928`), a measurement (`an area
/// of 12`), a serial number (`in game 14`), a condition and so on.
bool is_other_thing(const Terms& terms, std::size_t at, const FactNames& names) {
  const Term& term = terms[at];
  const bool after = at > 0 && (is_part(terms, at - 1, WordPart::amount) || is_part(terms, at - 1, WordPart::of));
  const bool beside = is_part(terms, at + 1, WordPart::of) || after;
  if (term.part == WordPart::versus && is_part(terms, at + 1, WordPart::of)) return true;
  if (beside && names.is_unsafe(stem(term.key))) return true;
  if (at > 0 && terms[at - 1].owns && names.is_other_column(stem(term.key))) return true;  // `Kent's time`
  const bool counted = at > 0 && (is_part(terms, at - 1, WordPart::amount) || terms[at - 1].key == "for");
  if (term.key == "no" && counted) return true;  // `1,204 no votes`
  const bool article = at > 0 && (terms[at - 1].key == "an" || terms[at - 1].key == "a");
  const bool measures = is_part(terms, at + 1, WordPart::of) || is_part(terms, at + 1, WordPart::open);
  if (term.part == WordPart::kind && article && measures) return true;
  if (is_all_but(term) && !is_part(terms, at + 1, WordPart::of) && !is_part(terms, at + 1, WordPart::kind)) return true;
  if (is_staff(terms, at) || is_condition(terms, at) || is_single_month(terms, at) || is_unnamed_row(terms, at))
    return true;
  if (is_unnamed_place(terms, at, names) || is_of_others(terms, at) || is_part_of_counts(terms, at, names) ||
      is_lost_otherwise(terms, at))
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

}  // namespace

bool is_region_word(const Term& term) {
  return term.part == WordPart::whole && (term.key.starts_with("region") || term.key.starts_with("county"));
}

bool is_all_but(const Term& term) { return term.part == WordPart::amount && term.key.starts_with("all "); }

Terms terms_of(std::span<const Token> tokens, const FactNames& names) {
  Terms terms = read_terms(tokens, names);
  for (std::size_t at = 0; at < terms.size(); ++at) {
    const WordPart part = terms[at].part;
    if (part == WordPart::row || is_region_word(terms[at]) || part == WordPart::period || part == WordPart::before ||
        part == WordPart::latest || is_channel(part)) {
      terms[at].spoken_of = is_spoken_of(terms, at);
    }
    if (part == WordPart::amount && is_age(terms, at)) terms[at].part = WordPart::other;
    if (is_other_thing(terms, at, names)) terms[at].part = WordPart::unknown;
    // `the county of Kent` means Kent
    const bool named =
        is_region_word(terms[at]) && is_part(terms, at + 1, WordPart::of) && is_part(terms, at + 2, WordPart::row);
    if (named) terms[at].part = terms[at + 1].part = WordPart::silent;
    // `Kent had 792, where Surrey had 1,050`
    const bool other =
        at + 1 < terms.size() && (terms[at + 1].part == WordPart::row || terms[at + 1].part == WordPart::channel);
    if (terms[at].key == "where" && other && at > 0 && terms[at - 1].part != WordPart::comma)
      terms[at].part = WordPart::stop;
    // `online behaviour` is not a channel
    const bool adjective =
        terms[at].key == "online" && at + 1 < terms.size() && terms[at + 1].part == WordPart::unknown;
    if (adjective) terms[at].part = WordPart::unknown;
  }
  return terms;
}

std::string to_text(const Terms& terms) {
  std::string text;
  for (const Term& term : terms) {
    if (term.key.empty() && term.part != WordPart::amount) continue;
    text += (text.empty() ? "" : " ") + std::string(kPartNames[static_cast<std::size_t>(term.part)]) +
            (term.spoken_of ? "*" : "") + ':' + term.key;
  }
  return text;
}

}  // namespace reach::audit
