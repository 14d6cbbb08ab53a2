// Unknown words that change no claim. For audit/terms.
#pragma once

#include <cstddef>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// Whether an unknown word changes no claim. It says again what a title says of all figures, `from care`, `were
/// adopted`, of a title `Children adopted from care`; or who the document is about, `The food bank`, of `Food bank
/// use`; or who acts for a row, `Tarrow's crew`. Not a noun that is counted, `12 injuries`. O(titled words beside it).
bool is_harmless(const Terms& terms, std::size_t at, const FactNames& names);

}  // namespace reach::audit
