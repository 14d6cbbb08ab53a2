// Names for listings that golden output does not repeat: those that help and messages make from a table, and the
// version. For the runner.
#pragma once

#include <string>

namespace reach::cases {

/// `$FORMATS` and other names, with the listings that they stand for: see tests/cases/README.md.
std::string with_listings(std::string text);
/// `text` with names for its listings, wherever `before`, the accepted text, has such names.
std::string without_listings(std::string text, const std::string& before);

}  // namespace reach::cases
