// Inflater: unpacks deflate (RFC 1951) step by step, with one library or another. For source.
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
    std::ptrdiff_t used = 0;  ///< packed bytes used; at the end of the stream, down to -kMostGivenBack
    std::size_t made = 0;     ///< bytes written to the room
    State state = State::more;
  };
  /// A library reads ahead: at the end of a stream it may give back bytes that an earlier step used.
  static constexpr std::size_t kMostGivenBack = 8;

  Inflater() = default;
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  virtual ~Inflater() = default;

  /// Begins another stream.
  virtual void reset() = 0;
  /// Unpacks as much as the bytes and the room allow. `packed` may be empty: there may be output left.
  virtual Step step(std::span<const char> packed, std::span<char> room) = 0;
  /// The CRC-32 of gzip, continued over `bytes`; it starts at 0.
  virtual std::uint32_t crc(std::uint32_t so_far, std::span<const char> bytes) = 0;
};

/// Uses zlib, which is part of reach.
std::unique_ptr<Inflater> zlib_inflater();
/// Uses ISA-L, about seven times as fast. It is loaded at the first call, so that reach starts without it; null if this
/// machine or this build of reach lacks it.
std::unique_ptr<Inflater> isal_inflater();

}  // namespace reach
