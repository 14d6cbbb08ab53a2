#include "report/workbook/sheet_layout.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kCoverWidth = 56;  // an upright A4 page
constexpr std::size_t kLeastWidth = 9, kMostWidth = 60;

std::size_t longest_word(std::string_view text) {
  std::size_t most = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    most = std::max(most, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return most;
}

const Pen kSheetPen{[](const Name& name) { return std::string(name.text) + (name.total ? " total" : ""); }, "", "",
                    true, "-"};

}  // namespace

std::string sheet_text(const BookSheet& sheet, std::size_t row, std::size_t column) {
  return with_markers(write(sheet.cell(row, column), kSheetPen), sheet.markers(row, column));
}

std::vector<std::size_t> widths(const BookSheet& sheet) {
  if (sheet.columns.empty()) return {kCoverWidth};
  std::vector<std::size_t> widths;
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    std::size_t width = std::max(kLeastWidth, longest_word(sheet.columns[at].header));
    for (std::size_t row = 0; row < sheet.rows; ++row) {
      width = std::max(width, display_width(sheet_text(sheet, row, at)));
    }
    // Text that is too long is wrapped; a figure would become a row of `#`.
    widths.push_back(sheet.columns[at].kind == SheetColumn::Kind::figure ? width : std::min(width, kMostWidth));
  }
  return widths;
}

std::size_t lines_in(std::string_view text, std::size_t width) {
  std::size_t lines = 1, used = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::size_t word = display_width(text.substr(begin, end - begin));
    if (used > 0 && used + 1 + word > width) {
      ++lines;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word;
    if (used > width) {  // a word longer than a line is split
      lines += (used - 1) / width;
      used = (used - 1) % width + 1;
    }
    begin = end + 1;
  }
  return lines;
}

std::size_t header_lines(const BookSheet& sheet, const std::vector<std::size_t>& widths) {
  std::size_t lines = 1;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    lines = std::max(lines, lines_in(sheet.columns[at].header, widths[at]));
  }
  return lines;
}

std::size_t row_lines(const BookSheet& sheet, std::size_t row, const std::vector<std::size_t>& widths) {
  std::size_t lines = 1;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    if (sheet.columns[at].kind == SheetColumn::Kind::figure) continue;
    lines = std::max(lines, lines_in(sheet_text(sheet, row, at), widths[at]));
  }
  return lines;
}

}  // namespace reach::report
