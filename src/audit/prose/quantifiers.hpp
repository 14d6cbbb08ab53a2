// Quantifiers: `in every force`, `three of the four`, `only in Kent`, `both`: rows or channels that a claim is about
// one by one. For audit/prose.
#pragma once

#include <cstddef>

#include "audit/prose/slots.hpp"

namespace reach::audit {

class Quantifiers {
 public:
  Quantifiers(const SentenceLayout& layout, const Facts& facts) : layout_(layout), facts_(facts) {}

  /// Whether a term counts rows: `forces`, `four forces`. O(1).
  [[nodiscard]] bool counts_rows(std::size_t at) const;
  /// Sets the quantifier of a claim from the clause of `at`, and the rows or channels that it is about. Returns whether
  /// a word quantifies the rows. O(terms × rows).
  bool take(Claim& claim, std::size_t at, ClaimSlot& rows, ClaimSlot& channels) const;
  /// The same for rows that are not listed: `every force`, `none of the forces`, `only Kent`.
  bool take_rows(Claim& claim, std::size_t at, ClaimSlot& rows) const;
  /// Makes a claim one about each member of a list. O(members).
  static void spread(Claim& claim, ClaimSlot& list);
  /// Whether a number belongs to each member of a list, not to all together: `both had 97`, `the same number`.
  [[nodiscard]] bool says_each(std::size_t clause) const;
  /// Whether a clause has words that may mean each row or all rows together: `all three forces`.
  [[nodiscard]] bool may_be_together(std::size_t clause) const;
  /// Whether a clause says that its rows, and by a number no others, did something: `Only Kent and Surrey had 97`.
  [[nodiscard]] bool says_only_rows(std::size_t clause) const;
  /// Whether the clause of a claim is about some or each of the rows, not about all together. If `listed`, `each` may
  /// refer to the members of a list.
  [[nodiscard]] bool speaks_of_rows(const Claim& claim, std::size_t clause, bool listed) const;

  /// Whether a number is of rows, as one before it in the sentence: `rose in two towns and fell in one`.
  [[nodiscard]] bool follows_rows(std::size_t at) const;

 private:
  [[nodiscard]] bool is_sole(std::size_t at) const;
  static bool is_exact(const Claim& claim);
  [[nodiscard]] bool is_of_other_rows(std::size_t at) const;
  [[nodiscard]] bool is_whole(const ClaimSlot& rows) const;
  [[nodiscard]] bool says_all(std::size_t at) const;
  [[nodiscard]] bool is_some(std::size_t at) const;
  [[nodiscard]] bool is_plural(std::size_t at) const;
  [[nodiscard]] bool is_only(std::size_t at) const;
  [[nodiscard]] bool take_word(Claim& claim, std::size_t term, ClaimSlot& rows) const;
  [[nodiscard]] const Mention* all_others(std::size_t at) const;
  [[nodiscard]] bool is_the_only_with(std::size_t at) const;
  [[nodiscard]] std::size_t rows_said(std::size_t at) const;
  [[nodiscard]] bool is_pointed_at(std::size_t at) const;
  void take_all(Claim& claim, Quantifier quantifier, ClaimSlot& rows) const;
  [[nodiscard]] bool leads_rows(std::size_t at) const;

  const SentenceLayout& layout_;
  const Facts& facts_;
};

}  // namespace reach::audit
