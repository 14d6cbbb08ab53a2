// How many draws the property tests make: fewer where the sanitizers watch.
#pragma once

#include <cstdint>

/// They take ten times as long, and look for faults of memory, for which fewer draws are enough; that the figures are
/// right is shown by all of them, without the sanitizers.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

/// Of so many draws, those that are made.
constexpr std::uint64_t draws(std::uint64_t all) { return kSanitized ? (all + 3) / 4 : all; }
