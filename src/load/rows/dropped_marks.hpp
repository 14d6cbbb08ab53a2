// DroppedMarks: the marks of notes that a file's names and headers have, and how they are left out. For load.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "load/csv/records.hpp"
#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct LoadOptions;

/// The labels of a file from which marks were taken.
struct DroppedMarks {
  std::set<std::string, std::less<>> labels{};  ///< as written
  std::vector<std::string> first{};             ///< the first of them
  Place place{};                                ///< of the very first
  std::array<std::string, 2> scratch{};         ///< the last two labels without their marks
  std::size_t last = 0;
};

/// Whether the header can be read without its marks of notes; reports a mark that may be a part of its cell's text.
bool marks_are_sure(Records& records, const Header& header, const LoadOptions& options, Diagnostics& diagnostics);

/// A cell that names something, without marks of notes. Valid until two more such cells have been read.
std::string_view bare_cell(InputReader& file, const Record& record, ColumnIndex column, std::string_view text);

/// Whether a name has no mark that may be a part of it; reports one that has. `keep`: what else the hint can offer.
bool is_bare_name(InputReader& file, const Record& record, ColumnIndex column, std::string_view name,
                  std::string_view keep);

/// At the end of a file: says which marks were left out, in its header too.
void note_dropped_marks(InputReader& file);

}  // namespace reach
