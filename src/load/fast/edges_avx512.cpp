// Edges on x86-64 with AVX-512 (BW, VBMI2) and carry-less multiplication. Only this file is compiled for that machine.
#if defined(__x86_64__)
#include <immintrin.h>

#include "load/fast/edges_kinds.hpp"
#include "load/fast/edges_loop.hpp"

namespace reach {
namespace {

class Avx512 {
 public:
  explicit Avx512(char delimiter) : delimiter_(_mm512_set1_epi8(delimiter)) {}

  [[nodiscard]] Masks masks(const char* bytes, std::uint64_t here) {
    const __m512i block = _mm512_loadu_si512(bytes);
    const auto is = [&](char what) { return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(what)); };
    const Masks masks{_mm512_cmpeq_epi8_mask(block, delimiter_), is('\n'), is('\r'), is('"')};
    __m512i above_space = _mm512_sub_epi8(block, _mm512_set1_epi8(0x20));  // bytes below a space become the largest
    if (here != ~std::uint64_t{0}) above_space = without(above_space, ~here);
    above_space = without(without(without(above_space, masks.delimiter), masks.lf), masks.cr);
    highest_ = _mm512_max_epu8(highest_, above_space);
    return masks;
  }
  [[nodiscard]] bool plain() const { return _mm512_cmpgt_epu8_mask(highest_, _mm512_set1_epi8(0x7E - 0x20)) == 0; }

  /// Compresses a vector of bytes 0 to 63 by the mask, which leaves the positions of its bits; widens sixteen at a
  /// time.
  void write(std::uint32_t* out, std::uint64_t bits, std::uint32_t base) const {
    __m512i places = _mm512_maskz_compress_epi8(bits, places_);
    const __m512i bases = _mm512_set1_epi32(static_cast<int>(base));
    const int count = __builtin_popcountll(bits);
    for (int done = 0;; done += 16) {
      const __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places));
      _mm512_storeu_si512(out + done, _mm512_add_epi32(wide, bases));
      if (done + 16 >= count) return;
      places = _mm512_alignr_epi64(_mm512_setzero_si512(), places, 2);
    }
  }

  /// Sets bit n to the parity of bits 0 to n: a carry-less product with all ones.
  [[nodiscard]] static std::uint64_t prefix_xor(std::uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }

 private:
  static __m512i without(__m512i bytes, __mmask64 some) {
    return _mm512_mask_mov_epi8(bytes, some, _mm512_setzero_si512());
  }

  __m512i delimiter_;
  __m512i highest_ =
      _mm512_setzero_si512();  ///< the largest distance above a space, over bytes other than delimiters and line breaks
  __m512i places_ = _mm512_set_epi8(63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43,
                                    42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22,
                                    21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
};

}  // namespace

void find_edges_avx512(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  find_edges<Avx512>(bytes, size, delimiter, edges);
}

}  // namespace reach
#endif
