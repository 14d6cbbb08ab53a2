#include "audit/judge/ranking.hpp"

#include <algorithm>

#include "audit/judge/judge.hpp"

namespace reach::audit {
namespace {

/// How many others beat the subject, and how many equal it.
struct Standing {
  std::size_t better = 0, equal = 0, others = 0;
};

/// Compares two changes, as fractions of their bases if `relative`, otherwise as numbers.
bool is_higher(Int128 to, Int128 from, Int128 other_to, Int128 other_from, bool relative) {
  return relative ? (to - from) * other_from > (other_to - other_from) * from : to - from > other_to - other_from;
}

Agreement placed(const RankClaim& rank, const Standing& standing) {
  const auto first = static_cast<std::size_t>(rank.place - 1);
  if (rank.sharers > 1) {
    const bool shared = standing.better == first && standing.equal + 1 == rank.sharers;
    return shared ? Agreement::yes : standing.better < first + rank.sharers ? Agreement::near : Agreement::no;
  }
  if (standing.better > first || first > standing.better + standing.equal) return Agreement::no;
  return standing.equal == 0 ? Agreement::yes : Agreement::near;  // tied: it is unclear which is meant
}

/// Judges the rank of the subject among all rows; changes are compared as percentages if `relative`, else as numbers.
std::optional<Agreement> judge_rows_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading,
                                         bool relative) {
  const auto subject = value_of(facts, reading.subject);
  const auto base = reading.reference ? value_of(facts, *reading.reference) : std::optional<Int128>(0);
  if (!subject || !base || (relative && *base <= 0)) return std::nullopt;
  const int change = claim.rank.change;
  if (change != 0 && (change > 0) != (*subject > *base)) return Agreement::no;
  const bool up = change < 0 ? !claim.rank.high : claim.rank.high;
  Standing standing;
  for (const std::uint32_t row : facts.rows_beside(reading.subject.rows.front())) {
    if (facts.rows()[row].is_region || reading.subject.rows == std::vector{row}) continue;
    Cells to = reading.subject, from = reading.reference.value_or(to);
    to.rows = from.rows = {row};
    const auto other = value_of(facts, to);
    const auto other_base = reading.reference ? value_of(facts, from) : std::optional<Int128>(0);
    if (!other || !other_base || (relative && *other_base <= 0)) continue;
    ++standing.others;
    if (change != 0 && (change > 0) != (*other > *other_base)) continue;
    const bool above = is_higher(*other, *other_base, *subject, *base, relative);
    const bool below = is_higher(*subject, *base, *other, *other_base, relative);
    standing.better += (up ? above : below) ? 1U : 0U;
    standing.equal += !above && !below ? 1U : 0U;
  }
  return standing.others > 0 ? std::optional(placed(claim.rank, standing)) : std::nullopt;
}

std::optional<Agreement> judge_period_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  const auto subject = value_of(facts, reading.subject);
  if (!subject) return std::nullopt;
  Standing standing;
  for (const Period period : facts.periods()) {
    if (reading.subject.periods == std::vector{period}) continue;
    // `the highest since 2014`: of the periods from then on, up to its own; that of 2014 may have been as high
    if (claim.rank.since && (period < *claim.rank.since || period > reading.subject.periods.front())) continue;
    Cells other = reading.subject;
    other.periods = {period};
    const auto value = value_of(facts, other);
    if (!value) continue;
    ++standing.others;
    if (period == claim.rank.since && (claim.rank.high ? *value >= *subject : *value <= *subject)) continue;
    standing.better += (claim.rank.high ? *value > *subject : *value < *subject) ? 1U : 0U;
    standing.equal += *value == *subject ? 1U : 0U;
  }
  return standing.others > 0 ? std::optional(placed(claim.rank, standing)) : std::nullopt;
}

/// The counts of two changes, if all are known and small enough to be multiplied.
struct Changes {
  Int128 to, from, other_to, other_from;
};
std::optional<Changes> changes_of(const Facts& facts, const ClaimReading& reading) {
  constexpr Int128 kLargest = 1'000'000'000'000'000;
  if (!reading.reference || !reading.other) return std::nullopt;
  const Cells other_from = reading.other_from();
  Int128 values[4];
  std::size_t at = 0;
  for (const Cells* cells : {&reading.subject, &*reading.reference, &*reading.other, &other_from}) {
    const auto value = value_of(facts, *cells);
    if (!value || *value > kLargest || *value < 0) return std::nullopt;
    values[at++] = *value;
  }
  const Changes changes{values[0], values[1], values[2], values[3]};
  return changes.from > 0 && changes.other_to > 0 && changes.other_from > 0 ? std::optional(changes) : std::nullopt;
}

}  // namespace

std::optional<Agreement> judge_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  if (claim.rank.among_periods) return judge_period_rank(facts, claim, reading);
  const auto plain = judge_rows_rank(facts, claim, reading, false);
  if (claim.rank.change == 0 || plain == Agreement::yes) return plain;
  const auto relative = judge_rows_rank(facts, claim, reading, true);
  return relative == Agreement::yes ? relative : plain;
}

std::optional<Agreement> judge_points(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  const auto all = changes_of(facts, reading);
  if (!all) return std::nullopt;
  const bool share = claim.operation == Operation::share_change;
  Int128 size = all->to * all->other_from - (share ? all->from * all->other_to : all->other_to * all->from);
  if (claim.way < 0 || (claim.way == 0 && size < 0)) size = -size;
  if (size <= 0) return Agreement::no;
  if (claim.amount.unit != AmountUnit::points) return fits(claim.amount, {100 * size, all->from * all->other_to});
  const FigureQuotient points{100 * size, (share ? all->other_to : all->from) * all->other_from};
  const Agreement fit = fits(claim.amount, points);
  Amount rough = claim.amount;
  rough.half_step *= 2;
  return fit == Agreement::no && fits(rough, points) == Agreement::yes ? Agreement::near : fit;
}

std::optional<Agreement> judge_growth(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  const auto all = changes_of(facts, reading);
  if (!all) return std::nullopt;
  if (claim.way > 0 ? all->to <= all->from : all->to >= all->from) return Agreement::no;
  const bool up = (claim.way > 0) != claim.slower;
  const auto beats = [&](bool relative) {
    return up ? is_higher(all->to, all->from, all->other_to, all->other_from, relative)
              : is_higher(all->other_to, all->other_from, all->to, all->from, relative);
  };
  return beats(true) ? Agreement::yes : beats(false) ? Agreement::near : Agreement::no;
}

}  // namespace reach::audit
