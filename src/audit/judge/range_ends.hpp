// The two ends of `from A to B`, which should be figures of one row and channel. For audit/judge.
#pragma once

#include <cstddef>
#include <optional>

#include "audit/judge/judge.hpp"

namespace reach::audit {

/// If the number at `at` is one end of `from A to B`, and both ends are figures that the sentence may mean but never of
/// the same row and channel: the figure at the other end. `From 346 to 4,776` mentions calls first and all contacts
/// next.
std::optional<Fact> unlike_end(const Case& at_hand, std::size_t at);

}  // namespace reach::audit
