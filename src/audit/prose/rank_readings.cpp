// Readings of ranks: which row may have the highest number, and of what.
#include <algorithm>

#include "audit/prose/ranks.hpp"
#include "audit/prose/readings.hpp"
#include "text/unicode.hpp"

namespace reach::audit {

/// Whether a clause states a rank (if `own`, among a row's own figures); not `most of the calls`, nor `most forces`.
bool Readings::says_rank(std::size_t clause, bool own) const {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    const bool rank = layout_.part(term) == WordPart::most || layout_.part(term) == WordPart::least;
    const bool some = layout_.part(term + 1) == WordPart::of || layout_.part(term + 1) == WordPart::kind;
    if (rank && !some && layout_.clause(term) == clause) return !own || ranks_own(layout_, term);
  }
  return false;
}

/// Whether what is ranked is itself a rank, whose highest place is the lowest number.
bool Readings::ranks_places(const ClaimSlot& channels) const {
  return std::ranges::any_of(channels.options, [this](const auto& option) {
    return std::ranges::any_of(option, [this](std::uint32_t id) {
      return id < facts_.channels().size() && fold_header(facts_.channels()[id]).find("rank") != std::string::npos;
    });
  });
}

/// Takes a list of rows with numbers between them: `Kent (792), Surrey (1,050) and Sussex (1,086) had the most`.
void Readings::take_bracketed_list(std::size_t at, ClaimSlot& rows) const {
  std::vector<Options> list;
  std::size_t end = 0;
  for (const Mention& each : layout_.mentions()) {
    if (each.of != Of::row || each.spoken_of || each.end > at) continue;
    bool beside = !list.empty();
    for (std::size_t term = end; beside && term < each.begin; ++term) {
      const WordPart part = layout_.part(term);
      beside = part == WordPart::open || part == WordPart::close || part == WordPart::amount ||
               part == WordPart::comma || part == WordPart::conjunction;
    }
    if (!beside) list.clear();
    list.insert(list.end(), each.members.begin(), each.members.end());
    end = each.end;
  }
  if (list.size() > 1 && layout_.part(end) == WordPart::open) rows.members = std::move(list);
}

bool Readings::rank(Claim& claim, std::size_t at) {
  ClaimSlot rows = slots_.ranked_rows(at);
  const ClaimSlot channels = slots_.channels(at);
  const bool among_periods = claim.rank.among_periods;
  const bool region = std::ranges::any_of(rows.options, [&](const auto& row) {
    return std::ranges::any_of(row, [&](std::uint32_t id) { return facts_.rows()[id].is_region; });
  });
  if (!among_periods && (!rows.said || region || ranks_within_row(layout_, at) || ranks_own(layout_, at))) return false;
  take_bracketed_list(at, rows);
  if (rows.is_list()) {
    Quantifiers::spread(claim, rows);
    claim.rank.sharers = rows.options.size();
  }
  for (const auto& row : rows.options) {
    for (const auto& channel : channels.options) {
      if (claim.rank.change == 0) {
        for (const Period period : slots_.periods(at, false)) add(claim, {{row, channel, {period}}, {}, {}});
      } else {
        for (const auto& [from, to] : slots_.pairs(at))
          add(claim, {{row, channel, {to}}, Cells{row, channel, {from}}, {}});
      }
    }
  }
  tie(claim, at, rows, channels);
  if (!among_periods && rows.clause == SIZE_MAX && !slots_.points_back(at)) claim.understood = false;
  if (ranks_places(channels) || slots_.says_overall_of_one(at, channels)) claim.understood = false;
  const bool year_named = layout_.carried(Of::period, at) != nullptr;
  if (among_periods && year_named && (terms_[at].key == "busiest" || terms_[at].key == "quietest")) claim.ours = true;
  if (among_periods && !times_.spans_all(at)) claim.understood = false;
  return true;
}

}  // namespace reach::audit
