// The words that a force's name consists of, in one form. For aggregate.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// A name in the form in which two are compared.
struct ForceWords {
  std::vector<std::string> words;  ///< in order, abbreviations written out, without words like `police` and `the`
  std::string key;                 ///< the words sorted, separated by spaces; empty if nothing is left
  std::string known;               ///< `key`, or that of the present name of a force that was renamed
  std::string place;               ///< `key` without `city`, `county`, `council`…; empty if that may be another place
  std::string letters;             ///< the words in order, run together
};

/// O(length + words log words).
ForceWords name_words(std::string_view name);

/// Whether a name has the mark of a note: `Sussex [note 1]`, `Sussex (2)`, `Sussex*`.
bool has_note_mark(std::string_view name);

/// Whether one may be the other misspelled: a letter too many, too few or out of order, or another vowel; in long words
/// any other letter, too. Short words, numbers, points of the compass and words that are both names do not pass.
bool is_slip(std::string_view word, std::string_view other);

}  // namespace reach
