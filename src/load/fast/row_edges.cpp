#include "load/fast/row_edges.hpp"

namespace reach {

std::size_t RowEdges::find(std::string_view bytes) {
  const std::size_t room = bytes.size() + 1 + kEdgeSlack;
  if (ends_.size() < room) ends_.resize(room);
  ends_[0] = static_cast<std::uint32_t>(-1);  // the first row begins at 0
  edges_.ends = ends_.data() + 1;
  find_(bytes.data(), bytes.size(), delimiter_, edges_);
  if (!edges_.sound) return kDoubt;
  if (edges_.rows == 0) return bytes.size() < kMost ? 0 : kDoubt;

  // If there are exactly as many ends as the rows have fields, and each row ends with LF, no other end can be an LF.
  std::size_t whole = edges_.count;
  while (bytes[edges_.ends[whole - 1]] != '\n') --whole;
  if (whole != edges_.rows * columns_) return kDoubt;
  for (std::size_t at = columns_ - 1; at < whole; at += columns_) {
    if (bytes[edges_.ends[at]] != '\n') return kDoubt;
  }
  return edges_.ends[whole - 1] + std::size_t{1};
}

}  // namespace reach
