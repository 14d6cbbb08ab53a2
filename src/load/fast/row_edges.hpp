// RowEdges: the edges of rows that all have as many fields as the header. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "load/fast/edges.hpp"

namespace reach {

class RowEdges {
 public:
  static constexpr std::size_t kMost = std::size_t{1} << 18;  ///< bytes per call, so that the result stays in the cache
  static constexpr std::size_t kDoubt = static_cast<std::size_t>(-1);

  RowEdges(std::size_t columns, char delimiter)
      : find_(edge_finders().back().find), columns_(columns), delimiter_(delimiter) {}

  /// Finds the whole rows at the front of `bytes` (at most `kMost`, with `kEdgeSlack` bytes after them), and returns
  /// their size: 0 if the first row is incomplete; `kDoubt` if the rows are not sound, differ in shape, or are too
  /// long.
  std::size_t find(std::string_view bytes);

  [[nodiscard]] std::size_t rows() const { return edges_.rows; }
  /// The end of each field of a row; the entry before the first is the end of the previous row, or -1.
  [[nodiscard]] const std::uint32_t* row(std::size_t number) const { return edges_.ends + number * columns_; }
  [[nodiscard]] bool quotes() const { return edges_.quotes; }
  [[nodiscard]] bool plain() const { return edges_.plain; }
  /// Line feeds in all bytes, including those of the incomplete row.
  [[nodiscard]] std::size_t line_breaks() const { return edges_.line_breaks; }
  /// Whether quotes contain line feeds.
  [[nodiscard]] bool has_inner_breaks() const { return edges_.line_breaks != edges_.rows; }

 private:
  FindEdges find_;
  std::size_t columns_;
  char delimiter_;
  std::vector<std::uint32_t> ends_;  ///< after one extra entry, which stands for the end before the first row
  Edges edges_;
};

}  // namespace reach
