// open: an input's bytes as UTF-8, or the report of what they are instead. For load.
#pragma once

#include <optional>
#include <string>

#include <reach/load.hpp>

namespace reach {

/// The source as UTF-8, its encoding named; nothing after reporting that it is no text or cannot be read.
std::optional<Source> open_text(Source source, const LoadOptions& options, std::string& encoding,
                                Diagnostics& diagnostics);

}  // namespace reach
