// Who: the rows that a word or number of a sentence refers to.
#include <algorithm>

#include "audit/prose/slots.hpp"

namespace reach::audit {
namespace {

/// The rows meant if none is named.
Options defaults(const Facts& facts) {
  Options options;
  for (const std::uint32_t row : facts.default_rows()) options.push_back({row});
  return options;
}

}  // namespace

/// The rows named outside the quotation that a term is in: its speaker may belong to them.
Options Slots::speaker(std::size_t at) const {
  Options options;
  for (const Mention& each : layout_.mentions()) {
    const bool aside = layout_.terms()[at].quoted && !layout_.terms()[each.begin].quoted;
    if (each.of == Of::row && aside) unite(options, each.options);
  }
  return options;
}

/// Whether a clause certainly refers to the row named last: `callers there`, `of these`.
bool Slots::says_there(std::size_t at) const {
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    const std::string& key = layout_.terms()[term].key;
    const bool those =
        term > 0 && layout_.part(term - 1) == WordPart::of && (key == "these" || key == "them" || key == "those");
    if (those && term < at) return true;
    const bool there = key == "there" && layout_.part(term) == WordPart::back;
    if (there && layout_.clause(term) == layout_.clause(at) && points_back(at)) return true;
  }
  return false;
}

/// Whether a sentence must continue the one before: `That is 30% a year`, `Per 100,000 people that is 40.0 and 66.8`.
bool Slots::says_that_is() const {
  const Terms& all = layout_.terms();
  const std::size_t at = !all.empty() && all[0].part == WordPart::channel ? 1 : 0;
  return all.size() > at + 1 && all[at].key == "that" &&
         (all[at + 1].key == "is" || all[at + 1].key == "was" || all[at + 1].key == "means");
}

bool Slots::points_back(std::size_t at) const {
  if (says_that_is()) return true;
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.terms()[term].quoted && layout_.terms()[at].quoted && layout_.terms()[term].key == "our") return true;
    if (layout_.part(term) != WordPart::back || layout_.clause(term) != layout_.clause(at)) continue;
    const bool exists = layout_.terms()[term].key == "there" && term + 1 < layout_.terms().size() &&
                        (layout_.terms()[term + 1].key == "were" || layout_.terms()[term + 1].key == "was" ||
                         layout_.terms()[term + 1].key == "are");
    if (!exists) return true;
  }
  return false;
}

/// Whether `of which` or the like is between two terms: `275 seats, 45 of which are Kent's`.
bool Slots::says_of_which(std::size_t from, std::size_t to) const {
  for (std::size_t term = from; term + 1 < to; ++term) {
    const std::string& next = layout_.terms()[term + 1].key;
    if (layout_.part(term) == WordPart::of && (next == "which" || next == "whom" || next == "them")) return true;
  }
  return false;
}

/// Whether a sentence without a row is unclear: in a table read as it stands, only words for all rows mean the total.
bool Slots::needs_row() const {
  if (!context_.headed.empty() || !context_.rows.empty()) return false;
  const bool whole = std::ranges::any_of(layout_.terms(), [](const Term& term) {
    return term.part == WordPart::whole || term.part == WordPart::together || term.part == WordPart::every ||
           term.part == WordPart::people || (term.part == WordPart::kind && term.key.ends_with('s')) ||
           term.key == "overall";
  });
  const auto& channels = facts_.channels();
  const auto first = channels.begin(),
             end = first + static_cast<std::ptrdiff_t>(std::min<std::size_t>(channels.size(), 4));
  const auto measures = std::count_if(first, end, [](const auto& channel) { return channel != kUnnamedChannel; });
  const auto& rows = facts_.default_rows();
  return !whole && measures > 2 && facts_.forces() > 1 && !rows.empty() && facts_.rows()[rows.front()].as_it_stands;
}

/// Whether the phrase of a term says `together`, `in total` or the like; not `in the region`.
bool Slots::says_sum(std::size_t at) const {
  const auto sums = [this](std::size_t term) {
    return layout_.part(term) == WordPart::together ||
           (layout_.part(term) == WordPart::whole && !is_region_word(layout_.terms()[term]));
  };
  for (std::size_t term = at + 1; term < layout_.terms().size() && !layout_.divides(term); ++term) {
    if (sums(term)) return true;
  }
  for (std::size_t term = at; term-- > 0 && !layout_.divides(term);) {
    if (sums(term)) return true;
  }
  return false;
}

/// The sum of the rows named before: `Kent (792) and Surrey (1,050) had 1,842 between them`. Nothing if there are fewer
/// than two, or no word for a sum.
std::optional<ClaimSlot> Slots::all_before(std::size_t at, ClaimSlot slot) const {
  std::vector<std::uint32_t> sum;
  std::size_t found = 0;
  for (const Mention& each : layout_.mentions()) {
    if (each.of != Of::row || each.end > at || each.spoken_of || each.options.size() != 1) continue;
    ++found;
    for (const std::uint32_t row : each.options.front()) {
      if (std::ranges::find(sum, row) == sum.end()) sum.push_back(row);
    }
  }
  if (found < 2 || !says_sum(at)) return std::nullopt;
  slot.options = {std::move(sum)};
  slot.members.clear();
  slot.sure = slot.options.size();
  unite(slot.options, defaults(facts_));
  return slot;
}

