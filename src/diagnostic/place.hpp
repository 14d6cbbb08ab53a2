// Makes a Place from an offset in a window, only when there is a diagnostic; writes places as text. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "source/window.hpp"

namespace reach {

/// The place of `length` bytes at `offset` of a window that begins at the start of physical line `first_line`.
/// A long line is cut to about 100 characters around the caret (at code points), with `…` where it was cut.
Place place_in(const std::string& file, std::string_view window, std::uint64_t first_line, std::size_t offset,
               std::size_t length);
/// The same, for many places of one file, asked for in ascending order: O(distance from the last one).
Place place_in(Locator& locator, const std::string& file, std::string_view window, std::uint64_t first_line,
               std::size_t offset, std::size_t length);

/// The same, if the position in the window is already known. O(1).
Place place_at(const std::string& file, std::string_view window, const Position& position, std::size_t length);

/// `counts.csv:4:12`, `counts.xlsx:Counts!B7`, `reach` if there is no place; not escaped.
std::string place_text(const Place& place);

}  // namespace reach
