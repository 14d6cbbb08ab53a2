// Ids that are easily confused with each other, or with invalid ones. For the property tests.
#pragma once

#include <string>
#include <vector>

#include "property/sample.hpp"

namespace reach::property {

/// A few ids of each kind: of every alphabet and length with a packing of its own, UUIDs, words, long ones; ids that
/// differ in case, length or the last byte; and some with the same 64-bit hash. Without blanks at their ends. The same
/// number sometimes gives the same id.
std::string random_id(Random& random);

/// An id that is refused: with a line break, a tab or an invisible character in it.
std::string unsound_id(Random& random);

/// An id with blanks around it, which are trimmed.
std::string padded(Random& random, const std::string& id);

}  // namespace reach::property