bool Slots::is_whole(std::size_t at) const {
  std::size_t of = layout_.previous(at);
  if (layout_.part(of) != WordPart::of) return false;
  if (layout_.terms()[of].key == "out of") return true;
  std::size_t left = layout_.previous(of);
  // `39% of the total of 4,776`
  if (layout_.part(left) == WordPart::whole && layout_.part(layout_.previous(left)) == WordPart::of)
    left = layout_.previous(layout_.previous(left));
  return left >= layout_.terms().size() || layout_.divides(left) || layout_.part(left) == WordPart::amount ||
         layout_.part(left) == WordPart::most || layout_.part(left) == WordPart::share;
}

ClaimSlot Slots::rows(std::size_t at) const {
  ClaimSlot slot = named_rows(at);
  if (slot.clause == SIZE_MAX || !is_whole(at)) return slot;
  // `Kent had 792 of the 4,776` gives the total; `of the 4,776 in Kent` is Kent's
  const bool of_part = layout_.after(Of::row, at) == nullptr && layout_.before(Of::row, at) != nullptr;
  if (!of_part) slot.sure = slot.options.size();
  slot.members.clear();
  unite(slot.options, defaults(facts_));
  return slot;
}

ClaimSlot Slots::named_rows(std::size_t at) const {
  const Terms& terms = layout_.terms();
  // `that at St Brannock's (714)`
  if (const std::size_t left = layout_.previous(at); layout_.part(left) == WordPart::open) {
    for (const Mention& each : layout_.mentions()) {
      if (each.of == Of::row && each.end == left) return of(each, at);
    }
  }
  for (const Mention* found : {layout_.after(Of::row, at), layout_.before(Of::row, at)}) {
    if (found != nullptr) return of(*found, at);
  }
  if (const std::size_t to = partner(at); to < terms.size()) {
    if (const Mention* const shared = layout_.after(Of::row, to)) return of(*shared, at);
  }
  if (const Mention* const carried = layout_.carried(Of::row, at)) {
    ClaimSlot slot = of(*carried, at);
    // `in all forces but Kent, where it rose`
    const bool left_out = layout_.part(layout_.previous(carried->begin)) == WordPart::outside;
    for (std::size_t term = carried->end; left_out && term < at; ++term) {
      if (terms[term].key == "where" || terms[term].key == "which") slot.known = false;
    }
    if (const auto sum = all_before(at, slot)) return *sum;
    bool fresh = says_overall(at);  // a new subject after `and` or a new clause
    for (std::size_t term = carried->end; term < at; ++term) {
      const bool divided = layout_.part(term) == WordPart::conjunction || layout_.part(term) == WordPart::stop;
      fresh = fresh || (divided && (layout_.before(Of::channel, at) != nullptr));
    }
    if (fresh) unite(slot.options, defaults(facts_));
    return slot;
  }
  if (const Mention* const later = layout_.later(Of::row, at); later != nullptr && !says_of_which(at, later->begin))
    return of(*later, at);
  ClaimSlot slot;
  slot.options = speaker(at);
  if ((says_there(at) || says_that_is()) && !context_.rows.empty()) {
    slot.options = context_.rows;
    slot.said = true;
    return slot;
  }
  slot.known = !needs_row();
  slot.said = !slot.options.empty() || !context_.headed.empty() || (!context_.rows.empty() && points_back(at));
  if (!slot.options.empty() && points_back(at)) return slot;
  unite(slot.options, context_.headed);
  if (points_back(at)) unite(slot.options, context_.rows);
  unite(slot.options, defaults(facts_));
  slot.sure = slot.options.size();
  unite(slot.options, context_.rows);
  return slot;
}

ClaimSlot Slots::part_rows(std::size_t at, const Mention& owner) const {
  const Mention* const later = layout_.later(Of::row, owner.end - 1);
  const Mention* const part = later != nullptr ? later : layout_.carried(Of::row, at);
  return of(part != nullptr ? *part : owner, at);
}

ClaimSlot Slots::ranked_rows(std::size_t at) const {
  const Mention* const later = layout_.later(Of::row, at);
  const bool beside = layout_.after(Of::row, at) != nullptr || layout_.before(Of::row, at) != nullptr;
  if (beside || later == nullptr || later->begin < 1) return rows(at);
  const std::size_t left = layout_.previous(later->begin);
  if (layout_.part(left) == WordPart::by || layout_.part(left) == WordPart::amount) return of(*later, at);
  ClaimSlot slot = rows(at);
  // `the highest was 97 in Kent and the lowest was 51 when the force was Surrey`: the row is unclear
  if (layout_.carried(Of::row, at) != nullptr) slot.known = false;
  return slot;
}

}  // namespace reach::audit
