// What a cell has in place of a count: why the figure is missing, or what keeps the text from saying so. For
// load.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <reach/count.hpp>

namespace reach {

/// Why there is no figure, according to a trimmed text: a symbol (`[x]`, `..`, `*`), words (`not available`, `NaN`), or
/// a small number that is not given (`<5`, `fewer than 5`, `1 to 4`). Nothing for any other text. O(length).
std::optional<Symbol> missing_symbol(std::string_view text);

/// What else a text without a figure may be.
enum class CountWords : std::uint8_t {
  other,
  nothing,        ///< `nil`: no figure, or a figure of 0
  formula_error,  ///< `#REF!`
};
CountWords count_words(std::string_view text);

}  // namespace reach
