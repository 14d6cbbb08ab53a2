#include "audit/prose/readings.hpp"

#include <algorithm>

#include "audit/prose/share_parts.hpp"

namespace reach::audit {
namespace {

bool is_doubtful(const ClaimSlot& slot, const std::vector<std::uint32_t>& option) {
  return static_cast<std::size_t>(&option - slot.options.data()) >= slot.sure;
}

}  // namespace

void Readings::add(Claim& claim, ClaimReading reading) const {
  reading.doubtful = doubtful_;
  if (std::ranges::find(claim.readings, reading) == claim.readings.end()) claim.readings.push_back(std::move(reading));
}

/// Whether a clause has a list of names: `Surrey and Kent … respectively`.
bool Readings::is_listed(std::size_t clause) const {
  return std::ranges::any_of(layout_.mentions(), [&](const Mention& each) {
    return each.members.size() > 1 && layout_.clause(each.begin) == clause;
  });
}

/// What is known of a claim: whether all is understood, and whether it is ours.
void Readings::tie(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) {
  doubtful_ = false;
  const std::size_t clause = layout_.clause(at);
  claim.understood = layout_.is_understood(clause) && rows.known && channels.known && !names_two_rows(at);
  if (layout_.has_part(clause, WordPart::respectively) && !is_listed(clause)) claim.understood = false;
  if (layout_.has_part(clause, WordPart::first_time) && !claim.first_time) claim.understood = false;
  if (layout_.has_part(clause, WordPart::streak) && claim.operation != Operation::direction) claim.understood = false;
  for (const ClaimSlot* slot : {&rows, &channels}) {
    if (slot->clause != SIZE_MAX) claim.understood = claim.understood && layout_.is_understood(slot->clause);
  }
  const bool people = layout_.has_part(clause, WordPart::people);
  claim.measured = layout_.is_measured(clause);
  const bool whole = layout_.has_part(clause, WordPart::whole) || layout_.has_part(clause, WordPart::together);
  claim.ours = people || whole || channels.said || rows.said || (context_.understood && !claim.readings.empty());
}

/// Whether a phrase names two rows that are no list: `the calls for Darley of Ballarat`.
bool Readings::names_two_rows(std::size_t at) const {
  for (const Mention* row : {layout_.after(Of::row, at), layout_.before(Of::row, at)}) {
    if (row == nullptr) continue;
    std::size_t left = layout_.previous(row->begin);
    if (layout_.part(left) == WordPart::kind) left = layout_.previous(left);
    // `Kent had 26 wins to Surrey's 21`
    const bool scored = layout_.part(left) == WordPart::to && left > at && layout_.before(Of::row, at) != nullptr;
    if (scored) return true;
    const std::size_t right = layout_.part(row->end) == WordPart::of ? row->end : 0;
    if (layout_.part(left) == WordPart::of && layout_.part(layout_.previous(left)) == WordPart::row) return true;
    if (right > 0 && layout_.part(layout_.next(right)) == WordPart::row) return true;
  }
  return false;
}

/// `from 792 in Kent to 1,848 in Surrey` goes from row to row, within a period.
bool Readings::spans_rows(std::size_t at) const {
  if (layout_.part(layout_.previous(at)) != WordPart::from || layout_.after(Of::row, at) == nullptr) return false;
  for (std::size_t next = at + 1; next < terms_.size(); ++next) {
    if (layout_.part(next) == WordPart::amount)
      return layout_.part(layout_.previous(next)) == WordPart::to && layout_.after(Of::row, next) != nullptr;
  }
  return false;
}

/// `Surrey had more contacts than Kent at 1,050`: whose number it is, is not said.
bool Readings::follows_comparison(std::size_t at) const {
  const Mention* const row = layout_.compared(Of::row, at);
  if (row == nullptr || row->begin > at || layout_.part(layout_.previous(row->begin)) != WordPart::than) return false;
  for (std::size_t term = row->end; term < at; ++term) {
    if (layout_.divides(term)) return false;
  }
  return true;
}

bool Readings::is_of_percentages(std::size_t at) const {
  if (terms_[at].amount.unit != AmountUnit::percent) return false;
  const ClaimSlot channels = slots_.channels(at);
  return channels.said && std::ranges::all_of(channels.options, [this](const auto& option) {
           return option.size() == 1 && facts_.is_percent(option.front());
         });
}

void Readings::count(Claim& claim, std::size_t at, bool reference) {
  reference = reference && !spans_rows(at);
  const ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
  const std::size_t clause = layout_.clause(at);
  const int parts = times_.parts_of(at);
  if (parts != 1) claim.operation = Operation::average;
  for (const auto& row : rows.options) {
    for (const auto& channel : channels.options) {
      doubtful_ = is_doubtful(rows, row) || is_doubtful(channels, channel);
      if (parts == TimeWords::kPerPeriod || layout_.has_part(clause, WordPart::span)) {
        add(claim, {{row, channel, facts_.periods()}, {}, {}});
        continue;
      }
      for (const Period period : slots_.periods(at, reference)) add(claim, {{row, channel, {period}}, {}, {}});
    }
  }
  claim.parts = parts == TimeWords::kPerPeriod ? static_cast<int>(facts_.periods().size()) : parts;
  const AmountBound bound = claim.amount.bound;
  claim.first_time = layout_.has_part(clause, WordPart::first_time) && !layout_.has_part(clause, WordPart::versus) &&
                     !layout_.has_part(clause, WordPart::span) &&
                     (bound == AmountBound::over || bound == AmountBound::at_least);
  if (claim.operation == Operation::count) each_member(claim, at, rows, channels);
  tie(claim, at, rows, channels);
  if (parts == 0 || !times_.spans_all(at) || follows_comparison(at)) claim.understood = false;
  // `169,412 is the highest number`: of the row that has it, which is not named
  const WordPart next = layout_.part(layout_.next(at));
  if (next == WordPart::most || next == WordPart::least) claim.understood = false;
  if (says_rank(clause, true)) claim.understood = false;
  if (says_rank(clause, false) && rows.clause == SIZE_MAX && !slots_.points_back(at)) claim.understood = false;
  claim.amount.half_step = std::max<Int128>(claim.amount.half_step, parts == 1 ? 0 : 1);
}

/// `Surrey and Kent both had 97`: a number of each in a list. Without a word such as `both`, it may be that of each.
void Readings::each_member(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const {
  if (rows.is_list() == channels.is_list() || claim.readings.empty()) return;
  const ClaimSlot& list = rows.is_list() ? rows : channels;
  for (const Options& member : list.members) {
    ClaimReading reading = claim.readings.front();
    if (member.empty()) continue;
    (rows.is_list() ? reading.subject.rows : reading.subject.channels) = member.front();
    claim.members.push_back(std::move(reading));
  }
  if (!quantifiers_.says_each(layout_.clause(at))) return;
  claim.quantifier = Quantifier::every;
  claim.readings = std::move(claim.members);
  claim.members.clear();
}

/// Compares two rows or two channels in one period.
void Readings::compare(Claim& claim, std::size_t at, Of compared, const ClaimSlot& rows, const ClaimSlot& channels) {
  const Mention* const other = layout_.compared(compared, at);
  for (const auto& row : other->options.empty() ? Options() : rows.options) {
    for (const auto& channel : channels.options) {
      for (const Period period : slots_.periods(at, false)) {
        Cells reference{row, channel, {period}};
        (compared == Of::row ? reference.rows : reference.channels) = other->options.front();
        add(claim, {{row, channel, {period}}, std::move(reference), {}});
      }
    }
  }
  tie(claim, at, rows, channels);
  const Mention* const channel = layout_.later(Of::channel, other->begin);
  const bool crossed = compared == Of::row && channel != nullptr;  // `more users than Surrey had callers`
  const bool same = compared == Of::channel && (channels.options.size() != 1 || !channels.said ||
                                                other->options.size() != 1 || channels.options == other->options);
  if (crossed || same) claim.understood = false;
}

void Readings::change(Claim& claim, std::size_t at, Of compared) {
  ClaimSlot channels = slots_.channels(at);
  ClaimSlot rows = slots_.rows(at);
  quantifiers_.take(claim, at, rows, channels);
  if ((rows.is_list() || channels.is_list()) && !layout_.has_part(layout_.clause(at), WordPart::every))
    join(claim, at, slots_.rows(at), slots_.channels(at));
  if (claim.operation == Operation::change && layout_.has_part(layout_.clause(at), WordPart::average))
    claim.operation = times_.says_a_year(at) ? Operation::yearly : Operation::mean_change;
  if (compared != Of::period) return compare(claim, at, compared, rows, channels);
  auto pairs = slots_.pairs(at);
  const bool direction = claim.operation == Operation::direction;
  if (times_.says_every_year(at) || (direction && times_.streak(at) > 0)) claim.quantifier = Quantifier::every;
  if (claim.quantifier != Quantifier::one) {  // each row has one reading only
    if (!pairs.empty()) pairs.resize(1);
    if (!channels.is_list()) channels.options.resize(1);
    if (channels.is_list()) rows.options.resize(std::min<std::size_t>(rows.options.size(), 1));
    times_.take_every_year(at, pairs);
    if (direction) times_.take_streak(claim, at, pairs);
  }
  for (const auto& row : rows.options) {
    for (const auto& channel : channels.options) {
      doubtful_ = is_doubtful(rows, row) || is_doubtful(channels, channel);
      for (const auto& [from, to] : pairs) add(claim, {{row, channel, {to}}, Cells{row, channel, {from}}, {}});
    }
  }
  claim.first_time = direction && claim.quantifier == Quantifier::one &&
                     layout_.has_part(layout_.clause(at), WordPart::first_time) && pairs.size() == 1 &&
                     !layout_.has_part(layout_.clause(at), WordPart::span) &&
                     layout_.compared(Of::period, at) == nullptr;
  tie(claim, at, rows, channels);
  if (pairs.empty() && claim.quantifier != Quantifier::one) claim.understood = false;
}

void Readings::steady(Claim& claim, std::size_t at) {
  const ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
  for (const auto& row : rows.options) {
    for (const auto& channel : channels.options) {
      doubtful_ = is_doubtful(rows, row) || is_doubtful(channels, channel);
      for (const auto& [from, to] : slots_.both_periods(at))
        add(claim, {{row, channel, {to}}, Cells{row, channel, {from}}, {}});
    }
  }
  tie(claim, at, rows, channels);
}

/// A list may be meant together: `people who turned to the website or the helpline`.
void Readings::join(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const {
  const auto pairs = slots_.pairs(at);
  if (pairs.empty() || rows.options.empty() || channels.options.empty()) return;
  const auto& [from, to] = pairs.front();
  claim.joint = ClaimReading{{rows.options.front(), channels.options.front(), {to}},
                             Cells{rows.options.front(), channels.options.front(), {from}},
                             {}};
}

void Readings::share(Claim& claim, std::size_t at, bool reference) {
  const ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
  for (const Period period : slots_.periods(at, reference)) {
    for (const ShareReading& each : shares_at(layout_, facts_, at, rows, channels)) {
      doubtful_ = each.doubtful;
      add(claim, {{each.rows, each.channels, {period}}, Cells{each.whole_rows, each.whole_channels, {period}}, {}});
    }
  }
  tie(claim, at, rows, channels);
  claim.ours = claim.ours || whole_of(layout_, at) != nullptr;
}

void Readings::share_change(Claim& claim, std::size_t at) {
  const ClaimSlot rows = slots_.rows(at), channels = slots_.channels(at);
  for (const auto& [from, to] : slots_.pairs(at)) {
    for (const ShareReading& each : shares_at(layout_, facts_, at, rows, channels)) {
      doubtful_ = each.doubtful;
      add(claim, {{each.rows, each.channels, {to}},
                  Cells{each.rows, each.channels, {from}},
                  Cells{each.whole_rows, each.whole_channels, {to}}});
    }
  }
  tie(claim, at, rows, channels);
}

void Readings::gap(Claim& claim, std::size_t at, const Claim& change) {
  const Mention* other = layout_.after(Of::row, at);
  if (other == nullptr) other = layout_.compared(Of::row, at);
  ClaimSlot rows, channels;
  rows.said = rows.known = other != nullptr && other->options.size() == 1 && other->begin > at;
  for (const ClaimReading& reading : change.readings) {
    if (!rows.known || !reading.reference) continue;
    doubtful_ = reading.doubtful;
    Cells cells = reading.subject;
    cells.rows = other->options.front();
    add(claim, {reading.subject, reading.reference, std::move(cells)});
  }
  tie(claim, at, rows, channels);
}

void Readings::growth(Claim& claim, std::size_t at, std::size_t turn) {
  const Of compared = compared_at(layout_, at);
  const Mention* const other = compared == Of::period ? nullptr : layout_.compared(compared, at);
  ClaimSlot rows = slots_.rows(turn), channels = slots_.channels(turn);
  rows.known = rows.known && other != nullptr && other->options.size() == 1 && rows.options.size() == 1 &&
               (compared != Of::channel || (channels.said && channels.options.size() == 1));
  const auto pairs = slots_.pairs(turn);
  for (const auto& channel : rows.known ? channels.options : Options()) {
    for (const auto& [from, to] : pairs) {
      Cells cells{rows.options.front(), channel, {to}};
      (compared == Of::row ? cells.rows : cells.channels) = other->options.front();
      add(claim,
          {{rows.options.front(), channel, {to}}, Cells{rows.options.front(), channel, {from}}, std::move(cells)});
    }
  }
  tie(claim, at, rows, channels);
}

}  // namespace reach::audit
