// Inflater: deflate (RFC 1951), unpacked step by step, by one library or another. For source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace reach {

class Inflater {
 public:
  enum class State : std::uint8_t { more, ended, damaged };
  struct Step {
    std::ptrdiff_t used = 0;  ///< bytes of the packed ones; where the stream ends, down to -kMostGivenBack
    std::size_t made = 0;     ///< bytes put into the room
    State state = State::more;
  };
  /// A library reads ahead: at the end of a stream it may give back bytes that an earlier step has used.
  static constexpr std::size_t kMostGivenBack = 8;

  Inflater() = default;
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  virtual ~Inflater() = default;

  /// Begins another stream.
  virtual void reset() = 0;
  /// Unpacks as much as there are bytes and room for. What is packed may be empty: something may be left to hand out.
  virtual Step step(std::span<const char> packed, std::span<char> room) = 0;
  /// The CRC-32 of gzip, carried on over `bytes`; that of nothing is 0.
  virtual std::uint32_t crc(std::uint32_t so_far, std::span<const char> bytes) = 0;
};

/// By zlib, which is part of reach.
std::unique_ptr<Inflater> zlib_inflater();
/// By ISA-L, some seven times as fast. It is loaded at the first call, so that reach starts without it; null where this
/// machine or this build of reach has none.
std::unique_ptr<Inflater> isal_inflater();

}  // namespace reach
