#include "report/sparkline.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <reach/change.hpp>

namespace reach::report {
namespace {

constexpr std::array<std::string_view, 8> kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 5> kAscii = {"_", ".", "-", "=", "#"};

}  // namespace

std::string sparkline(std::span<const std::optional<Int128>> figures, Int128 least, bool ascii) {
  Int128 most = least;
  for (const auto& figure : figures) most = std::max(most, figure.value_or(least));
  const Int128 levels = static_cast<Int128>(ascii ? kAscii.size() : kBlocks.size()) - 1;
  std::string text;
  for (const auto& figure : figures) {
    if (!figure) {
      text += ' ';
      continue;
    }
    const auto level =
        most == least ? 0 : static_cast<std::size_t>(rounded_quotient((*figure - least) * levels, most - least));
    text += ascii ? kAscii[level] : kBlocks[level];
  }
  return text;
}

}  // namespace reach::report
