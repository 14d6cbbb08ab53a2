// Codes: where the marks of a document, and links to it, may lead. For diagnostic and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo outside_root{
    "outside-root", Severity::error,
    "a mark that names a file, or a link that leads to a document, outside the repository"};

}  // namespace reach::code
