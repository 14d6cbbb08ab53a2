// What two names that look the same differ in.
#include <fmt/core.h>

#include <algorithm>

#include "source/character.hpp"
#include "source/code_point.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

constexpr std::uint32_t kEnd = 0x110000;  // above every code point

std::uint32_t value_at(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : kEnd;
}

/// What is left of a name for the eye: plain spaces, nothing invisible, accents composed.
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

/// Where two texts begin to differ: the beginning of a code point.
std::size_t common_length(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  while (at < a.size() && value_at(a, at) == value_at(b, at)) at += code_point_at(a, at).length;
  return at;
}

/// What the code point where a name differs makes of it: `has U+00A0 no-break space`; empty for a plain one.
std::string trait(std::uint32_t value) {
  if (value == kEnd || value == ' ') return {};
  if (is_white_space(value)) return fmt::format("has {}", character_name(value));
  return is_invisible(value) ? fmt::format("has the invisible {}", character_name(value)) : std::string();
}

}  // namespace

std::string unseen_difference(std::string_view name, std::string_view other) {
  if (name == other || as_seen(name) != as_seen(other)) return {};
  const std::size_t at = common_length(name, other);
  if (const std::string own = trait(value_at(name, at)); !own.empty()) return "but " + own;
  if (const std::string its = trait(value_at(other, at)); !its.empty()) return "which " + its;
  const std::size_t own_letters = code_points(name.substr(at));
  const std::size_t its_letters = code_points(other.substr(at));
  if (own_letters > its_letters) return "but is written with combining accents";
  if (own_letters < its_letters) return "which is written with combining accents";
  return "but has " + character_name(value_at(name, at));  // one of two code points for one letter
}

}  // namespace reach
