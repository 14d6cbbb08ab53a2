#include "load/fast/fast_keys.hpp"

#include <algorithm>
#include <utility>

namespace reach {
namespace {

constexpr std::size_t kFew = 1024;
constexpr std::int64_t kMostPages = 512;  // of one series: covers 22 years of days

}  // namespace

Tally::Page& FastKeys::Entry::turn_to(Period period, Tally& tally) {
  Tally::Page& page = tally.page({force, channel, period});
  const std::int32_t number = page.first.period.index >> 4;
  if (page_count == 0) first_page = number;
  const std::int32_t first = std::min(first_page, number);
  const std::int64_t last = std::max<std::int64_t>(std::int64_t{first_page} + page_count - 1, number);
  if (last - first >= kMostPages) return page;
  const auto count = static_cast<std::uint32_t>(last - first + 1);
  if (count > page_count) {
    auto wider = std::make_unique<Tally::Page*[]>(count);
    std::copy_n(pages.get(), page_count, wider.get() + (first_page - first));
    pages = std::move(wider);
    page_count = count;
    first_page = first;
  }
  pages[static_cast<std::size_t>(number - first_page)] = &page;
  return page;
}

void FastKeys::add(std::string_view key, Key series) {
  Entry entry;
  entry.tag = static_cast<std::uint32_t>(key.size()) + 1;
  entry.force = series.force;
  entry.channel = series.channel;
  std::string padded(key);
  padded.resize(key.size() + kSlack);
  entry.words = words_of(std::string_view(padded).substr(0, key.size()));
  if (key.size() > sizeof entry.words) {
    entry.rest = static_cast<std::uint32_t>(long_keys_.size());
    long_keys_.emplace_back(key);
  }
  grow();
  if (Entry* const its = place(entry)) {
    *its = std::move(entry);
    ++used_;
  } else if (key.size() > sizeof entry.words) {
    long_keys_.pop_back();
  }
}

/// The place for a new key; null if all its possible places are taken.
FastKeys::Entry* FastKeys::place(const Entry& entry) {
  const bool is_long = entry.tag > sizeof entry.words + 1;
  std::size_t at = hash(entry.words, is_long ? std::string_view(long_keys_[entry.rest]) : std::string_view()) & mask_;
  for (std::size_t probes = 0; probes < kMostProbes; ++probes, at = (at + 1) & mask_) {
    if (entries_[at].tag == 0) return &entries_[at];
  }
  return nullptr;
}

/// Makes room for one more key. The table stays sparse while keys are few, because a second probe is a branch that
/// cannot be predicted.
void FastKeys::grow() {
  const std::size_t spread = used_ < kFew ? 8 : 2;
  if ((used_ + 1) * spread <= entries_.size()) return;
  std::vector<Entry> old = std::exchange(entries_, std::vector<Entry>(entries_.size() * 2));
  mask_ = entries_.size() - 1;
  for (Entry& entry : old) {
    if (entry.tag == 0) continue;
    if (Entry* const its = place(entry)) {
      *its = std::move(entry);
    } else {
      --used_;  // it will be treated as a new key
    }
  }
}

}  // namespace reach
