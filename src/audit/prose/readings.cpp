#include "audit/prose/readings.hpp"

#include <algorithm>

#include "audit/prose/share_parts.hpp"
#include "audit/prose/unknown_words.hpp"

namespace reach::audit {

void Readings::add(Claim& claim, ClaimReading reading) const {
  reading.doubtful = doubtful_;
  if (std::ranges::find(claim.readings, reading) == claim.readings.end()) claim.readings.push_back(std::move(reading));
}

/// Whether a clause has a list of names: `Surrey and Kent`.
bool Readings::is_listed(std::size_t clause) const {
  return std::ranges::any_of(layout_.mentions(), [&](const Mention& each) {
    return each.members.size() > 1 && layout_.clause(each.begin) == clause;
  });
}

/// Sets whether a claim is understood, and whether it is about our figures.
void Readings::tie(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) {
  doubtful_ = false;
  const std::size_t clause = layout_.clause(at);
  find_lacking(claim, layout_, at);
  claim.understood = rows.known && channels.known && !names_two_rows(at);
  const bool it = rows.clause == SIZE_MAX && !context_.rows.empty() && context_.headed.empty();
  if (it && context_.unsure && slots_.points_back(at)) claim.understood = false;
  if (layout_.has_part(clause, WordPart::respectively) && !is_listed(clause)) claim.understood = false;
  const bool listed = rows.is_list() || channels.is_list();
  const bool whole_rows = claim.quantifier == Quantifier::one || listed;
  if (whole_rows && quantifiers_.speaks_of_rows(claim, clause, listed)) claim.understood = false;
  const bool ranks = claim.operation == Operation::rank || claim.operation == Operation::count;
  if (layout_.has_part(clause, WordPart::others) && !ranks) claim.understood = false;
  if (layout_.has_part(clause, WordPart::first_time) && !claim.first_time) claim.understood = false;
  // `fell for the third year running, to 214,900`
  const bool ends = claim.operation == Operation::count && layout_.part(layout_.previous(at)) == WordPart::to;
  if (layout_.has_part(clause, WordPart::streak) && claim.operation != Operation::direction && !ends)
    claim.understood = false;
  for (const ClaimSlot* slot : {&rows, &channels}) {
    claim.knows_words = claim.knows_words && (slot->clause == SIZE_MAX || layout_.is_understood(slot->clause));
  }
  if (!claim.spread && says_spread(layout_, clause) && !is_beside_row(at)) claim.understood = false;
  const bool people = layout_.has_part(clause, WordPart::people);
  claim.measured = layout_.is_measured(clause);
  const bool whole = layout_.has_part(clause, WordPart::whole) || layout_.has_part(clause, WordPart::together);
  claim.ours = people || whole || channels.said || rows.said || (context_.understood && !claim.readings.empty());
}

/// Whether a phrase names two rows that are not a list: `the calls for Darley of Ballarat`, `Darley or Ballarat`.
bool Readings::names_two_rows(std::size_t at) const {
  for (const Mention& each : layout_.mentions()) {
    if (each.of != Of::row || layout_.clause(each.begin) != layout_.clause(at)) continue;
    for (std::size_t term = each.begin; term < each.end; ++term) {
      if (terms_[term].key == "or") return true;
    }
  }
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

bool Readings::is_of_percentages(std::size_t at) const {
  if (terms_[at].amount.unit != AmountUnit::percent) return false;
  const auto is_percent = [this](const auto& option) {
    return option.size() == 1 && facts_.is_percent(option.front());
  };
  const ClaimSlot channels = slots_.channels(at);
  if (channels.said) return std::ranges::all_of(channels.options, is_percent);
  // `Kent's was 51.4%`, of a table of one percentage
  return facts_.channels().size() == 1 && facts_.is_percent(0) && slots_.rows(at).said;
}

/// The rows or channels of a comparison: one, or a list to be added up, as in `than Kent and Surrey together`. Empty if
/// each member of the list may be meant.
std::vector<std::uint32_t> Readings::compared_with(const Mention& other) const {
  std::vector<std::uint32_t> sum = other.options.empty() ? std::vector<std::uint32_t>() : other.options.front();
  bool listed = other.members.size() > 1;
  std::size_t end = other.end;
  for (const Mention& each : layout_.mentions()) {
    if (each.of != other.of || each.begin < end || !layout_.is_listed(end, each.begin)) continue;
    if (each.options.size() != 1) return {};
    sum.insert(sum.end(), each.options.front().begin(), each.options.front().end());
    listed = true;
    end = each.end;
  }
  const std::size_t after = layout_.next(end - 1);
  const bool together = layout_.part(after) == WordPart::together ||
                        (layout_.part(after) == WordPart::whole && !is_region_word(terms_[after]));
  return listed && !together ? std::vector<std::uint32_t>() : sum;
}

/// Compares two rows or two channels in one period.
void Readings::compare(Claim& claim, std::size_t at, Of compared, const ClaimSlot& rows, const ClaimSlot& channels) {
  const Mention* const other = layout_.compared(compared, at);
  const std::vector<std::uint32_t> with = compared_with(*other);
  for (const auto& row : with.empty() ? Options() : rows.options) {
    if (compared == Of::row && claim.quantifier != Quantifier::one && row == with) continue;  // `fewer than Kent`
    for (const auto& channel : channels.options) {
      for (const Period period : slots_.periods(at, false)) {
        Cells reference{row, channel, {period}};
        (compared == Of::row ? reference.rows : reference.channels) = with;
        add(claim, {{row, channel, {period}}, std::move(reference), {}});
      }
    }
  }
  tie(claim, at, rows, channels);
  const Mention* const channel = layout_.later(Of::channel, other->begin);
  const bool crossed = compared == Of::row && channel != nullptr;  // `more users than Surrey had callers`
  const bool same = compared == Of::channel && (channels.options.size() != 1 || !channels.said ||
                                                other->options.size() != 1 || channels.options == other->options);
  const bool each_or_all = compared == Of::row && rows.is_list() && !quantifiers_.says_each(layout_.clause(at));
  const bool sole = layout_.has_part(layout_.clause(at), WordPart::only);  // `the only one to have more than Kent`
  if (crossed || same || sole || each_or_all || with.empty()) claim.understood = false;
}

void Readings::change(Claim& claim, std::size_t at, Of compared) {
  ClaimSlot channels = slots_.channels(at);
  ClaimSlot rows = slots_.rows(at);
  const bool of_rows = quantifiers_.take(claim, at, rows, channels);
  const bool listed = claim.quantifier == Quantifier::every && (rows.is_list() || channels.is_list());
  if (listed && compared == Of::period && !layout_.has_part(layout_.clause(at), WordPart::every))
    join(claim, at, slots_.rows(at), slots_.channels(at));
  if (claim.operation == Operation::change && layout_.has_part(layout_.clause(at), WordPart::average))
    claim.operation = times_.says_a_year(at) ? Operation::yearly : Operation::mean_change;
  if (compared != Of::period) return compare(claim, at, compared, rows, channels);
  const bool direction = claim.operation == Operation::direction;
  auto pairs = direction && claim.way == 0 ? slots_.both_periods(at) : slots_.pairs(at);
  if (times_.says_every_year(at) || (direction && times_.streak(at) > 0)) claim.quantifier = Quantifier::every;
  if (claim.quantifier != Quantifier::one) {  // each row has one reading only
    if (!pairs.empty()) pairs.resize(1);
    if (!channels.is_list()) channels.options.resize(1);
    if (channels.is_list() && of_rows && claim.quantifier == Quantifier::every) Quantifiers::spread(claim, channels);
    if (channels.is_list() && !of_rows) rows.options.resize(std::min<std::size_t>(rows.options.size(), 1));
    times_.take_every_year(at, pairs);
    if (direction) times_.take_streak(claim, at, pairs);
  }
  for (const auto& row : rows.options) {
    for (const auto& channel : channels.options) {
      doubtful_ = rows.is_doubtful(row) || channels.is_doubtful(channel);
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
      doubtful_ = rows.is_doubtful(row) || channels.is_doubtful(channel);
      for (const auto& [from, to] : slots_.both_periods(at))
        add(claim, {{row, channel, {to}}, Cells{row, channel, {from}}, {}});
    }
  }
  tie(claim, at, rows, channels);
}

/// Sets the reading in which a list is added up: `people who turned to the website or the helpline`.
void Readings::join(Claim& claim, std::size_t at, const ClaimSlot& rows, const ClaimSlot& channels) const {
  const auto pairs = slots_.pairs(at);
  if (pairs.empty() || rows.options.empty() || channels.options.empty()) return;
  const auto& [from, to] = pairs.front();
  claim.joint = ClaimReading{{rows.options.front(), channels.options.front(), {to}},
                             Cells{rows.options.front(), channels.options.front(), {from}},
                             {}};
}

/// The rows of a share. In `28% of the region's calls came from Kent`, the region is the whole.
ClaimSlot Readings::share_rows(std::size_t at) const {
  const Mention* const whole = whole_of(layout_, at);
  const Mention* const owner = whole == nullptr ? nullptr : owner_of(layout_, *whole);
  if (owner == nullptr || owner->begin < at) return slots_.rows(at);
  ClaimSlot rows = slots_.part_rows(at, *owner);
  const bool region =
      is_region_word(terms_[owner->begin]) || std::ranges::all_of(owner->options, [this](const auto& option) {
        return facts_.rows()[option.front()].is_region;
      });
  if (!region && rows.options != owner->options) rows.known = false;  // `12% of Kent's calls came from Surrey`
  return rows;
}

void Readings::share(Claim& claim, std::size_t at, bool reference) {
  const ClaimSlot rows = share_rows(at), channels = slots_.channels(at);
  for (const Period period : slots_.periods(at, reference)) {
    for (const ShareReading& each : shares_at(layout_, facts_, at, rows, channels)) {
      doubtful_ = each.doubtful;
      add(claim, {{each.rows, each.channels, {period}}, Cells{each.whole_rows, each.whole_channels, {period}}, {}});
    }
  }
  tie(claim, at, rows, channels);
  claim.ours = claim.ours || whole_of(layout_, at) != nullptr;
  // `Kent was half the size of Surrey`
  const Mention *const before = layout_.before(Of::row, at), *const after = layout_.after(Of::row, at);
  const bool two =
      before != nullptr && after != nullptr && layout_.part(layout_.previous(after->begin)) == WordPart::of;
  if (two && whole_of(layout_, at) == nullptr) claim.understood = false;
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
  const Mention* const other = layout_.compared(compared, at);
  ClaimSlot rows = slots_.rows(turn), channels = slots_.channels(turn);
  rows.known = rows.known && other != nullptr && other->options.size() == 1 && rows.options.size() == 1 &&
               (compared != Of::channel || (channels.said && channels.options.size() == 1));
  const auto pairs = slots_.pairs(turn);
  for (const auto& channel : rows.known ? channels.options : Options()) {
    for (const auto& [from, to] : pairs) {
      ClaimReading reading{{rows.options.front(), channel, {to}}, Cells{rows.options.front(), channel, {from}}, {}};
      Cells cells = reading.subject;
      if (compared == Of::period) {
        cells.periods = {facts_.periods()[other->options.front().front()]};
        reading.before = slots_.preceding(cells.periods.front());
        if (!reading.before) continue;
      } else {
        (compared == Of::row ? cells.rows : cells.channels) = other->options.front();
      }
      reading.other = std::move(cells);
      add(claim, std::move(reading));
    }
  }
  tie(claim, at, rows, channels);
}

}  // namespace reach::audit
