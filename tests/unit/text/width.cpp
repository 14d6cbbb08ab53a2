#include "catch.hpp"
#include "text/unicode.hpp"

using namespace reach;

TEST_CASE("display width is counted by grapheme cluster") {
  struct Row {
    const char* text;
    std::size_t width;
  };
  const Row rows[] = {
      {"", 0},
      {"Thames Valley", 13},
      {"é", 1},
      {"e\u0301", 1},                                                           // a combining mark
      {"e\u0301\u0323\u0304", 1},                                               // three of them
      {"…", 1},                                                                 //
      {"警察", 4},                                                              // ideographs
      {"ｋ", 2},                                                                // a full-width letter
      {"각", 2},                                                                // a Hangul syllable
      {"\u1100\u1161\u11A8", 2},                                                // the same in three parts
      {"👮", 2},                                                                 // an emoji
      {"👮🏽", 2},                                                          // with a skin tone
      {"👩\u200D👩\u200D👧", 2},                                                   // a family of three, joined
      {"🇬🇧", 2},                                                                // a flag
      {"🇬🇧🇫🇷", 4},                                                              // two flags
      {"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2},  // the flag of England
      {"❤\uFE0F", 2},                                                           // a heart, as an emoji
      {"t\uFE0F", 1},                                                           // a letter cannot be an emoji
      {"a\u200Db", 2},                                                          // a joiner
      {"\u0645\u064F\u062D", 2},                                                // Arabic with a vowel mark
      {"Kent 警 é", 9},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.width);
  }
}

TEST_CASE("code points are counted, a stray byte as one") {
  CHECK(code_points("") == 0);
  CHECK(code_points("Kent") == 4);
  CHECK(code_points("e\u0301é警👮") == 5);
  CHECK(code_points("a\xE9z") == 3);
  CHECK(code_points("a\xE8\xAD") == 3);
}
