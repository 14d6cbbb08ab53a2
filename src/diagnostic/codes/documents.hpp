// Codes: the figures of a document. For diagnostic and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo unknown_figure{"unknown-figure", Severity::error,
                                         "a figure that is not in the data, or that may be two"};
inline constexpr CodeInfo missing_figure{"missing-figure", Severity::error,
                                         "a figure for a sentence that is missing in the data"};
inline constexpr CodeInfo stale{"stale", Severity::error, "a figure of a document that is not what the data gives"};
inline constexpr CodeInfo edited{"edited", Severity::error, "a sealed figure that was edited by hand"};
inline constexpr CodeInfo document_changed{"document-changed", Severity::error,
                                           "a document that changed while it was worked out"};
inline constexpr CodeInfo no_figures{"no-figures", Severity::error,
                                     "a document with nothing to judge it by, or of which nothing was judged"};

}  // namespace reach::code
