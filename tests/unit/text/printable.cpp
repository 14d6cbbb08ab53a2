#include "catch.hpp"
#include "text/unicode.hpp"

using namespace reach;

TEST_CASE("safe text is unchanged") {
  for (const char* text :
       {"", "Kent", "Café 警察 👮🏽", "\u0645\u064F\u062D", "a\u200Db", "back\\slash `tick`"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("characters that control, hide or break text are escaped") {
  CHECK(printable("\x1B[31mred") == "\\u{1B}[31mred");
  CHECK(printable("a\tb\r\nc") == "a\\u{9}b\\u{D}\\u{A}c");
  CHECK(printable(std::string_view("a\0b", 3)) == "a\\u{0}b");
  CHECK(printable("\u009B31m\u0085") == "\\u{9B}31m\\u{85}");
  CHECK(printable("\u202Etxt\u2066\uFEFF\u200B\u00AD") == "\\u{202E}txt\\u{2066}\\u{FEFF}\\u{200B}\\u{AD}");
  CHECK(printable("a\u2028b\u2029") == "a\\u{2028}b\\u{2029}");
  CHECK(printable("\x7F") == "\\u{7F}");
  CHECK(printable("K\xE9nt\xE8\xAD") == "K\\xE9nt\\xE8\\xAD");
  CHECK(printable("\xED\xA0\x80") == "\\xED\\xA0\\x80");
}

TEST_CASE("escaping twice changes nothing") {
  const std::string once = printable("\x1B\xE9\u202E");
  CHECK(printable(once) == once);
}

TEST_CASE("messages quote at most 60 code points") {
  CHECK(in_backticks("5I") == "`5I`");
  CHECK(in_backticks("") == "``");
  CHECK(in_backticks("a\nb") == "`a\\u{A}b`");
  const std::string sixty(60, 'x');
  CHECK(in_backticks(sixty) == "`" + sixty + "`");
  CHECK(in_backticks(sixty + "y") == "`" + sixty + "…`");
  std::string accents;
  for (int i = 0; i < 61; ++i) accents += "é";
  CHECK(in_backticks(accents) == "`" + accents.substr(0, 120) + "…`");
}

TEST_CASE("JSON holds the text unchanged, except invalid bytes") {
  CHECK(as_utf8("Café\x1B\u202E.csv") == "Café\x1B\u202E.csv");
  CHECK(as_utf8("K\xE9nt\xE8\xAD") == "K\\xE9nt\\xE8\\xAD");
}

TEST_CASE("JSON is made safe for a terminal without changing its meaning") {
  CHECK(printable_json("{\n  \"path\": \"Café\"\n}\n") == "{\n  \"path\": \"Café\"\n}\n");
  CHECK(printable_json("[\"a\u009B31m\u202Eb\x7F\", \"\uFEFF\"]") == R"(["a\u009b31m\u202eb\u007f", "\ufeff"])");
}

TEST_CASE("above U+FFFF, a noncharacter is a pair of escapes in JSON") {
  CHECK(printable_json("\"a\xEF\xBF\xBE\xF0\x9F\xBF\xBE\"") == "\"a\\ufffe\\ud83f\\udffe\"");
}

TEST_CASE("a formula begins with a sign, even a full-width one") {
  for (const char* text : {"=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "＝"}) CHECK(begins_formula(text));
  for (const char* text : {"", "a=1", " =1", "'=1", "＃1", "−1"}) CHECK_FALSE(begins_formula(text));
}
