// RowEdges: the edges of a piece whose rows all have as many fields as the header. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "load/fast/edges.hpp"

namespace reach {

class RowEdges {
 public:
  static constexpr std::size_t kMost = std::size_t{1} << 18;  ///< bytes in one go: what is found stays in the cache
  static constexpr std::size_t kDoubt = static_cast<std::size_t>(-1);

  RowEdges(std::size_t columns, char delimiter)
      : find_(edge_finders().back().find), columns_(columns), delimiter_(delimiter) {}

  /// Finds the whole rows that `bytes` (at most `kMost`, and `kEdgeSlack` behind them) begin with, and gives their
  /// length: 0 where the first is not whole. `kDoubt` where they are not sound, not all of one shape, or too long.
  std::size_t find(std::string_view bytes);

  [[nodiscard]] std::size_t rows() const { return edges_.rows; }
  /// The offset behind each field of a row; the one before the first is that of the row before, or -1.
  [[nodiscard]] const std::uint32_t* row(std::size_t number) const { return edges_.ends + number * columns_; }
  [[nodiscard]] bool quotes() const { return edges_.quotes; }
  [[nodiscard]] bool plain() const { return edges_.plain; }
  /// Line feeds in all bytes, those of the row that is not whole too.
  [[nodiscard]] std::size_t line_breaks() const { return edges_.line_breaks; }
  /// Whether some line feed lies within quotes.
  [[nodiscard]] bool has_inner_breaks() const { return edges_.line_breaks != edges_.rows; }

 private:
  FindEdges find_;
  std::size_t columns_;
  char delimiter_;
  std::vector<std::uint32_t> ends_;  ///< behind one place that stands for the end before the first
  Edges edges_;
};

}  // namespace reach
