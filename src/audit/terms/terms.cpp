#include "audit/terms/terms.hpp"

#include <algorithm>
#include <array>

#include "audit/terms/harmless_words.hpp"
#include "audit/terms/other_things.hpp"
#include "audit/terms/term_reader.hpp"

namespace reach::audit {
namespace {

bool is_period(WordPart part) {
  return part == WordPart::period || part == WordPart::before || part == WordPart::latest;
}

/// `twice as many calls as emails`: whether a channel after the second `as` is compared with the first.
bool is_second_of_two(const Terms& terms, std::size_t as) {
  bool between = false;
  for (std::size_t at = as; at-- > 0 && terms[at].part != WordPart::stop && terms[at].part != WordPart::comma;) {
    if (terms[at].part == WordPart::as) return between && terms[at].key != "as";
    between = between || is_channel(terms[at].part);
  }
  return false;
}

/// `twice as many calls in Kent as in Surrey`: whether a row between the two is the subject.
bool is_first_of_two(const Terms& terms, std::size_t row, std::size_t as) {
  if (terms[as].key != "as many" && terms[as].key != "as much") return false;
  for (std::size_t at = row + 1; at < terms.size() && at < row + 4 && terms[at].part != WordPart::comma; ++at) {
    if (terms[at].key == "as") return true;
  }
  return false;
}

/// Whether what is right before `and` is a period that is compared with.
bool is_listed_with_spoken_of(const Terms& terms, std::size_t conjunction) {
  if (conjunction == 0 || !terms[conjunction - 1].spoken_of || !is_period(terms[conjunction - 1].part)) return false;
  std::size_t left = conjunction - 1;
  while (left-- > 0 && terms[left].part == WordPart::silent) {
  }
  return left == SIZE_MAX || terms[left].part != WordPart::between;
}

bool is_pointed_at(const Terms& terms, std::size_t at) {
  return at < terms.size() && (terms[at].key == "those" || terms[at].key == "that");
}

/// Whether a named thing is only what the subject is compared with: `than in 2016`, `on the 541 of 2016`, `as Kent`.
bool is_spoken_of(const Terms& terms, std::size_t at) {
  const bool period = is_period(terms[at].part);
  const bool channel = is_channel(terms[at].part);
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    const Term& term = terms[at - back];
    // `up from 541 in 2016 and 530 in 2015`, `than in 2016 and 2017`; not `between 2016 and 2018`
    if (period && term.part == WordPart::conjunction) return is_listed_with_spoken_of(terms, at - back);
    const bool skipped = term.part == WordPart::silent || term.part == WordPart::of || term.part == WordPart::back ||
                         term.part == WordPart::only || (channel && is_channel(term.part)) ||
                         (channel && (term.part == WordPart::to || term.part == WordPart::from)) ||
                         (period && (term.part == WordPart::amount || term.part == WordPart::as));
    if (period && back == 1 && (term.key == "on" || term.key == "over" || term.key.ends_with(" on"))) return true;
    if (term.part == WordPart::than || term.key == kSecondOnly) return true;
    const bool multiple = term.part == WordPart::amount && term.amount.unit == AmountUnit::multiple;
    if (multiple && !period && is_pointed_at(terms, at - back + 1)) return true;  // `twice those in Kent`
    if (!channel && !period && term.part == WordPart::as && is_first_of_two(terms, at, at - back)) return false;
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

/// `three of the four offences`, where offences are what the rows are: as many as there are.
bool is_all_of_rows(const Terms& terms, std::size_t at, const FactNames& names) {
  if (at == 0 || terms[at].part != WordPart::measure || !names.is_counted_kind(stem(terms[at].key))) return false;
  const Amount& amount = terms[at - 1].amount;
  return terms[at - 1].part == WordPart::amount && amount.unit == AmountUnit::count &&
         amount.numerator == amount.denominator * static_cast<Int128>(names.facts().forces());
}

/// `the only county to …`, `the busiest county`: one of the rows, not all of them together.
bool is_one_of_rows(const Terms& terms, std::size_t at) {
  constexpr auto kOne = std::to_array<std::string_view>({"another", "which", "one", "first", "second", "third"});
  if (at == 0 || !is_region_word(terms[at]) || terms[at].key.ends_with("wide")) return false;
  const Term& before = terms[at - 1];
  return before.part == WordPart::only || before.part == WordPart::every || before.part == WordPart::none ||
         before.part == WordPart::any || before.part == WordPart::others || before.part == WordPart::most ||
         before.part == WordPart::least || std::ranges::find(kOne, before.key) != kOne.end();
}

/// `died on the county's roads`, not `up 5% on the 541 of 2016`.
bool is_on_a_place(const Terms& terms, std::size_t at) {
  if (terms[at].key != "on the" || at + 1 >= terms.size()) return false;
  const WordPart next = terms[at + 1].part;
  const bool counted = at > 0 && terms[at - 1].part == WordPart::amount;  // `up 5% on the Coast`
  constexpr auto kBeing = std::to_array<std::string_view>({"is", "are", "was", "were"});
  const bool being = at > 0 && std::ranges::find(kBeing, terms[at - 1].key) != kBeing.end();
  if (being && is_channel(next)) return true;  // `54 children are on the waiting list`
  return next == WordPart::unknown || next == WordPart::kind || (next == WordPart::row && !counted) ||
         is_region_word(terms[at + 1]);
}

/// `every force but Kent`
bool leaves_out(const Terms& terms, std::size_t at) {
  if (terms[at].key != "but" || at < 2 || terms[at - 1].part != WordPart::kind) return false;
  const std::size_t next = is_part(terms, at + 1, WordPart::silent) ? at + 2 : at + 1;
  return terms[at - 2].part == WordPart::every && is_part(terms, next, WordPart::row);
}

}  // namespace

bool is_region_word(const Term& term) {
  return term.part == WordPart::whole && (term.key.starts_with("region") || term.key.starts_with("county"));
}

bool is_all_but(const Term& term) { return term.part == WordPart::amount && term.key.starts_with("all "); }

Terms terms_of(std::span<const Token> tokens, const FactNames& names) {
  Terms terms = read_terms(tokens, names);
  const bool counts = std::ranges::any_of(terms, [](const Term& term) { return is_channel(term.part); });
  for (Term& term : terms) {  // `Debt rose by 12%`, of calls about debt
    if (!counts && term.part == WordPart::row && names.are_topics(term.ids)) term.part = WordPart::unknown;
  }
  std::vector<bool> harmless;
  for (std::size_t at = 0; at < terms.size(); ++at) harmless.push_back(is_harmless(terms, at, names));
  for (std::size_t at = 0; at < terms.size(); ++at) {
    if (is_one_of_rows(terms, at) || is_all_of_rows(terms, at, names)) terms[at].part = WordPart::kind;
    const bool qualified = at + 1 < terms.size() && names.qualifies(terms[at].key, stem(terms[at + 1].key));
    if (terms[at].part == WordPart::unknown && (qualified || harmless[at]))
      terms[at].part = WordPart::silent;  // `deliberate fires`
    if (is_on_a_place(terms, at)) terms[at].part = WordPart::silent;
    const bool done = at + 1 < terms.size() && is_channel(terms[at + 1].part) && terms[at + 1].key.ends_with("ed");
    if (terms[at].key == "people" && terms[at].part == WordPart::unknown && done)
      terms[at].part = WordPart::people;  // `1,964 people voted`, of `Votes cast`
    const WordPart part = terms[at].part;
    if (part == WordPart::row || is_region_word(terms[at]) || part == WordPart::period || part == WordPart::before ||
        part == WordPart::latest || is_channel(part)) {
      terms[at].spoken_of = is_spoken_of(terms, at);
    }
    if (part == WordPart::amount && is_age(terms, at)) terms[at].part = WordPart::other;
    if (is_other_thing(terms, at, names)) terms[at].part = WordPart::unknown;
    if (leaves_out(terms, at)) terms[at].part = WordPart::outside;
    // `the county of Kent`: Kent
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
