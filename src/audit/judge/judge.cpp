#include "audit/judge/judge.hpp"

#include <algorithm>

namespace reach::audit {
namespace {

Amount turned(Amount said) {
  switch (said.bound) {
    case AmountBound::over:
      said.bound = AmountBound::under;
      break;
    case AmountBound::under:
      said.bound = AmountBound::over;
      break;
    case AmountBound::just_over:
      said.bound = AmountBound::just_under;
      break;
    case AmountBound::just_under:
      said.bound = AmountBound::just_over;
      break;
    default:
      break;
  }
  return said;
}

/// A change or a difference, in the unit of the amount: its size, with the sign that was said.
std::optional<Agreement> judge_change(const Claim& claim, Int128 subject, Int128 reference, Int128 one) {
  Int128 change = subject - reference;
  if (claim.way < 0 || (claim.way == 0 && change < 0)) change = -change;
  FigureQuotient figure{change, one};
  if (claim.operation == Operation::change) {
    if (reference <= 0) return std::nullopt;
    figure = {claim.amount.unit == AmountUnit::part ? change : 100 * change, reference};
  }
  if (figure.numerator <= 0) return claim.amount.numerator == 0 && change == 0 ? Agreement::yes : Agreement::no;
  // What is said in points is no change in per cent.
  if (claim.amount.unit == AmountUnit::points) return Agreement::no;
  return fits(claim.amount, figure);
}

std::optional<Agreement> judge_multiple(const Claim& claim, Int128 subject, Int128 reference) {
  if (reference <= 0) return std::nullopt;
  const bool less = claim.amount.numerator < claim.amount.denominator;
  return fits(less && claim.amount.verb ? turned(claim.amount) : claim.amount, {subject, reference});
}

Agreement judge_direction(const Claim& claim, Int128 subject, Int128 reference) {
  if (claim.way == 0) {
    const Int128 distance = subject > reference ? subject - reference : reference - subject;
    return distance * 40 <= reference ? Agreement::yes : distance * 20 <= reference ? Agreement::near : Agreement::no;
  }
  return (claim.way > 0 ? subject > reference : subject < reference) ? Agreement::yes : Agreement::no;
}

/// Compares changes as fractions of what they begin with, or as numbers.
bool is_higher(Int128 to, Int128 from, Int128 other_to, Int128 other_from, bool relative) {
  return relative ? (to - from) * other_from > (other_to - other_from) * from : to - from > other_to - other_from;
}

/// Whether no other row beats the subject, by one measure of a change.
std::optional<Agreement> judge_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading,
                                    bool relative) {
  const auto subject = value_of(facts, reading.subject);
  const auto base = reading.reference ? value_of(facts, *reading.reference) : std::optional<Int128>(0);
  if (!subject || !base || (relative && *base <= 0)) return std::nullopt;
  if (claim.rank.change != 0 && (claim.rank.change > 0) != (*subject > *base)) return Agreement::no;
  bool others = false;
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
    if (facts.rows()[row].is_region || reading.subject.rows == std::vector{row}) continue;
    if (facts.rows()[row].source != facts.rows()[reading.subject.rows.front()].source) continue;
    Cells to = reading.subject;
    to.rows = {row};
    const auto other = value_of(facts, to);
    Cells from = reading.reference.value_or(to);
    from.rows = {row};
    const auto other_base = reading.reference ? value_of(facts, from) : std::optional<Int128>(0);
    if (!other || !other_base || (relative && *other_base <= 0)) continue;
    others = true;
    const bool up = claim.rank.change < 0 ? !claim.rank.high : claim.rank.high;
    const bool same_way = claim.rank.change == 0 || (claim.rank.change > 0) == (*other > *other_base);
    if (!same_way) continue;
    if (up ? is_higher(*other, *other_base, *subject, *base, relative)
           : is_higher(*subject, *base, *other, *other_base, relative))
      return Agreement::no;
  }
  return others ? std::optional(Agreement::yes) : std::nullopt;
}

