#include "catch.hpp"
#include "text/unicode.hpp"

using namespace reach;

TEST_CASE("a name in borrowed letters has the skeleton of the Latin one") {
  struct Row {
    const char* fake;
    const char* real;
  };
  const Row rows[] = {
      {"Кent", "Kent"},            // Cyrillic К
      {"Kеnt", "Kent"},            // Cyrillic е
      {"ΚΕΝΤ", "KENT"},            // all Greek
      {"КЕNТ", "kent"},            // Cyrillic but for the N
      {"Surrеy", "Surrey"},        // Cyrillic е
      {"Ѕussex", "Sussex"},        // Cyrillic Ѕ
      {"Sυssex", "Sussex"},        // Greek υ
      {"Νorfolk", "Norfolk"},      // Greek Ν
      {"Deνon", "Devon"},          // Greek ν
      {"Ηampshire", "Hampshire"},  // Greek Η
      {"Нampshire", "Hampshire"},  // Cyrillic Н
      {"Τhаmеs Vаllеy", "Thames  VALLEY"},
      {"C\u0301а", "\u0106a"},  // with an accent, composed and not
      {"Caf\u03AD", "Café"},    // έ is ε with an accent
      {"Ke\u200Dnt", "Kent"},   // a joiner
      {"Kent\uFE0F", "Kent"},   // a variation selector
  };
  for (const Row& row : rows) {
    CAPTURE(row.fake);
    CHECK(skeleton(row.fake) == skeleton(row.real));
    CHECK(fold_name(row.fake) != fold_name(row.real));
  }
}

TEST_CASE("a folded name is compared as far as possible") {
  CHECK(skeleton(fold_name("Кent")) == "kent");
  CHECK(skeleton(fold_name("Нampshire")) == "hampshire");
  CHECK(skeleton(fold_name("Surrеy")) == "surrey");
}

TEST_CASE("names that look different keep different skeletons") {
  CHECK(skeleton("Kent") == "kent");
  CHECK(skeleton("Kent") != skeleton("Gwent"));
  CHECK(skeleton("Café") != skeleton("Cafe"));
  CHECK(skeleton("Жук") != skeleton("Дук"));
  CHECK(skeleton("警察") == "警察");
  CHECK(skeleton("") == "");
  CHECK(skeleton("a\xE9") == "a\xE9");
}
