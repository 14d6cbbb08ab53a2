#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

using namespace reach;

namespace {

std::string utf8(std::uint32_t value) {
  std::string out;
  append_code_point(out, value);
  return out;
}

bool is_surrogate(std::uint32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

/// PropList.txt, White_Space.
const std::vector<std::uint32_t> kWhiteSpace = {0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680,
                                                0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                                                0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};

}  // namespace

TEST_CASE("names that people consider the same have the same fold") {
  CHECK(fold_name("Thames Valley") == "thames valley");
  CHECK(fold_name("  THAMES \t valley\r\n") == "thames valley");
  CHECK(fold_name("Thames\u00A0Valley") == "thames valley");
  CHECK(fold_name("\u2009Thames\u2009\u3000Valley\u202F") == "thames valley");
  CHECK(fold_name("Café") == fold_name("CAFE\u0301"));
  CHECK(fold_name("Straße") == "strasse");
  CHECK(fold_name("STRASSE") == "strasse");
  CHECK(fold_name("ﬁfe") == "fife");
  CHECK(fold_name("ΣΊΣΥΦΟΣ") == fold_name("σίσυφος"));
  CHECK(fold_name("\u03B1\u0345\u0301") == fold_name("\u1FB4"));
  CHECK(fold_name("") == "");
  CHECK(fold_name(" \u00A0 ") == "");
}

TEST_CASE("names that differ keep different folds") {
  CHECK(fold_name("Kent") != fold_name("Gwent"));
  CHECK(fold_name("Cafe") != fold_name("Café"));
  CHECK(fold_name("ThamesValley") != fold_name("Thames Valley"));
  CHECK(fold_name("a-b") == "a-b");
  CHECK(fold_name("a_b") == "a_b");
  CHECK(fold_name("\u0131") != fold_name("i"));
}

TEST_CASE("bytes that are not UTF-8 pass through a fold") { CHECK(fold_name(" K\xE9NT  X ") == "k\xE9nt x"); }

TEST_CASE("headers treat space, underscore and hyphen alike") {
  CHECK(fold_header("Website_2016") == "website 2016");
  CHECK(fold_header("website-2016") == "website 2016");
  CHECK(fold_header("_ website -_ 2016-") == "website 2016");
  CHECK(fold_header("Self\u00A0Help_É") == "self help é");
  CHECK(fold_header("--") == "");
}

TEST_CASE("the fold of every code point is a fixed point, alone and after a base letter") {
  for (std::uint32_t value = 0; value <= 0x10FFFF; ++value) {
    if (is_surrogate(value)) continue;
    for (const std::string& text : {utf8(value), "\u03B1\u0345" + utf8(value) + "\u0301K"}) {
      const std::string once = fold_name(text);
      if (fold_name(once) != once) FAIL("U+" << std::hex << value);
    }
  }
}

TEST_CASE("folding random text twice changes nothing") {
  std::mt19937 random(2016);
  const std::vector<std::string> parts = {"A",      "ß",      "\u0130", "\u0345", "\u0301", "\u0323",
                                          "Ω",      "\u2126", "\u1E9E", "\u0390", "\uFB03", " ",
                                          "\u00A0", "_",      "\u1100", "\u1161", "\u1FFC", "\u01F0",
                                          "\u0149", "\u1E96", "-",      "\xE9",   "\u0344", "\u0307"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) text += parts[random() % parts.size()];
    const std::string name = fold_name(text);
    const std::string header = fold_header(text);
    if (fold_name(name) != name || fold_header(header) != header) FAIL(text);
  }
}

TEST_CASE("white space follows Unicode") {
  std::vector<std::uint32_t> found;
  for (std::uint32_t value = 0; value <= 0x10FFFF; ++value) {
    if (!is_surrogate(value) && trim(utf8(value)).empty()) found.push_back(value);
  }
  CHECK(found == kWhiteSpace);
  for (const std::uint32_t value : kWhiteSpace) CHECK(fold_name("a" + utf8(value) + "b") == "a b");
}

TEST_CASE("trim removes white space only at both ends") {
  CHECK(trim("") == "");
  CHECK(trim(" \t ") == "");
  CHECK(trim("Kent") == "Kent");
  CHECK(trim(" \u00A0Thames  Valley\u3000\r\n") == "Thames  Valley");
  CHECK(trim("\u00A0é\u2009") == "é");
  CHECK(trim(" a\xA0 ") == "a\xA0");
  CHECK(trim("\xA0") == "\xA0");
}
