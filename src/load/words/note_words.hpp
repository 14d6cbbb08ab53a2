// Texts that are notes about a table rather than names of its rows. For load.
#pragma once

#include <string_view>

namespace reach {

/// Whether a text without figures beside it is a note: by its first word (`Source: …`, `Notes`, `Excludes …`), by a
/// mark before it (`*`, `1.`, `(1)`, `[x]`), because it is a sentence, or by its length. `Total` never is.
bool reads_like_note(std::string_view text);

}  // namespace reach
