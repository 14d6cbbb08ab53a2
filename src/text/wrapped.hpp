// Text in lines of a width. For explain and cli.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reach {

/// Breaks `text` at spaces into lines of at most `width` columns. Every line but the first is indented by `indent`
/// spaces; the first is assumed to begin at column `used`.
std::string wrapped(std::string_view text, std::size_t used, std::size_t indent, std::size_t width = 80);

}  // namespace reach
