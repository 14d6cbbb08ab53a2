// Letters that look like Latin ones, following Unicode Technical Standard #39 (confusables.txt); only Cyrillic and
// Greek.
#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct LookAlike {
  std::uint32_t letter;
  char latin;
};

/// By code point. A small letter maps to the letter that it looks like itself, if any; else to the one that its capital
/// looks like, since a folded name may have had the capital.
constexpr auto kLookAlikes = std::to_array<LookAlike>({
    {0x037F, 'j'},  // Ϳ
    {0x0391, 'a'},  // Α
    {0x0392, 'b'},  // Β
    {0x0395, 'e'},  // Ε
    {0x0396, 'z'},  // Ζ
    {0x0397, 'h'},  // Η
    {0x0399, 'i'},  // Ι
    {0x039A, 'k'},  // Κ
    {0x039C, 'm'},  // Μ
    {0x039D, 'n'},  // Ν
    {0x039F, 'o'},  // Ο
    {0x03A1, 'p'},  // Ρ
    {0x03A4, 't'},  // Τ
    {0x03A5, 'y'},  // Υ
    {0x03A7, 'x'},  // Χ
    {0x03B1, 'a'},  // α
    {0x03B2, 'b'},  // β
    {0x03B3, 'y'},  // γ
    {0x03B5, 'e'},  // ε
    {0x03B6, 'z'},  // ζ
    {0x03B7, 'n'},  // η
    {0x03B9, 'i'},  // ι
    {0x03BA, 'k'},  // κ
    {0x03BC, 'm'},  // μ
    {0x03BD, 'v'},  // ν
    {0x03BF, 'o'},  // ο
    {0x03C1, 'p'},  // ρ
    {0x03C3, 'o'},  // σ
    {0x03C4, 't'},  // τ
    {0x03C5, 'u'},  // υ
    {0x03C7, 'x'},  // χ
    {0x03D2, 'y'},  // ϒ
    {0x03DC, 'f'},  // Ϝ
    {0x03F1, 'p'},  // ϱ
    {0x03F2, 'c'},  // ϲ
    {0x03F3, 'j'},  // ϳ
    {0x03F9, 'c'},  // Ϲ
    {0x03FA, 'm'},  // Ϻ
    {0x03FB, 'm'},  // ϻ
    {0x0405, 's'},  // Ѕ
    {0x0406, 'i'},  // І
    {0x0408, 'j'},  // Ј
    {0x0410, 'a'},  // А
    {0x0412, 'b'},  // В
    {0x0415, 'e'},  // Е
    {0x041A, 'k'},  // К
    {0x041C, 'm'},  // М
    {0x041D, 'h'},  // Н
    {0x041E, 'o'},  // О
    {0x0420, 'p'},  // Р
    {0x0421, 'c'},  // С
    {0x0422, 't'},  // Т
    {0x0423, 'y'},  // У
    {0x0425, 'x'},  // Х
    {0x042C, 'b'},  // Ь
    {0x0430, 'a'},  // а
    {0x0432, 'b'},  // в
    {0x0433, 'r'},  // г
    {0x0435, 'e'},  // е
    {0x043A, 'k'},  // к
    {0x043C, 'm'},  // м
    {0x043D, 'h'},  // н
    {0x043E, 'o'},  // о
    {0x0440, 'p'},  // р
    {0x0441, 'c'},  // с
    {0x0442, 't'},  // т
    {0x0443, 'y'},  // у
    {0x0445, 'x'},  // х
    {0x044C, 'b'},  // ь
    {0x0455, 's'},  // ѕ
    {0x0456, 'i'},  // і
    {0x0458, 'j'},  // ј
    {0x0460, 'w'},  // Ѡ
    {0x0461, 'w'},  // ѡ
    {0x0474, 'v'},  // Ѵ
    {0x0475, 'v'},  // ѵ
    {0x04AE, 'y'},  // Ү
    {0x04AF, 'y'},  // ү
    {0x04BA, 'h'},  // Һ
    {0x04BB, 'h'},  // һ
    {0x04BC, 'e'},  // Ҽ
    {0x04BD, 'e'},  // ҽ
    {0x04C0, 'i'},  // Ӏ
    {0x04CF, 'l'},  // ӏ
    {0x0500, 'd'},  // Ԁ
    {0x0501, 'd'},  // ԁ
    {0x050C, 'g'},  // Ԍ
    {0x050D, 'g'},  // ԍ
    {0x051A, 'q'},  // Ԛ
    {0x051B, 'q'},  // ԛ
    {0x051C, 'w'},  // Ԝ
    {0x051D, 'w'},  // ԝ
});
static_assert(std::is_sorted(kLookAlikes.begin(), kLookAlikes.end(),
                             [](const LookAlike& a, const LookAlike& b) { return a.letter < b.letter; }));

std::uint32_t latin(std::uint32_t letter) {
  const auto* const found =
      std::lower_bound(kLookAlikes.begin(), kLookAlikes.end(), letter,
                       [](const LookAlike& row, std::uint32_t value) { return row.letter < value; });
  return found != kLookAlikes.end() && found->letter == letter ? static_cast<std::uint32_t>(found->latin) : letter;
}

void append_decomposed(std::string& out, std::uint32_t value) {
  std::array<utf8proc_int32_t, 32> parts{};
  const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), parts.data(), parts.size(),
                                            UTF8PROC_DECOMPOSE, nullptr);
  for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(size, 0)); ++i) {
    append_code_point(out, latin(static_cast<std::uint32_t>(parts[i])));
  }
}

}  // namespace

std::string skeleton(std::string_view name) {
  if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return fold_name(name);
  std::string out;
  out.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    if (point.state != Utf8::valid || point.value < 0x80) {
      out += name[at];
    } else if (!is_invisible(point.value)) {
      append_decomposed(out, point.value);
    }
    at += point.length;
  }
  return fold_name(out);
}

}  // namespace reach
