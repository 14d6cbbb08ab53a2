// PNG pictures, made by rsvg-convert if it is installed. For cli/command.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// The SVG as PNG, at twice its size so that it is sharp in print; nothing after reporting why not. `path` is the
/// destination, used as the place of the finding.
std::optional<std::string> png_of(std::string_view svg, const std::string& path, const Io& io, Diagnostics& findings);

}  // namespace reach::cli
