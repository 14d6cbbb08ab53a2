// Edges: where the fields and rows of a piece of CSV end, found a block of 64 bytes at a time. They take only what is
// plainly sound and leave the rest to the scanner. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace reach {

/// What is between the bytes of a piece that begins with a record. Its last record need not be whole: then what stands
/// behind the last row's LF says nothing.
struct Edges {
  std::uint32_t* ends = nullptr;  ///< offsets of the delimiters and line feeds outside quotes; room for every byte + 64
  std::size_t count = 0;          ///< of `ends`
  std::size_t rows = 0;           ///< how many of them are line feeds
  std::size_t line_breaks = 0;    ///< line feeds, those inside quotes too
  bool sound = false;             ///< quotes stand where RFC 4180 has them, no CR is without its LF
  bool quotes = false;            ///< there are some
  bool plain = false;             ///< nothing but printable ASCII, line breaks and the delimiter
};

inline constexpr std::size_t kEdgeSlack = 64;  ///< bytes behind the piece that may be read, and must be there

/// Finds the edges of `bytes`; `edges.ends` must have room. Where `sound` is false the rest says nothing. O(size).
using FindEdges = void (*)(const char* bytes, std::size_t size, char delimiter, Edges& edges);

/// A way to find them: all give the same edges.
struct EdgeFinder {
  std::string_view name;  ///< `scalar`, `avx2`, `avx512`, `neon`
  FindEdges find;
};

/// Those that this machine can run, the fastest last; `scalar` is always there.
std::span<const EdgeFinder> edge_finders();

}  // namespace reach
