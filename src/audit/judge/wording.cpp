// Writes what is true instead of a claim.
#include <algorithm>
#include <span>

#include <fmt/core.h>

#include <reach/derived.hpp>

#include "audit/judge/judge.hpp"
#include "audit/judge/shown_cells.hpp"
#include "text/grouped.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

std::string percent(Int128 part, Int128 whole, int decimals) {
  Int128 scale = 100;
  for (int place = 0; place < decimals; ++place) scale *= 10;
  return to_text(Decimal{rounded_quotient(part * scale, whole), decimals}) + "%";
}

int decimals_of(const Amount& said) {
  int decimals = 0;
  for (Int128 one = said.denominator; one >= 20 && said.half_step > 0; one /= 10) ++decimals;
  return decimals;
}

std::string said_number(const Amount& said) {
  return grouped(static_cast<std::int64_t>(said.numerator / said.denominator));
}

class TruthText {
 public:
  TruthText(const Facts& facts, const Claim& claim, const ClaimReading& reading)
      : facts_(facts),
        claim_(claim),
        reading_(reading),
        subject_(reading.subject),
        reference_(reading.reference.value_or(reading.subject)) {
    to_ = value_of(facts, subject_).value_or(0);
    from_ = value_of(facts, reference_).value_or(0);
  }

  [[nodiscard]] std::string text(bool confirmed) const {
    switch (claim_.operation) {
      case Operation::count:
        return is_exact(confirmed) ? fmt::format("{}{}", thing(facts_, subject_), for_when(subject_))
                                   : fmt::format("{}{} is {}", thing(facts_, subject_), for_when(subject_), figure());
      case Operation::average:
        return fmt::format("{}{} is {}, which is {} {}", thing(facts_, subject_), for_when(subject_), number(to_),
                           number(rounded_quotient(to_, claim_.parts)), each());
      case Operation::steady:
        return fmt::format("{} is {} in {} and {} in {}", thing(facts_, subject_), number(from_), when(reference_),
                           number(to_), when(subject_));
      case Operation::yearly:
        return yearly();
      case Operation::mean_change:
        return fmt::format("the mean of the rows' changes is {}", confirmed ? "that" : "another");
      case Operation::share:
        return share();
      case Operation::share_change:
        return share_change();
      case Operation::gap:
      case Operation::growth:
        return two_changes();
      case Operation::rank:
        return rank();
      default:
        return subject_.rows == reference_.rows && subject_.channels == reference_.channels ? change() : comparison();
    }
  }

 private:
  [[nodiscard]] std::string number(Int128 value) const { return number_text(facts_, value); }

  /// The subject's own figure: `792`, `67.4%`.
  [[nodiscard]] std::string figure() const {
    return number(to_) + (facts_.is_percent(subject_.channels.front()) ? "%" : "");
  }

  /// The unit of an average: `a month`.
  [[nodiscard]] std::string_view each() const {
    if (claim_.spread) return "each";
    if (subject_.periods.size() > 1) return subject_.periods.front().kind == PeriodKind::month ? "a month" : "a year";
    return claim_.parts == 12 ? "a month" : claim_.parts > 300 ? "a day" : claim_.parts > 50 ? "a week" : "each";
  }

  [[nodiscard]] bool is_exact(bool confirmed) const {
    return confirmed && claim_.amount.bound == AmountBound::none && claim_.amount.half_step == 0;
  }

  [[nodiscard]] std::string change() const {
    if (reference_.periods.front() > subject_.periods.front()) return against_later();
    const std::string_view verb = to_ > from_ ? "rose" : to_ < from_ ? "fell" : "did not change";
    const std::string subject = thing(facts_, subject_);
    const Int128 size = to_ > from_ ? to_ - from_ : from_ - to_;
    const std::string ends =
        fmt::format("from {} in {} to {} in {}", number(from_), when(reference_), number(to_), when(subject_));
    if (claim_.operation == Operation::difference && size > 0)
      return fmt::format("{} {} by {}, {}", subject, verb, number(size), ends);
    if (claim_.operation == Operation::change && from_ > 0 && size > 0)
      return fmt::format("{} {} by {}, {}", subject, verb, percent(size, from_, decimals_of(claim_.amount)), ends);
    return fmt::format("{} {}{}{}", subject, verb, size == 0 ? ": " : " ", ends);
  }

  /// `Kent's total rose by 21% a year, from 541 in 2016 to 792 in 2018`
  [[nodiscard]] std::string yearly() const {
    const auto years = years_apart(reference_.periods.front(), subject_.periods.front());
    const Change change{Count(static_cast<std::int64_t>(from_)), Count(static_cast<std::int64_t>(to_))};
    const Percentage rate = annual_increase(change, years, decimals_of(claim_.amount));
    const auto* const exact = std::get_if<Decimal>(&rate);
    if (exact == nullptr) return this->change();
    const Decimal size{to_ < from_ ? -exact->digits : exact->digits, exact->decimals};
    return fmt::format("{} {} by {}% a year, from {} in {} to {} in {}", thing(facts_, subject_),
                       to_ < from_ ? "fell" : "rose", to_text(size), number(from_), when(reference_), number(to_),
                       when(subject_));
  }

