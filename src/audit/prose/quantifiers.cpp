#include "audit/prose/quantifiers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace reach::audit {

bool Quantifiers::counts_rows(std::size_t at) const {
  return layout_.part(at) == WordPart::kind ||
         (layout_.part(at) == WordPart::amount && layout_.part(layout_.next(at)) == WordPart::kind);
}

/// Whether a term begins `forces` or `of the four forces`.
bool Quantifiers::leads_rows(std::size_t at) const {
  return counts_rows(at) || (layout_.part(at) == WordPart::of && counts_rows(layout_.next(at)));
}

/// Whether `both` or `neither` cannot mean all rows, because there are not two.
bool Quantifiers::is_of_other_rows(std::size_t at) const {
  const std::string& key = layout_.terms()[at].key;
  return (key == "both" || key == "neither") && facts_.forces() != 2;
}

/// Takes all rows one by one; none if those of very many tables may be meant.
void Quantifiers::take_all(Claim& claim, Quantifier quantifier, ClaimSlot& rows) const {
  constexpr std::size_t kMostRows = 256;
  claim.quantifier = quantifier;
  rows.options.clear();
  rows.members.clear();
  const bool all = facts_.force_rows() == facts_.forces() || facts_.force_rows() <= kMostRows;
  rows.known = rows.known && all;
  for (std::uint32_t id = 0; all && id < facts_.rows().size(); ++id) {
    if (!facts_.rows()[id].is_region) rows.options.push_back({id});
  }
  rows.said = true;
}

/// Whether all options are totals: `the region`.
bool Quantifiers::is_whole(const ClaimSlot& rows) const {
  return std::ranges::all_of(rows.options, [this](const auto& option) {
    return option.size() == 1 &&
           std::ranges::find(facts_.default_rows(), option.front()) != facts_.default_rows().end();
  });
}

/// Whether a claim has an exact number, which only the named row can have: `only Kent saw a fall, from 97 to 92`.
bool Quantifiers::is_exact(const Claim& claim) {
  const bool words = claim.operation == Operation::direction || claim.operation == Operation::rank ||
                     claim.operation == Operation::growth || claim.operation == Operation::multiple;
  return !words && claim.amount.bound == AmountBound::none && claim.amount.unit != AmountUnit::part;
}

/// `the only offence to rise`, `the only two offences that rose`, after the name of one.
bool Quantifiers::is_sole(std::size_t at) const {
  const bool led = at > 0 && layout_.terms()[at - 1].key == "the" && layout_.before(Of::row, at) != nullptr;
  std::size_t right = layout_.next(at);
  if (layout_.part(right) == WordPart::amount) right = layout_.next(right);
  return led && (layout_.part(right) == WordPart::measure || layout_.part(right) == WordPart::channel ||
                 layout_.part(right) == WordPart::kind);
}

/// Takes the quantifier that a term is, if it is one.
bool Quantifiers::take_word(Claim& claim, std::size_t term, ClaimSlot& rows) const {
  const std::size_t right = layout_.next(term);
  const WordPart part = layout_.part(term);
  const bool denied = layout_.has_part(layout_.clause(term), WordPart::denied);
  // `one of the two forces with the most calls is Kent`: the claim is about Kent
  const bool named = rows.clause != SIZE_MAX && !is_whole(rows);
  const Mention* const others = part == WordPart::every && leads_rows(right) ? all_others(term) : nullptr;
  if (others != nullptr) {
    claim.quantifier = Quantifier::every;
    rows.options.clear();
    for (const std::uint32_t id : others->options.front()) rows.options.push_back({id});
    return true;
  }
  if (leads_rows(right) && !is_of_other_rows(term) && !named) {
    if (part == WordPart::every) return take_all(claim, Quantifier::every, rows), true;
    if (part == WordPart::none || (part == WordPart::any && denied))
      return take_all(claim, Quantifier::none, rows), true;
  }
  const bool sole = part == WordPart::only && rows.said && rows.options.size() == 1 && !is_exact(claim);
  if (sole && (layout_.part(right) == WordPart::kind || layout_.part(right) == WordPart::row || is_sole(term))) {
    const std::vector<std::uint32_t> own = rows.options.front();
    take_all(claim, Quantifier::only, rows);
    claim.quantity = own.size();
    std::stable_partition(rows.options.begin(), rows.options.end(),
                          [&](const auto& each) { return std::ranges::find(own, each.front()) != own.end(); });
    return true;
  }
  const std::size_t quantity = named ? 0 : rows_said(term);
  if (quantity == 0 || (part == WordPart::most && is_exact(claim))) return false;
  claim.quantity = quantity;
  claim.or_more = part == WordPart::most || layout_.terms()[term].amount.bound == AmountBound::at_least;
  take_all(claim, Quantifier::exactly, rows);
  return true;
}

