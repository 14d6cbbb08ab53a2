#include "report/chart/braille.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace reach::report {
namespace {

/// The bits of the dots of a character (Unicode, Braille Patterns), row by row.
constexpr std::array<std::array<std::uint8_t, 2>, 4> kBits = {{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}};
constexpr std::ptrdiff_t kDotted = 5, kShift = 2;  // one dot in five, shifted from row to row

}  // namespace

void BrailleCanvas::set(Dot dot) {
  const auto column = static_cast<std::size_t>(dot.x / kAcross), row = static_cast<std::size_t>(dot.y / kDown);
  const auto x = static_cast<std::size_t>(dot.x % kAcross), y = static_cast<std::size_t>(dot.y % kDown);
  std::uint8_t& cell = cells_[row * columns_ + column];
  cell = static_cast<std::uint8_t>(cell | kBits[y][x]);
}

void BrailleCanvas::line(Dot from, Dot to, bool dotted) {
  const std::ptrdiff_t across = to.x - from.x, down = to.y - from.y;
  const std::ptrdiff_t steps = std::max(std::abs(across), std::abs(down));
  set(from);
  for (std::ptrdiff_t step = 1; step <= steps; ++step) {
    const Dot dot{from.x + across * step / steps, from.y + down * step / steps};
    if (!dotted || (dot.x + kShift * dot.y) % kDotted == 0) set(dot);
  }
}

std::string BrailleCanvas::cell(std::size_t column, std::size_t row) const {
  const std::uint8_t bits = cells_[row * columns_ + column];
  if (bits == 0) return " ";
  // U+2800 + bits, in UTF-8.
  return {'\xE2', static_cast<char>(0xA0 | bits >> 6U), static_cast<char>(0x80 | (bits & 0x3FU))};
}

}  // namespace reach::report
