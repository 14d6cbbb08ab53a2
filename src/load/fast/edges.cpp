// Which kinds of edge finder exist, and which this machine can run.
#include "load/fast/edges.hpp"

#include <array>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

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

#if defined(__x86_64__)
/// Whether all these bits are set.
constexpr bool has(unsigned word, unsigned bits) { return (word & bits) == bits; }

/// How many of the finders can run. Asks the processor only when a file is read: the compiler's table of features is
/// filled at every start, which costs a few pages of memory. The system must also save the wide registers (Intel's
/// manual, volume 1, section 13.3).
std::size_t count_runnable() {
  constexpr unsigned kWide = 0x06, kWidest = 0xE6;  // bits of XCR0
  unsigned unused = 0, basic = 0, more = 0, most = 0, saved = 0;
  if (__get_cpuid(1, &unused, &unused, &basic, &unused) == 0) return 1;
  if (__get_cpuid_count(7, 0, &unused, &more, &most, &unused) == 0) return 1;
  if (!has(basic, bit_OSXSAVE | bit_PCLMUL | bit_POPCNT) || !has(more, bit_AVX2 | bit_BMI)) return 1;
  __asm__("xgetbv" : "=a"(saved), "=d"(unused) : "c"(0));
  if (!has(saved, kWide)) return 1;
  const bool widest = has(more, bit_AVX512F | bit_AVX512BW) && has(most, bit_AVX512VBMI2) && has(saved, kWidest);
  return widest ? 3 : 2;
}
#else
std::size_t count_runnable() { return kFinders.size(); }
#endif

}  // namespace

std::span<const EdgeFinder> edge_finders() {
  static const std::size_t runnable = count_runnable();
  return std::span(kFinders).first(runnable);
}

}  // namespace reach