/// The rows that the clause of a term means with `every force except Kent`; nullptr if it excludes none.
const Mention* Quantifiers::all_others(std::size_t at) const {
  const auto found = std::ranges::find_if(layout_.mentions(), [&](const Mention& each) {
    return each.of == Of::row && layout_.clause(each.begin) == layout_.clause(at) && each.options.size() == 1 &&
           layout_.part(layout_.previous(each.begin)) == WordPart::outside;
  });
  return found == layout_.mentions().end() ? nullptr : &*found;
}

/// Whether a clause also says that no other row has as many: `the only force with 92 calls`.
bool Quantifiers::is_the_only_with(std::size_t at) const {
  const std::size_t kind = layout_.next(at);
  return layout_.part(at) == WordPart::only && layout_.part(kind) == WordPart::kind &&
         kind + 1 < layout_.terms().size() && layout_.terms()[kind + 1].key == "with";
}

/// How many rows a term states: `three of the four forces`, `two forces`, `most forces`, `all but one force`; else 0.
std::size_t Quantifiers::rows_said(std::size_t at) const {
  const std::size_t right = layout_.next(at), forces = facts_.forces();
  const Term& term = layout_.terms()[at];
  if (!leads_rows(right) || forces < 2) return 0;
  if (term.key == "most") return is_plural(right) ? forces / 2 + 1 : 0;
  const Amount& amount = term.amount;
  const bool bounded = amount.bound != AmountBound::none && amount.bound != AmountBound::at_least;
  if (term.part != WordPart::amount || bounded || amount.denominator <= 0) return 0;
  const auto number = static_cast<std::size_t>(amount.numerator / amount.denominator);
  if (is_all_but(term)) return number < forces ? forces - number : 0;
  const bool part = layout_.part(right) == WordPart::of;
  if (part && amount.unit == AmountUnit::part) {
    const Int128 share = amount.numerator * static_cast<Int128>(forces);
    return share % amount.denominator == 0 ? static_cast<std::size_t>(share / amount.denominator) : 0;
  }
  const bool bare = is_some(at) && !is_pointed_at(at) && number < forces;
  return amount.unit == AmountUnit::count && (part || bare) ? number : 0;
}

/// `rose in two towns and fell in one`: so many rows again.
bool Quantifiers::follows_rows(std::size_t at) const {
  if (at == 0 || layout_.terms()[at - 1].key != "in" || layout_.terms()[at].amount.unit != AmountUnit::count)
    return false;
  for (std::size_t term = 0; term < at; ++term) {
    if (rows_said(term) > 0) return true;
  }
  return false;
}

/// `the two forces`, `of two forces`: those that were named before.
bool Quantifiers::is_pointed_at(std::size_t at) const {
  constexpr auto kPointing = std::to_array<std::string_view>({"the", "these", "those", "our", "its", "their", "such"});
  return layout_.part(layout_.previous(at)) == WordPart::of ||
         (at > 0 && std::ranges::find(kPointing, layout_.terms()[at - 1].key) != kPointing.end());
}

bool Quantifiers::take_rows(Claim& claim, std::size_t at, ClaimSlot& rows) const {
  const std::size_t clause = layout_.clause(at);
  bool of_turn = false;
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) != clause) continue;
    // `rose in two towns and fell in one`: the two are those where it rose
    if (of_turn && is_turn(layout_.part(at)) && term < at && rows_said(term) > 0) rows.known = false;
    if (rows.known && take_word(claim, term, rows)) return true;
    of_turn = of_turn || (is_turn(layout_.part(term)) && term != at);
  }
  return false;
}

bool Quantifiers::take(Claim& claim, std::size_t at, ClaimSlot& rows, ClaimSlot& channels) const {
  if (take_rows(claim, at, rows)) return true;
  for (ClaimSlot* slot : {&rows, &channels}) {
    if (slot->members.size() > 1) spread(claim, *slot);
  }
  return false;
}