/// The mean of the rows' increases. They are taken to six decimals: what is lost is less than what is shown.
std::optional<Agreement> judge_mean(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  constexpr Int128 kScale = 1'000'000;
  Int128 sum = 0, rows = 0;
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
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

/// Whether no other period beats the subject's.
std::optional<Agreement> judge_period(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  const auto subject = value_of(facts, reading.subject);
  if (!subject) return std::nullopt;
  for (const Period period : facts.periods()) {
    Cells other = reading.subject;
    other.periods = {period};
    const auto value = value_of(facts, other);
    if (value && (claim.rank.high ? *value > *subject : *value < *subject)) return Agreement::no;
  }
  return Agreement::yes;
}

std::optional<Agreement> judge_rank(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  if (claim.rank.among_periods) return judge_period(facts, claim, reading);
  const auto plain = judge_rank(facts, claim, reading, false);
  if (claim.rank.change == 0 || plain == Agreement::yes) return plain;
  const auto relative = judge_rank(facts, claim, reading, true);
  return relative == Agreement::yes ? relative : plain;
}

}  // namespace

namespace {

/// Whether the document states the rows: a sum that it never states contradicts nothing.
bool is_stated(const Facts& facts, const Cells& cells) {
  return std::ranges::all_of(cells.rows, [&](std::uint32_t row) { return facts.rows()[row].stated; });
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

/// Judges a claim by these values of its subject and of what that is compared with, in units of 1 / `Facts::one`.
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
      return judge_change(claim, subject, base, one);
    case Operation::multiple:
      return judge_multiple(claim, subject, base);
    case Operation::share:
      if (base <= 0) return std::nullopt;
      return fits(claim.amount, {claim.amount.unit == AmountUnit::part ? subject : 100 * subject, base});
    case Operation::mean_change:
      return judge_mean(facts, claim, reading);
    case Operation::direction:
      return judge_direction(claim, subject, base);
    case Operation::rank:
      return judge_rank(facts, claim, reading);
    case Operation::rows:
      break;
  }
  return std::nullopt;
}

/// Whether a claim is in the unit of its figures. Of percentages only the values themselves are judged: whether `fell
/// by 3%` is meant of them, or in points, is not said.
bool is_in_unit(const Facts& facts, const Claim& claim, const Cells& cells) {
  const bool percent =
      std::ranges::any_of(cells.channels, [&](std::uint32_t channel) { return facts.is_percent(channel); });
  if (claim.operation == Operation::direction || claim.operation == Operation::rank) return true;
  if (claim.operation == Operation::count)
    return claim.amount.unit == (percent ? AmountUnit::percent : AmountUnit::count);
  return !percent;
}

/// How far the true value of a sum may be from that of its figures, where the document rounded them.
Int128 rounding_of(const Facts& facts, const Cells& cells) {
  Int128 rounding = 0;
  for (const std::uint32_t row : cells.rows) {
    for (const std::uint32_t channel : cells.channels) {
      for (const Period period : cells.periods) rounding += facts.half_step({row, channel, period});
    }
  }
  return rounding;
}

}  // namespace

std::optional<Agreement> judge_reading(const Facts& facts, const Claim& claim, const ClaimReading& reading) {
  const auto subject = value_of(facts, reading.subject);
  const auto reference = reading.reference ? value_of(facts, *reading.reference) : std::nullopt;
  if (!subject || (reading.reference && !reference) || !is_in_unit(facts, claim, reading.subject)) return std::nullopt;
  const Int128 base = reference.value_or(0);
  const auto fit = judge_values(facts, claim, reading, *subject, base);
  const Int128 near_subject = rounding_of(facts, reading.subject);
  const Int128 near_base = reading.reference ? rounding_of(facts, *reading.reference) : 0;
  if (fit != Agreement::no || near_subject + near_base == 0) return fit;
  // False of the rounded figures: it may be true of what they were rounded from.
  Claim beyond = claim;
  beyond.amount.bound = AmountBound::over;
  const auto low = judge_values(facts, beyond, reading, *subject - near_subject, base + near_base);
  const auto high = judge_values(facts, beyond, reading, *subject + near_subject, base - near_base);
  bool true_there = low != high;
  for (const Int128 to : {*subject - near_subject, *subject + near_subject}) {
    for (const Int128 from : {base - near_base, base + near_base}) {
      true_there = true_there || judge_values(facts, claim, reading, to, from) != Agreement::no;
    }
  }
  return true_there ? Agreement::near : Agreement::no;
}

