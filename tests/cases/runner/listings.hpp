// What golden output refers to instead of repeating it: the listings that help and messages make of a table, and the
// version. For the runner.
#pragma once

#include <string>

namespace reach::cases {

/// `$FORMATS` and its like as the listings that they stand for: see tests/cases/README.md.
std::string with_listings(std::string text);
/// The listings in `text` by their names, where `before`, the same text as it was accepted, has such names.
std::string without_listings(std::string text, const std::string& before);

}  // namespace reach::cases
