// BrailleCanvas: lines of dots on the terminal, eight dots a character. For report/chart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace reach::report {

/// A dot: from the left, and from the top.
struct Dot {
  std::ptrdiff_t x = 0, y = 0;
};

class BrailleCanvas {
 public:
  static constexpr std::ptrdiff_t kAcross = 2, kDown = 4;  ///< dots of a character

  BrailleCanvas(std::size_t columns, std::size_t rows) : columns_(columns), cells_(columns * rows) {}

  /// All dots from one to the other, or the first and one in five; both must be on the canvas.
  void line(Dot from, Dot to, bool dotted);
  /// The character at a place; a space if it has no dot.
  [[nodiscard]] std::string cell(std::size_t column, std::size_t row) const;

 private:
  void set(Dot dot);

  std::size_t columns_;
  std::vector<std::uint8_t> cells_;
};

}  // namespace reach::report
