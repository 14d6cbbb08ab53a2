// Codes: bytes and characters that are not text. For diagnostic, workbook, load, document, audit and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_utf8{"bad-utf8", Severity::error, "bytes that are not UTF-8"};
inline constexpr CodeInfo bad_encoding{"bad-encoding", Severity::error,
                                       "an encoding that is unknown, or that the bytes do not follow"};
inline constexpr CodeInfo control_character{"control-character", Severity::error, "a control character, NUL included"};
inline constexpr CodeInfo hidden_character{
    "hidden-character", Severity::error,
    "a character that is invisible, changes direction, is none, or stands for a lost one"};
inline constexpr CodeInfo not_text{"not-text", Severity::error,
                                   "a workbook, an archive, a PDF or a web page instead of text"};

}  // namespace reach::code
