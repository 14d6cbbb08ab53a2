// Ids: the different ids of events, each kept once and told by a number. For load/people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>
#include "load/people/hash_parts.hpp"

namespace reach {

/// Ids are compared byte for byte: a hash finds them, and never decides. 6 to 11 bytes an id beside its own.
class Ids {
 public:
  static constexpr std::size_t kLongest = 4096;  ///< bytes of an id

  /// The number of an id of 1 to kLongest bytes, above 0, the same for the same bytes; 0 where 16 GB of ids are full.
  /// O(length) on average.
  std::uint32_t add(std::string_view id);

 private:
  static constexpr std::size_t kUnit = 4;                      // bytes: a number is the place of an id in units
  static constexpr std::size_t kBlock = std::size_t{1} << 20;  // bytes; no id lies in two

  [[nodiscard]] const char* place(std::uint32_t number) const;
  [[nodiscard]] std::string_view at(std::uint32_t number) const;
  std::uint32_t store(std::string_view id);

  std::vector<std::unique_ptr<char[]>> blocks_;  ///< ids, each behind its length in two bytes
  std::uint64_t next_ = 1;                       ///< the place of the next id, in units
  HashParts<std::uint32_t> numbers_;
  SipHash hash_;
};

}  // namespace reach
