#include "audit/shares.hpp"

#include <algorithm>
#include <variant>

namespace reach::audit {
namespace {

bool is_share(Count part, Count whole, Decimal percent) {
  if (part.is_missing() || whole.is_missing() || whole.value() == 0 || part.value() > whole.value()) return false;
  if (whole.value() > INT64_MAX / 2) return false;
  // A share is what an increase from the whole to whole + part would be.
  const auto share = Change{whole, Count(whole.value() + part.value())}.increase(percent.decimals);
  const auto* value = std::get_if<Decimal>(&share);
  return value != nullptr && *value == percent;
}

}  // namespace

std::optional<Share> find_share(const Facts& facts, const Subject& subject, Decimal percent, Period period) {
  const auto is_share_of = [&](const Fact& part, const Fact& whole) {
    return part != whole && is_share(facts.count(part), facts.count(whole), percent);
  };
  const auto& named = subject.rows.ids;
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
    if (subject.rows.named && std::ranges::find(named, row) == named.end()) continue;
    for (std::uint32_t at = 0; at <= facts.channels().size(); ++at) {
      const Fact part{row, at == 0 ? kTotalChannel : at - 1, period};
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
