#include "audit/prose/slots.hpp"

#include <algorithm>
#include <tuple>

namespace reach::audit {

void unite(Options& options, const Options& more) {
  for (const auto& each : more) {
    if (std::ranges::find(options, each) == options.end()) options.push_back(each);
  }
}

/// The place, from 0, of an amount among those of its unit in its clause, and how many: `949 users and 695 users`.
std::pair<std::size_t, std::size_t> Slots::place_in_clause(std::size_t at) const {
  std::size_t place = 0, numbers = 0;
  for (std::size_t term = 0; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) != layout_.clause(at) || layout_.part(term) != WordPart::amount) continue;
    if (layout_.terms()[term].amount.unit != layout_.terms()[at].amount.unit) continue;
    if (term == at) place = numbers;
    ++numbers;
  }
  return {place, numbers};
}

ClaimSlot Slots::of(const Mention& mention, std::size_t at) const {
  ClaimSlot slot;
  slot.options = mention.options;
  slot.said = true;
  slot.known = !mention.options.empty();
  slot.clause = layout_.clause(mention.begin);
  if (mention.members.size() < 2) return slot;
  slot.members = mention.members;
  // Numbers after a list of as many names belong to the names in order.
  auto [place, numbers] = layout_.place_in_run(at);
  const bool ordered = layout_.has_part(layout_.clause(at), WordPart::respectively);
  if (ordered && numbers != mention.members.size()) std::tie(place, numbers) = place_in_clause(at);
  if (numbers != mention.members.size() || at < mention.end) return slot;
  slot.options = mention.members[place];
  slot.members.clear();
  return slot;
}

/// The term B for A in `from A to B`; otherwise the number of terms.
std::size_t Slots::partner(std::size_t at) const {
  const Terms& terms = layout_.terms();
  const std::size_t left = layout_.previous(at);
  if (left == terms.size() || terms[left].part != WordPart::from) return terms.size();
  for (std::size_t next = at + 1; next < std::min(at + 9, terms.size()); ++next) {
    if (terms[next].part == WordPart::amount)
      return terms[layout_.previous(next)].part == WordPart::to ? next : terms.size();
  }
  return terms.size();
}

/// Whether a sentence says `overall`, for all rows or all channels.
bool Slots::says_overall(std::size_t at) const {
  return std::ranges::any_of(layout_.terms(), [](const Term& term) { return term.key == "overall"; }) && at > 0;
}

bool Slots::says_overall_of_one(std::size_t at, const ClaimSlot& channels) const {
  return says_overall(at) && channels.said && channels.options != Options{{kTotalChannel}};
}

/// Whether an amount and other words are between two terms; not in a run of amounts, `949 and 695 users`.
bool Slots::has_amount(std::size_t from, std::size_t to) const {
  bool amount = false, words = false;
  for (std::size_t term = from + 1; term < to; ++term) {
    const WordPart part = layout_.part(term);
    amount = amount || part == WordPart::amount;
    words = words || (part != WordPart::amount && part != WordPart::comma && part != WordPart::conjunction &&
                      part != WordPart::silent);
  }
  return amount && words;
}

/// Whether the phrase of a number counts people: `383 people`.
bool Slots::counts_people(std::size_t at) const {
  for (std::size_t term = at; term < layout_.terms().size() && !layout_.divides(term); ++term) {
    if (layout_.part(term) == WordPart::people) return true;
  }
  for (std::size_t term = at; term-- > 0 && !layout_.divides(term);) {
    if (layout_.part(term) == WordPart::people) return true;
  }
  return false;
}

/// A second channel that a number may be of: `132 pupils on free meals`, `free meals to 484 pupils`; null if there is
/// none.
const Mention* Slots::channel_beside(const Mention& found, std::size_t at) const {
  const Options total{{kTotalChannel}};
  const std::size_t left = layout_.previous(at);
  for (const Mention& each : layout_.mentions()) {
    const bool other = each.of == Of::channel && each.options != total && each.options != found.options;
    if (!other || found.options == total) continue;
    const bool given = layout_.part(left) == WordPart::to && each.end == left;
    const bool attribute = found.begin == layout_.next(at) && each.begin > found.begin;
    if (given || (attribute && layout_.is_attribute(found, each))) return &each;
  }
  return nullptr;
}

ClaimSlot Slots::channels(std::size_t at) const {
  const Terms& terms = layout_.terms();
  const Options total{{kTotalChannel}};
  const Mention *after = layout_.after(Of::channel, at), *before = layout_.before(Of::channel, at);
  // `the website had 4,393 contacts`: the channel before the word for all channels, unless it is a list
  const bool named = after != nullptr && after->options == total && before != nullptr && before->options != total &&
                     before->members.size() < 2 && layout_.part(layout_.previous(at)) != WordPart::of;
  for (const Mention* found : {named ? before : after, before}) {
    if (found == nullptr) continue;
    ClaimSlot slot = of(*found, at);
    if (const Mention* const beside = channel_beside(*found, at); beside != nullptr)
      unite(slot.options, beside->options);
    return slot;
  }
  if (const std::size_t to = partner(at); to < terms.size()) {
    if (const Mention* const shared = layout_.after(Of::channel, to)) return of(*shared, at);
  }
  if (const Mention* const carried = layout_.carried(Of::channel, at)) {
    ClaimSlot slot = of(*carried, at);
    // `Women made 2,305 applications to Arts, and 1,620 to Science`: the channel before the word for all channels
    const Mention* const own = carried->options == total ? layout_.before(Of::channel, carried->begin) : nullptr;
    if (own != nullptr && own->options != total && own->members.size() < 2) {
      slot = of(*own, at);
      slot.sure = slot.options.size();
      unite(slot.options, total);
      return slot;
    }
    if (counts_people(at) || says_overall(at)) unite(slot.options, total);
    return slot;
  }
  if (const Mention* const later = layout_.later(Of::channel, at); later != nullptr && !has_amount(at, later->begin))
    return of(*later, at);
  ClaimSlot slot;
  slot.options = context_.headed_channels;
  if (points_back(at)) unite(slot.options, context_.channels);
  unite(slot.options, total);
  slot.sure = slot.options.size();
  unite(slot.options, context_.channels);
  for (const Mention& each : layout_.mentions()) {  // `Kent (97) and Surrey (101) took fewer calls`
    if (each.of == Of::channel && each.begin > at && !each.spoken_of) unite(slot.options, each.options);
  }
  return slot;
}

}  // namespace reach::audit
