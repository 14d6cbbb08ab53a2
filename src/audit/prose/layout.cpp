#include "audit/prose/layout.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {

bool is_of_channels(const Term& term) {
  return term.part == WordPart::channel || term.part == WordPart::measure ||
         (term.part == WordPart::whole && !is_region_word(term));
}

bool is_division(WordPart part) {
  return part == WordPart::comma || part == WordPart::conjunction || part == WordPart::stop || part == WordPart::open ||
         part == WordPart::close;
}

/// Words that may be between two names of one thing.
bool is_article(std::string_view key) {
  constexpr auto kArticles = std::to_array<std::string_view>(
      {"the", "a", "an", "our", "new", "self help", "confidential", "anonymous", "in", "from", "both", "at", ""});
  return std::ranges::find(kArticles, key) != kArticles.end();
}

Options each_of(const std::vector<std::uint32_t>& ids) {
  Options options;
  for (const std::uint32_t id : ids) options.push_back({id});
  return options;
}

/// All forces but these, together; nothing if they are of several tables.
Options all_but(const Facts& facts, const std::vector<std::uint32_t>& ids) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
    if (!facts.rows()[row].is_region && std::ranges::find(ids, row) == ids.end()) rows.push_back(row);
  }
  return ids.size() == 1 && rows.size() + 1 == facts.forces() ? Options{rows} : Options{};
}

/// Each alternative of one list with that of the other list in the same place, or with its only one.
Options joined(const Options& a, const Options& b) {
  Options options;
  for (std::size_t at = 0; at < std::max(a.size(), b.size()) && !a.empty() && !b.empty(); ++at) {
    std::vector<std::uint32_t> both = a[std::min(at, a.size() - 1)];
    for (const std::uint32_t id : b[std::min(at, b.size() - 1)]) {
      if (std::ranges::find(both, id) == both.end()) both.push_back(id);
    }
    options.push_back(std::move(both));
  }
  return options;
}

}  // namespace

SentenceLayout::SentenceLayout(const Terms& terms, const Facts& facts) : terms_(terms) {
  find_clauses();
  find_mentions(facts);
  join_lists();
}

bool SentenceLayout::is_known(std::size_t at) const {
  const Term& term = terms_[at];
  if (term.part == WordPart::denied) return denies_all(at);
  if (term.part == WordPart::unknown || term.part == WordPart::other) return false;
  if (term.part == WordPart::ordinal) {  // of a rank, or `First, …`
    const WordPart ranks = part(next(at));
    return ranks == WordPart::most || ranks == WordPart::least || (at == 0 && part(1) == WordPart::comma);
  }
  return term.part != WordPart::period || !term.ids.empty();
}

/// `did not fall in any force`: the denial is of each row.
bool SentenceLayout::denies_all(std::size_t at) const {
  for (std::size_t after = at + 1; after + 1 < terms_.size() && terms_[after].part != WordPart::stop; ++after) {
    if (terms_[after].part == WordPart::any && part(next(after)) == WordPart::kind) return true;
  }
  return false;
}

void SentenceLayout::find_clauses() {
  std::vector<std::size_t> open{0};
  understood_.assign(1, true);
  bool quoted = !terms_.empty() && terms_.front().quoted;
  for (std::size_t at = 0; at < terms_.size(); ++at) {
    const WordPart part = terms_[at].part;
    const bool divided =
        at > 0 && (terms_[at - 1].part == WordPart::comma || terms_[at - 1].part == WordPart::conjunction);
    const bool speaks = divided && (terms_[at].key == "i" || terms_[at].key == "we" || terms_[at].key == "because");
    const bool turns = terms_[at].quoted != quoted || speaks;
    quoted = terms_[at].quoted;
    if (part == WordPart::open || part == WordPart::stop || turns) {
      if (part == WordPart::open) open.push_back(0);
      open.back() = understood_.size();
      understood_.push_back(true);
    }
    clauses_.push_back(open.back());
    if (!is_known(at)) understood_[open.back()] = false;
    if (part == WordPart::close && open.size() > 1) open.pop_back();
  }
}

bool SentenceLayout::has_part(std::size_t clause, WordPart part) const {
  for (std::size_t at = 0; at < terms_.size(); ++at) {
    if (clauses_[at] == clause && terms_[at].part == part) return true;
  }
  return false;
}

bool SentenceLayout::is_measured(std::size_t clause) const {
  return (has_part(clause, WordPart::channel) || has_part(clause, WordPart::measure)) &&
         !has_part(clause, WordPart::other);
}

