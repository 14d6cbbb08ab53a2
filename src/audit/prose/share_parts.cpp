#include "audit/prose/share_parts.hpp"

#include <algorithm>

namespace reach::audit {

const Mention* owner_of(const SentenceLayout& layout, const Mention& channel) {
  const std::size_t left = layout.previous(channel.begin);
  const auto found = std::ranges::find_if(
      layout.mentions(), [left](const Mention& each) { return each.of == Of::row && each.end == left + 1; });
  return found == layout.mentions().end() ? nullptr : &*found;
}

const Mention* whole_of(const SentenceLayout& layout, std::size_t at) {
  const Mention* found = nullptr;
  for (const Mention& each : layout.mentions()) {
    if (each.of != Of::channel) continue;
    const Mention* const owner = owner_of(layout, each);
    std::size_t left = layout.previous(owner != nullptr ? owner->begin : each.begin);
    if (layout.part(left) == WordPart::back) left = layout.previous(left);  // `of its calls`
    const bool in_so_many = layout.terms()[at].amount.unit == AmountUnit::part && each.begin == at + 1;
    if (in_so_many) return &each;  // `two in five contacts`
    const bool all = layout.part(left) == WordPart::every && layout.part(layout.previous(left)) == WordPart::of;
    if (layout.part(left) != WordPart::of && !all) continue;
    if (each.begin < at || found == nullptr) found = &each;
    if (each.begin > at) {
      const std::size_t of = all ? layout.previous(left) : left;
      if (layout.previous(of) == at) return &each;
      break;
    }
  }
  return found;
}

namespace {

/// Whether a phrase ends at a term, or another amount begins; not one in brackets: `a third of pupils (34%) had meals`.
bool is_cut(const SentenceLayout& layout, std::size_t term) {
  const bool bracketed = layout.part(term) == WordPart::amount && layout.part(term - 1) == WordPart::open &&
                         layout.part(term + 1) == WordPart::close;
  const bool bracket = layout.part(term) == WordPart::open
                           ? layout.part(term + 1) == WordPart::amount && layout.part(term + 2) == WordPart::close
                           : layout.part(term) == WordPart::close;
  return !bracketed && !bracket && (layout.divides(term) || layout.part(term) == WordPart::amount);
}

}  // namespace

bool is_share_part(const SentenceLayout& layout, const Mention& candidate, std::size_t at, const Mention* whole) {
  const Mention* after = nullptr;
  for (const Mention& each : layout.mentions()) {
    if (each.of != Of::channel || &each == whole || each.options == Options{{kTotalChannel}}) continue;
    if (each.begin > at) {
      bool cut = false;
      for (std::size_t term = at + 1; term < each.begin; ++term) cut = cut || is_cut(layout, term);
      if (!cut) after = &each;
      break;
    }
  }
  if (after != nullptr) return &candidate == after;
  const Mention* before = nullptr;
  for (const Mention& each : layout.mentions()) {
    const bool part = each.of == Of::channel && &each != whole && each.options != Options{{kTotalChannel}};
    if (part && each.end <= at) before = &each;
  }
  return &candidate == before;
}

namespace {

/// The totals that a row may be part of: the default ones, or, with very many tables, those of its own table.
std::vector<std::uint32_t> wholes_of(const Facts& facts, std::uint32_t row) {
  if (!facts.has_too_many_totals()) return facts.default_rows();
  std::vector<std::uint32_t> wholes;
  for (const std::uint32_t beside : facts.rows_beside(row)) {
    if (facts.rows()[beside].is_region) wholes.push_back(beside);
  }
  return wholes;
}

}  // namespace

namespace {

/// The row that a share is of, `two-thirds of Kent's`: it is the whole, and part of nothing. Null if none is named.
const Mention* row_after_of(const SentenceLayout& layout, std::size_t at) {
  const std::size_t of = layout.next(at);
  const auto found = std::ranges::find_if(layout.mentions(), [&](const Mention& each) {
    return layout.part(of) == WordPart::of && each.of == Of::row && each.begin == layout.next(of);
  });
  return found == layout.mentions().end() ? nullptr : &*found;
}

}  // namespace

std::vector<ShareReading> shares_at(const SentenceLayout& layout, const Facts& facts, std::size_t at,
                                    const ClaimSlot& rows, const ClaimSlot& channels) {
  std::vector<ShareReading> shares;
  const Mention* const whole = whole_of(layout, at);
  const Mention* const of_row = row_after_of(layout, at);
  const Options& of = whole != nullptr ? whole->options : channels.options;
  // `Free meals went to 41% of pupils in Kent`: of one channel in another
  const bool crossed = whole != nullptr && whole->options != Options{{kTotalChannel}} &&
                       std::ranges::any_of(layout.mentions(), [&](const Mention& part) {
                         return part.of == Of::channel && &part != whole && part.end <= at && !part.options.empty() &&
                                part.options != Options{{kTotalChannel}} && part.options != whole->options &&
                                layout.is_in_phrase(part.begin, at);
                       });
  for (std::size_t place = 0; place < rows.options.size(); ++place) {
    const auto& row = rows.options[place];
    const bool doubtful = place >= rows.sure;
    const std::vector<std::uint32_t> wholes = wholes_of(facts, row.front());
    const bool named_whole = of_row != nullptr && std::ranges::find(of_row->options, row) != of_row->options.end();
    const bool is_whole = named_whole || std::ranges::find(wholes, row.front()) != wholes.end();
    for (const auto& channel : is_whole || crossed ? Options{} : of) {
      for (const std::uint32_t all : wholes) shares.push_back({row, channel, {all}, channel, doubtful});
    }
    for (const Mention& part : layout.mentions()) {
      const bool specific = part.of == Of::channel && &part != whole && part.options != Options{{kTotalChannel}} &&
                            is_share_part(layout, part, at, whole) && !part.options.empty() &&
                            (whole == nullptr || part.options != whole->options);
      if (!specific) continue;
      const bool of_total = whole == nullptr || whole->options == Options{{kTotalChannel}};
      if (of_total && part.end <= at && !is_whole) {  // `had 90 calls, 40% of the total`
        for (const std::uint32_t all : wholes)
          shares.push_back({row, part.options.front(), {all}, part.options.front(), doubtful});
      }
      const auto& channel = whole != nullptr ? whole->options.front() : std::vector{kTotalChannel};
      const bool is_all = of_total && facts.channels_of(row.front()).size() < 3;  // of one channel, and the total
      if (!is_all) shares.push_back({row, part.options.front(), row, channel, doubtful});
    }
  }
  return shares;
}

}  // namespace reach::audit
