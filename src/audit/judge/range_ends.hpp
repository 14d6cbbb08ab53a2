// The two ends of `from A to B`: figures of one row and channel. For audit/judge.
#pragma once

#include <cstddef>
#include <optional>

#include "audit/judge/judge.hpp"

namespace reach::audit {

/// Where the number at `at` is one end of `from A to B`, and both ends are figures that the sentence may mean, but
/// never of the same row and channel: what the other end is. `From 346 to 4,776` tells of calls first, and of all
/// contacts then.
std::optional<Fact> unlike_end(const Case& at_hand, std::size_t at);

}  // namespace reach::audit
