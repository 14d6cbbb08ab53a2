#include "audit/page/document_text.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/text.hpp"
#include "source/office.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// What bytes are that are not UTF-8 text; empty if this is not known.
std::string_view other_kind(const std::string& name, std::string_view text) {
  const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  return utf16 ? "UTF-16 text" : office_kind(name, text);
}

void refuse(Code code, std::string message, std::string hint, Place place, Diagnostics& diagnostics) {
  diagnostics.add(finding(code, std::move(message)).hint(std::move(hint)).at(std::move(place)));
}

Place place_at(const std::string& name, std::string_view text, std::size_t offset) {
  Place place;
  place.file = name;
  const std::string_view before = text.substr(0, offset);
  place.line = static_cast<std::uint64_t>(std::ranges::count(before, '\n')) + 1;
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  place.column = code_points(before.substr(line_begin)) + 1;
  return place;
}

bool is_text(const std::string& name, std::string_view text, Diagnostics& diagnostics) {
  constexpr const char* kHint = "save the document as plain text, Markdown or HTML, in UTF-8";
  if (const std::string_view kind = other_kind(name, text); !kind.empty()) {
    Place place;
    place.file = name;
    refuse(code::not_text, fmt::format("this is {}, not text in UTF-8", kind), kHint, place, diagnostics);
    return false;
  }
  for (std::size_t from = 0;;) {
    const auto bad = find_bad_text(text, from, false);
    if (!bad) return true;
    if (bad->fault == TextFault::bad_utf8 || bad->fault == TextFault::nul) {
      const Code code = bad->fault == TextFault::nul ? code::control_character : code::bad_utf8;
      refuse(code, fmt::format("this is not text in UTF-8: {}", describe(*bad)), kHint,
             place_at(name, text, bad->offset), diagnostics);
      return false;
    }
    from = bad->offset + bad->length;
  }
}

/// U+2010 or U+2011.
bool is_hyphen(std::string_view text) { return text == "\xE2\x80\x90" || text == "\xE2\x80\x91"; }

}  // namespace

std::string plain_text(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    if (c == '\r') c = '\n';
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
    if (is_hyphen(std::string_view(text).substr(at, 3))) {
      c = '-';
      at += 2;
    }
    text[size++] = c;
  }
  text.resize(size);
  return text;
}

std::optional<std::string> document_text(const std::string& name, std::string bytes, Diagnostics& diagnostics) {
  if (!is_text(name, bytes, diagnostics)) return std::nullopt;
  return plain_text(std::move(bytes));
}

}  // namespace reach::audit
