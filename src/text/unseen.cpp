// Finds invisible characters, and the difference between two names that look the same.
#include <fmt/core.h>

#include <algorithm>

#include "text/character.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::uint32_t kEnd = 0x110000;  // above every code point

std::uint32_t value_at(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : kEnd;
}

/// A name as it looks: plain spaces, nothing invisible, accents composed.
std::string as_seen(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    if (is_white_space(point.value)) {
      out += ' ';
    } else if (!is_invisible(point.value)) {
      out.append(name, at, point.length);
    }
    at += point.length;
  }
  return composed(out);
}

/// The position where two texts begin to differ, at the beginning of a code point.
std::size_t common_length(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  while (at < a.size() && value_at(a, at) == value_at(b, at)) at += code_point_at(a, at).length;
  return at;
}

/// The trait that a differing code point gives a name: `has U+00A0 no-break space`; empty for a plain one.
std::string trait(std::uint32_t value) {
  if (value == kEnd || value == ' ') return {};
  if (is_white_space(value)) return fmt::format("has {}", character_name(value));
  return is_invisible(value) ? fmt::format("has the invisible {}", character_name(value)) : std::string();
}

constexpr std::uint32_t kFirstBeyond = 0x0530;  // above Latin, Greek and Cyrillic, whose letters are never joined
constexpr std::uint32_t kKeycap = 0x20E3;

bool is_joiner(std::uint32_t value) { return value == 0x200C || value == 0x200D; }

/// Whether the character selects the form of the symbol before it, or spells out a flag.
bool is_selector(std::uint32_t value) {
  return (value >= 0xFE00 && value <= 0xFE0F) || (value >= 0x180B && value <= 0x180D) || value == 0x180F ||
         (value >= 0xE0020 && value <= 0xE007F) || (value >= 0xE0100 && value <= 0xE01EF);
}

/// Whether joiners may be next to it: letters of scripts that join, ideographs and emoji.
bool takes_joiner(std::uint32_t value) { return value >= kFirstBeyond && value != kEnd; }
bool takes_selector(std::uint32_t value) { return takes_joiner(value) || value == 0xA9 || value == 0xAE; }  // © and ®

/// Whether the invisible `value` changes how its neighbours look.
bool has_use(std::uint32_t before, std::uint32_t value, std::uint32_t after) {
  if (is_joiner(value)) return takes_joiner(before) && takes_joiner(after);
  return is_selector(value) && (takes_selector(before) || (before < 0x80 && after == kKeycap));
}

}  // namespace

std::optional<BadText> find_unseen(std::string_view text) {
  std::uint32_t before = kEnd;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool unseen = point.value >= 0x80 && is_invisible(point.value);
    if (unseen && !has_use(before, point.value, value_at(text, at + point.length))) {
      return BadText{TextFault::hidden, at, point.length, point.value};
    }
    before = point.value;
    at += point.length;
  }
  return std::nullopt;
}

std::string unseen_difference(std::string_view name, std::string_view other) {
  if (name == other || as_seen(name) != as_seen(other)) return {};
  const std::size_t at = common_length(name, other);
  if (const std::string own = trait(value_at(name, at)); !own.empty()) return "but " + own;
  if (const std::string its = trait(value_at(other, at)); !its.empty()) return "which " + its;
  const std::size_t own_letters = code_points(name.substr(at));
  const std::size_t its_letters = code_points(other.substr(at));
  if (own_letters > its_letters) return "but is written with combining accents";
  if (own_letters < its_letters) return "which is written with combining accents";
  return "but has " + character_name(value_at(name, at));  // the letter has two code points
}

}  // namespace reach
