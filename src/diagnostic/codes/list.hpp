// The list of all codes. For diagnostic and cli.
#pragma once

#include <span>

#include <reach/diagnostic_code.hpp>

namespace reach {

/// Each code once: the errors, then the warnings, then the notes.
std::span<const Code> all_codes();

}  // namespace reach
