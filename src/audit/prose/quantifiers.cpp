#include "audit/prose/quantifiers.hpp"

#include <algorithm>

namespace reach::audit {

bool Quantifiers::counts_rows(std::size_t at) const {
  return layout_.part(at) == WordPart::kind ||
         (layout_.part(at) == WordPart::amount && layout_.part(layout_.next(at)) == WordPart::kind);
}

/// `forces`, `of the four forces`
bool Quantifiers::leads_rows(std::size_t at) const {
  return counts_rows(at) || (layout_.part(at) == WordPart::of && counts_rows(layout_.next(at)));
}

void Quantifiers::take_all(Claim& claim, Quantifier quantifier, ClaimSlot& rows) const {
  claim.quantifier = quantifier;
  rows.options.clear();
  for (std::uint32_t id = 0; id < facts_.rows().size(); ++id) {
    if (!facts_.rows()[id].is_region) rows.options.push_back({id});
  }
  rows.said = true;
}

/// Takes the quantifier that a term is, if it is one.
bool Quantifiers::take_word(Claim& claim, std::size_t term, ClaimSlot& rows) const {
  const std::size_t right = layout_.next(term);
  const WordPart part = layout_.part(term);
  const bool denied = layout_.has_part(layout_.clause(term), WordPart::denied);
  if (leads_rows(right)) {
    if (part == WordPart::every) return take_all(claim, Quantifier::every, rows), true;
    if (part == WordPart::none || (part == WordPart::any && denied))
      return take_all(claim, Quantifier::none, rows), true;
  }
  const bool sole = part == WordPart::only && rows.said && rows.options.size() == 1;
  if (sole && (layout_.part(right) == WordPart::kind || layout_.part(right) == WordPart::row)) {
    const std::vector<std::uint32_t> row = rows.options.front();
    take_all(claim, Quantifier::only, rows);
    std::stable_partition(rows.options.begin(), rows.options.end(), [&](const auto& each) { return each == row; });
    return true;
  }
  const bool some = part == WordPart::amount && layout_.part(right) == WordPart::of && counts_rows(layout_.next(right));
  const Amount& amount = layout_.terms()[term].amount;
  if (!some || amount.unit != AmountUnit::count || amount.bound != AmountBound::none) return false;
  claim.quantity = static_cast<std::size_t>(amount.numerator / amount.denominator);
  take_all(claim, Quantifier::exactly, rows);
  return true;
}

void Quantifiers::take(Claim& claim, std::size_t at, ClaimSlot& rows, ClaimSlot& channels) const {
  const std::size_t clause = layout_.clause(at);
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) == clause && take_word(claim, term, rows)) return;
  }
  for (ClaimSlot* slot : {&rows, &channels}) {
    if (slot->members.size() > 1) spread(claim, *slot);
  }
}

void Quantifiers::spread(Claim& claim, ClaimSlot& list) {
  claim.quantifier = Quantifier::every;
  list.options.clear();
  for (const Options& member : list.members) {
    if (!member.empty()) list.options.push_back(member.front());
  }
}

bool Quantifiers::says_each(std::size_t clause) const {
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    const std::string& key = layout_.terms()[term].key;
    if (layout_.clause(term) == clause && (key == "both" || key == "each" || key == "apiece")) return true;
  }
  return (layout_.has_part(clause, WordPart::every) || layout_.has_part(clause, WordPart::same)) &&
         !layout_.has_part(clause, WordPart::together) && !layout_.has_part(clause, WordPart::whole);
}

}  // namespace reach::audit
