// The loop that finds edges, shared by all kinds of machine. `Block` returns the masks of 64 bytes, one bit per byte,
// and at the end reports whether all bytes were plain (Edges::plain). The files edges_*.cpp are compiled for different
// machines, so this header must not include any header whose functions other files use. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>

#include "load/fast/edges.hpp"

namespace reach {
namespace {

struct Masks {
  std::uint64_t delimiter;
  std::uint64_t lf;
  std::uint64_t cr;
  std::uint64_t quote;
};

/// Writes the offset of each bit, in groups of eight; there must be room to fill the last group.
inline void write_bits(std::uint32_t* out, std::uint64_t bits, std::uint32_t base) {
  const int count = __builtin_popcountll(bits);
  for (int done = 0; done < count; done += 8) {
    for (int at = 0; at < 8; ++at) {
      out[done + at] = base + static_cast<std::uint32_t>(__builtin_ctzll(bits | std::uint64_t{1} << 63));
      bits &= bits - 1;
    }
  }
}

/// What one block passes on to the next, mostly as one bit in the lowest position.
struct Carry {
  std::uint64_t inside = 0;   ///< all bits: the block begins inside quotes
  std::uint64_t edge = 1;     ///< the byte before is an edge, or there is no byte before
  std::uint64_t closing = 0;  ///< the byte before is a closing quote
  std::uint64_t cr = 0;       ///< the byte before is a CR
};

/// The bits whose lower neighbour is set. (An addition, because it is a single instruction.)
inline std::uint64_t after(std::uint64_t bits, std::uint64_t carry) { return bits + bits + carry; }

/// Finds edges block by block, and combines the findings of all blocks. Every operation per block affects the speed.
template <typename Block>
class EdgeLoop {
 public:
  EdgeLoop(char delimiter, std::uint32_t* ends) : block_(delimiter), ends_(ends), out_(ends) {}

  /// `here` has a bit for each byte of the block that exists.
  [[gnu::always_inline]] inline void step(const char* bytes, std::size_t at, std::uint64_t here) {
    const Masks masks = block_.masks(bytes + at, here);
    const std::uint64_t quote = masks.quote & here;
    std::uint64_t ends = (masks.delimiter | masks.lf) & here;
    std::uint64_t lf = masks.lf & here;
    unsound_ |= after(masks.cr, carry_.cr) & ~masks.lf & here;
    if ((quote | carry_.inside | carry_.closing) != 0) {
      quotes_ = true;
      const std::uint64_t inside = block_.prefix_xor(quote) ^ carry_.inside;
      const std::uint64_t closing = quote & ~inside;
      inner_breaks_ += static_cast<std::size_t>(__builtin_popcountll(lf & inside));
      ends &= ~inside;
      lf &= ~inside;
      // An opening quote must follow an edge; a closing quote must be followed by an edge or a CR. But a closing and an
      // opening quote may be adjacent, as an escaped quote: then both bits are set, and the xor clears both.
      const std::uint64_t lone = (quote & inside) ^ after(closing, carry_.closing);
      unsound_ |= lone & ~(after(ends, carry_.edge) | ends | masks.cr) & here;
      carry_.closing = closing >> 63;
      carry_.inside = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
    }
    carry_.edge = ends >> 63;
    carry_.cr = masks.cr >> 63;
    rows_ += static_cast<std::size_t>(__builtin_popcountll(lf));
    block_.write(out_, ends, static_cast<std::uint32_t>(at));
    out_ += __builtin_popcountll(ends);
  }

  void tell(Edges& edges) const {
    edges.count = static_cast<std::size_t>(out_ - ends_);
    edges.rows = rows_;
    edges.line_breaks = rows_ + inner_breaks_;
    edges.sound = unsound_ == 0;
    edges.quotes = quotes_;
    edges.plain = block_.plain();
  }

 private:
  Block block_;
  Carry carry_;
  std::uint64_t unsound_ = 0;
  bool quotes_ = false;
  std::size_t rows_ = 0;
  std::size_t inner_breaks_ = 0;
  std::uint32_t* ends_;
  std::uint32_t* out_;
};

template <typename Block>
void find_edges(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  EdgeLoop<Block> loop(delimiter, edges.ends);
  std::size_t at = 0;
  for (; at + 64 <= size; at += 64) loop.step(bytes, at, ~std::uint64_t{0});
  if (at < size) loop.step(bytes, at, (std::uint64_t{1} << (size - at)) - 1);
  loop.tell(edges);
}

}  // namespace
}  // namespace reach
