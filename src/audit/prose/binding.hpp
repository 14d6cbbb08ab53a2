// Finds what a number or a claim in a sentence refers to. For audit.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "audit/prose/sentence.hpp"

namespace reach::audit {

/// The possible rows, channels or periods of a figure.
struct ClaimSide {
  std::vector<std::uint32_t> ids;
  bool named = false;                   ///< by the sentence; else by default
  bool certain = false;                 ///< it cannot mean anything else
  bool foreign = false;                 ///< it has a name that the facts do not know
  std::vector<std::uint32_t> doubtful;  ///< those of `ids` that the sentence does not name, though it names another

  [[nodiscard]] bool doubts(std::uint32_t id) const { return std::ranges::find(doubtful, id) != doubtful.end(); }
};

struct Subject {
  ClaimSide rows, channels, periods;
  [[nodiscard]] bool foreign() const { return rows.foreign || channels.foreign || periods.foreign; }
  /// Whether figures of this row and channel may be meant although the sentence names others.
  [[nodiscard]] bool doubts(std::uint32_t row, std::uint32_t channel) const {
    return rows.doubts(row) || channels.doubts(channel);
  }
};

void unite(std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& more);
ClaimSide side_of(const Mention& mention, bool certain);

/// Reads one sentence. Sentence and facts must outlive it.
class Binder {
 public:
  Binder(const Sentence& sentence, const Facts& facts);

  /// The subject of the token at `at`, which is a number or the word of a claim.
  [[nodiscard]] Subject subject(std::size_t at) const;
  /// All figures that the subject may mean.
  [[nodiscard]] std::vector<Fact> figures(const Subject& subject) const;
  /// The two periods of a change mentioned at `at`, the earlier first; several pairs if it is not certain.
  [[nodiscard]] std::vector<std::pair<Period, Period>> pairs(std::size_t at) const;
  /// The end of the clause after `at`: at a mark, a number, or a word such as `while`.
  [[nodiscard]] std::size_t clause_end(std::size_t at) const;
  [[nodiscard]] std::size_t clause_begin(std::size_t at) const;
  /// Whether the number at `at` is compared with one before it: `up from 346`, `compared with 346`.
  [[nodiscard]] bool is_compared(std::size_t at) const;
  /// In `from A to B`: B for A, and A for B; nothing elsewhere.
  [[nodiscard]] std::optional<std::size_t> other_end(std::size_t at) const;
  /// Whether a period belongs to a number compared with the main one: `against 483 in 2016`, `470 more than in 2016`.
  [[nodiscard]] bool is_aside(const Mention& period) const;
  [[nodiscard]] bool in_one_breath(const Mention& first, const Mention& second) const;

 private:
  [[nodiscard]] const Mention* own(Of of, std::size_t at, int hops = 0) const;
  [[nodiscard]] const Mention* in_brackets(Of of, std::size_t at) const;
  [[nodiscard]] const Mention* before(Of of, std::size_t at) const;
  [[nodiscard]] const Mention* after(Of of, std::size_t at) const;
  [[nodiscard]] bool same_clause(std::size_t from, std::size_t to) const;
  [[nodiscard]] bool introduces(const Mention& mention, std::size_t at) const;
  [[nodiscard]] bool sums_up(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool tells_range() const;
  [[nodiscard]] ClaimSide rows(std::size_t at) const;
  [[nodiscard]] ClaimSide channels(std::size_t at) const;
  [[nodiscard]] ClaimSide periods(std::size_t at) const;
  [[nodiscard]] ClaimSide by_place(Of of, std::size_t at, const std::vector<std::uint32_t>& unsaid,
                                   const std::vector<std::uint32_t>& context) const;
  [[nodiscard]] std::size_t partner(std::size_t at) const;
  [[nodiscard]] bool leads_to(std::size_t at) const;
  [[nodiscard]] bool looks_back(std::size_t at) const;
  [[nodiscard]] bool spans_rows(std::size_t at) const;
  [[nodiscard]] bool begins_range(std::size_t at) const;
  [[nodiscard]] bool ends_range(std::size_t at) const;
  void pair_in_order();

  const Sentence& sentence_;
  const Facts& facts_;
  std::vector<std::pair<std::size_t, const Mention*>>
      ordered_;  ///< rows of numbers, if the sentence says `respectively`
};

}  // namespace reach::audit
