#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/unicode.hpp"

using namespace reach;

namespace {

/// A second, plain encoder, which makes surrogates and overlong forms too.
std::string encoded(std::uint32_t value, int length) {
  if (length == 1) return {static_cast<char>(value)};
  const unsigned marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
  std::string out;
  for (int i = length - 1; i > 0; --i) {
    out.insert(out.begin(), static_cast<char>(0x80 | (value & 0x3F)));
    value >>= 6;
  }
  out.insert(out.begin(), static_cast<char>(marks[length] | value));
  return out;
}

int shortest(std::uint32_t value) { return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4; }

/// What reach refuses (DESIGN, section 3), by code point.
std::optional<TextFault> expected(std::uint32_t value) {
  if (value == 0) return TextFault::nul;
  if (value == '\t' || value == '\n' || value == '\r') return {};
  if (value < 0x20 || (value >= 0x7F && value <= 0x9F)) return TextFault::control;
  for (const std::uint32_t hidden :
       {0xADU, 0x61CU, 0x200BU, 0x200EU, 0x200FU, 0x202AU, 0x202BU, 0x202CU, 0x202DU, 0x202EU, 0x2060U, 0x2066U,
        0x2067U, 0x2068U, 0x2069U, 0xFEFFU, 0xFFF9U, 0xFFFAU, 0xFFFBU}) {
    if (value == hidden) return TextFault::hidden;
  }
  if (value == 0xFFFD) return TextFault::lost;
  if ((value >= 0xFDD0 && value <= 0xFDEF) || value % 0x10000 >= 0xFFFE) return TextFault::no_character;
  return {};
}

/// Table 3-7 of the Unicode Standard: whether `bytes` is exactly one well-formed sequence.
bool well_formed(const std::string& bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto tail = [&](std::size_t i) { return at(i) >= 0x80 && at(i) <= 0xBF; };
  const auto within = [&](std::size_t i, int low, int high) { return at(i) >= low && at(i) <= high; };
  switch (bytes.size()) {
    case 1:
      return at(0) < 0x80;
    case 2:
      return within(0, 0xC2, 0xDF) && tail(1);
    case 3:
      if (!tail(2)) return false;
      if (at(0) == 0xE0) return within(1, 0xA0, 0xBF);
      if (at(0) == 0xED) return within(1, 0x80, 0x9F);
      return within(0, 0xE1, 0xEF) && tail(1);
    default:
      if (!tail(2) || !tail(3)) return false;
      if (at(0) == 0xF0) return within(1, 0x90, 0xBF);
      if (at(0) == 0xF4) return within(1, 0x80, 0x8F);
      return within(0, 0xF1, 0xF3) && tail(1);
  }
}

/// Where the fault is, as one comparable text: `control 3+1 1B`.
std::string shown(const std::optional<BadText>& bad) {
  if (!bad) return "none";
  const char* names[] = {"bad_utf8", "nul", "control", "hidden", "lost", "no_character"};
  return std::string(names[static_cast<int>(bad->fault)]) + " " + std::to_string(bad->offset) + "+" +
         std::to_string(bad->length) + " " + describe(*bad);
}

}  // namespace

TEST_CASE("every code point is judged as in the design") {
  for (std::uint32_t value = 0; value <= 0x10FFFF; ++value) {
    const std::string text = "ab" + encoded(value, shortest(value)) + "cd";
    const auto bad = find_bad_text(text, 0, false);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    const auto fault = surrogate ? std::optional(TextFault::bad_utf8) : expected(value);
    bool right = bad.has_value() == fault.has_value();
    if (right && fault) {
      const auto length = static_cast<std::size_t>(surrogate ? 1 : shortest(value));
      right = bad->fault == *fault && bad->offset == 2 && bad->length == length &&
              bad->value == (surrogate ? 0xEDU : value);
    }
    if (!right) FAIL("U+" << std::hex << value << ": " << shown(bad));
  }
}

TEST_CASE("overlong forms and values above U+10FFFF are not UTF-8") {
  for (std::uint32_t value = 0; value < 0x10000; ++value) {
    for (int length = shortest(value) + 1; length <= 4; ++length) {
      const auto bad = find_bad_text(encoded(value, length), 0, false);
      if (!bad || bad->fault != TextFault::bad_utf8 || bad->offset != 0) FAIL(value << " in " << length);
    }
  }
  CHECK(shown(find_bad_text("x\xF4\x90\x80\x80", 0, false)) == "bad_utf8 1+1 byte 0xF4");
  CHECK(shown(find_bad_text("x\xF8\x88\x80\x80\x80", 0, false)) == "bad_utf8 1+1 byte 0xF8");
  CHECK(shown(find_bad_text("x\xFF", 0, false)) == "bad_utf8 1+1 byte 0xFF");
}

