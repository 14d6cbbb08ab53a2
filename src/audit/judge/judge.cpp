#include "audit/judge/judge.hpp"

#include <algorithm>
#include <string>

#include "audit/judge/settled_words.hpp"
#include "text/ascii.hpp"

namespace reach::audit {
namespace {

/// Whether the document states these rows: a sum that it does not state cannot contradict a sentence.
bool is_stated(const Facts& facts, const Cells& cells) {
  return std::ranges::all_of(cells.rows, [&](std::uint32_t row) { return facts.rows()[row].stated; });
}

bool says_number(const Claim& claim) {
  return claim.operation != Operation::direction && claim.operation != Operation::rank &&
         claim.operation != Operation::growth && claim.operation != Operation::rows;
}

std::optional<ClaimVerdict> judge_rows(const Facts& facts, const Claim& claim) {
  if (facts.forces() == 0) return std::nullopt;  // there are several tables
  const bool right = claim.amount.numerator == claim.amount.denominator * static_cast<Int128>(facts.forces());
  const bool every = claim.quantifier == Quantifier::every;
  if (!right && !every) return std::nullopt;  // some of them
  return ClaimVerdict{right ? Verdict::confirmed : Verdict::contradicted, std::nullopt};
}

/// Adds the row of a reading that is about one row.
void note_row(std::vector<std::uint32_t>& rows, const ClaimReading& reading) {
  if (reading.subject.rows.size() == 1) rows.push_back(reading.subject.rows.front());
}

/// Judges a claim about several rows one by one. A row without a figure leaves the claim open.
std::optional<ClaimVerdict> judge_each(const Facts& facts, const Claim& claim) {
  std::size_t yes = 0, no = 0, near = 0, known = 0, named = 0;
  std::optional<ClaimReading> fails, holds, other, named_fails;
  std::vector<std::uint32_t> rows;
  for (const ClaimReading& reading : claim.readings) {
    const auto fit = judge_reading(facts, claim, reading);
    const bool is_named = static_cast<std::size_t>(&reading - claim.readings.data()) < claim.quantity;
    known += fit ? 1U : 0U;
    (fit == Agreement::yes ? yes : fit == Agreement::no ? no : near) += 1;
    named += is_named && fit == Agreement::yes ? 1U : 0U;
    if (fit == Agreement::yes) note_row(rows, reading);
    if (fit == Agreement::yes && !holds) holds = reading;
    if (fit == Agreement::yes && !is_named) other = reading;
    if (fit == Agreement::no && !fails) fails = reading;
    if (fit == Agreement::no && is_named) named_fails = reading;
  }
  if (known == 0) return std::nullopt;
  const auto verdict = [near](bool right, const std::optional<ClaimReading>& by) {
    return ClaimVerdict{right ? Verdict::confirmed : near > 0 ? Verdict::untraceable : Verdict::contradicted, by};
  };
  const bool right = claim.or_more ? yes >= claim.quantity : yes == claim.quantity && near == 0;
  switch (claim.quantifier) {
    case Quantifier::every:
      if (no > 0) return ClaimVerdict{Verdict::contradicted, fails};
      return verdict(near == 0, holds);
    case Quantifier::none:
      if (yes > 0) return ClaimVerdict{Verdict::contradicted, holds};
      return verdict(near == 0, fails);
    case Quantifier::exactly: {
      ClaimVerdict counted = verdict(right, holds ? holds : fails);
      if (claim.or_more && yes + near < claim.quantity) counted.verdict = Verdict::contradicted;
      counted.rows = std::move(rows);
      return counted;
    }
    default:
      return verdict(right && named == yes, right && named == yes ? holds : named_fails ? named_fails : other);
  }
}

/// Whether a bound is a limit (`more than 800`), which may be true of each row and not of their sum, or the reverse.
bool is_limit(AmountBound bound) {
  return bound == AmountBound::over || bound == AmountBound::under || bound == AmountBound::at_least ||
         bound == AmountBound::at_most;
}

bool is_true_of_each(const Facts& facts, const Claim& claim, const std::vector<ClaimReading>& readings) {
  return !readings.empty() && std::ranges::all_of(readings, [&](const ClaimReading& reading) {
    return judge_reading(facts, claim, reading) == Agreement::yes;
  });
}

/// The verdict on a claim that is understood and about rows, channels or periods one by one.
std::optional<ClaimVerdict> judge_quantified(const Facts& facts, const Claim& claim) {
  const std::optional<ClaimVerdict> each = judge_each(facts, claim);
  const bool words = claim.operation == Operation::direction || claim.operation == Operation::rank;
  if (each && each->verdict == Verdict::untraceable && words) return std::nullopt;
  return each && each->verdict == Verdict::confirmed && claim.partial ? std::nullopt : each;
}

/// Whether a claim is about a number in a table read as it stands, whose columns may be anything.
bool is_as_it_stands(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  const bool number = claim.operation != Operation::direction && claim.operation != Operation::rank;
  return number && !reading.subject.rows.empty() && facts.rows()[reading.subject.rows.front()].as_it_stands;
}

/// The claim with `about` for its bound: in another unit, `more than 600` would be true of almost anything.
Claim without_limit(Claim claim) {
  if (claim.amount.bound != AmountBound::none) claim.amount.bound = AmountBound::about;
  return claim;
}

/// Whether a count is true in another unit (`7.7 million` for 7.7), since tables do not always state their units.
bool may_be_in_another_unit(const Facts& facts, const Claim& claim, const ClaimReading& fails) {
  constexpr Int128 kLargest = 1'000'000'000'000'000;
  if (claim.amount.unit != AmountUnit::count || claim.amount.numerator > kLargest ||
      claim.amount.denominator > kLargest)
    return false;
  for (const Int128 unit : {1'000, 1'000'000, 1'000'000'000}) {
    Claim larger = without_limit(claim), smaller = larger;
    larger.amount.numerator *= unit;
    larger.amount.half_step *= unit;
    smaller.amount.denominator *= unit;
    if (judge_reading(facts, larger, fails) == Agreement::yes || judge_reading(facts, smaller, fails) == Agreement::yes)
      return true;
  }
  return false;
}

/// Whether a number is in another column of its row, or part of a column's name. Where columns may be anything, a
/// number beside the name of one may belong to the next: `6 losses, 9 wins and 1 draw`.
bool may_be_of_another_column(const Facts& facts, const Claim& claim, const ClaimReading& fails) {
  const std::string said = std::to_string(static_cast<std::int64_t>(claim.amount.numerator / claim.amount.denominator));
  for (const std::uint32_t channel : facts.channels_of(fails.subject.rows.front())) {
    ClaimReading other = fails;
    other.subject.channels = {channel};
    if (other.reference) other.reference->channels = {channel};
    if (!claim.beside_channel && judge_reading(facts, without_limit(claim), other) == Agreement::yes) return true;
    if (channel >= facts.channels().size()) continue;
    const std::string& name = facts.channels()[channel];
    const std::size_t at = name.find(said);
    if (at != std::string::npos && (at == 0 || !is_digit(name[at - 1]))) return true;
  }
  return false;
}

/// Whether a number in a sentence without a period is that of a period other than the last.
bool may_be_of_another_period(const Facts& facts, const Claim& claim, const ClaimReading& fails) {
  return claim.undated && std::ranges::any_of(facts.periods(), [&](Period period) {
           ClaimReading other = fails;
           other.subject.periods = {period};
           return judge_reading(facts, without_limit(claim), other) == Agreement::yes;
         });
}

/// Whether a false number may mean another column, unit or period of a table read as it stands, or, if 1, the row
/// itself.
bool may_mean_another(const Facts& facts, const Claim& claim, const ClaimReading& fails) {
  if (!is_as_it_stands(facts, claim, fails)) return false;
  return claim.amount.numerator == claim.amount.denominator || may_be_in_another_unit(facts, claim, fails) ||
         may_be_of_another_column(facts, claim, fails) || may_be_of_another_period(facts, claim, fails);
}

}  // namespace

std::optional<ClaimVerdict> judge_claim(const Facts& facts, const Claim& claim) {
  if (claim.operation == Operation::rows) return judge_rows(facts, claim);
  const bool together =
      claim.joint && claim.understood && claim.ours && judge_reading(facts, claim, *claim.joint) == Agreement::yes;
  if (together && !is_limit(claim.amount.bound)) return ClaimVerdict{Verdict::confirmed, claim.joint};
  if (claim.quantifier != Quantifier::one && claim.understood && claim.ours) {
    const auto each = judge_quantified(facts, claim);
    return together && each && each->verdict == Verdict::contradicted ? ClaimVerdict{} : each;
  }
  std::optional<ClaimReading> fails;
  bool near = false;
  const bool of_each = is_true_of_each(facts, claim, claim.members);
  const bool either_way = claim.members.empty() || !is_limit(claim.amount.bound);
  for (const ClaimReading& reading : claim.readings) {
    const auto fit = judge_reading(facts, claim, reading);
    if (!fit) continue;
    if (*fit == Agreement::yes && (either_way || of_each) && !reading.doubtful && claim.understood && claim.ours)
      return ClaimVerdict{Verdict::confirmed, reading};
    near = near || *fit != Agreement::no;
    if (!fails) fails = reading;
  }
  if (claim.understood && claim.ours && fails && !near && either_way && of_each)
    return ClaimVerdict{Verdict::confirmed, claim.members.front()};
  near = near || of_each;
  const bool stated = !fails || is_stated(facts, fails->subject) || claim.quantifier != Quantifier::one;
  const bool another = claim.understood && claim.ours && fails && !near && may_mean_another(facts, claim, *fails);
  near = near || !stated || another;
  if (claim.understood && claim.ours && fails && !near) return ClaimVerdict{Verdict::contradicted, fails};
  const bool number = says_number(claim);
  const bool unsettled = claim.understood && claim.ours && near;
  if (!number || !(claim.measured || unsettled)) return std::nullopt;
  ClaimVerdict left;
  left.misread = another;
  return left;
}

namespace {

bool is_same_thing(const std::optional<ClaimVerdict>& a, const std::optional<ClaimVerdict>& b) {
  return a && b && a->reading && b->reading && a->reading->subject.rows == b->reading->subject.rows &&
         a->reading->subject.channels == b->reading->subject.channels;
}

/// The claim with only the readings that have the same rows and channels as `by`.
Claim narrowed(Claim claim, const ClaimReading& by) {
  std::erase_if(claim.readings, [&](const ClaimReading& each) {
    return each.subject.rows != by.subject.rows || each.subject.channels != by.subject.channels;
  });
  return claim;
}

/// The first doubtful reading that is true: its rows are named in the sentence before, not in this one.
std::optional<ClaimReading> carried_reading(const Facts& facts, const Claim& claim) {
  for (const ClaimReading& reading : claim.readings) {
    if (reading.doubtful && judge_reading(facts, claim, reading) == Agreement::yes) return reading;
  }
  return std::nullopt;
}

/// Confirms numbers with the row of the sentence before: `In Kent, contacts rose … Website rose from 449 to 695 (55%).`
/// That row is meant if a sentence names no row, and all its numbers, two or more, are true of it.
void settle_carried(const Facts& facts, const std::vector<Claim>& claims,
                    std::vector<std::optional<ClaimVerdict>>& judgements) {
  std::vector<std::optional<ClaimReading>> readings;
  std::vector<std::size_t> numbers;  ///< the claims with a number
  for (const Claim& claim : claims) {
    readings.push_back(carried_reading(facts, claim));
    if (!says_number(claim)) continue;
    numbers.push_back(readings.size() - 1);
    const auto& first = readings[numbers.front()];
    const bool is_true = claim.understood && claim.ours && readings.back();
    if (!is_true || readings.back()->subject.rows != first->subject.rows) return;
  }
  if (numbers.size() < 2) return;
  for (std::size_t at = 0; at < claims.size(); ++at) {
    if (readings[at]) judgements[at] = ClaimVerdict{Verdict::confirmed, readings[at]};
  }
}

/// If one number of a sentence may mean something else, the others may too: confirms none of them. The number of rows
/// in a table read as it stands is not confirmed either if another number is left to the reader.
void leave_misread(const Facts& facts, const std::vector<Claim>& claims,
                   std::vector<std::optional<ClaimVerdict>>& judgements) {
  const bool misread = std::ranges::any_of(judgements, [](const auto& each) { return each && each->misread; });
  const bool doubt =
      std::ranges::any_of(judgements, [](const auto& each) { return each && each->verdict == Verdict::untraceable; });
  for (std::size_t at = 0; at < claims.size(); ++at) {
    if (!judgements[at] || judgements[at]->verdict != Verdict::confirmed) continue;
    if (misread && says_number(claims[at])) judgements[at] = ClaimVerdict{};
    if (doubt && claims[at].operation == Operation::rows && facts.rows().front().as_it_stands) judgements[at].reset();
  }
}

}  // namespace

std::vector<std::optional<ClaimVerdict>> judge_claims(const Facts& facts, std::vector<Claim> claims) {
  settle_words(facts, claims);
  std::vector<std::optional<ClaimVerdict>> judgements;
  for (const Claim& claim : claims) {
    judgements.push_back(judge_claim(facts, claim));
    if (!claim.partner) continue;
    std::optional<ClaimVerdict>& from = judgements[*claim.partner];
    std::optional<ClaimVerdict>& to = judgements.back();
    const bool both = from && to && from->verdict == Verdict::confirmed && to->verdict == Verdict::confirmed;
    if (!both || is_same_thing(from, to) || claim.readings.size() < 2) continue;
    for (const ClaimReading& reading : claim.readings) {
      const auto a = judge_claim(facts, narrowed(claims[*claim.partner], reading)),
                 b = judge_claim(facts, narrowed(claim, reading));
      const bool true_of_both = a && b && a->verdict == Verdict::confirmed && b->verdict == Verdict::confirmed;
      if (!true_of_both) continue;
      from = a;
      to = b;
      break;
    }
    if (!is_same_thing(from, to)) from = to = ClaimVerdict{};
  }
  settle_carried(facts, claims, judgements);
  leave_misread(facts, claims, judgements);
  return judgements;
}

}  // namespace reach::audit
