// The kind of a character, and its name. For text.
#pragma once

#include <cstdint>
#include <string>

namespace reach {

/// Unicode's White_Space property (PropList.txt), which has not changed since Unicode 6.3. O(1).
constexpr bool is_white_space(std::uint32_t value) {
  if (value < 0x80) return value == ' ' || (value >= 0x09 && value <= 0x0D);
  return value == 0x85 || value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 ||
         value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000;
}

/// Whether the character is drawn as nothing (Default_Ignorable_Code_Point): joiners, fillers, variation selectors.
/// O(1).
bool is_invisible(std::uint32_t value);

/// `U+00A0 no-break space`; `U+0001` alone if neither Unicode nor common usage has a name. O(log names).
std::string character_name(std::uint32_t value);

/// The text in NFC; unchanged if it is not UTF-8. O(n).
std::string composed(const std::string& text);

}  // namespace reach
