// The bytes of a document as text. For audit/page.
#pragma once

#include <optional>
#include <string>

#include <reach/diagnostic.hpp>

namespace reach::audit {

/// The text in UTF-8 without a byte order mark, with LF line ends and control characters as spaces; nothing after
/// reporting that the bytes are not text. O(n).
std::optional<std::string> document_text(const std::string& name, std::string bytes, Diagnostics& diagnostics);

/// UTF-8 as audits read it: with LF line ends, without a byte order mark, control characters as spaces, and the hyphens
/// of typesetters as plain ones. O(n).
std::string plain_text(std::string text);

}  // namespace reach::audit
