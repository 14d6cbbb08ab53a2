// Claims: what a sentence says of the figures, and which figures it may mean. For audit/prose and audit/judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// Counts that are added up: all these rows in all these channels, in one period or several.
struct Cells {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> channels;
  std::vector<Period> periods;
  bool operator==(const Cells&) const = default;
};

/// One way to understand a claim: what it speaks of, and what that is compared with.
struct ClaimReading {
  Cells subject;
  std::optional<Cells> reference;
  std::optional<Cells> other;  ///< of `share_change`: the whole; of `gap` and `growth`: whose change is compared with
  std::optional<Period> before = {};  ///< from which that of `other` changed, if not from that of the reference
  bool doubtful = false;  ///< it may be meant, but nothing in the sentence shows it: true, it confirms nothing
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
  share_change,  ///< subject / other then, less reference / other before: in points
  gap,           ///< the change from reference to subject, less that of other: in points
  growth,        ///< whether that change is greater than that of other
  direction,     ///< the sign of subject − reference
  steady,        ///< both subject and reference
  yearly,        ///< the yearly increase that, compounded, gives that from reference to subject
  average,       ///< subject / `parts`
  mean_change,   ///< the mean of all rows' changes
  rank,          ///< the subject among all rows, or among all periods
  rows,          ///< how many rows there are
};

/// Of how many rows a claim is said.
enum class Quantifier : std::uint8_t { one, every, none, exactly, only };

/// A rank: highest or lowest, of the counts or of their changes.
struct RankClaim {
  bool high = true;
  int place = 1;                ///< 2: `the second highest`
  std::size_t sharers = 1;      ///< rows that are said to have it together
  std::optional<Period> since;  ///< of periods: the first of those that it is among
  int change = 0;               ///< 0: of counts; 1: of rises; -1: of falls
  bool among_periods = false;
};

struct Claim {
  Operation operation = Operation::count;
  Amount amount;
  int way = 0;                         ///< 1: said to have risen, or to be more; -1 the reverse; 0: not said
  std::size_t begin = 0, end = 0;      ///< tokens of the sentence
  std::vector<ClaimReading> readings;  ///< the likeliest first; false only if it is false of each
  Quantifier quantifier = Quantifier::one;
  std::size_t quantity = 0;  ///< of rows, if `exactly`; of the first readings, if `only`
  bool or_more = false;      ///< of `exactly`: so many rows or more, as in `most forces`
  RankClaim rank;
  std::optional<ClaimReading> joint;   ///< of a list: all of it together, which may be meant as well as each
  std::vector<ClaimReading> members;   ///< of a list that is read together: each by itself, which may be meant as well
  bool first_time = false;             ///< it is said to hold of no earlier period
  bool partial = false;                ///< the figures go back less far than it does: they cannot confirm it
  std::optional<std::size_t> partner;  ///< in `from A to B`: the claim of A, for that of B
  int parts = 1;
  bool undated = false;         ///< of a count: the sentence names no period
  bool beside_channel = false;  ///< the name of its channel is right after it, and none is right before it
  bool spread = false;          ///< of the lowest, the middle or the highest of all forces
  bool slower = false;          ///< of `growth`: `fell more slowly than`
  bool understood = false;      ///< every word of its clause is accounted for
  bool measured = false;        ///< its clause has a word for what is counted, and nothing of money, dates or ages
  bool ours = false;            ///< something in its clause is measured by the figures
};

/// What earlier sentences and headings leave to be understood.
struct Context {
  std::vector<std::vector<std::uint32_t>> rows, headed;
  std::vector<std::vector<std::uint32_t>> channels, headed_channels;
  std::optional<Period> period, reference;
  std::optional<int> way;   ///< of the last change or rank of changes: `Surrey followed with 81%`
  bool understood = false;  ///< the sentence before made a claim that was understood
  bool elsewhere = false;   ///< the last place that was named is not in the figures
};

/// All claims of a sentence, in order; `context` becomes that of the next sentence. O(terms × mentions).
std::vector<Claim> claims_of(const Terms& terms, const Facts& facts, Context& context);

/// `change +69% of South East total 2018 by South East total 2016`, for tests and for finding out which rule was wrong.
std::string to_text(const Claim& claim, const Facts& facts);

}  // namespace reach::audit