namespace {

std::optional<ClaimVerdict> judge_rows(const Facts& facts, const Claim& claim) {
  if (facts.forces() == 0) return std::nullopt;  // of which table is not said
  const bool right = claim.amount.numerator == claim.amount.denominator * static_cast<Int128>(facts.forces());
  const bool every = claim.quantifier == Quantifier::every;
  if (!right && !every) return std::nullopt;  // some of them
  return ClaimVerdict{right ? Verdict::confirmed : Verdict::contradicted, std::nullopt};
}

/// A claim of several rows one by one.
std::optional<ClaimVerdict> judge_each(const Facts& facts, const Claim& claim) {
  std::size_t yes = 0, no = 0, near = 0;
  std::optional<ClaimReading> fails, holds;
  bool first = false;
  for (const ClaimReading& reading : claim.readings) {
    const auto fit = judge_reading(facts, claim, reading);
    if (!fit) continue;
    if (&reading == &claim.readings.front()) first = *fit == Agreement::yes;
    (*fit == Agreement::yes ? yes : *fit == Agreement::no ? no : near) += 1;
    if (*fit == Agreement::yes && !holds) holds = reading;
    if (*fit == Agreement::no && !fails) fails = reading;
  }
  if (yes + no + near == 0) return std::nullopt;
  const auto verdict = [near](bool right, const std::optional<ClaimReading>& by) {
    return ClaimVerdict{right ? Verdict::confirmed : near > 0 ? Verdict::untraceable : Verdict::contradicted, by};
  };
  switch (claim.quantifier) {
    case Quantifier::every:
      if (no > 0) return ClaimVerdict{Verdict::contradicted, fails};
      return verdict(near == 0, holds);
    case Quantifier::none:
      if (yes > 0) return ClaimVerdict{Verdict::contradicted, holds};
      return verdict(near == 0, fails);
    case Quantifier::exactly:
      return verdict(yes == claim.quantity && near == 0, yes > claim.quantity ? holds : fails);
    default:
      return verdict(first && yes == 1 && near == 0, first ? fails : claim.readings.front());
  }
}

}  // namespace

std::optional<ClaimVerdict> judge_claim(const Facts& facts, const Claim& claim) {
  if (claim.operation == Operation::rows) return judge_rows(facts, claim);
  if (claim.joint && claim.understood && claim.ours && judge_reading(facts, claim, *claim.joint) == Agreement::yes)
    return ClaimVerdict{Verdict::confirmed, claim.joint};
  if (claim.quantifier != Quantifier::one && claim.understood && claim.ours) {
    std::optional<ClaimVerdict> each = judge_each(facts, claim);
    if (each && each->verdict == Verdict::untraceable && claim.operation == Operation::direction) each.reset();
    return each;
  }
  std::optional<ClaimReading> fails;
  bool near = false;
  for (const ClaimReading& reading : claim.readings) {
    const auto fit = judge_reading(facts, claim, reading);
    if (!fit) continue;
    if (*fit == Agreement::yes && !reading.doubtful && claim.understood && claim.ours)
      return ClaimVerdict{Verdict::confirmed, reading};
    near = near || *fit != Agreement::no;
    if (!fails) fails = reading;
  }
  const bool stated = !fails || is_stated(facts, fails->subject) || claim.quantifier != Quantifier::one;
  near = near || !stated;
  if (claim.understood && claim.ours && fails && !near) return ClaimVerdict{Verdict::contradicted, fails};
  const bool number = claim.operation != Operation::direction && claim.operation != Operation::rank;
  const bool unsettled = claim.understood && claim.ours && near;
  return (claim.measured || unsettled) && number ? std::optional(ClaimVerdict{}) : std::nullopt;
}

namespace {

bool is_same_thing(const std::optional<ClaimVerdict>& a, const std::optional<ClaimVerdict>& b) {
  return a && b && a->reading && b->reading && a->reading->subject.rows == b->reading->subject.rows &&
         a->reading->subject.channels == b->reading->subject.channels;
}

/// Keeps the readings of the rows and channels that another claim's reading has.
Claim narrowed(Claim claim, const ClaimReading& by) {
  std::erase_if(claim.readings, [&](const ClaimReading& each) {
    return each.subject.rows != by.subject.rows || each.subject.channels != by.subject.channels;
  });
  return claim;
}

}  // namespace

std::vector<std::optional<ClaimVerdict>> judge_claims(const Facts& facts, const std::vector<Claim>& claims) {
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
  return judgements;
}

}  // namespace reach::audit
