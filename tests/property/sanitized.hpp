// The number of draws in property tests: fewer under the sanitizers.
#pragma once

#include <cstdint>

/// The sanitizers take ten times as long, and look for memory errors, for which fewer draws are enough. Runs without
/// them make all draws.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

/// How many of this number of draws are made.
constexpr std::uint64_t draws(std::uint64_t all) { return kSanitized ? (all + 3) / 4 : all; }
