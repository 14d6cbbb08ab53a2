// Readings: the figures that a claim may be about, the likeliest first. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "audit/prose/claims.hpp"
#include "audit/prose/quantifiers.hpp"
#include "audit/prose/roles.hpp"
#include "audit/prose/slots.hpp"
#include "audit/prose/spreads.hpp"
#include "audit/prose/time_words.hpp"

namespace reach::audit {

/// Adds the readings of the claim at term `at`, and sets whether it is `understood` and `ours`. Each function is O(rows
/// × channels × periods) of those that may be meant.
class Readings {
 public:
  Readings(const SentenceLayout& layout, const Facts& facts, const Context& context)
      : layout_(layout),
        terms_(layout.terms()),
        facts_(facts),
        context_(context),
        slots_(layout, facts, context),
        times_(layout, facts),
        quantifiers_(layout, facts) {}

  void count(Claim& claim, std::size_t at, bool reference);
  /// The lowest, middle or highest figure of the forces.
  void spread(Claim& claim, std::size_t at, Spread spread);
  /// A change of a figure, or its difference from that of another row or channel.
  void change(Claim& claim, std::size_t at, Of compared);
  /// A number that is the same in two periods.
  void steady(Claim& claim, std::size_t at);
  void share(Claim& claim, std::size_t at, bool reference);
  void share_change(Claim& claim, std::size_t at);
  /// By how much the change that `change` claims exceeds another change.
  void gap(Claim& claim, std::size_t at, const Claim& change);
  /// `grew faster than`; `turn` is the term of the change.
  void growth(Claim& claim, std::size_t at, std::size_t turn);
  /// Returns false if the sentence does not name what is ranked.
  bool rank(Claim& claim, std::size_t at);
  /// Whether a percentage is itself a figure, as in `a turnout of 67.4%`.
  [[nodiscard]] bool is_of_percentages(std::size_t at) const;
  /// Whether the words around an amount leave out what it is: `eight fewer`, after `41 more than Kent`.
  [[nodiscard]] bool leaves_out(std::size_t at, const AmountRole& role) const;
  [[nodiscard]] bool leaves_out_periods(std::size_t at) const;
  [[nodiscard]] const Quantifiers& quantifiers() const { return quantifiers_; }

 private:
  [[nodiscard]] bool says_together(std::size_t clause) const;
  [[nodiscard]] bool take_each_row(Claim& claim, std::size_t at, ClaimSlot& rows) const;
  void add_since(Claim& claim, std::size_t at) const;
  void each_period(Claim& claim, std::size_t at) const;
  void each_member(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const;
  void compare(Claim& claim, std::size_t at, Of compared, const ClaimSlot& rows, const ClaimSlot& channels);
  void join(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const;
  void tie(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels);
  void add(Claim& claim, ClaimReading reading) const;
  [[nodiscard]] bool says_rank(std::size_t clause, bool own) const;
  void take_bracketed_list(std::size_t at, ClaimSlot& rows) const;
  [[nodiscard]] bool ranks_places(const ClaimSlot& channels) const;
  [[nodiscard]] bool is_listed(std::size_t clause) const;
  [[nodiscard]] bool names_two_rows(std::size_t at) const;
  [[nodiscard]] ClaimSlot share_rows(std::size_t at) const;
  [[nodiscard]] bool is_of_other_row(std::size_t at) const;
  [[nodiscard]] std::vector<std::uint32_t> compared_with(const Mention& other) const;
  [[nodiscard]] bool spans_rows(std::size_t at) const;
  [[nodiscard]] bool follows_comparison(std::size_t at) const;
  [[nodiscard]] bool is_beside_row(std::size_t at) const;
  [[nodiscard]] bool compares_before(std::size_t row) const;
  [[nodiscard]] bool is_called_a_rank(std::size_t at) const;
  [[nodiscard]] bool has_two_counts(std::size_t at) const;
  [[nodiscard]] bool others_have(const Claim& claim) const;

  const SentenceLayout& layout_;
  const Terms& terms_;
  const Facts& facts_;
  const Context& context_;
  Slots slots_;
  TimeWords times_;
  Quantifiers quantifiers_;
  bool doubtful_ = false;  ///< for the readings that are being added
};

}  // namespace reach::audit
