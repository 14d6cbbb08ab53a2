// DroppedMarks: note marks in a file's names and headers, and how they are left out. For load.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/diagnostic.hpp>

#include "load/csv/records.hpp"
#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct LoadOptions;

/// Names with a mark that may be part of the name (`Kent (1)`): one mistake, reported once.
struct LooseNames {
  std::string name{};  ///< the first such name, and its mark
  std::string mark{};
  Place place{};
  std::size_t names = 0;
  std::set<std::string, std::less<>> kept{};  ///< those that an option keeps as they are

  void meet(std::string_view written, std::string_view its_mark, Place at) {
    name = written;
    mark = its_mark;
    place = std::move(at);
  }
  /// Adds a name that an option can keep. Returns false if it is empty or already known.
  bool keep(std::string_view one) { return !one.empty() && !kept.contains(one) && kept.emplace(one).second; }
};

/// The labels of a file from which marks were taken.
struct DroppedMarks {
  std::set<std::string, std::less<>> labels{};  ///< as written
  std::vector<std::string> first{};             ///< the first few of them
  Place place{};                                ///< of the very first
  std::array<std::string, 2> scratch{};         ///< the last two labels without their marks
  std::size_t last = 0;
  std::map<std::string_view, LooseNames> loose{};  ///< by the option that keeps them
  std::uint64_t forecast_line = 0;  ///< of the last row whose label says that it is a forecast; 0: there is none
};

/// Refuses columns whose header has a mark that may be part of its text. Such a column still labels the rows.
void check_marks(Records& records, Header& header, const LoadOptions& options, Diagnostics& diagnostics);

/// A cell that names something, without marks of notes. Valid until two more such cells have been read.
std::string_view bare_cell(InputReader& file, const Record& record, ColumnIndex column, std::string_view text);

/// Whether a name has no mark that may be part of it; a name that has one is kept for a single report. `option`: the
/// option that keeps the mark.
bool is_bare_name(InputReader& file, const Record& record, ColumnIndex column, std::string_view name,
                  std::string_view option);

/// At the end of a file: notes which marks were left out, including those in its header.
void note_dropped_marks(InputReader& file);

}  // namespace reach
