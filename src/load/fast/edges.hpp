// Edges: where the fields and rows of CSV text end, found in blocks of 64 bytes. Accepts only text that is plainly
// sound; the scanner reads the rest. For load/fast and cli/command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace reach {

/// The edges in bytes that begin with a record. The last record may be incomplete; anything after the last row's LF is
/// not checked.
struct Edges {
  std::uint32_t* ends =
      nullptr;  ///< offsets of the delimiters and line feeds outside quotes; room for one per byte, and 64 more
  std::size_t count = 0;        ///< size of `ends`
  std::size_t rows = 0;         ///< the number of line feeds among `ends`
  std::size_t line_breaks = 0;  ///< line feeds, including those inside quotes
  bool sound = false;           ///< quotes are where RFC 4180 allows them, and every CR is followed by LF
  bool quotes = false;          ///< there are quotes
  bool plain = false;           ///< all bytes are printable ASCII, line breaks or the delimiter
};

inline constexpr std::size_t kEdgeSlack = 64;  ///< bytes after the text that are read, and must be readable

/// Finds the edges of `bytes`; `edges.ends` must have enough room. If `sound` is false, the other members are
/// meaningless. O(size).
using FindEdges = void (*)(const char* bytes, std::size_t size, char delimiter, Edges& edges);

/// One way to find edges; all find the same edges.
struct EdgeFinder {
  std::string_view name;  ///< `scalar`, `avx2`, `avx512`, `neon`
  FindEdges find;
};

/// The finders that this machine can run, fastest last; `scalar` is always among them.
std::span<const EdgeFinder> edge_finders();

}  // namespace reach
