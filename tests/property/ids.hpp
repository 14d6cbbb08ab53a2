// Ids made to be taken for one another, or for ill-spelled ones. For the property tests.
#pragma once

#include <string>
#include <vector>

#include "property/sample.hpp"

namespace reach::property {

/// A few ids of each kind there is: of every alphabet and length that is packed in its own way, UUIDs, words, long
/// ones; those that differ by case, by length or in the last byte; and some that a hash of 64 bits cannot tell apart.
/// Without blanks at their ends. The same number is the same id, now and then.
std::string random_id(Random& random);

/// An id that is refused: with a line break, a tab or what nobody can see within it.
std::string unsound_id(Random& random);

/// An id with what is not of it: blanks around it, which are trimmed.
std::string padded(Random& random, const std::string& id);

}  // namespace reach::property
