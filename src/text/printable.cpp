// Makes text from the input safe to show.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/bad_text.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kQuotedCodePoints = 60;

bool is_shown(std::uint32_t value) {
  if (value < 0x20) return false;  // tabs and line breaks are valid input, but would break up a message
  if (value == 0x2028 || value == 0x2029) return false;  // line and paragraph separators: the same
  return !fault_of(value);
}

/// `\u009b`; above U+FFFF a surrogate pair (RFC 8259, section 7).
std::string json_escape(std::uint32_t value) {
  if (value < 0x10000) return fmt::format("\\u{:04x}", value);
  const std::uint32_t above = value - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
}

void append_byte(std::string& out, std::uint32_t byte) { out += fmt::format("\\x{:02X}", byte); }

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.state != Utf8::valid) {
      append_byte(out, point.value);
    } else if (is_shown(point.value)) {
      out.append(text, at, point.length);
    } else {
      out += fmt::format("\\u{{{:X}}}", point.value);
    }
    at += point.length;
  }
  return out;
}

bool begins_formula(std::string_view text) {
  constexpr auto kSigns = std::to_array<std::string_view>({"=", "+", "-", "@", "＝", "＋", "－", "＠"});
  if (text.empty() || is_letter(text.front())) return false;  // most texts
  return std::ranges::any_of(kSigns, [text](std::string_view sign) { return text.starts_with(sign); });
}

std::string as_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.state == Utf8::valid) {
      out.append(text, at, point.length);
    } else {
      append_byte(out, point.value);
    }
    at += point.length;
  }
  return out;
}

std::string printable_json(std::string json) {
  auto bad = find_bad_text(json, 0, false);
  if (!bad) return json;  // the usual case
  std::string out;
  std::size_t done = 0;
  for (; bad; bad = find_bad_text(json, done, false)) {
    out.append(json, done, bad->offset - done).append(json_escape(bad->value));
    done = bad->offset + bad->length;
  }
  return out.append(json, done);
}

std::string in_backticks(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < kQuotedCodePoints; ++count) {
    end += code_point_at(text, end).length;
  }
  return fmt::format("`{}{}`", printable(text.substr(0, end)), end < text.size() ? "…" : "");
}

}  // namespace reach
