// Texts in place of a count, and why the figure is missing. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <reach/count.hpp>

namespace reach {

/// Why there is no figure, according to a trimmed text: a symbol (`[x]`, `..`, `*`), words (`not available`, `NaN`), or
/// a small number that is not given (`<5`, `fewer than 5`, `1 to 4`). Nothing for any other text. O(length).
std::optional<Symbol> missing_symbol(std::string_view text);

/// Other texts without a figure.
enum class CountWords : std::uint8_t {
  other,
  nothing,        ///< `nil`: no figure, or a figure of 0
  formula_error,  ///< `#REF!`
};
CountWords count_words(std::string_view text);

}  // namespace reach