  /// `117 more in 2016 than in 2018`
  [[nodiscard]] std::string against_later() const {
    const Int128 size = to_ > from_ ? to_ - from_ : from_ - to_;
    return fmt::format("{}{} is {}, {} {} than in {} ({})", thing(facts_, subject_), for_when(subject_), number(to_),
                       number(size), to_ >= from_ ? "more" : "fewer", when(reference_), number(from_));
  }

  [[nodiscard]] std::string comparison() const {
    const Int128 size = to_ > from_ ? to_ - from_ : from_ - to_;
    const bool own = subject_.rows == reference_.rows;
    return fmt::format("{}{} is {}, {} {} than {} {}", thing(facts_, subject_), for_when(subject_), number(to_),
                       number(size), to_ >= from_ ? "more" : "fewer",
                       own ? "its " + what(facts_, reference_.channels) : owner(facts_, reference_.rows),
                       number(from_));
  }

  [[nodiscard]] std::string share() const {
    return fmt::format("{}{} is {} of {} {} ({} of {})", thing(facts_, subject_), for_when(subject_),
                       percent(to_, from_, decimals_of(claim_.amount)), owner(facts_, reference_.rows),
                       what(facts_, reference_.channels), number(to_), number(from_));
  }

  /// `Kent's total was 19% of South East's total in 2016 and 17% in 2018, a fall of 2.6 percentage points`
  [[nodiscard]] std::string share_change() const {
    const Int128 all_to = value_of(facts_, *reading_.other).value_or(0),
                 all_from = value_of(facts_, reading_.other_from()).value_or(0);
    if (all_to <= 0 || all_from <= 0) return "a share of nothing";
    const Int128 size = 1000 * (to_ * all_from - from_ * all_to);
    const Decimal points{rounded_quotient(size < 0 ? -size : size, all_to * all_from), 1};
    return fmt::format("{} was {} of {} {} in {} and {} in {}, a {} of {} percentage points", thing(facts_, subject_),
                       percent(from_, all_from, 0), owner(facts_, reading_.other->rows),
                       what(facts_, reading_.other->channels), when(reference_), percent(to_, all_to, 0),
                       when(subject_), size < 0 ? "fall" : "rise", to_text(points));
  }

  static std::string moved(Int128 to, Int128 from) {
    if (from <= 0 || to == from) return to == from ? "did not change" : "rose from nothing";
    return fmt::format("{} by {}", to > from ? "rose" : "fell", percent(to > from ? to - from : from - to, from, 0));
  }

  /// `Surrey's total rose by 81% and South East's total rose by 69%`
  [[nodiscard]] std::string two_changes() const {
    const Cells& other = *reading_.other;
    const Int128 other_to = value_of(facts_, other).value_or(0),
                 other_from = value_of(facts_, reading_.other_from()).value_or(0);
    if (reading_.before)
      return fmt::format("{} {} in {} and {} in {}", thing(facts_, subject_), moved(to_, from_), when(subject_),
                         moved(other_to, other_from), when(other));
    return fmt::format("{} {} and {} {}, from {} to {}", thing(facts_, subject_), moved(to_, from_),
                       thing(facts_, other), moved(other_to, other_from), when(reference_), when(subject_));
  }

  /// Whether these cells have the claimed rank, shared by as many.
  [[nodiscard]] bool has_rank(const Cells& cells, std::size_t sharers) const {
    Claim claim = claim_;
    claim.rank.sharers = sharers;
    ClaimReading reading{cells, std::nullopt, std::nullopt};
    if (claim.rank.change != 0) {
      reading.reference = reference_;
      reading.reference->rows = cells.rows;
    }
    return judge_reading(facts_, claim, reading) == Agreement::yes;
  }

  [[nodiscard]] std::string rank() const {
    if (claim_.rank.sharers > 1) {
      if (const std::string shared = ranked_by(claim_.rank.sharers); !shared.empty()) return shared;
    }
    if (has_rank(subject_, 1)) return ranked(subject_, subject_.rows);
    const std::string other = ranked_by(1);
    return other.empty() ? fmt::format("{}{} is {}", thing(facts_, subject_), for_when(subject_), figure()) : other;
  }

  /// The periods or rows that have the rank, shared by as many, in words; empty if there are none.
  [[nodiscard]] std::string ranked_by(std::size_t sharers) const {
    Cells best = subject_;
    std::vector<std::uint32_t> rows;
    for (const Period period : claim_.rank.among_periods ? facts_.periods() : std::vector<Period>()) {
      best.periods = {period};
      if (has_rank(best, sharers)) return ranked(best, best.rows);
    }
    for (const std::uint32_t row : facts_.rows_beside(subject_.rows.front())) {
      best.rows = {row};
      if (!claim_.rank.among_periods && !facts_.rows()[row].is_region && has_rank(best, sharers)) rows.push_back(row);
    }
    if (rows.empty()) return {};
    if (sharers == 1) rows.resize(1);  // there may be two: by number and by per cent
    best.rows = {rows.front()};
    return ranked(best, rows);
  }

