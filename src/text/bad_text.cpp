// Finds text that reach refuses to read: bytes that are not UTF-8, and characters that control or hide text.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/bad_text.hpp"
#include "text/character.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct BadRange {
  std::uint32_t first;
  std::uint32_t last;
  TextFault fault = TextFault::hidden;  ///< hidden: hides text or reverses its direction
};

/// Ascending.
constexpr auto kRefused = std::to_array<BadRange>({
    {0xAD, 0xAD},
    {0x061C, 0x061C},
    {0x200B, 0x200B},
    {0x200E, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x2060},
    {0x2066, 0x2069},
    {0xFDD0, 0xFDEF, TextFault::no_character},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xFFFD, 0xFFFD, TextFault::lost},
});

/// The last two code points of a plane are never characters.
constexpr bool ends_plane(std::uint32_t value) { return (value & 0xFFFEU) == 0xFFFEU; }

constexpr std::size_t kBlock = 32;  // bytes: two vector registers, and little to rescan around an accent

/// Printable ASCII, tab, LF and CR. Without branches, so that compilers turn the loop below into vector code.
constexpr bool is_clean(std::uint8_t byte) {
  const bool printable = static_cast<std::uint8_t>(byte - 0x20) < 0x5F;
  const bool tab_or_lf = static_cast<std::uint8_t>(byte - 0x09) < 2;
  return printable | tab_or_lf | (byte == 0x0D);
}

bool is_clean_block(const char* block) {
  unsigned dirty = 0;
  for (std::size_t i = 0; i < kBlock; ++i) dirty |= is_clean(static_cast<std::uint8_t>(block[i])) ? 0U : 1U;
  return dirty == 0;
}

}  // namespace

std::optional<TextFault> fault_of(std::uint32_t value) {
  if (value == 0) return TextFault::nul;
  if (value < 0x80 && is_clean(static_cast<std::uint8_t>(value))) return std::nullopt;
  if (value < 0xA0) return TextFault::control;
  if (ends_plane(value)) return TextFault::no_character;
  for (const BadRange& range : kRefused) {
    if (value < range.first) return std::nullopt;
    if (value <= range.last) return range.fault;
  }
  return std::nullopt;
}

std::optional<BadText> find_bad_text(std::string_view text, std::size_t from, bool more) {
  for (std::size_t at = from; at < text.size();) {
    if (text.size() - at >= kBlock && is_clean_block(text.data() + at)) {
      at += kBlock;
      continue;
    }
    for (const std::size_t end = std::min(at + kBlock, text.size()); at < end;) {
      if (is_clean(byte_at(text, at))) {
        ++at;
        continue;
      }
      const CodePoint point = code_point_at(text, at);
      if (point.state == Utf8::cut_off && more) return std::nullopt;
      if (point.state != Utf8::valid) return BadText{TextFault::bad_utf8, at, 1, point.value};
      if (const auto fault = fault_of(point.value)) return BadText{*fault, at, point.length, point.value};
      at += point.length;
    }
  }
  return std::nullopt;
}

std::size_t whole_length(std::string_view text) {
  const std::size_t tail = text.size() - std::min<std::size_t>(text.size(), 3);
  for (std::size_t at = text.size(); at > tail;) {
    --at;
    if (is_continuation(byte_at(text, at))) continue;
    return code_point_at(text, at).state == Utf8::cut_off ? at : text.size();
  }
  return text.size();
}

std::string describe(const BadText& bad) {
  if (bad.fault == TextFault::bad_utf8) return fmt::format("byte 0x{:02X}", bad.value);
  return character_name(bad.value);
}

}  // namespace reach
