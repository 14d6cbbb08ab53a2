// Which kinds of edge finder exist, and which this machine can run.
#include "load/fast/edges.hpp"

#include <array>

#include "load/fast/edges_kinds.hpp"

namespace reach {
namespace {

/// Slowest first.
constexpr std::array kFinders = std::to_array<EdgeFinder>({
  {"scalar", find_edges_scalar},
#if defined(__x86_64__)
      {"avx2", find_edges_avx2}, {"avx512", find_edges_avx512},
#elif defined(__aarch64__)
      {"neon", find_edges_neon},
#endif
});

std::size_t count_runnable() {
#if defined(__x86_64__)
  const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("pclmul") != 0 &&
                    __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("popcnt") != 0;
  if (!avx2) return 1;
  const bool avx512 = __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vbmi2") != 0;
  return avx512 ? 3 : 2;
#else
  return kFinders.size();
#endif
}

}  // namespace

std::span<const EdgeFinder> edge_finders() {
  static const std::size_t runnable = count_runnable();
  return std::span(kFinders).first(runnable);
}

}  // namespace reach
