// Where the table of a text begins: below titles, if its header is unmistakable. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/load.hpp>

#include "load/csv/records.hpp"
#include "load/csv/scanner.hpp"
#include "load/header/header.hpp"

namespace reach {

struct TitleContext {
  const Batch& batch;
  const Header& header;   ///< the one below
  bool is_header_spaced;  ///< a space follows each delimiter in it
};

/// Whether a line is not about individual columns: a blank line, a comment, a line of one cell, a name and its value
/// (`Report,Users by area`), or prose with commas in it. `raw` is the line, trimmed.
bool is_title_line(const TitleContext& context, const Record& record, std::string_view raw, char delimiter);

/// Whether a text changes the time of the periods below it: `Year ending` over `March 2017`.
bool changes_time(const std::string& text);

/// Whether a cell names a column of forces or regions, or nothing.
bool names_label(std::string_view text);

/// A title without the delimiters and quotes around it.
std::string_view trim_title(std::string_view raw, char delimiter);

/// The beginning of a text, in which a header is looked for.
struct TextHead {
  std::string_view bytes;
  bool is_whole = false;         ///< nothing follows
  std::uint64_t first_line = 1;  ///< the physical line of its first byte
};

struct TableStart {
  char delimiter = ',';
  std::uint64_t titles = 0;  ///< physical lines of titles above the header
  std::string first_title;   ///< the first of them that is not blank
  std::uint64_t line = 0;    ///< of the header; 0: there is no unmistakable one
  std::uint64_t rival = 0;   ///< a line above it that could also be the header, often the one right above; 0: none
};

/// Finds the header among the first lines. It is unmistakable if it is the only line that fits a layout, if rows of
/// figures with as many fields follow, and if the lines above it are titles: one cell, a name and a value, or prose. A
/// row that groups columns (`,2016,,2018,`) is not a title. `delimiters`: those that may separate the cells, the
/// likeliest first. `above`: the lines already skipped, whose dates may be the period. O(bytes of the lines looked at).
TableStart find_table_start(const TextHead& head, std::string_view delimiters, const std::vector<LineAbove>& above,
                            const Input& input, const LoadOptions& options);

/// Whether some column has a number for a name that is not a period: then the first row is data.
bool looks_like_data(const Header& header);

/// How many lines `find_table_start` looks at.
inline constexpr std::size_t kHeadLines = 40;

}  // namespace reach
