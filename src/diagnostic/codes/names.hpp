// Codes: cells that hold names and ids. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_name{"bad-name", Severity::error, "an empty name, or one with a line break or tab"};
inline constexpr CodeInfo bad_id{"bad-id", Severity::error,
                                 "an id that is empty, overlong, or holds a line break or tab"};
inline constexpr CodeInfo two_codes{"two-codes", Severity::error,
                                    "a force with two codes, or a code with two forces, in one file"};
inline constexpr CodeInfo other_code{"other-code", Severity::warning,
                                     "a force whose code is another one in another file, or another's"};
inline constexpr CodeInfo two_spellings{"two-spellings", Severity::error, "one force or region spelled two ways"};

inline constexpr CodeInfo no_place{"no-place", Severity::note, "a row of a web export whose place is not known"};

}  // namespace reach::code
