// Breaks long texts into lines, and pads short ones. For report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reach::report {

/// Breaks a text into lines of at most that many terminal columns, at spaces, or within a word that is longer than a
/// line. At least one line. O(n²) in the length of a line.
std::vector<std::string> lines_of(std::string_view text, std::size_t columns);

/// The text with spaces before or after it, to fill that many terminal columns. O(n).
std::string padded_left(const std::string& text, std::size_t width);
std::string padded_right(std::string text, std::size_t width);

/// Appends a text in lines of at most this width, each with its line end.
void add_paragraph(std::string& out, std::string_view text, std::size_t width);

}  // namespace reach::report
