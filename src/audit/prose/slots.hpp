// Who, what and when: the rows, channels and periods that a word or number in a sentence refers to. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"

namespace reach::audit {

/// Alternatives for one coordinate, the likeliest first.
struct ClaimSlot {
  Options options;
  std::vector<Options> members;   ///< of a list, each by itself
  std::size_t sure = SIZE_MAX;    ///< nothing shows that the options from here on are meant
  bool said = false;              ///< the sentence names it, or refers back to it
  bool known = true;              ///< false if a name is not in the figures
  std::size_t clause = SIZE_MAX;  ///< the clause that names it

  [[nodiscard]] bool is_list() const { return members.size() > 1; }
  /// Whether nothing shows that this one of `options` is meant.
  [[nodiscard]] bool is_doubtful(const std::vector<std::uint32_t>& option) const {
    return static_cast<std::size_t>(&option - options.data()) >= sure;
  }
};

class Slots {
 public:
  Slots(const SentenceLayout& layout, const Facts& facts, const Context& context)
      : layout_(layout), facts_(facts), context_(context) {}

  [[nodiscard]] ClaimSlot rows(std::size_t at) const;
  /// The rows that have a share of something that belongs to `owner`: `28% of the region's calls came from Kent`; the
  /// owner itself if none is named.
  [[nodiscard]] ClaimSlot part_rows(std::size_t at, const Mention& owner) const;
  /// The rows that have the rank at a term: `and the highest is 12, by Germany`.
  [[nodiscard]] ClaimSlot ranked_rows(std::size_t at) const;
  [[nodiscard]] ClaimSlot channels(std::size_t at) const;
  /// Whether a number is a whole whose part the sentence names: `792 of the 4,776`, `of the 4,776, 792 …`.
  [[nodiscard]] bool is_whole(std::size_t at) const;
  /// The periods of a count; `reference` if the count is what the subject is compared with.
  [[nodiscard]] std::vector<Period> periods(std::size_t at, bool reference) const;
  /// The periods from which and to which something changes, the likeliest pair first.
  [[nodiscard]] std::vector<std::pair<Period, Period>> pairs(std::size_t at) const;
  /// Whether a sentence compares the growth in two periods: `rose faster in 2022 than in 2023`.
  [[nodiscard]] bool compares_growths() const;
  /// The figures' period right before another of the same kind; nothing if there is none.
  [[nodiscard]] std::optional<Period> preceding(Period period) const;
  /// The two periods that a clause names, as in `in 2016 and as many in 2018`, or else those of a change.
  [[nodiscard]] std::vector<std::pair<Period, Period>> both_periods(std::size_t at) const;
  /// Whether the clause of a term refers back: `calls there`, `its users`.
  [[nodiscard]] bool points_back(std::size_t at) const;
  /// Whether the sentence says `overall` about a channel that is not a total: `the highest overall population`.
  [[nodiscard]] bool says_overall_of_one(std::size_t at, const ClaimSlot& channels) const;

 private:
  [[nodiscard]] ClaimSlot of(const Mention& mention, std::size_t at) const;
  [[nodiscard]] std::optional<Period> said_period(std::size_t at) const;
  [[nodiscard]] std::optional<Period> following(std::optional<Period> period) const;
  [[nodiscard]] const Mention* time_of_clause(std::size_t at) const;
  [[nodiscard]] bool is_of_earlier(std::size_t at, const Mention* period) const;
  [[nodiscard]] std::optional<std::pair<Period, Period>> two_named(std::size_t at) const;
  [[nodiscard]] std::optional<Period> both_before(std::size_t at) const;
  [[nodiscard]] std::optional<Period> compared_period(std::size_t at, std::optional<Period> subject) const;
  [[nodiscard]] std::optional<Period> period_of(const Mention& mention, std::optional<Period> subject) const;
  [[nodiscard]] std::vector<const Mention*> listed_with(const Mention& period) const;
  [[nodiscard]] std::vector<std::pair<Period, Period>> level_pairs(std::size_t at) const;
  [[nodiscard]] bool follows_growth(std::size_t left) const;
  [[nodiscard]] const Mention* growth_period(std::size_t at) const;
  [[nodiscard]] std::pair<std::size_t, std::size_t> place_in_clause(std::size_t at) const;
  [[nodiscard]] const Mention* channel_beside(const Mention& found, std::size_t at) const;
  [[nodiscard]] ClaimSlot named_rows(std::size_t at) const;
  [[nodiscard]] std::optional<ClaimSlot> all_before(std::size_t at, ClaimSlot slot) const;
  [[nodiscard]] bool says_sum(std::size_t at) const;
  [[nodiscard]] bool says_there(std::size_t at) const;
  [[nodiscard]] bool says_that_is() const;
  [[nodiscard]] bool needs_row() const;
  [[nodiscard]] bool says_of_which(std::size_t from, std::size_t to) const;
  [[nodiscard]] Options speaker(std::size_t at) const;
  [[nodiscard]] bool says_overall(std::size_t at) const;
  [[nodiscard]] bool has_amount(std::size_t from, std::size_t to) const;
  [[nodiscard]] bool counts_people(std::size_t at) const;
  [[nodiscard]] std::size_t partner(std::size_t at) const;

  const SentenceLayout& layout_;
  const Facts& facts_;
  const Context& context_;
};

/// Adds the alternatives that are missing. O(options × more).
void unite(Options& options, const Options& more);

}  // namespace reach::audit
