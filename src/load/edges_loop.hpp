// The loop that finds edges, for each kind of machine. `Block` gives the masks of 64 bytes, a bit a byte. Only for
// edges_*.cpp: they are compiled for machines of their own, so nothing here may come from a header with functions that
// others have too.
#pragma once

#include <cstddef>
#include <cstdint>

#include "load/edges.hpp"

namespace reach {
namespace {

struct Masks {
  std::uint64_t delimiter;
  std::uint64_t lf;
  std::uint64_t cr;
  std::uint64_t quote;
  std::uint64_t odd;  ///< neither printable ASCII nor one of the above
};

/// Writes the offset of each bit, in groups of eight: there must be room for the rest of the last one.
inline void write_bits(std::uint32_t* out, std::uint64_t bits, std::uint32_t base) {
  const int count = __builtin_popcountll(bits);
  for (int done = 0; done < count; done += 8) {
    for (int at = 0; at < 8; ++at) {
      out[done + at] = base + static_cast<std::uint32_t>(__builtin_ctzll(bits | std::uint64_t{1} << 63));
      bits &= bits - 1;
    }
  }
}

/// What one block hands on to the next, a bit each in the lowest place.
struct Carry {
  std::uint64_t inside = 0;   ///< all bits: the block begins inside quotes
  std::uint64_t edge = 1;     ///< the byte before is an edge, or there is none
  std::uint64_t closing = 0;  ///< the byte before is a quote that closes
  std::uint64_t cr = 0;       ///< the byte before is a CR
};

/// The bits whose neighbour below is set.
inline std::uint64_t after(std::uint64_t bits, std::uint64_t carry) { return bits << 1 | carry; }

template <typename Block>
void find_edges(const char* bytes, std::size_t size, char delimiter, Edges& edges) {
  const Block block(delimiter);
  Carry carry;
  std::uint64_t unsound = 0;
  std::uint64_t odd = 0;
  std::uint64_t quotes = 0;
  std::uint32_t* out = edges.ends;
  std::size_t rows = 0;
  std::size_t breaks = 0;
  for (std::size_t at = 0; at < size; at += 64) {
    const Masks masks = block.masks(bytes + at);
    const std::size_t left = size - at;
    const std::uint64_t here = left < 64 ? (std::uint64_t{1} << left) - 1 : ~std::uint64_t{0};
    const std::uint64_t quote = masks.quote & here;
    std::uint64_t ends = (masks.delimiter | masks.lf) & here;
    std::uint64_t lf = masks.lf & here;
    odd |= masks.odd & here;
    quotes |= quote;
    breaks += static_cast<std::size_t>(__builtin_popcountll(lf));
    unsound |= after(masks.cr, carry.cr) & ~masks.lf & here;
    if ((quote | carry.inside | carry.closing) != 0) {
      const std::uint64_t inside = block.prefix_xor(quote) ^ carry.inside;
      const std::uint64_t opening = quote & inside;
      const std::uint64_t closing = quote & ~inside;
      const std::uint64_t behind = after(closing, carry.closing);
      ends &= ~inside;
      lf &= ~inside;
      unsound |= opening & ~(after(ends, carry.edge) | behind);
      unsound |= behind & ~(ends | masks.cr | opening) & here;
      carry.closing = closing >> 63;
      carry.inside = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
    }
    carry.edge = ends >> 63;
    carry.cr = masks.cr >> 63;
    rows += static_cast<std::size_t>(__builtin_popcountll(lf));
    block.write(out, ends, static_cast<std::uint32_t>(at));
    out += __builtin_popcountll(ends);
  }
  edges.count = static_cast<std::size_t>(out - edges.ends);
  edges.rows = rows;
  edges.line_breaks = breaks;
  edges.sound = unsound == 0;
  edges.quotes = quotes != 0;
  edges.plain = odd == 0;
}

}  // namespace
}  // namespace reach
