#include "audit/judge/judge.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"

#include "audit/judge/ranking.hpp"

namespace reach::audit {
namespace {

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
  return fits(multiple_said(claim.amount), {subject, reference});
}

Agreement judge_direction(const Claim& claim, Int128 subject, Int128 reference) {
  if (claim.way == 0) {
    const Int128 distance = subject > reference ? subject - reference : reference - subject;
    return distance * 40 <= reference ? Agreement::yes : distance * 20 <= reference ? Agreement::near : Agreement::no;
  }
  return (claim.way > 0 ? subject > reference : subject < reference) ? Agreement::yes : Agreement::no;
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

/// The reading of a claim for an earlier period, which is compared with the one before that; nothing if there is none.
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

/// What is true now and said to be so `for the first time`: whether it was not so before. Near if nothing is known of
/// earlier periods.
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
  if (claim.first_time) {
    Claim plain = claim;
    plain.first_time = false;
    const auto now = judge_reading(facts, plain, reading);
    return now == Agreement::yes ? judge_first(facts, claim, reading) : now;
  }
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

bool is_true_of_each(const Facts& facts, const Claim& claim, const std::vector<ClaimReading>& readings) {
  return !readings.empty() && std::ranges::all_of(readings, [&](const ClaimReading& reading) {
    return judge_reading(facts, claim, reading) == Agreement::yes;
  });
}

/// The verdict on a claim that is understood and said of rows, channels or periods one by one.
std::optional<ClaimVerdict> judge_quantified(const Facts& facts, const Claim& claim) {
  const std::optional<ClaimVerdict> each = judge_each(facts, claim);
  const bool words = claim.operation == Operation::direction || claim.operation == Operation::rank;
  if (each && each->verdict == Verdict::untraceable && words) return std::nullopt;
  return each && each->verdict == Verdict::confirmed && claim.partial ? std::nullopt : each;
}

}  // namespace

namespace {

/// Whether a number is that of another column of its row, or is part of a column's name. Where the columns may be
/// anything (`6 losses, 9 wins and 1 draw`), a number beside the name of one may belong to the next.
bool may_be_of_another_column(const Facts& facts, const Claim& claim, const ClaimReading& fails) {
  const bool number = claim.operation != Operation::direction && claim.operation != Operation::rank;
  if (!number || fails.subject.rows.empty() || !facts.rows()[fails.subject.rows.front()].as_it_stands) return false;
  const std::string said = std::to_string(static_cast<std::int64_t>(claim.amount.numerator / claim.amount.denominator));
  for (std::uint32_t channel = 0; channel < facts.channels().size(); ++channel) {
    ClaimReading other = fails;
    other.subject.channels = {channel};
    if (other.reference) other.reference->channels = {channel};
    if (judge_reading(facts, claim, other) == Agreement::yes) return true;
    const std::string& name = facts.channels()[channel];
    const std::size_t at = name.find(said);
    if (at != std::string::npos && (at == 0 || !is_digit(name[at - 1]))) return true;
  }
  return false;
}

}  // namespace

std::optional<ClaimVerdict> judge_claim(const Facts& facts, const Claim& claim) {
  if (claim.operation == Operation::rows) return judge_rows(facts, claim);
  if (claim.joint && claim.understood && claim.ours && judge_reading(facts, claim, *claim.joint) == Agreement::yes)
    return ClaimVerdict{Verdict::confirmed, claim.joint};
  if (claim.quantifier != Quantifier::one && claim.understood && claim.ours) return judge_quantified(facts, claim);
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
  if (claim.understood && claim.ours && fails && !near && is_true_of_each(facts, claim, claim.members))
    return ClaimVerdict{Verdict::confirmed, claim.members.front()};
  const bool stated = !fails || is_stated(facts, fails->subject) || claim.quantifier != Quantifier::one;
  near = near || !stated || (fails && may_be_of_another_column(facts, claim, *fails));
  if (claim.understood && claim.ours && fails && !near) return ClaimVerdict{Verdict::contradicted, fails};
  const bool number = claim.operation != Operation::direction && claim.operation != Operation::rank &&
                      claim.operation != Operation::growth;
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
