// Places, with as much of the line as a terminal shows.
#include "diagnostic/place.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "source/window.hpp"
#include "text/code_point.hpp"

namespace reach {
namespace {

constexpr std::size_t kShown = 100;  // code points of a long line
constexpr std::size_t kBefore = 60;  // of these before the caret, if the line continues after it
constexpr std::string_view kCut = "…";

bool is_break(char c) { return c == '\n' || c == '\r'; }

/// The position at most `count` code points before `at`, but not before `begin`.
std::size_t back(std::string_view text, std::size_t begin, std::size_t at, std::size_t count) {
  for (; count > 0 && at > begin; --count) at = code_point_before(text, at);
  return at;
}

/// The position at most `count` code points after `at`, but not past the end of the line.
std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at < text.size() && !is_break(text[at]); --count) at += code_point_at(text, at).length;
  return at;
}

/// A sheet name as in formulas: in quotes unless it has only letters, digits and `_`.
std::string sheet_name(std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_plain = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (std::all_of(name.begin(), name.end(), is_plain) && !is_digit(name.front())) return std::string(name);
  std::string out = "'";
  for (const char c : name) out += c == '\'' ? "''" : std::string(1, c);
  return out + '\'';
}

}  // namespace

std::string place_text(const Place& place) {
  if (place.file.empty()) return "reach";
  std::string out = place.file;
  if (place.line == 0) return out;
  out += ':';
  if (!place.sheet.empty()) out += sheet_name(place.sheet) + '!';
  if (!place.cell.empty()) return out + place.cell;
  out += fmt::format("{}", place.line);
  if (place.column > 0) out += fmt::format(":{}", place.column);
  return out;
}

Place place_at(const std::string& file, std::string_view window, const Position& position, std::size_t length) {
  std::size_t begin = back(window, position.line_begin, position.offset, kBefore);
  const std::size_t end = forward(window, begin, kShown);
  const bool ends_line = end == window.size() || is_break(window[end]);
  if (ends_line) begin = back(window, position.line_begin, end, kShown);

  Place place;
  place.file = file;
  place.line = position.line;
  place.column = position.column;
  if (begin > position.line_begin) place.snippet = kCut;
  place.caret = place.snippet.size() + (position.offset - begin);
  // The caret for an empty last cell is after the end of the line.
  place.caret_length = length > 0 ? std::max<std::size_t>(std::min(length, end - position.offset), 1) : 0;
  place.snippet += window.substr(begin, end - begin);
  if (!ends_line) place.snippet += kCut;
  return place;
}

Place place_in(Locator& locator, const std::string& file, std::string_view window, std::uint64_t first_line,
               std::size_t offset, std::size_t length) {
  return place_at(file, window, locator.locate(window, first_line, offset), length);
}

Place place_in(const std::string& file, std::string_view window, std::uint64_t first_line, std::size_t offset,
               std::size_t length) {
  Locator locator;
  return place_in(locator, file, window, first_line, offset, length);
}

}  // namespace reach
