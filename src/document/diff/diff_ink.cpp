#include "document/diff/diff_ink.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "document/markup/lines.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

struct Paint {
  char sign;
  std::string_view colour;
};

constexpr std::array kPaints = std::to_array<Paint>({
    {'-', "\x1B[31m"}, {'+', "\x1B[32m"}, {'@', "\x1B[36m"}, {'=', "\x1B[1m"},  // the names of the files
});
constexpr std::string_view kPaintEnd = "\x1B[0m";

/// A name as GNU diff and git write it in a header: quoted if patch(1) would otherwise read only part of it.
std::string quoted_name(std::string_view name) {
  constexpr std::string_view kEscaped = "\a\b\t\n\v\f\r\"\\";
  constexpr std::string_view kLetters = "abtnvfr\"\\";
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; };
  const bool plain =
      std::ranges::none_of(name, [&](char c) { return is_control(c) || c == ' ' || c == '"' || c == '\\'; });
  if (plain) return std::string(name);
  std::string out = "\"";
  for (const char c : name) {
    if (const auto at = kEscaped.find(c); at != std::string_view::npos) {
      out.append(1, '\\').append(1, kLetters[at]);
    } else if (is_control(c)) {
      out += fmt::format("\\{:03o}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string printable_with_tabs(std::string_view text) {
  std::string out;
  for (std::size_t tab = 0; (tab = text.find('\t')) != std::string_view::npos; text.remove_prefix(tab + 1)) {
    out += printable(text.substr(0, tab)) + '\t';
  }
  return out + printable(text);
}

}  // namespace

std::string DiffInk::painted(char sign, std::string_view line) const {
  const auto paint = std::ranges::find(kPaints, sign, &Paint::sign);
  const bool plain = !colour_ || paint == kPaints.end();
  return plain ? fmt::format("{}\n", line) : fmt::format("{}{}{}\n", paint->colour, line, kPaintEnd);
}

std::string DiffInk::file_header(std::string_view name) const {
  const std::string quoted = quoted_name(name);
  const std::string shown = raw_ ? quoted : printable(quoted);
  return painted('=', "--- " + shown) + painted('=', "+++ " + shown);
}

std::string DiffInk::hunk_header(std::string_view before, std::string_view after) const {
  return painted('@', fmt::format("@@ -{} +{} @@", before, after));
}

void DiffInk::append(std::string& out, char sign, std::string_view text, std::size_t begin, std::size_t end) const {
  const bool ended = is_break(text[end - 1]) && (!raw_ || text[end - 1] == '\n');
  if (raw_) {
    out.append(1, sign).append(text.substr(begin, end - begin));
    if (!ended) out += '\n';
  } else {
    const std::size_t from = begin == 0 ? text_begin(text) : begin;
    const std::size_t to = line_end(text, from);
    out += painted(sign, sign + printable_with_tabs(text.substr(from, to - from)));
  }
  if (!ended) out += "\\ No newline at end of file\n";
}

}  // namespace reach::document
