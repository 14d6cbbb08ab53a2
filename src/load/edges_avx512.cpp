// Edges on x86-64 with AVX-512 (BW) and carry-less multiplication. Compiled for that machine alone.
#if defined(__x86_64__)
#include <immintrin.h>

#include "load/edges_kinds.hpp"
#include "load/edges_loop.hpp"

namespace reach {
namespace {

class Avx512 {
 public:
  explicit Avx512(char delimiter) : delimiter_(_mm512_set1_epi8(delimiter)) {}

  [[nodiscard]] Masks masks(const char* bytes) const {
    const __m512i block = _mm512_loadu_si512(bytes);
    const auto is = [&](char what) { return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(what)); };
    Masks masks{_mm512_cmpeq_epi8_mask(block, delimiter_), is('\n'), is('\r'), is('"'), 0};
    const std::uint64_t low = _mm512_cmpgt_epi8_mask(_mm512_set1_epi8(0x20), block);  // signed: 0x80 and above too
    masks.odd = (low | is(0x7F)) & ~(masks.delimiter | masks.lf | masks.cr);
    return masks;
  }

  /// Bit n becomes the parity of the bits up to n: a product with all ones, without carries.
  [[nodiscard]] static std::uint64_t prefix_xor(std::uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }

 private:
  __m512i delimiter_;
};

}  // namespace

void find_edges_avx512(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  find_edges<Avx512>(bytes, size, delimiter, edges);
}

}  // namespace reach
#endif
