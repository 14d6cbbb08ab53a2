// Parts of wholes: `38% of callers`. For audit/judge.
#pragma once

#include <optional>

#include "audit/prose/binding.hpp"

namespace reach::audit {

struct Share {
  Fact part, whole;
};

/// The first figure of the period that the subject may mean and that is `percent` of the same figure of all rows, or of
/// its own row's total, rounded like `percent`. O(figures of the subject).
std::optional<Share> find_share(const Facts& facts, const Subject& subject, Decimal percent, Period period);

}  // namespace reach::audit
