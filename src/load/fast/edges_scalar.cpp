// Edges on any machine: eight bytes at a time in a register.
#include "load/fast/edges_kinds.hpp"
#include "load/fast/edges_loop.hpp"

namespace reach {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighs = 0x8080808080808080;

/// One bit for each of eight bytes: whether its high bit is set.
std::uint64_t gather(std::uint64_t highs) { return (highs >> 7) * 0x0102040810204080 >> 56; }

/// The high bit of each byte that is zero.
std::uint64_t zeros(std::uint64_t word) { return ~(((word & ~kHighs) + ~kHighs) | word) & kHighs; }

class Scalar {
 public:
  explicit Scalar(char delimiter) : delimiter_(kOnes * static_cast<unsigned char>(delimiter)) {}

  [[nodiscard]] Masks masks(const char* bytes, std::uint64_t here) {
    Masks masks{};
    std::uint64_t odd = 0;
    for (unsigned at = 0; at < 64; at += 8) {
      std::uint64_t word = 0;
      __builtin_memcpy(&word, bytes + at, 8);
      const auto is = [word](std::uint64_t what) { return zeros(word ^ what); };
      const std::uint64_t low = ~((word & ~kHighs) + kOnes * (0x80 - 0x20)) & kHighs;  // below a space
      const std::uint64_t known = is(delimiter_) | is(kOnes * '\n') | is(kOnes * '\r');
      masks.delimiter |= gather(is(delimiter_)) << at;
      masks.lf |= gather(is(kOnes * '\n')) << at;
      masks.cr |= gather(is(kOnes * '\r')) << at;
      masks.quote |= gather(is(kOnes * '"')) << at;
      odd |= gather(((word & kHighs) | low | is(kOnes * 0x7F)) & ~known) << at;
    }
    odd_ |= odd & here;
    return masks;
  }
  [[nodiscard]] bool plain() const { return odd_ == 0; }

  static void write(std::uint32_t* out, std::uint64_t bits, std::uint32_t base) { write_bits(out, bits, base); }

  [[nodiscard]] static std::uint64_t prefix_xor(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
  }

 private:
  std::uint64_t delimiter_;
  std::uint64_t odd_ = 0;
};

}  // namespace

void find_edges_scalar(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  find_edges<Scalar>(bytes, size, delimiter, edges);
}

}  // namespace reach
