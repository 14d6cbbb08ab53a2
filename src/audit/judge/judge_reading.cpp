// Whether a claim is true in one reading: gets the figures, and works out what the claim states.
#include <algorithm>
#include <variant>

#include <reach/derived.hpp>

#include "audit/judge/judge.hpp"
#include "audit/judge/ranking.hpp"

namespace reach::audit {
namespace {

/// Judges a change or a difference in the unit of the amount; it is positive if it goes the way that is said.
std::optional<Agreement> judge_change(const Claim& claim, Int128 subject, Int128 reference, Int128 one) {
  Int128 change = subject - reference;
  if (claim.way < 0 || (claim.way == 0 && change < 0)) change = -change;
  FigureQuotient figure{change, one};
  if (claim.operation == Operation::change) {
    if (reference <= 0) return std::nullopt;
    figure = {claim.amount.unit == AmountUnit::part ? change : 100 * change, reference};
  }
  if (figure.numerator <= 0) return claim.amount.numerator == 0 && change == 0 ? Agreement::yes : Agreement::no;
  // A change in points is a difference of percentages, not a percentage change.
  if (claim.operation == Operation::change && claim.amount.unit == AmountUnit::points) return Agreement::no;
  return fits(claim.amount, figure);
}

std::optional<Agreement> judge_multiple(const Claim& claim, Int128 subject, Int128 reference) {
  if (reference <= 0) return std::nullopt;
  return fits(multiple_said(claim.amount), {subject, reference});
}

Agreement judge_direction(const Claim& claim, Int128 subject, Int128 reference) {
  if (claim.way == 0) {
    const Int128 distance = subject > reference ? subject - reference : reference - subject;
    if (claim.amount.bound == AmountBound::none && distance > 0)  // `the same`, `unchanged`
      return distance * 40 <= reference ? Agreement::near : Agreement::no;
    return distance * 40 <= reference ? Agreement::yes : distance * 20 <= reference ? Agreement::near : Agreement::no;
  }
  return (claim.way > 0 ? subject > reference : subject < reference) ? Agreement::yes : Agreement::no;
}

/// Judges the mean of the rows' increases. Each has six decimals, more than any text shows.
std::optional<Agreement> judge_mean(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  constexpr Int128 kScale = 1'000'000;
  Int128 sum = 0, rows = 0;
  for (const std::uint32_t row : facts.rows_beside(reading.subject.rows.front())) {
    if (facts.rows()[row].is_region) continue;
    Cells to = reading.subject, from = *reading.reference;
    to.rows = from.rows = {row};
    const auto subject = value_of(facts, to), base = value_of(facts, from);
    if (!subject || !base || *base <= 0) continue;
    sum += rounded_quotient(100 * kScale * (*subject - *base), *base);
    ++rows;
  }
  return rows < 2 ? std::nullopt : std::optional(fits(claim.amount, {sum, rows * kScale}));
}

/// How far the sum of rounded figures may be from the true sum.
Int128 rounding_of(const Facts& facts, const Cells& cells) {
  Int128 rounding = 0;
  for (const std::uint32_t row : cells.rows) {
    for (const std::uint32_t channel : cells.channels) {
      for (const Period period : cells.periods) rounding += facts.half_step({row, channel, period});
    }
  }
  return rounding;
}

/// Judges a compound yearly increase. The total increase divided by the years, a common mistake, is near.
std::optional<Agreement> judge_yearly(const Facts& facts, const Claim& claim, const ClaimReading& reading,
                                      Int128 subject, Int128 base) {
  const auto years = years_apart(reading.reference->periods.front(), reading.subject.periods.front());
  const Int128 rounding = rounding_of(facts, reading.subject) + rounding_of(facts, *reading.reference);
  const bool plain = rounding == 0 && base > 0 && base <= INT64_MAX && subject >= 0 && subject <= INT64_MAX;
  if (!years || *years < 1 || !plain || claim.amount.unit != AmountUnit::percent) return std::nullopt;
  int decimals = claim.amount.bound == AmountBound::none ? 0 : 2;
  for (Int128 unit = claim.amount.denominator; unit >= 20; unit /= 10) ++decimals;
  const Change change{Count(static_cast<std::int64_t>(base)), Count(static_cast<std::int64_t>(subject))};
  const Percentage yearly = annual_increase(change, years, decimals);
  const auto* const exact = std::get_if<Decimal>(&yearly);
  if (exact == nullptr) return std::nullopt;
  const int way = claim.way != 0 ? claim.way : subject < base ? -1 : 1;
  FigureQuotient figure{way * exact->digits, 1};
  for (int place = 0; place < exact->decimals; ++place) figure.denominator *= 10;
  const Agreement fit = fits(claim.amount, figure);
  if (fit == Agreement::yes) return fit;
  const FigureQuotient mean{Int128{100} * way * (subject - base), base * *years};
  return fits(claim.amount, mean) == Agreement::no ? fit : Agreement::near;
}

/// Judges a number that is the same in both periods.
Agreement judge_steady(const Claim& claim, const FigureQuotient& subject, const FigureQuotient& base) {
  const Agreement now = fits(claim.amount, subject), before = fits(claim.amount, base);
  if (now == Agreement::no || before == Agreement::no) return Agreement::no;
  return now == Agreement::yes ? before : now;
}

/// The reading of a claim for an earlier period, compared with the period before it; nothing if there is none.
std::optional<ClaimReading> earlier(const Facts& facts, const ClaimReading& reading, std::size_t period) {
  const auto& periods = facts.periods();
  if (periods[period] >= reading.subject.periods.front()) return std::nullopt;
  ClaimReading before = reading;
  before.subject.periods = {periods[period]};
  if (!reading.reference) return before;
  if (period == 0) return std::nullopt;
  before.reference->periods = {periods[period - 1]};
  return before;
}

/// Judges `for the first time`: a claim that is true now must be false for earlier periods. Near if those are unknown.
Agreement judge_first(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  Claim plain = claim;
  plain.first_time = false;
  Agreement first = Agreement::near;
  for (std::size_t period = 0; period < facts.periods().size(); ++period) {
    const auto before = earlier(facts, reading, period);
    const auto fit = before ? judge_reading(facts, plain, *before) : std::nullopt;
    if (fit == Agreement::yes) return Agreement::no;
    if (fit) first = Agreement::yes;
  }
  return first;
}

}  // namespace

std::optional<Int128> value_of(const Facts& facts, const Cells& cells) {
  const bool many = cells.rows.size() * cells.channels.size() * cells.periods.size() > 1;
  const auto has_sum = [&](std::uint32_t channel) { return facts.is_additive(channel); };
  if (many && !std::ranges::all_of(cells.channels, has_sum)) return std::nullopt;
  Int128 sum = 0;
  for (const std::uint32_t row : cells.rows) {
    for (const std::uint32_t channel : cells.channels) {
      for (const Period period : cells.periods) {
        const Count count = facts.count({row, channel, period});
        if (count.is_missing()) return std::nullopt;
        sum += count.value();
      }
    }
  }
  return sum;
}

namespace {

/// The claim of a change in points between percentages, as one of their difference.
Claim in_points(const Facts& facts, Claim claim, const ClaimReading& reading) {
  const bool points = claim.amount.unit == AmountUnit::points && facts.is_percent(reading.subject.channels.front());
  if (points) claim.operation = Operation::difference;
  return claim;
}

/// Judges a claim by the values of its subject and of its reference, in units of 1 / `Facts::one`.
std::optional<Agreement> judge_values(const Facts& facts, const Claim& claim, const ClaimReading& reading,
                                      Int128 subject, Int128 base) {
  const Int128 one = facts.one();
  switch (claim.operation) {
    case Operation::count:
      return fits(claim.amount, {subject, one});
    case Operation::average:
      return fits(claim.amount, {subject, claim.parts * one});
    case Operation::difference:
    case Operation::change:
      return judge_change(in_points(facts, claim, reading), subject, base, one);
    case Operation::multiple:
      return judge_multiple(claim, subject, base);
    case Operation::share:
      if (base <= 0) return std::nullopt;
      return fits(claim.amount, {claim.amount.unit == AmountUnit::part ? subject : 100 * subject, base});
    case Operation::share_change:
    case Operation::gap:
      return judge_points(facts, claim, reading);
    case Operation::growth:
      return judge_growth(facts, claim, reading);
    case Operation::mean_change:
      return judge_mean(facts, claim, reading);
    case Operation::direction:
      return judge_direction(claim, subject, base);
    case Operation::rank:
      return judge_rank(facts, claim, reading);
    case Operation::steady:
      return judge_steady(claim, {subject, one}, {base, one});
    case Operation::yearly:
      return judge_yearly(facts, claim, reading, subject, base);
    case Operation::rows:
      break;
  }
  return std::nullopt;
}

/// Whether a claim is in the unit of its figures. For percentages, only values and changes in points are judged: `fell
/// by 3%` may mean points or per cent.
bool is_in_unit(const Facts& facts, const Claim& claim, const Cells& cells) {
  const bool percent =
      std::ranges::any_of(cells.channels, [&](std::uint32_t channel) { return facts.is_percent(channel); });
  if (claim.operation == Operation::direction || claim.operation == Operation::rank) return true;
  if (claim.operation == Operation::change && claim.amount.unit == AmountUnit::points) return true;
  if (claim.operation == Operation::count || claim.operation == Operation::steady)
    return claim.amount.unit == (percent ? AmountUnit::percent : AmountUnit::count);
  return !percent;
}

bool is_of_rate(const Cells& cells) { return cells.channels == std::vector{kRateChannel}; }

/// The rate of the cells as an exact fraction: rounding a rounded rate again could give a wrong one.
std::optional<FigureQuotient> rate_of(const Facts& facts, const Claim& claim, const Cells& cells) {
  if (claim.operation != Operation::count || cells.rows.size() != 1 || cells.periods.size() != 1) return std::nullopt;
  const Int128 people = facts.people(cells.rows.front(), cells.periods.front());
  const Count total = facts.count({cells.rows.front(), kTotalChannel, cells.periods.front()});
  if (people == 0 || total.is_missing()) return std::nullopt;
  return FigureQuotient{Int128{total.value()} * facts.per(), people * facts.one()};
}

}  // namespace

std::optional<Agreement> judge_reading(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  if (claim.first_time) {
    Claim plain = claim;
    plain.first_time = false;
    const auto now = judge_reading(facts, plain, reading);
    return now == Agreement::yes ? judge_first(facts, claim, reading) : now;
  }
  if (is_of_rate(reading.subject) && claim.amount.unit == AmountUnit::count) {
    Claim rounded = claim;  // `43 per 100,000`
    rounded.amount.half_step = std::max<Int128>(claim.amount.half_step, 1);
    if (const auto rate = rate_of(facts, claim, reading.subject)) return fits(rounded.amount, *rate);
    if (claim.amount.half_step == 0) return judge_reading(facts, rounded, reading);
  }
  const auto subject = value_of(facts, reading.subject);
  const auto reference = reading.reference ? value_of(facts, *reading.reference) : std::nullopt;
  if (!subject || (reading.reference && !reference) || !is_in_unit(facts, claim, reading.subject)) return std::nullopt;
  const Int128 base = reference.value_or(0);
  const auto fit = judge_values(facts, claim, reading, *subject, base);
  const Int128 near_subject = rounding_of(facts, reading.subject);
  const Int128 near_base = reading.reference ? rounding_of(facts, *reading.reference) : 0;
  if (fit != Agreement::no || near_subject + near_base == 0) return fit;
  // False of the rounded figures, but perhaps true of the figures before rounding.
  Claim beyond = claim;
  beyond.amount.bound = AmountBound::over;
  const auto low = judge_values(facts, beyond, reading, *subject - near_subject, base + near_base);
  const auto high = judge_values(facts, beyond, reading, *subject + near_subject, base - near_base);
  bool true_there = claim.operation != Operation::direction && low != high;
  for (const Int128 to : {*subject - near_subject, *subject + near_subject}) {
    for (const Int128 from : {base - near_base, base + near_base}) {
      true_there = true_there || judge_values(facts, claim, reading, to, from) != Agreement::no;
    }
  }
  return true_there ? Agreement::near : Agreement::no;
}

}  // namespace reach::audit
