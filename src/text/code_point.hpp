// Strictly decodes one code point of UTF-8. Everything else uses this decoder. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reach {

enum class Utf8 : std::uint8_t { valid, invalid, cut_off };

struct CodePoint {
  std::uint32_t value;  ///< the lead byte itself unless valid
  std::size_t length;   ///< in bytes; 1 unless valid
  Utf8 state;           ///< cut_off: the text ends before the sequence is complete
};

constexpr std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }
constexpr bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// The code point at `at`, which must be inside `text`. Overlong forms, surrogates and values above U+10FFFF are
/// invalid (RFC 3629).
constexpr CodePoint code_point_at(std::string_view text, std::size_t at) {
  constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800,
                                      0x10000};  // the least value by length: below it the form is overlong
  const std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1, Utf8::valid};
  if (lead < 0xC2 || lead > 0xF4) return {lead, 1, Utf8::invalid};

  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i == text.size()) return {lead, 1, Utf8::cut_off};
    const std::uint8_t next = byte_at(text, at + i);
    if (!is_continuation(next)) return {lead, 1, Utf8::invalid};
    value = value << 6 | (next & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kLeast[length] || surrogate || value > 0x10FFFF) return {lead, 1, Utf8::invalid};
  return {value, length, Utf8::valid};
}

/// The beginning of the code point (or stray byte) that ends at `end`, which is at least 1.
constexpr std::size_t code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_continuation(byte_at(text, begin))) --begin;
  return code_point_at(text.substr(0, end), begin).length == end - begin ? begin : end - 1;
}

/// Appends a valid code point.
template <class String>
constexpr void append_code_point(String& out, std::uint32_t value) {
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | value >> 6);
  } else {
    if (value < 0x10000) {
      put(0xE0 | value >> 12);
    } else {
      put(0xF0 | value >> 18);
      put(0x80 | (value >> 12 & 0x3F));
    }
    put(0x80 | (value >> 6 & 0x3F));
  }
  put(0x80 | (value & 0x3F));
}

}  // namespace reach
