// Finds mentions from a term: in its phrase, before it, after it, or compared with.
#include <algorithm>
#include <array>

#include "audit/prose/layout.hpp"

namespace reach::audit {

bool SentenceLayout::divides(std::size_t at) const {
  const WordPart part = terms_[at].part;
  if (part == WordPart::stop || part == WordPart::open || part == WordPart::close) return true;
  if (part != WordPart::comma && part != WordPart::conjunction) return false;
  return std::ranges::none_of(mentions_, [at](const Mention& each) { return each.begin < at && at < each.end; });
}

bool SentenceLayout::is_in_phrase(std::size_t from, std::size_t to) const {
  for (std::size_t term = from + 1; term < to; ++term) {
    if (divides(term)) return false;
  }
  return true;
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
  // `45 contacts with the helpline`: the channel after the word for all channels
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

bool SentenceLayout::is_attribute(const Mention& first, const Mention& second) const {
  constexpr auto kLinks =
      std::to_array<std::string_view>({"the", "with", "on", "via", "through", "in", "at", "for", "our", "was", "were"});
  for (std::size_t at = first.end; at < second.begin; ++at) {
    const bool link = part(at) == WordPart::silent && std::ranges::find(kLinks, terms_[at].key) != kLinks.end();
    if (!link && part(at) != WordPart::to && part(at) != WordPart::of && part(at) != WordPart::from) return false;
  }
  return true;
}

/// Whether a term is the first in its phrase.
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
