// Source: named bytes, read in order. Includes no other module. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace reach {

inline constexpr std::string_view kStandardInput = "<stdin>";  ///< the name of standard input's source
inline constexpr std::uint64_t kToTheEnd =
    ~std::uint64_t{0};  ///< the end of a part that extends to the end of the bytes

/// A source of bytes. `read` behaves like read(2): it fills at most the span, and returns the number of bytes, 0 at the
/// end, or -1 with errno set (ESTALE if the bytes changed since the first read). It may return fewer bytes than
/// requested before the end.
struct Source {
  std::string name;  ///< as the user wrote it, or kStandardInput
  std::function<std::ptrdiff_t(std::span<char>)> read;
  /// For bytes that do not change (a file): returns an independent source over the bytes from `begin` to before `end`,
  /// or to the end of the file. Any thread may read it, whatever is read from this one, and it reads the same bytes as
  /// this one. Empty if the bytes can only be read once.
  std::function<Source(std::uint64_t begin, std::uint64_t end)> part = {};
  std::uint64_t size = 0;  ///< in bytes, if `part` is set, as far as known before reading: for planning only
};

/// A source over bytes already in memory (tests, embedded maps). O(1); the text is moved in.
Source text_source(std::string name, std::string text);

}  // namespace reach
