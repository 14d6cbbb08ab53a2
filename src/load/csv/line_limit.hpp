// LineLimit: a source that ends after a physical line, for --rows. For load.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <reach/source.hpp>

namespace reach {

/// The bytes of a source up to the end of line `last`, counted from 1.
class LineLimit {
 public:
  LineLimit(Source whole, std::uint64_t last);

  /// The bytes up to the limit, in order.
  [[nodiscard]] Source source() const;
  /// Whether the source has ended before the limit. Known once `source` is read to its end.
  [[nodiscard]] bool is_short() const;
  /// The number of the source's last line, counted by reading the rest if necessary. O(rest).
  std::uint64_t last_line();

 private:
  struct Lines;
  std::string name_;
  std::shared_ptr<Lines> lines_;
};

}  // namespace reach
