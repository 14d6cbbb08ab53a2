// Quantifiers: of which rows or channels a claim is said one by one: `in every force`, `three of the four`, `only in
// Kent`, `both`. For audit/prose.
#pragma once

#include "audit/prose/slots.hpp"

namespace reach::audit {

class Quantifiers {
 public:
  Quantifiers(const SentenceLayout& layout, const Facts& facts) : layout_(layout), facts_(facts) {}

  /// Whether a term counts rows: `forces`, `four forces`. O(1).
  [[nodiscard]] bool counts_rows(std::size_t at) const;
  /// Sets the quantifier of a claim of the clause of `at`, and the rows or channels that it is said of. O(terms ×
  /// rows).
  void take(Claim& claim, std::size_t at, ClaimSlot& rows, ClaimSlot& channels) const;
  /// Has a claim said of each member of a list. O(members).
  static void spread(Claim& claim, ClaimSlot& list);
  /// Whether a number is that of each member of a list, not of all together: `both had 97`, `the same number`.
  [[nodiscard]] bool says_each(std::size_t clause) const;

 private:
  [[nodiscard]] bool take_word(Claim& claim, std::size_t term, ClaimSlot& rows) const;
  void take_all(Claim& claim, Quantifier quantifier, ClaimSlot& rows) const;
  [[nodiscard]] bool leads_rows(std::size_t at) const;

  const SentenceLayout& layout_;
  const Facts& facts_;
};

}  // namespace reach::audit
