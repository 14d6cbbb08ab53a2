// The pieces of a number format's code. For workbook.
#pragma once

#include <cstdint>
#include <string_view>

namespace reach::workbook {

struct FormatToken {
  enum class Kind : std::uint8_t {
    literal,  ///< quoted or escaped: shown as it stands
    padding,  ///< `_)`: room as wide as that character
    fill,     ///< `* `: that character, as often as there is room
    bracket,  ///< `[Red]`, `[<5]`, `[$-809]`: what is between the brackets
    general,
    code,  ///< any other character
    end,   ///< of the section: `;`
  };
  Kind kind = Kind::end;
  std::string_view text;
};

/// Takes the next off the front; `end` where nothing is left.
FormatToken take_format_token(std::string_view& code);

}  // namespace reach::workbook
