// kSanitized: whether the sanitizers watch. For the property tests.
#pragma once

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
