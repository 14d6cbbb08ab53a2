// Readings of counts, for one row or several, in one period or each.
#include <algorithm>

#include "audit/prose/readings.hpp"

namespace reach::audit {

/// Whether a range extends from row to row, in one period: `from 792 in Kent to 1,848 in Surrey`.
bool Readings::spans_rows(std::size_t at) const {
  if (layout_.part(layout_.previous(at)) != WordPart::from || layout_.after(Of::row, at) == nullptr) return false;
  for (std::size_t next = at + 1; next < terms_.size(); ++next) {
    if (layout_.part(next) == WordPart::amount)
      return layout_.part(layout_.previous(next)) == WordPart::to && layout_.after(Of::row, next) != nullptr;
  }
  return false;
}

/// Whether a reference is the number of another row in the same period: `792 in Kent, compared with 1,050 in Surrey`.
bool Readings::is_of_other_row(std::size_t at) const {
  const WordPart left = layout_.part(layout_.previous(at));
  const Mention *const own = layout_.after(Of::row, at), *const subject = layout_.carried(Of::row, at);
  return (left == WordPart::versus || left == WordPart::than) && own != nullptr && subject != nullptr &&
         own->options != subject->options;
}

/// Whether it is unclear whose number follows a comparison: `Surrey had more contacts than Kent at 1,050`.
bool Readings::follows_comparison(std::size_t at) const {
  const Mention* const named = layout_.before(Of::row, at);
  if (named != nullptr && compares_before(named->begin)) return true;
  const Mention* const row = layout_.compared(Of::row, at);
  if (row == nullptr || row->begin > at || layout_.part(layout_.previous(row->begin)) != WordPart::than) return false;
  for (std::size_t term = row->end; term < at; ++term) {
    if (layout_.divides(term)) return false;
  }
  return true;
}

/// Whether a clause says `in total`, `between them` or the like; not `in the region`.
bool Readings::says_together(std::size_t clause) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    const bool whole = layout_.part(term) == WordPart::whole && !is_region_word(terms_[term]);
    if ((whole || layout_.part(term) == WordPart::together) && layout_.clause(term) == clause) return true;
  }
  return false;
}

/// Takes the rows one by one: `every force had more than 800`. A number of `all four forces` may also be their sum.
bool Readings::take_each_row(Claim& claim, std::size_t at, ClaimSlot& rows) const {
  ClaimSlot each = rows;
  if (says_together(layout_.clause(at)) || !quantifiers_.take_rows(claim, at, each)) return false;
  if (claim.quantifier != Quantifier::every || !quantifiers_.may_be_together(layout_.clause(at))) {
    rows = std::move(each);
    return true;
  }
  claim.quantifier = Quantifier::one;
  for (const auto& row : each.options) rows.members.push_back({row});
  return false;
}

/// Whether another row also has the claim's number.
bool Readings::others_have(const Claim& claim) const {
  if (claim.quantifier != Quantifier::one || claim.readings.empty()) return false;
  const Cells& own = claim.readings.front().subject;
  const Int128 said = claim.amount.numerator / claim.amount.denominator;
  if (said > INT64_MAX) return false;
  return std::ranges::any_of(facts_.with_value(static_cast<std::int64_t>(said)), [&](std::uint32_t number) {
    const Fact& each = facts_.fact(number);
    return facts_.is_of(each, own.channels.front()) && each.period == own.periods.front() &&
           !facts_.rows()[each.row].is_region && std::ranges::find(own.rows, each.row) == own.rows.end();
  });
}

/// `There have been 77,000 visits since 2021`: those of all years from then on may be meant.
void Readings::add_since(Claim& claim, std::size_t at) const {
  const Mention* const since = layout_.compared(Of::period, at);
  if (since == nullptr || since->options.empty() || claim.readings.empty()) return;
  const std::size_t left = layout_.previous(since->begin);
  if (left >= terms_.size() || terms_[left].key != "since") return;
  ClaimReading reading = claim.readings.front();
  reading.subject.periods.clear();
  const Period first = facts_.periods()[since->options.front().front()];
  for (const Period period : facts_.periods()) {
    if (period.kind == first.kind && period >= first) reading.subject.periods.push_back(period);
  }
  add(claim, std::move(reading));
}

