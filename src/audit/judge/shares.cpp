#include "audit/judge/shares.hpp"

#include <algorithm>

#include <reach/derived.hpp>

namespace reach::audit {
namespace {

bool is_share(Count part, Count whole, Decimal percent) {
  if (part.is_missing() || whole.is_missing() || part.value() > whole.value()) return false;
  return rounded(share_of(part, whole), percent.decimals) == Percentage(percent);
}

}  // namespace

std::optional<Share> find_share(const Facts& facts, const Subject& subject, Decimal percent, Period period) {
  const auto is_share_of = [&](const Fact& part, const Fact& whole) {
    return part != whole && is_share(facts.count(part), facts.count(whole), percent);
  };
  const auto& all_rows = facts.default_rows();
  for (const std::uint32_t row : subject.rows.ids) {
    if (!subject.rows.named && std::ranges::find(all_rows, row) == all_rows.end()) continue;
    for (const std::uint32_t channel : subject.channels.ids) {
      if (subject.doubts(row, channel)) continue;
      const Fact part{row, channel, period};
      const Fact of_row{row, kTotalChannel, period};
      if (is_share_of(part, of_row)) return Share{part, of_row};
      for (const std::uint32_t all : facts.default_rows()) {
        const Fact of_all{all, part.channel, period};
        if (is_share_of(part, of_all)) return Share{part, of_all};
      }
    }
  }
  return std::nullopt;
}

}  // namespace reach::audit
