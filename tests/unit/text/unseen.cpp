#include "catch.hpp"
#include "text/unicode.hpp"

using namespace reach;

TEST_CASE("the difference between two names that look the same") {
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
      {"K\u0435nt", "Kent", ""},                // a Cyrillic letter, known by its script
      {"Cafe\u0301 x", "Caf\u00E9 y", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name, row.other);
    CHECK(unseen_difference(row.name, row.other) == row.difference);
  }
}

TEST_CASE("invisible characters are found, except where they have a use") {
  using namespace std::string_view_literals;
  for (const auto sound :
       {"ann"sv, "Jose\u0301 O\u2019Neill"sv, "\U0001f469\u200d\U0001f467"sv, "\u2764\ufe0f\u200d\U0001f525"sv,
        "1\ufe0f\u20e3"sv, "\u0645\u06cc\u200c\u062e"sv, "\u0915\u094d\u200d\u0937"sv, "\u00a9\ufe0f"sv,
        "\U0001f3f4\U000e0067\U000e0062\U000e007f"sv, "a\u00a0b"sv, "\u845b\U000e0100"sv}) {
    INFO(sound);
    CHECK_FALSE(find_unseen(sound));
  }
  for (const auto unsound :
       {"an\u200dn"sv, "ann\u200d"sv, "\u200dann"sv, "ann\ufe0f"sv, "\u00e9\u200d\u00e9"sv, "\u0430\u200c\u0430"sv,
        "\U0001f469\u200d"sv, "a\u034fb"sv, "\u3164"sv, "a\u2062b"sv, "1\ufe0f"sv, "x\U000e0067"sv, "\uac00\u1160"sv}) {
    INFO(unsound);
    const auto found = find_unseen(unsound);
    REQUIRE(found);
    CHECK(found->fault == TextFault::hidden);
  }
  CHECK(describe(*find_unseen("an\u200dn")) == "U+200D zero-width joiner");
  CHECK(find_unseen("an\u200dn")->offset == 2);
}
