// Ids: the distinct ids of events, each stored once and identified by a number. For load/people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>
#include "load/people/hash_parts.hpp"

namespace reach {

/// Ids are compared byte for byte; a hash finds them, but never decides. 6 to 11 bytes per id, in addition to its own.
class Ids {
 public:
  static constexpr std::size_t kLongest = 4096;  ///< in bytes

  /// The number, above 0, of an id of 1 to kLongest bytes: the same number for the same bytes. Returns 0 if the 16 GB
  /// for ids are full. O(length) on average.
  std::uint32_t add(std::string_view id);

 private:
  static constexpr std::size_t kUnit = 4;                      // bytes: an id's number is its position in these units
  static constexpr std::size_t kBlock = std::size_t{1} << 20;  // bytes; an id never spans two blocks

  [[nodiscard]] const char* place(std::uint32_t number) const;
  [[nodiscard]] std::string_view at(std::uint32_t number) const;
  std::uint32_t store(std::string_view id);

  std::vector<std::unique_ptr<char[]>> blocks_;  ///< ids, each after its length in two bytes
  std::uint64_t next_ = 1;                       ///< the position of the next id, in units
  HashParts<std::uint32_t> numbers_;
  SipHash hash_;
};

}  // namespace reach
