#include "audit/prose/quantifiers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace reach::audit {

bool Quantifiers::counts_rows(std::size_t at) const {
  return layout_.part(at) == WordPart::kind ||
         (layout_.part(at) == WordPart::amount && layout_.part(layout_.next(at)) == WordPart::kind);
}

/// `forces`, `of the four forces`
bool Quantifiers::leads_rows(std::size_t at) const {
  return counts_rows(at) || (layout_.part(at) == WordPart::of && counts_rows(layout_.next(at)));
}

/// `both`, `neither`: of two rows, which must be all there are.
bool Quantifiers::is_of_other_rows(std::size_t at) const {
  const std::string& key = layout_.terms()[at].key;
  return (key == "both" || key == "neither") && facts_.forces() != 2;
}

void Quantifiers::take_all(Claim& claim, Quantifier quantifier, ClaimSlot& rows) const {
  claim.quantifier = quantifier;
  rows.options.clear();
  rows.members.clear();
  for (std::uint32_t id = 0; id < facts_.rows().size(); ++id) {
    if (!facts_.rows()[id].is_region) rows.options.push_back({id});
  }
  rows.said = true;
}

/// Whether rows are all of them together: `the region`.
bool Quantifiers::is_whole(const ClaimSlot& rows) const {
  return std::ranges::all_of(rows.options, [this](const auto& option) {
    return option.size() == 1 &&
           std::ranges::find(facts_.default_rows(), option.front()) != facts_.default_rows().end();
  });
}

/// Whether a claim is of an exact number, which is that of the row that is named: `only Kent saw a fall, from 97 to
/// 92`.
bool Quantifiers::is_exact(const Claim& claim) {
  const bool words = claim.operation == Operation::direction || claim.operation == Operation::rank ||
                     claim.operation == Operation::growth || claim.operation == Operation::multiple;
  return !words && claim.amount.bound == AmountBound::none && claim.amount.unit != AmountUnit::part;
}

/// Takes the quantifier that a term is, if it is one.
bool Quantifiers::take_word(Claim& claim, std::size_t term, ClaimSlot& rows) const {
  const std::size_t right = layout_.next(term);
  const WordPart part = layout_.part(term);
  const bool denied = layout_.has_part(layout_.clause(term), WordPart::denied);
  // `one of the two forces with the most calls is Kent`: what is said is said of Kent
  const bool named = rows.clause != SIZE_MAX && !is_whole(rows);
  if (leads_rows(right) && !is_of_other_rows(term) && !named) {
    if (part == WordPart::every) return take_all(claim, Quantifier::every, rows), true;
    if (part == WordPart::none || (part == WordPart::any && denied))
      return take_all(claim, Quantifier::none, rows), true;
  }
  const bool sole = part == WordPart::only && rows.said && rows.options.size() == 1 && !is_exact(claim);
  if (sole && (layout_.part(right) == WordPart::kind || layout_.part(right) == WordPart::row)) {
    const std::vector<std::uint32_t> own = rows.options.front();
    take_all(claim, Quantifier::only, rows);
    claim.quantity = own.size();
    std::stable_partition(rows.options.begin(), rows.options.end(),
                          [&](const auto& each) { return std::ranges::find(own, each.front()) != own.end(); });
    return true;
  }
  const bool some = part == WordPart::amount && layout_.part(right) == WordPart::of && counts_rows(layout_.next(right));
  const Amount& amount = layout_.terms()[term].amount;
  if (!some || named || amount.unit != AmountUnit::count || amount.bound != AmountBound::none) return false;
  claim.quantity = static_cast<std::size_t>(amount.numerator / amount.denominator);
  take_all(claim, Quantifier::exactly, rows);
  return true;
}

bool Quantifiers::take_rows(Claim& claim, std::size_t at, ClaimSlot& rows) const {
  const std::size_t clause = layout_.clause(at);
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) == clause && take_word(claim, term, rows)) return true;
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

/// `all three forces`, which may be meant together.
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

/// `two forces`, `most of the forces`: some of the rows, which are not named; not `the two forces`, nor all of them.
bool Quantifiers::is_some(std::size_t at) const {
  constexpr auto kPointing = std::to_array<std::string_view>({"the", "these", "those", "our", "its", "their", "such"});
  const Term& term = layout_.terms()[at];
  const std::size_t right = layout_.next(at);
  if (term.key == "most" || term.key == "many") return leads_rows(right) && is_plural(right);
  if (term.part != WordPart::amount) return false;
  if (layout_.part(right) == WordPart::of) return counts_rows(layout_.next(right));
  if (layout_.part(right) != WordPart::kind || layout_.part(layout_.previous(at)) == WordPart::every) return false;
  const bool one = term.amount.numerator == term.amount.denominator;
  if (!one && !is_plural(right)) return false;  // `12,000 library visits`
  const bool all = term.amount.numerator == term.amount.denominator * static_cast<Int128>(facts_.forces());
  const bool pointing = at > 0 && std::ranges::find(kPointing, layout_.terms()[at - 1].key) != kPointing.end();
  return term.amount.unit != AmountUnit::count || term.amount.bound != AmountBound::none || !(pointing || all);
}

/// `forces`, `of the forces`, `three forces`: more than one row.
bool Quantifiers::is_plural(std::size_t at) const {
  while (layout_.part(at) == WordPart::of || layout_.part(at) == WordPart::amount) at = layout_.next(at);
  return layout_.part(at) == WordPart::kind && layout_.terms()[at].key.ends_with('s');
}

/// `only Kent`, `only by phone`, `in Kent only`; not `only 792`.
bool Quantifiers::is_only(std::size_t at) const {
  if (layout_.part(at) != WordPart::only) return false;
  const std::size_t right = layout_.next(at);
  if (right >= layout_.terms().size() || layout_.divides(right)) return true;
  const WordPart part = layout_.part(right);
  return part == WordPart::row || part == WordPart::kind || part == WordPart::channel || part == WordPart::measure ||
         part == WordPart::period || counts_rows(right);
}

bool Quantifiers::speaks_of_rows(const Claim& claim, std::size_t clause, bool listed) const {
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) != clause) continue;
    const std::string& key = layout_.terms()[term].key;
    const bool rows = leads_rows(layout_.next(term)) && !says_all(term);
    const bool each = key == "each" || key == "apiece" || (layout_.part(term) == WordPart::every && rows);
    if ((each && !listed) || layout_.part(term) == WordPart::none || (is_only(term) && !is_exact(claim)) ||
        is_some(term))
      return true;
  }
  return false;
}

}  // namespace reach::audit
