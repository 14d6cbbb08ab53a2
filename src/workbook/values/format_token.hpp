// The tokens of a number format code. For workbook.
#pragma once

#include <cstdint>
#include <string_view>

namespace reach::workbook {

struct FormatToken {
  enum class Kind : std::uint8_t {
    literal,  ///< quoted or escaped: shown literally
    padding,  ///< `_)`: a gap as wide as that character
    fill,     ///< `* `: that character, repeated to fill the cell
    bracket,  ///< `[Red]`, `[<5]`, `[$-809]`: the text between the brackets
    general,
    code,  ///< any other character
    end,   ///< of the section: `;`
  };
  Kind kind = Kind::end;
  std::string_view text;
};

/// Takes the next token off the front; `end` if nothing is left.
FormatToken take_format_token(std::string_view& code);

}  // namespace reach::workbook
