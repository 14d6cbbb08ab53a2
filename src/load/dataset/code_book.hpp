// CodeBook: the codes that rows give the forces, `E23000032`. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>
#include <reach/tally.hpp>

namespace reach {

/// What a code contradicts: the other code of its force, or the other force that has it.
struct CodeConflict {
  std::string code;
  std::uint32_t force = 0;
  Origin origin;
};

class CodeBook {
 public:
  /// Keeps the code of a force, if neither has another. O(length) on average.
  std::optional<CodeConflict> add(std::uint32_t force, std::string_view code, Origin origin);
  /// The code of a force; empty if none is known. O(1).
  [[nodiscard]] std::string_view of(std::uint32_t force) const;

 private:
  struct Entry {
    std::string code;
    Origin origin;
  };
  std::vector<Entry> by_force_;
  TextMap<std::uint32_t> by_code_;
};

}  // namespace reach
