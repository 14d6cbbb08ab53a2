// Codes: drafts of releases. For diagnostic and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo not_marked{"not-marked", Severity::note, "a row of a draft that no mark can name"};

}  // namespace reach::code
