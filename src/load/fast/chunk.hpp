// Chunk: a part of a large file, read by one thread while another reads the part before it. For load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <reach/source.hpp>

#include "load/dataset/day_counts.hpp"
#include "load/fast/fast_rows.hpp"

namespace reach {

/// Rows that a chunk does not count itself: they are read once everything before the chunk has been read.
struct DeferredRow {
  std::string bytes;
  std::uint64_t line = 0;  ///< in the chunk, from 1
  bool in_turn = false;    ///< no row was counted since the last deferred rows
};

/// The result of reading the bytes from `begin` to before `end`, on the assumption that a row begins at `begin`. The
/// assumption is proved if the chunk before ends there.
struct Chunk {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool last = false;  ///< the chunk ends the file: its last row may lack a line break

  std::uint64_t read_to = 0;  ///< from here on, the bytes must be read in another way; `end` if all were read
  std::uint64_t line_breaks = 0;
  std::uint64_t rows = 0;     ///< rows counted
  bool ends_counted = false;  ///< rows were counted after the last deferred one
  bool timed = false;         ///< the dates have times
  std::vector<DeferredRow> put_off{};
  DayCounts days{};                  ///< keyed by the number of the deferred row in which the names first occurred
  std::unique_ptr<Visits> visits{};  ///< its cells are keyed by the same numbers
};

/// Finds where a row may begin, at or after `offset`: after a line feed that, judging by the rows that follow, is not
/// inside quotes. Returns 0 if there is none nearby.
std::uint64_t find_cut(const Source& source, std::uint64_t offset, const FastShape& shape);

/// Reads a chunk. `window` is the number of bytes per read. Shares no data that other threads change.
void read_piece(Chunk& piece, const Source& source, const FastShape& shape, std::size_t window);

}  // namespace reach
