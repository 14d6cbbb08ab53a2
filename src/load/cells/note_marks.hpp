// Note marks after names and headers: `Sussex [note 1]`, `Website 2016¹`, `Website (1)`. For load.
#pragma once

#include <string>
#include <string_view>

#include <reach/load.hpp>
#include <reach/marker.hpp>

namespace reach {

/// A name or header without note marks.
struct BareLabel {
  std::string text;
  bool marked = false;    ///< marks were taken out of it
  bool noted = false;     ///< some of them are not markers
  Markers markers{};      ///< those that are: `Website 2018 [p]`, `2018 (provisional)`
  bool forecast = false;  ///< one says that its figures are expected, not counted: `2018 [f]`
  std::string loose{};    ///< the first mark left in, as it may be part of the name (`(1)`, `(r)`)
};

/// Whether a text contains a character that may begin a mark. O(length).
bool may_have_note_marks(std::string_view text);

/// Takes note marks out of a label: at its end, or after any of its words. `[note 1]`, `(notes 1 and 2)`, superscript
/// digits, `*`, `†`, `‡` and markers are always marks; `(1)`, `(a)` and `(r)` are only taken out if `drop_loose`; `(f)`
/// after a period marks a forecast. `Website (online)`, `Unit 2`, `per km²` have no marks. O(length).
BareLabel read_label(std::string_view text, bool drop_loose);

/// The options, with names as they are compared: without note marks.
LoadOptions without_note_marks(LoadOptions options);

}  // namespace reach
