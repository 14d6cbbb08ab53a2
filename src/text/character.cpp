#include "text/character.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace reach {
namespace {

struct NamedCharacter {
  std::uint32_t value;
  std::string_view name;
};

/// The characters that messages must name because they are invisible, by code point.
constexpr auto kNames = std::to_array<NamedCharacter>({
    {0x00, "NUL"},
    {0x07, "bell"},
    {0x08, "backspace"},
    {0x0B, "vertical tab"},
    {0x0C, "form feed"},
    {0x1A, "substitute (the end-of-file mark of DOS)"},
    {0x1B, "escape"},
    {0x7F, "delete"},
    {0x85, "next line"},
    {0x9B, "control sequence introducer"},
    {0xA0, "no-break space"},
    {0xAD, "soft hyphen"},
    {0x034F, "combining grapheme joiner"},
    {0x061C, "Arabic letter mark"},
    {0x115F, "Hangul leading filler"},
    {0x1160, "Hangul vowel filler"},
    {0x180E, "Mongolian vowel separator"},
    {0x2000, "en quad"},
    {0x2001, "em quad"},
    {0x2002, "en space"},
    {0x2003, "em space"},
    {0x2004, "three-per-em space"},
    {0x2005, "four-per-em space"},
    {0x2006, "six-per-em space"},
    {0x2007, "figure space"},
    {0x2008, "punctuation space"},
    {0x2009, "thin space"},
    {0x200A, "hair space"},
    {0x200B, "zero-width space"},
    {0x200C, "zero-width non-joiner"},
    {0x200D, "zero-width joiner"},
    {0x200E, "left-to-right mark"},
    {0x200F, "right-to-left mark"},
    {0x202A, "left-to-right embedding"},
    {0x202B, "right-to-left embedding"},
    {0x202C, "pop directional formatting"},
    {0x202D, "left-to-right override"},
    {0x202E, "right-to-left override"},
    {0x202F, "narrow no-break space"},
    {0x205F, "medium mathematical space"},
    {0x2060, "word joiner"},
    {0x2066, "left-to-right isolate"},
    {0x2067, "right-to-left isolate"},
    {0x2068, "first strong isolate"},
    {0x2069, "pop directional isolate"},
    {0x3000, "ideographic space"},
    {0x3164, "Hangul filler"},
    {0xFE0E, "variation selector 15 (text style)"},
    {0xFE0F, "variation selector 16 (emoji style)"},
    {0xFEFF, "byte order mark (zero-width no-break space)"},
    {0xFFA0, "half-width Hangul filler"},
    {0xFFF9, "interlinear annotation anchor"},
    {0xFFFA, "interlinear annotation separator"},
    {0xFFFB, "interlinear annotation terminator"},
    {0xFFFD, "replacement character"},
});

constexpr bool precedes(const NamedCharacter& a, const NamedCharacter& b) { return a.value < b.value; }
static_assert(std::is_sorted(kNames.begin(), kNames.end(), precedes));

}  // namespace

bool is_invisible(std::uint32_t value) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(value))->ignorable != 0;
}

std::string character_name(std::uint32_t value) {
  const std::string code = fmt::format("U+{:04X}", value);
  const auto* const found = std::lower_bound(kNames.begin(), kNames.end(), NamedCharacter{value, {}}, precedes);
  return found == kNames.end() || found->value != value ? code : fmt::format("{} {}", code, found->name);
}

}  // namespace reach
