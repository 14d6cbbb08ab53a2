// rows: all rows of an input, on the plain path, on the fast path, or by several threads. For load.
#pragma once

#include <cstdint>
#include <memory>

#include <reach/source.hpp>

#include "load/rows/input_reader.hpp"

namespace reach {

/// An input whose end can be moved forward, so that other threads read the rest.
class BoundedSource {
 public:
  explicit BoundedSource(Source whole);

  /// The bytes in order, up to the limit set by `end_at`.
  [[nodiscard]] Source source() const;
  [[nodiscard]] const Source& whole() const { return whole_; }
  /// How far the source has been read.
  [[nodiscard]] std::uint64_t at() const { return reach_->at; }
  void end_at(std::uint64_t end) { reach_->end = end; }

 private:
  struct Reach {
    std::uint64_t at = 0;
    std::uint64_t end = ~std::uint64_t{0};
  };
  Source whole_;
  std::shared_ptr<Reach> reach_;
};

/// Reads all rows below the header, which begins the current batch. Time linear in the bytes.
void read_rows(InputReader& file, BoundedSource& stretch);

}  // namespace reach
