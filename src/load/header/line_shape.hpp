// LineShape: what the cells of a line look like, before their meaning is known. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/count.hpp>

#include "load/csv/scanner.hpp"

namespace reach {

/// Counts of a record's cells by what they look like.
struct LineShape {
  std::uint32_t filled = 0;        ///< cells that are not empty
  std::uint32_t figures = 0;       ///< numbers, dates, and symbols in place of numbers; not in the first cell
  std::uint32_t years = 0;         ///< those of the figures that may be years
  std::uint32_t first_filled = 0;  ///< the first cell that is not empty
  std::uint32_t last_filled = 0;
};

LineShape shape_of(const Batch& batch, const Record& record);

/// Whether a cell holds a number, a date in digits, or a symbol in place of a number: `1,069`, `[c]`, `57.3%`.
bool is_figure_like(std::string_view text);

/// The count in a cell; nothing if it is missing or not a count.
std::optional<Int128> figure_in(const Batch& batch, const Record& record, std::uint32_t column, std::string& scratch);

/// Whether a space follows each delimiter, as it does in prose: `Table 1: users, by force, 2016`.
bool is_spaced(std::string_view raw, char delimiter);

/// The cells that are not empty, as people read them.
std::vector<std::string> filled_cells(const Batch& batch, const Record& record);

}  // namespace reach