void SentenceLayout::find_mentions(const Facts& facts) {
  for (std::size_t at = 0; at < terms_.size(); ++at) {
    const Term& term = terms_[at];
    Mention mention;
    mention.begin = at;
    mention.end = at + 1;
    mention.spoken_of = term.spoken_of;
    // `our county`, says somebody of one of the rows
    if (is_region_word(term) && term.quoted && at > 0 && terms_[at - 1].key == "our") continue;
    if (term.part == WordPart::row || is_region_word(term)) {
      mention.options = each_of(term.part == WordPart::row ? term.ids : facts.default_rows());
      if (part(previous(at)) == WordPart::outside) mention.options = all_but(facts, term.ids);
    } else if (term.key == "both" && facts.channels().size() == 2 && stands_alone(at)) {
      mention.of = Of::channel;
      mention.options = {{0, 1}};
      mention.members = {{{0}}, {{1}}};
      mentions_.push_back(std::move(mention));
      continue;
    } else if (is_of_channels(term)) {
      mention.of = Of::channel;
      mention.options = term.part == WordPart::channel ? each_of(term.ids) : Options{{kTotalChannel}};
    } else if (term.part == WordPart::period || term.part == WordPart::before || term.part == WordPart::latest) {
      mention.of = Of::period;
      mention.options = each_of(term.ids);
      mention.relative = term.part != WordPart::period;
    } else {
      continue;
    }
    mention.members = {mention.options};
    mentions_.push_back(std::move(mention));
  }
}

/// `both` without a list beside it: both channels.
bool SentenceLayout::stands_alone(std::size_t at) const {
  for (std::size_t other = 0; other < terms_.size(); ++other) {
    const bool names = terms_[other].part == WordPart::channel || terms_[other].part == WordPart::measure;
    if (names && clauses_[other] == clauses_[at]) return false;
  }
  const WordPart right = part(next(at));
  return right == WordPart::rise || right == WordPart::fall || right == WordPart::amount;
}

/// Whether two mentions of a kind are one list, or one name: `Surrey and Kent`, `calls to the helpline`. Not in `78 in
/// Sussex and Kent had 92`.
bool SentenceLayout::joins(const Mention& first, const Mention& second) const {
  if (first.of != second.of || first.of == Of::period || first.spoken_of != second.spoken_of) return false;
  if (second.begin - first.end > 4) return false;
  bool divided = false;
  for (std::size_t at = first.end; at < second.begin; ++at) {
    const WordPart part = terms_[at].part;
    divided = divided || part == WordPart::comma || part == WordPart::conjunction;
    const bool light =
        part == WordPart::comma || part == WordPart::conjunction || part == WordPart::every ||
        (part == WordPart::silent && is_article(terms_[at].key)) ||
        (first.of == Of::channel && (part == WordPart::to || part == WordPart::of || part == WordPart::from));
    if (!light) return false;
  }
  if (!divided) return first.of == Of::channel;
  return !(has_amount_before(first.begin) && has_amount_after(second.end - 1));
}

/// Whether the phrase that ends before a term, or begins after it, has an amount: then two names with `and` between
/// them have one each.
bool SentenceLayout::has_amount_before(std::size_t at) const {
  while (at-- > 0 && !is_division(part(at))) {
    if (part(at) == WordPart::amount) return true;
  }
  return false;
}

bool SentenceLayout::has_amount_after(std::size_t at) const {
  for (++at; at < terms_.size() && !is_division(part(at)); ++at) {
    if (part(at) == WordPart::amount) return true;
  }
  return false;
}

void SentenceLayout::join_lists() {
  std::vector<Mention> lists;
  for (Mention& mention : mentions_) {
    const auto last =
        std::find_if(lists.rbegin(), lists.rend(), [&](const Mention& each) { return each.of == mention.of; });
    if (last == lists.rend() || !joins(*last, mention)) {
      lists.push_back(std::move(mention));
      continue;
    }
    const bool divided = std::any_of(terms_.begin() + static_cast<std::ptrdiff_t>(last->end),
                                     terms_.begin() + static_cast<std::ptrdiff_t>(mention.begin), [](const Term& term) {
                                       return term.part == WordPart::comma || term.part == WordPart::conjunction;
                                     });
    last->end = mention.end;
    if (divided) {
      last->options = joined(last->options, mention.options);
      last->members.push_back(mention.options);
    } else if (mention.options != Options{{kTotalChannel}}) {
      last->options = mention.options;
      last->members.back() = mention.options;
    }
  }
  mentions_ = std::move(lists);
}

