// Chunk: a part of a large file, read by a thread of its own while another reads what stands before it. For load/rows.
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

/// Rows that a piece does not count itself: they are read when all that stands before the piece has been.
struct DeferredRow {
  std::string bytes;
  std::uint64_t line = 0;  ///< of the piece, from 1
  bool in_turn = false;    ///< no row was counted since the last ones put off
};

/// What is read of the bytes from `begin` to before `end`, if `begin` is where a row begins: that is proved when the
/// piece before ends there.
struct Chunk {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool last = false;  ///< of the file: the last row may lack its line break

  std::uint64_t read_to = 0;  ///< from here on it must be read otherwise; `end` where all is read
  std::uint64_t line_breaks = 0;
  std::uint64_t rows = 0;  ///< that were counted
  bool timed = false;      ///< with times behind their dates
  std::vector<DeferredRow> put_off{};
  DayCounts days{};                  ///< by the number of the rows put off that first had these names
  std::unique_ptr<Visits> visits{};  ///< whose cells have such numbers, too
};

/// Finds where a row may begin, at or after `offset`: behind a line feed, in or out of quotes as the rows that follow
/// suggest. Nothing (0) where none is near.
std::uint64_t find_cut(const Source& source, std::uint64_t offset, const FastShape& shape);

/// Reads a piece. `window` is what is read in one go. Never touches what other threads do.
void read_piece(Chunk& piece, const Source& source, const FastShape& shape, std::size_t window);

}  // namespace reach