void Quantifiers::spread(Claim& claim, ClaimSlot& list) {
  claim.quantifier = Quantifier::every;
  list.options.clear();
  for (const Options& member : list.members) {
    if (!member.empty()) list.options.push_back(member.front());
  }
}

/// Whether a term is `all` before rows, which may be meant together: `all three forces`.
bool Quantifiers::says_all(std::size_t at) const {
  const std::string& key = layout_.terms()[at].key;
  return layout_.part(at) == WordPart::every && (key.starts_with("all") || key.starts_with("in all")) &&
         leads_rows(layout_.next(at));
}

bool Quantifiers::may_be_together(std::size_t clause) const {
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) == clause && says_all(term)) return true;
  }
  return false;
}

bool Quantifiers::says_each(std::size_t clause) const {
  bool every = layout_.has_part(clause, WordPart::same);
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) != clause) continue;
    const std::string& key = layout_.terms()[term].key;
    if (key == "both" || key == "each" || key == "apiece") return true;
    every = every || (layout_.part(term) == WordPart::every && !says_all(term));
  }
  return every && !layout_.has_part(clause, WordPart::together) && !layout_.has_part(clause, WordPart::whole);
}

/// Whether a term means some rows without naming them: `two forces`, `most of the forces`; not `the two forces`.
bool Quantifiers::is_some(std::size_t at) const {
  const Term& term = layout_.terms()[at];
  const std::size_t right = layout_.next(at);
  if (is_all_but(term)) return true;
  if (term.key == "most" || term.key == "many") return leads_rows(right) && is_plural(right);
  if (term.part != WordPart::amount) return false;
  if (layout_.part(right) == WordPart::of) return counts_rows(layout_.next(right));
  if (layout_.part(right) != WordPart::kind || layout_.part(layout_.previous(at)) == WordPart::every) return false;
  const bool one = term.amount.numerator == term.amount.denominator;
  if (!one && !is_plural(right)) return false;  // `12,000 library visits`
  const bool all = term.amount.numerator == term.amount.denominator * static_cast<Int128>(facts_.forces());
  return term.amount.unit != AmountUnit::count || term.amount.bound != AmountBound::none || !(is_pointed_at(at) || all);
}

/// Whether a term begins a plural of rows: `forces`, `of the forces`, `three forces`.
bool Quantifiers::is_plural(std::size_t at) const {
  while (layout_.part(at) == WordPart::of || layout_.part(at) == WordPart::amount) at = layout_.next(at);
  return layout_.part(at) == WordPart::kind && layout_.terms()[at].key.ends_with('s');
}

/// Whether `only` limits rows or channels: `only Kent`, `only by phone`, `in Kent only`; not `only 792`.
bool Quantifiers::is_only(std::size_t at) const {
  if (layout_.part(at) != WordPart::only) return false;
  const std::size_t right = layout_.next(at);
  if (right >= layout_.terms().size() || layout_.divides(right)) return true;
  const WordPart part = layout_.part(right);
  return part == WordPart::row || part == WordPart::kind || part == WordPart::channel || part == WordPart::measure ||
         part == WordPart::period || counts_rows(right);
}

bool Quantifiers::says_only_rows(std::size_t clause) const {
  for (std::size_t at = 0; at < layout_.terms().size(); ++at) {
    const bool only = layout_.part(at) == WordPart::only && layout_.part(layout_.next(at)) == WordPart::row;
    if (only && layout_.clause(at) == clause)
      return !layout_.has_part(clause, WordPart::rise) && !layout_.has_part(clause, WordPart::fall);
  }
  return false;
}

bool Quantifiers::speaks_of_rows(const Claim& claim, std::size_t clause, bool listed) const {
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) != clause) continue;
    const std::string& key = layout_.terms()[term].key;
    const bool rows = leads_rows(layout_.next(term)) && !says_all(term);
    const bool each = key == "each" || key == "apiece" || (layout_.part(term) == WordPart::every && rows);
    if ((each && !listed) || layout_.part(term) == WordPart::none || (is_only(term) && !is_exact(claim)) ||
        is_the_only_with(term) || is_some(term))
      return true;
  }
  return false;
}

}  // namespace reach::audit
