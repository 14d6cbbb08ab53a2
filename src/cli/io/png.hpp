// PNG pictures, made by rsvg-convert where it is installed. For cli/command.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// The SVG as PNG, twice as large so that it is sharp in print; nothing after saying why. `path` is where it will go:
/// the place of the finding.
std::optional<std::string> png_of(std::string_view svg, const std::string& path, const Io& io, Diagnostics& findings);

}  // namespace reach::cli
