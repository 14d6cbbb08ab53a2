#include "audit/prose/slots.hpp"

#include <algorithm>

namespace reach::audit {

void unite(Options& options, const Options& more) {
  for (const auto& each : more) {
    if (std::ranges::find(options, each) == options.end()) options.push_back(each);
  }
}

namespace {

/// The rows that go without saying; none if there are so many that any may be meant.
Options defaults(const Facts& facts) {
  constexpr std::size_t kMost = 8;
  Options options;
  if (facts.default_rows().size() > kMost) return options;
  for (const std::uint32_t row : facts.default_rows()) options.push_back({row});
  return options;
}

}  // namespace

ClaimSlot Slots::of(const Mention& mention, std::size_t at) const {
  ClaimSlot slot;
  slot.options = mention.options;
  slot.said = true;
  slot.known = !mention.options.empty();
  slot.clause = layout_.clause(mention.begin);
  if (mention.members.size() < 2) return slot;
  slot.members = mention.members;
  // Numbers after a list of as many names are those of each, in order.
  std::size_t place = 0, numbers = 0;
  for (std::size_t term = mention.end; term < layout_.terms().size(); ++term) {
    if (layout_.clause(term) != layout_.clause(at) || layout_.part(term) != WordPart::amount) continue;
    if (layout_.terms()[term].amount.unit != layout_.terms()[at].amount.unit) continue;
    if (term == at) place = numbers;
    ++numbers;
  }
  if (numbers != mention.members.size() || at < mention.end) return slot;
  slot.options = mention.members[place];
  slot.members.clear();
  return slot;
}

/// In `from A to B`: B for A; otherwise the number of terms.
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

/// `overall`: of all rows, or of all channels.
bool Slots::says_overall(std::size_t at) const {
  return std::ranges::any_of(layout_.terms(), [](const Term& term) { return term.key == "overall"; }) && at > 0;
}

bool Slots::says_overall_of_one(std::size_t at, const ClaimSlot& channels) const {
  return says_overall(at) && channels.said && channels.options != Options{{kTotalChannel}};
}

/// The rows that are named beside a quotation: those of who speaks.
Options Slots::speaker(std::size_t at) const {
  Options options;
  for (const Mention& each : layout_.mentions()) {
    const bool aside = layout_.terms()[at].quoted && !layout_.terms()[each.begin].quoted;
    if (each.of == Of::row && aside) unite(options, each.options);
  }
  return options;
}

/// `callers there`, `of these`: surely of the row that was named last.
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

/// `That is 30% a year`: surely of what the sentence before was about.
bool Slots::says_that_is() const {
  const Terms& all = layout_.terms();
  return all.size() > 1 && all[0].key == "that" && (all[1].key == "is" || all[1].key == "was" || all[1].key == "means");
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

/// `275 seats, 45 of which are Kent's`: whether a part of what is counted comes between two terms.
bool Slots::says_of_which(std::size_t from, std::size_t to) const {
  for (std::size_t term = from; term + 1 < to; ++term) {
    const std::string& next = layout_.terms()[term + 1].key;
    if (layout_.part(term) == WordPart::of && (next == "which" || next == "whom" || next == "them")) return true;
  }
  return false;
}

/// Whether a sentence without a row is about none that is known: of a table as it stands, the total row is meant only
/// by a word for all rows.
bool Slots::needs_row() const {
  if (!context_.headed.empty() || !context_.rows.empty()) return false;
  const bool whole = std::ranges::any_of(layout_.terms(), [](const Term& term) {
    return term.part == WordPart::whole || term.part == WordPart::together || term.part == WordPart::every ||
           term.part == WordPart::people || (term.part == WordPart::kind && term.key.ends_with('s')) ||
           term.key == "overall";
  });
  std::size_t measures = 0;
  for (const std::string& channel : facts_.channels()) measures += channel != kUnnamedChannel ? 1U : 0U;
  const auto& rows = facts_.default_rows();
  return !whole && measures > 2 && facts_.forces() > 1 && !rows.empty() && facts_.rows()[rows.front()].as_it_stands;
}

ClaimSlot Slots::rows(std::size_t at) const {
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

ClaimSlot Slots::ranked_rows(std::size_t at) const {
  const Mention* const later = layout_.later(Of::row, at);
  const bool beside = layout_.after(Of::row, at) != nullptr || layout_.before(Of::row, at) != nullptr;
  if (beside || later == nullptr || later->begin < 1) return rows(at);
  const std::size_t left = layout_.previous(later->begin);
  return layout_.part(left) == WordPart::by || layout_.part(left) == WordPart::amount ? of(*later, at) : rows(at);
}

/// Whether there is another amount between two terms that is no item of one list: `949 and 695 users`.
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

ClaimSlot Slots::channels(std::size_t at) const {
  const Terms& terms = layout_.terms();
  const Options total{{kTotalChannel}};
  const Mention *after = layout_.after(Of::channel, at), *before = layout_.before(Of::channel, at);
  // `the website had 4,393 contacts`: the channel that is named before the word for all of them; not so a list of them
  const bool named = after != nullptr && after->options == total && before != nullptr && before->options != total &&
                     before->members.size() < 2 && layout_.part(layout_.previous(at)) != WordPart::of;
  for (const Mention* found : {named ? before : after, before}) {
    if (found != nullptr) return of(*found, at);
  }
  if (const std::size_t to = partner(at); to < terms.size()) {
    if (const Mention* const shared = layout_.after(Of::channel, to)) return of(*shared, at);
  }
  if (const Mention* const carried = layout_.carried(Of::channel, at)) {
    ClaimSlot slot = of(*carried, at);
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
  return slot;
}

}  // namespace reach::audit
