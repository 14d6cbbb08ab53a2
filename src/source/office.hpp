// Documents that are no text: by their endings and bytes. For audit and cli.
#pragma once

#include <string_view>

namespace reach {

/// `a Word document`, `a PDF`, `an archive`: what the bytes of a file are, or what its name says; empty for what may be
/// text. O(length).
std::string_view office_kind(std::string_view path, std::string_view bytes);

}  // namespace reach
