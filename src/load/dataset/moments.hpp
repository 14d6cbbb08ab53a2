// Moments: which moments each force and channel has counts for, so that no moment counts twice. For load/dataset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include <reach/keyed_hash.hpp>
#include <reach/tally.hpp>

#include "load/people/hash_parts.hpp"
namespace reach {

struct Moment {
  std::uint32_t force = 0;
  std::uint32_t channel = 0;
  std::int64_t nanoseconds = 0;  ///< since 1970-01-01, in UTC or local time
  bool of_utc = false;
  bool operator==(const Moment&) const = default;
};

/// Memory is proportional to the moments: one per row.
class Moments {
 public:
  /// Where the moment was given before; null the first time. O(1) on average.
  const Origin* insert(const Moment& moment, Origin origin) {
    const auto [found, fresh] = origins_.try_emplace(moment, origin);
    return fresh ? nullptr : &found->second;
  }

  /// Where the moment was given; null if it was not. O(1) on average.
  [[nodiscard]] const Origin* find(const Moment& moment) const {
    const auto found = origins_.find(moment);
    return found == origins_.end() ? nullptr : &found->second;
  }

 private:
  struct Hash {
    std::size_t operator()(const Moment& moment) const {
      const auto time = static_cast<std::uint64_t>(moment.nanoseconds) * 2 + (moment.of_utc ? 1 : 0);
      return sip(std::uint64_t{moment.force} << 32 | moment.channel, time);
    }
    SipHash sip;
  };

  std::unordered_map<Moment, Origin, Hash> origins_;
};

}  // namespace reach
