// Claims: what a sentence says about figures, and which figures it may mean. For audit/prose and audit/judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/prose/context.hpp"
#include "audit/terms/terms.hpp"

namespace reach::audit {

/// Counts to be added up: those of all these rows, channels and periods.
struct Cells {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> channels;
  std::vector<Period> periods;
  bool operator==(const Cells&) const = default;
};

/// One way to understand a claim: its subject, and what the subject is compared with.
struct ClaimReading {
  Cells subject;
  std::optional<Cells> reference;
  std::optional<Cells> other;         ///< of `share_change`: the whole; of `gap` and `growth`: the other change
  std::optional<Period> before = {};  ///< the period that `other` changed from, if not the reference's
  bool doubtful = false;  ///< nothing in the sentence shows that it is meant: even if true, it confirms nothing
  bool operator==(const ClaimReading&) const = default;

  /// What `other` changed from.
  [[nodiscard]] Cells other_from() const {
    Cells cells = *other;
    cells.periods = before ? std::vector{*before} : reference->periods;
    return cells;
  }
};

enum class Operation : std::uint8_t {
  count,         ///< subject
  difference,    ///< subject − reference
  change,        ///< (subject − reference) / reference
  multiple,      ///< subject / reference
  share,         ///< subject / reference
  share_change,  ///< subject / `other` − reference / `other_from`, in points
  gap,           ///< the change from reference to subject − the change of `other`, in points
  growth,        ///< whether that change is greater than that of `other`
  direction,     ///< the sign of subject − reference
  steady,        ///< subject and reference are both this number
  yearly,        ///< the yearly increase that, compounded, leads from reference to subject
  average,       ///< subject / `parts`
  mean_change,   ///< the mean of all rows' changes
  rank,          ///< the subject among all rows, or among all periods
  rows,          ///< how many rows there are
};

/// How many of its rows a claim is true of.
enum class Quantifier : std::uint8_t { one, every, none, exactly, only };

/// A rank: highest or lowest, of the counts or of their changes.
struct RankClaim {
  bool high = true;
  int place = 1;                ///< 2: `the second highest`
  std::size_t sharers = 1;      ///< how many rows share it
  std::optional<Period> since;  ///< of a rank among periods: the first that counts
  int change = 0;               ///< 0: of counts; 1: of rises; -1: of falls
  bool among_periods = false;
};

struct Claim {
  Operation operation = Operation::count;
  Amount amount;
  int way = 0;                         ///< 1: a rise, or more; -1: a fall, or fewer; 0: not said
  std::size_t begin = 0, end = 0;      ///< tokens of the sentence
  std::vector<ClaimReading> readings;  ///< the likeliest first; false only if it is false of each
  Quantifier quantifier = Quantifier::one;
  std::size_t quantity = 0;  ///< if `exactly`: how many rows; if `only`: how many readings, the first ones, are named
  bool or_more = false;      ///< of `exactly`: that many rows or more, as in `most forces`
  RankClaim rank;
  std::optional<ClaimReading> joint;   ///< of a list read one by one: its sum, which may be meant too
  std::vector<ClaimReading> members;   ///< of a list added up: each member, which may be meant too
  bool first_time = false;             ///< it says `for the first time`
  bool partial = false;                ///< the figures do not go back far enough to confirm it
  std::optional<std::size_t> partner;  ///< in `from A to B`: the claim of A, for that of B
  int parts = 1;
  bool undated = false;          ///< of a count: the sentence names no period
  bool beside_channel = false;   ///< the name of its channel is right after it, and none is right before it
  bool spread = false;           ///< it states the lowest, middle or highest figure of all forces
  bool slower = false;           ///< of `growth`: `fell more slowly than`
  bool understood = false;       ///< every word of its clause is accounted for
  bool lacks_words = false;      ///< but for unknown words, which another number of the sentence may make harmless
  bool knows_words = false;      ///< its clause has no unknown word
  std::size_t words_before = 0;  ///< unknown words before it in the sentence
  bool measured = false;         ///< its clause has a word for what is counted, and no money, dates or ages
  bool ours = false;             ///< something ties it to the figures: a name, a measure, the sentence before
};

/// All claims of a sentence, in order; updates `context` for the next sentence. O(terms × mentions).
std::vector<Claim> claims_of(const Terms& terms, const Facts& facts, Context& context);

/// `change +69% of South East total 2018 by South East total 2016`, for tests and debugging.
std::string to_text(const Claim& claim, const Facts& facts);

}  // namespace reach::audit