  /// `that is Kent's, with 97`; `rows` share the rank.
  [[nodiscard]] std::string ranked(const Cells& best, const std::vector<std::uint32_t>& rows) const {
    const std::string whose = claim_.rank.among_periods ? when(best) : owner(facts_, rows);
    if (claim_.rank.change != 0) return fmt::format("that is {}", whose);
    return fmt::format("that is {}, with {}", whose, number(value_of(facts_, best).value_or(0)));
  }

  const Facts& facts_;
  const Claim& claim_;
  const ClaimReading& reading_;
  const Cells& subject_;
  const Cells reference_;
  Int128 to_ = 0, from_ = 0;
};

/// Whose figure a wrong count is: that of another row, another period or another channel, tried in this order.
std::string whose(const Facts& facts, const Claim& claim, const Cells& cells) {
  if (claim.operation != Operation::count || claim.amount.half_step != 0 || cells.rows.size() != 1) return {};
  const Int128 said = claim.amount.numerator / claim.amount.denominator;
  if (said <= 0 || said > INT64_MAX) return {};
  constexpr std::size_t kMostRows = 256;  // among more, a match may be chance
  const auto all = facts.with_value(static_cast<std::int64_t>(said));
  std::vector<Fact> found;
  for (const std::uint32_t number : all.first(std::min(all.size(), kMostRows))) found.push_back(facts.fact(number));
  const auto pick = [&](auto same) { return std::ranges::find_if(found, same); };
  const Fact here{cells.rows.front(), cells.channels.front(), cells.periods.front()};
  const auto is_here = [&](const Fact& each) {
    return each.row == here.row && each.period == here.period && facts.is_of(each, here.channel);
  };
  if (std::ranges::any_of(found, is_here)) return {};  // the figure itself: `more than 31,000` of 31,000
  auto other = pick([&](const Fact& each) { return facts.is_of(each, here.channel) && each.period == here.period; });
  if (other != found.end()) return owner(facts, {other->row});
  other = pick([&](const Fact& each) {
    return each.row == here.row && facts.is_of(each, here.channel) && each.period != kUndated;
  });
  if (other != found.end()) return "that of " + period_label(other->period);
  other = pick([&](const Fact& each) { return each.row == here.row && each.period == here.period; });
  if (other != found.end()) return "its " + what(facts, {other->channel});
  if (found.empty()) return {};
  const Fact& each = found.front();
  const Cells found_cells{{each.row}, {each.channel}, {each.period}};
  return thing(facts, found_cells) + for_when(found_cells);
}

/// `that is true of 3: Surrey, Sussex and Kent`
std::string true_of(const Facts& facts, const std::vector<std::uint32_t>& rows) {
  if (rows.empty()) return "that is true of none";
  constexpr std::size_t kMostNames = 5;
  std::vector<std::string> names;
  for (const std::uint32_t row : rows) names.push_back(printable(facts.rows()[row].name));
  return rows.size() > kMostNames ? fmt::format("that is true of {}", rows.size())
                                  : fmt::format("that is true of {}: {}", rows.size(), listed(names, " and "));
}

}  // namespace

std::string number_text(const Facts& facts, Int128 value) {
  int decimals = 0;
  for (std::int64_t one = facts.one(); one > 1; one /= 10) ++decimals;
  if (facts.per() > 0 && facts.one() >= 10) {  // counts are whole, and reports show rates to one decimal
    value = rounded_quotient(value, facts.one() / 10);
    decimals = 1;
  }
  for (; decimals > 0 && value % 10 == 0; --decimals) value /= 10;
  return grouped(to_text(Decimal{value, decimals}));
}

std::string wording(const Facts& facts, const Claim& claim, const ClaimVerdict& judgement) {
  if (claim.operation == Operation::rows)
    return judgement.verdict == Verdict::confirmed ? "as many as the figures have"
                                                   : fmt::format("the figures are those of {}", facts.forces());
  if (claim.quantifier == Quantifier::exactly && judgement.verdict != Verdict::untraceable)
    return true_of(facts, judgement.rows);
  if (!judgement.reading)
    return claim.understood ? "may be true or not: the figures do not settle it"
                            : "the sentence is not fully understood, so it was not judged";
  const bool confirmed = judgement.verdict == Verdict::confirmed;
  std::string text = TruthText(facts, claim, *judgement.reading).text(confirmed);
  if (confirmed) return text;
  const std::string other = whose(facts, claim, judgement.reading->subject);
  if (!other.empty()) text += fmt::format("; {} is {}", said_number(claim.amount), other);
  return text;
}

}  // namespace reach::audit
