// Edges on 64-bit Arm.
#if defined(__aarch64__)
#include <arm_neon.h>

#include "load/fast/edges_kinds.hpp"
#include "load/fast/edges_loop.hpp"

namespace reach {
namespace {

class Neon {
 public:
  explicit Neon(char delimiter) : delimiter_(static_cast<std::uint8_t>(delimiter)) {}

  [[nodiscard]] Masks masks(const char* bytes, std::uint64_t here) {
    const uint8x16x4_t block = vld1q_u8_x4(reinterpret_cast<const std::uint8_t*>(bytes));
    const auto is = [&](std::uint8_t what) {
      const uint8x16_t each = vdupq_n_u8(what);
      return gather(vceqq_u8(block.val[0], each), vceqq_u8(block.val[1], each), vceqq_u8(block.val[2], each),
                    vceqq_u8(block.val[3], each));
    };
    const auto odd = [](uint8x16_t part) {  // below a space, or above a tilde
      return vcgtq_u8(vsubq_u8(part, vdupq_n_u8(0x20)), vdupq_n_u8(0x7E - 0x20));
    };
    const Masks masks{is(delimiter_), is('\n'), is('\r'), is('"')};
    odd_ |= gather(odd(block.val[0]), odd(block.val[1]), odd(block.val[2]), odd(block.val[3])) &
            ~(masks.delimiter | masks.lf | masks.cr) & here;
    return masks;
  }
  [[nodiscard]] bool plain() const { return odd_ == 0; }

  static void write(std::uint32_t* out, std::uint64_t bits, std::uint32_t base) { write_bits(out, bits, base); }

  [[nodiscard]] static std::uint64_t prefix_xor(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
  }

 private:
  /// One bit per byte: whether it is all ones.
  [[nodiscard]] static std::uint64_t gather(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
    const uint8x16_t weights = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
    const uint8x16_t ab = vpaddq_u8(vandq_u8(a, weights), vandq_u8(b, weights));
    const uint8x16_t cd = vpaddq_u8(vandq_u8(c, weights), vandq_u8(d, weights));
    const uint8x16_t sums = vpaddq_u8(ab, cd);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
  }

  std::uint8_t delimiter_;
  std::uint64_t odd_ = 0;
};

}  // namespace

void find_edges_neon(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  find_edges<Neon>(bytes, size, delimiter, edges);
}

}  // namespace reach
#endif
