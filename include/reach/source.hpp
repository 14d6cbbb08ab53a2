// Source: named bytes, handed out in order. Includes no other module. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace reach {

inline constexpr std::string_view kStandardInput = "<stdin>";  ///< the name of its source
inline constexpr std::uint64_t kToTheEnd = ~std::uint64_t{0};  ///< the end of a part that ends where its bytes do

/// Where bytes come from. `read` behaves as read(2): it fills at most the span, gives the number of bytes, 0 at the
/// end, or -1 with errno set: to ESTALE where the bytes changed since the first of them were read. It may give fewer
/// bytes than asked for without being at the end.
struct Source {
  std::string name;  ///< as the user wrote it, or kStandardInput
  std::function<std::ptrdiff_t(std::span<char>)> read;
  /// Of bytes that stand still (a file): a source of its own over those from `begin` to before `end` or their end, for
  /// any thread, whatever is read of this one. Parts are of the same bytes as what is read of this one meanwhile. Empty
  /// where the bytes can be read but once.
  std::function<Source(std::uint64_t begin, std::uint64_t end)> part = {};
  std::uint64_t size = 0;  ///< in bytes, where `part` is there, as far as is known before they are read: for plans
};

/// A source over bytes already in memory (tests, embedded maps). O(1); the text is moved in.
Source text_source(std::string name, std::string text);

}  // namespace reach