void Readings::count(Claim& claim, std::size_t at, bool reference) {
  reference = reference && !spans_rows(at) && !is_of_other_row(at);
  ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
  const std::size_t clause = layout_.clause(at);
  const int parts = times_.parts_of(at);
  if (parts != 1) claim.operation = Operation::average;
  // `the highest in three years` is the number of one year.
  const bool ranked = layout_.has_part(clause, WordPart::most) || layout_.has_part(clause, WordPart::least);
  const bool spans = parts == TimeWords::kPerPeriod || (!ranked && times_.says_span(at));
  std::vector<Period> periods = slots_.periods(at, reference);
  if (take_each_row(claim, at, rows)) {  // each row has one reading only
    channels.options.resize(std::min<std::size_t>(channels.options.size(), 1));
    periods.resize(std::min<std::size_t>(periods.size(), 1));
  }
  for (const auto& row : rows.options) {
    for (const auto& channel : channels.options) {
      doubtful_ = rows.is_doubtful(row) || channels.is_doubtful(channel);
      if (spans) add(claim, {{row, channel, facts_.periods()}, {}, {}});
      for (const Period period : spans ? std::vector<Period>() : periods)
        add(claim, {{row, channel, {period}}, {}, {}});
    }
  }
  add_since(claim, at);
  // `of the 77,000 visits, 31,000 were in 2023`
  doubtful_ = true;
  if (slots_.is_whole(at) && !spans && !claim.readings.empty())
    add(claim,
        {{claim.readings.back().subject.rows, claim.readings.back().subject.channels, facts_.periods()}, {}, {}});
  claim.parts = parts == TimeWords::kPerPeriod ? static_cast<int>(facts_.periods().size()) : parts;
  const AmountBound bound = claim.amount.bound;
  claim.undated = layout_.carried(Of::period, at) == nullptr && layout_.later(Of::period, at) == nullptr;
  claim.first_time = layout_.has_part(clause, WordPart::first_time) && !layout_.has_part(clause, WordPart::versus) &&
                     !layout_.has_part(clause, WordPart::span) &&
                     (bound == AmountBound::over || bound == AmountBound::at_least);
  if (claim.operation == Operation::count && claim.quantifier == Quantifier::one) {
    each_member(claim, at, rows, channels);
    each_period(claim, at);
  }
  tie(claim, at, rows, channels);
  if (parts == 0 || (spans && !times_.spans_all(at)) || follows_comparison(at)) claim.understood = false;
  if (is_called_a_rank(at) || has_two_counts(at)) claim.understood = false;
  if (quantifiers_.says_only_rows(clause) && others_have(claim)) claim.understood = false;
  if (times_.all_periods(at) < terms_.size()) {
    const bool both = terms_[times_.all_periods(at)].key == "both" && facts_.periods().size() != 2;
    if (both || rows.is_list() || channels.is_list() || rows.options.size() > 1) claim.understood = false;
  }
  // `169,412 is the highest number`: its row is not named
  const WordPart next = layout_.part(layout_.next(at));
  if (next == WordPart::most || next == WordPart::least) claim.understood = false;
  if (says_rank(clause, true)) claim.understood = false;
  // `the total was lowest in 2020, at 107`
  const bool of_total = layout_.has_part(clause, WordPart::whole) && layout_.carried(Of::period, at) != nullptr;
  if (says_rank(clause, false) && rows.clause == SIZE_MAX && !slots_.points_back(at) && !of_total)
    claim.understood = false;
  claim.beside_channel =
      layout_.part(at + 1) == WordPart::channel && (at == 0 || layout_.part(at - 1) != WordPart::channel);
  claim.amount.half_step = std::max<Int128>(claim.amount.half_step, parts == 1 ? 0 : 1);
}

void Readings::spread(Claim& claim, std::size_t at, Spread spread) {
  ClaimSlot rows = slots_.rows(at);
  const ClaimSlot channels = slots_.channels(at);
  for (const auto& channel : channels.options) {
    for (const Period period : slots_.periods(at, false)) {
      std::vector<std::uint32_t> found = spread_rows(facts_, spread, channel.front(), period);
      if (found.empty() || channel.size() > 1) continue;
      claim.parts = static_cast<int>(found.size());
      add(claim, {{std::move(found), channel, {period}}, {}, {}});
    }
  }
  if (claim.parts > 1) {
    claim.operation = Operation::average;
    claim.amount.half_step = std::max<Int128>(claim.amount.half_step, 1);
  }
  rows.known = !claim.readings.empty();
  claim.spread = true;
  tie(claim, at, rows, channels);
}

/// Reads a number for each member of a list: `Surrey and Kent both had 97`. Without a word such as `both`, it may be
/// that of each or the sum; with a word such as `together`, it is the sum.
void Readings::each_member(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const {
  if (rows.is_list() == channels.is_list() || claim.readings.empty() || says_together(layout_.clause(at))) return;
  const ClaimSlot& list = rows.is_list() ? rows : channels;
  for (const Options& member : list.members) {
    ClaimReading reading = claim.readings.front();
    if (member.empty()) continue;
    (rows.is_list() ? reading.subject.rows : reading.subject.channels) = member.front();
    claim.members.push_back(std::move(reading));
  }
  const std::size_t clause = layout_.clause(at);
  if (!quantifiers_.says_each(clause) && !quantifiers_.says_only_rows(clause)) return;
  claim.quantifier = Quantifier::every;
  claim.readings = std::move(claim.members);
  claim.members.clear();
}

/// Reads a number for each period: `over 24,000 in both years`. With `all`, it may also be the sum.
void Readings::each_period(Claim& claim, std::size_t at) const {
  const std::size_t all = times_.all_periods(at);
  if (all == terms_.size() || claim.readings.empty()) return;
  ClaimReading reading = claim.readings.front();
  claim.members.clear();
  for (const Period period : facts_.periods()) {
    reading.subject.periods = {period};
    claim.members.push_back(reading);
  }
  reading.subject.periods = facts_.periods();
  claim.readings = {reading};
  if (terms_[all].key.find("all") != std::string::npos) return;
  claim.quantifier = Quantifier::every;
  claim.readings = std::move(claim.members);
  claim.members.clear();
}

}  // namespace reach::audit
