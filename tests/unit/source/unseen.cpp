#include "catch.hpp"
#include "source/unicode.hpp"

using namespace reach;

TEST_CASE("what two names that look the same differ in") {
  struct Row {
    const char* name;
    const char* other;
    const char* difference;
  };
  const Row rows[] = {
      {"Thames\u00A0Valley", "Thames Valley", "but has U+00A0 no-break space"},
      {"Thames Valley", "Thames\u00A0Valley", "which has U+00A0 no-break space"},
      {"A\u00A0B C", "A B\u2009C", "but has U+00A0 no-break space"},
      {"Orle\u0301ans", "Orl\u00E9ans", "but is written with combining accents"},
      {"Orl\u00E9ans", "Orle\u0301ans", "which is written with combining accents"},
      {"\u212Blesund", "\u00C5lesund", "but has U+212B"},  // the unit's sign, and the letter
      {"Kent\u3164", "Kent", "but has the invisible U+3164 Hangul filler"},
      {"Kent", "K\u115Fent", "which has the invisible U+115F Hangul leading filler"},
      {"Ke\u034Fnt", "Kent", "but has the invisible U+034F combining grapheme joiner"},
      {"Kent\uFE0F", "Kent", "but has the invisible U+FE0F variation selector 16 (emoji style)"},
      {"Kent\uFE01", "Kent", "but has the invisible U+FE01"},
      {"Ke\u200Dnt", "Kent", "but has the invisible U+200D zero-width joiner"},
      {"Kent", "Kent", ""},
      {"KENT", "Kent", ""},                     // the eye can tell
      {"Thames  Valley", "Thames Valley", ""},  // here too
      {"K\u0435nt", "Kent", ""},                // a Cyrillic letter, which is told by its script
      {"Cafe\u0301 x", "Caf\u00E9 y", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name, row.other);
    CHECK(unseen_difference(row.name, row.other) == row.difference);
  }
}
