#include "text/right_to_left.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace reach {
namespace {

/// Ranges of UTF-8 sequences, which compare byte by byte in code point order: the Unicode blocks whose default
/// direction is right to left (DerivedBidiClass.txt).
struct DirectionRange {
  std::string_view first;
  std::string_view last;
};
constexpr std::array kRightToLeft = std::to_array<DirectionRange>({
    {"\u0590", "\u08FF"},          // Hebrew, Arabic, Syriac, Thaana, NKo…
    {"\uFB1D", "\uFDFF"},          // presentation forms
    {"\uFE70", "\uFEFE"},          // more presentation forms
    {"\U00010800", "\U00010FFF"},  // ancient scripts
    {"\U0001E800", "\U0001EFFF"},  // Mende Kikakui, Adlam…
});

}  // namespace

bool has_right_to_left(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0xD6) continue;  // below U+0580
    const std::string_view character = text.substr(i, lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
    const auto holds = [character](const DirectionRange& range) {
      return range.first <= character && character <= range.last;
    };
    if (std::ranges::any_of(kRightToLeft, holds)) return true;
  }
  return false;
}

std::string isolated(std::string text) {
  if (!has_right_to_left(text)) return text;
  return "\u2068" + text + "\u2069";
}

}  // namespace reach
