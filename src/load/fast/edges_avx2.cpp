// Edges on x86-64 with AVX2 and carry-less multiplication. Only this file is compiled for that machine
// (src/CMakeLists.txt).
#if defined(__x86_64__)
#include <immintrin.h>

#include "load/fast/edges_kinds.hpp"
#include "load/fast/edges_loop.hpp"

namespace reach {
namespace {

class Avx2 {
 public:
  explicit Avx2(char delimiter) : delimiter_(_mm256_set1_epi8(delimiter)) {}

  [[nodiscard]] Masks masks(const char* bytes, std::uint64_t here) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32));
    const auto is = [&](__m256i what) { return both(_mm256_cmpeq_epi8(low, what), _mm256_cmpeq_epi8(high, what)); };
    const auto odd = [](__m256i bytes32) {  // signed comparison: bytes from 0x80 are below a space
      return _mm256_or_si256(_mm256_cmpgt_epi8(_mm256_set1_epi8(0x20), bytes32),
                             _mm256_cmpeq_epi8(bytes32, _mm256_set1_epi8(0x7F)));
    };
    const Masks masks{is(delimiter_), is(_mm256_set1_epi8('\n')), is(_mm256_set1_epi8('\r')),
                      is(_mm256_set1_epi8('"'))};
    odd_ |= both(odd(low), odd(high)) & ~(masks.delimiter | masks.lf | masks.cr) & here;
    return masks;
  }
  [[nodiscard]] bool plain() const { return odd_ == 0; }

  static void write(std::uint32_t* out, std::uint64_t bits, std::uint32_t base) { write_bits(out, bits, base); }

  /// Sets bit n to the parity of bits 0 to n: a carry-less product with all ones.
  [[nodiscard]] static std::uint64_t prefix_xor(std::uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }

 private:
  [[nodiscard]] static std::uint64_t both(__m256i low, __m256i high) {
    const auto bits = static_cast<std::uint32_t>(_mm256_movemask_epi8(low));
    return bits | std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(high))} << 32;
  }

  __m256i delimiter_;
  std::uint64_t odd_ = 0;
};

}  // namespace

void find_edges_avx2(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  find_edges<Avx2>(bytes, size, delimiter, edges);
}

}  // namespace reach
#endif
