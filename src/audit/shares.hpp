// Parts of wholes: `38% of callers`. For the files of audit.
#pragma once

#include <optional>

#include "audit/binding.hpp"

namespace reach::audit {

struct Share {
  Fact part, whole;
};

/// The first figure of the period, of a row that the subject names (of any, where it names none), that is `percent` of
/// the same of all rows, or of its own row's total, rounded as `percent` is. O(rows × channels).
std::optional<Share> find_share(const Facts& facts, const Subject& subject, Decimal percent, Period period);

}  // namespace reach::audit
