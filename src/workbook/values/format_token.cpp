#include "workbook/values/format_token.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace reach::workbook {
namespace {

constexpr std::string_view kGeneral = "general";

bool starts_with_general(std::string_view code) { return ascii_lower(code.substr(0, kGeneral.size())) == kGeneral; }

/// The size of the UTF-8 character at `at`, but no more than the rest of the code.
std::size_t character_size(std::string_view code, std::size_t at) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  std::size_t end = std::min(at + 1, code.size());
  while (end < code.size() && continues(code[end])) ++end;
  return end - std::min(at, end);
}

FormatToken take(std::string_view& code, FormatToken::Kind kind, std::size_t begin, std::size_t size,
                 std::size_t behind = 0) {
  const FormatToken token{kind, code.substr(begin, size)};
  code.remove_prefix(std::min(begin + size + behind, code.size()));
  return token;
}

/// The text between the opening mark at the front and `closing`, or the end.
FormatToken take_enclosed(std::string_view& code, FormatToken::Kind kind, char closing) {
  const std::size_t end = std::min(code.find(closing, 1), code.size());
  return take(code, kind, 1, end - 1, 1);
}

}  // namespace

FormatToken take_format_token(std::string_view& code) {
  if (code.empty()) return {};
  const std::size_t next = character_size(code, 1);
  switch (code.front()) {
    case ';':
      return take(code, FormatToken::Kind::end, 0, 1);
    case '"':
      return take_enclosed(code, FormatToken::Kind::literal, '"');
    case '[':
      return take_enclosed(code, FormatToken::Kind::bracket, ']');
    case '\\':
      return take(code, FormatToken::Kind::literal, 1, next);
    case '_':
      return take(code, FormatToken::Kind::padding, 1, next);
    case '*':
      if (next == 0 || code[1] == ';')
        return take(code, FormatToken::Kind::literal, 0, 1);  // there is no character to fill with
      return take(code, FormatToken::Kind::fill, 1, next);
    default:
      break;
  }
  if (starts_with_general(code)) return take(code, FormatToken::Kind::general, 0, kGeneral.size());
  return take(code, FormatToken::Kind::code, 0, character_size(code, 0));
}

}  // namespace reach::workbook