TEST_CASE("sequences of every lead and second byte are judged by table 3-7") {
  const unsigned edges[] = {0x00, 0x41, 0x7F, 0x80, 0xA9, 0xBF, 0xC0, 0xFF};
  const auto judge = [](const std::string& bytes) {
    const auto bad = find_bad_text(bytes, 0, false);
    const bool refused = bad && bad->fault == TextFault::bad_utf8 && bad->offset == 0;
    if (refused == well_formed(bytes)) FAIL(shown(bad));
  };
  for (unsigned lead = 0x80; lead < 0x100; ++lead) {
    for (unsigned second = 0; second < 0x100; ++second) {
      std::string two{static_cast<char>(lead), static_cast<char>(second)};
      if (lead < 0xE0) judge(two);
      for (const unsigned third : edges) {
        const std::string three = two + static_cast<char>(third);
        if (lead >= 0xE0 && lead < 0xF0) judge(three);
        for (const unsigned fourth : edges) {
          if (lead >= 0xF0) judge(three + static_cast<char>(fourth));
        }
      }
    }
  }
}

TEST_CASE("every byte is seen at every position of the fast blocks") {
  for (unsigned byte = 0; byte < 0x100; ++byte) {
    const bool fine = byte == '\t' || byte == '\n' || byte == '\r' || (byte >= 0x20 && byte < 0x7F);
    for (std::size_t position = 0; position < 200; ++position) {
      std::string text(200, 'a');
      text[position] = static_cast<char>(byte);
      const auto bad = find_bad_text(text, 0, false);
      if (fine ? bad.has_value() : !bad || bad->offset != position) FAIL(byte << " at " << position);
    }
  }
}

TEST_CASE("the search begins at the given position") {
  const std::string text = "\x01 \x02 \x03";
  CHECK(shown(find_bad_text(text, 0, false)) == "control 0+1 U+0001");
  CHECK(shown(find_bad_text(text, 1, false)) == "control 2+1 U+0002");
  CHECK(shown(find_bad_text(text, 5, false)) == "none");
}

TEST_CASE("a text in two windows is judged like one in a single window") {
  const std::vector<std::string> texts = {
      "Kent,é,警,👮\r\n",
      std::string(62, 'a') + "👮👮" + std::string(70, 'b') + "é",
      "a\xE8\xAD",
      "a\xF0\x9F\x91",
      "a\xC3",
      "a\xE8\x41",
      "é\x80",
      "\xED\xA0\x80",
      "\xF0\x80\x80\x80",
      std::string(63, 'x') + "\xC3",
      "👮\u202Ex",
      "a\x80\x80\x80\x80",
  };
  for (const std::string& text : texts) {
    const std::string whole = shown(find_bad_text(text, 0, false));
    for (std::size_t split = 0; split <= text.size(); ++split) {
      const std::string_view first(text.data(), split);
      auto bad = find_bad_text(first, 0, true);
      if (!bad) bad = find_bad_text(text, whole_length(first), false);
      CHECK(shown(bad) == whole);
    }
  }
}

TEST_CASE("only a sequence cut off by the end of the window waits for more") {
  CHECK(shown(find_bad_text("a\xE8\xAD", 0, true)) == "none");
  CHECK(shown(find_bad_text("a\xE8\xAD", 0, false)) == "bad_utf8 1+1 byte 0xE8");
  CHECK(shown(find_bad_text("a\xE8z", 0, true)) == "bad_utf8 1+1 byte 0xE8");
  CHECK(whole_length("") == 0);
  CHECK(whole_length("ab") == 2);
  CHECK(whole_length("é") == 2);
  CHECK(whole_length("a\xC3") == 1);
  CHECK(whole_length("👮") == 4);
  CHECK(whole_length("a\xF0\x9F\x91") == 1);
  CHECK(whole_length("\x80\x80\x80\x80") == 4);
}

TEST_CASE("refused characters are named") {
  CHECK(describe({TextFault::hidden, 0, 3, 0x202E}) == "U+202E right-to-left override");
  CHECK(describe({TextFault::bad_utf8, 0, 1, 0xE9}) == "byte 0xE9");
  CHECK(describe({TextFault::nul, 0, 1, 0}) == "U+0000 NUL");
  CHECK(describe({TextFault::control, 0, 1, 0x1B}) == "U+001B escape");
  CHECK(describe({TextFault::control, 0, 1, 0x01}) == "U+0001");
}
