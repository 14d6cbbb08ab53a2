// Recognises documents that are not text, by their endings and bytes. For audit and cli.
#pragma once

#include <string_view>

namespace reach {

/// `a Word document`, `a PDF`, `an archive`: what a file is by its bytes or its name; empty if it may be text.
/// O(length).
std::string_view office_kind(std::string_view path, std::string_view bytes);

}  // namespace reach