bool SentenceLayout::divides(std::size_t at) const {
  const WordPart part = terms_[at].part;
  if (part == WordPart::stop || part == WordPart::open || part == WordPart::close) return true;
  if (part != WordPart::comma && part != WordPart::conjunction) return false;
  return std::ranges::none_of(mentions_, [at](const Mention& each) { return each.begin < at && at < each.end; });
}

std::size_t SentenceLayout::next(std::size_t at) const {
  for (++at; at < terms_.size() && terms_[at].part == WordPart::silent;) ++at;
  return at;
}

std::size_t SentenceLayout::previous(std::size_t at) const {
  while (at-- > 0) {
    if (terms_[at].part != WordPart::silent) return at;
  }
  return terms_.size();
}

const Mention* SentenceLayout::after(Of of, std::size_t at) const {
  std::size_t end = at + 1;
  // `4,393 (92%) went to the website`
  if (part(end) == WordPart::open && part(end + 1) == WordPart::amount && part(end + 2) == WordPart::close) end += 3;
  while (end < terms_.size() && !divides(end) && terms_[end].part != WordPart::amount) ++end;
  // `792 (Kent)`
  const bool bracket = end == at + 1 && end < terms_.size() && terms_[end].part == WordPart::open;
  if (bracket && end + 2 < terms_.size() && terms_[end + 2].part == WordPart::close) end += 2;
  const auto found = std::ranges::find_if(mentions_, [&](const Mention& each) {
    return each.of == of && each.begin > at && each.begin < end && !each.spoken_of;
  });
  if (found == mentions_.end()) return nullptr;
  // `45 contacts with the helpline`: the channel that is named after the word for all of them
  const auto named = std::find_if(found, mentions_.end(), [&](const Mention& each) {
    return each.of == of && each.begin < end && !each.spoken_of && each.options != Options{{kTotalChannel}} &&
           is_attribute(*found, each);
  });
  return of == Of::channel && named != mentions_.end() ? &*named : &*found;
}

const Mention* SentenceLayout::before(Of of, std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && !divides(begin - 1)) --begin;
  const auto found = std::find_if(mentions_.rbegin(), mentions_.rend(), [&](const Mention& each) {
    return each.of == of && each.end <= at && each.begin >= begin && !each.spoken_of;
  });
  return found == mentions_.rend() ? nullptr : &*found;
}

/// Whether a mention only says more of the one before it, with no verb between them.
bool SentenceLayout::is_attribute(const Mention& first, const Mention& second) const {
  constexpr auto kLinks =
      std::to_array<std::string_view>({"the", "with", "on", "via", "through", "in", "at", "for", "our"});
  for (std::size_t at = first.end; at < second.begin; ++at) {
    const bool link = part(at) == WordPart::silent && std::ranges::find(kLinks, terms_[at].key) != kLinks.end();
    if (!link && part(at) != WordPart::to && part(at) != WordPart::of && part(at) != WordPart::from) return false;
  }
  return true;
}

/// Whether nothing in its phrase comes before a term.
bool SentenceLayout::leads_phrase(std::size_t at) const {
  const std::size_t left = previous(at);
  return left == terms_.size() || divides(left);
}

const Mention* SentenceLayout::carried(Of of, std::size_t at) const {
  const auto found = std::find_if(mentions_.rbegin(), mentions_.rend(), [&](const Mention& each) {
    if (terms_[each.begin].part == WordPart::before && !leads_phrase(each.begin)) return false;
    return each.of == of && each.end <= at && !each.spoken_of && terms_[each.begin].quoted == terms_[at].quoted;
  });
  return found == mentions_.rend() ? nullptr : &*found;
}

const Mention* SentenceLayout::later(Of of, std::size_t at) const {
  const auto found = std::ranges::find_if(mentions_, [&](const Mention& each) {
    return each.of == of && each.begin > at && !each.spoken_of && clause(each.begin) == clause(at);
  });
  return found == mentions_.end() ? nullptr : &*found;
}

const Mention* SentenceLayout::compared(Of of, std::size_t at) const {
  const Mention *last = nullptr, *next = nullptr;
  for (const Mention& each : mentions_) {
    if (each.of != of || !each.spoken_of || clause(each.begin) != clause(at)) continue;
    if (each.begin < at) last = &each;
    if (each.begin > at && next == nullptr) next = &each;
  }
  bool divided = next == nullptr;
  for (std::size_t term = at + 1; !divided && term < next->begin; ++term) divided = divides(term);
  return !divided || last == nullptr ? next : last;
}

}  // namespace reach::audit
