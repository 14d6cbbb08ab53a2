// The bytes of a document as text. For audit/page.
#pragma once

#include <optional>
#include <string>

#include <reach/diagnostic.hpp>

namespace reach::audit {

/// The text in UTF-8, cleaned as by `plain_text`. Bytes that are not text are reported to `diagnostics`, and nothing is
/// returned. O(n).
std::optional<std::string> document_text(const std::string& name, std::string bytes, Diagnostics& diagnostics);

/// UTF-8 as audits read it: LF line ends, no byte order mark, spaces for control characters, and `-` for the Unicode
/// hyphens U+2010 and U+2011. O(n).
std::string plain_text(std::string text);

}  // namespace reach::audit
