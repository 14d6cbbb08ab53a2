// Places, with as much of the line as a terminal shows.
#include "diagnostic/place.hpp"

#include <algorithm>

#include "source/code_point.hpp"
#include "source/window.hpp"

namespace reach {
namespace {

constexpr std::size_t kShown = 100;  // code points of a long line
constexpr std::size_t kBefore = 60;  // of them before the caret, where the line goes on behind it
constexpr std::string_view kCut = "…";

std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at > 0; --count) at = code_point_before(text, at);
  return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at < text.size(); --count) at += code_point_at(text, at).length;
  return at;
}

}  // namespace

Place place_in(const std::string& file, std::string_view window, std::uint64_t first_line, std::size_t offset,
               std::size_t length) {
  const Position position = locate(window, first_line, offset);
  const std::string_view line = position.text;
  std::size_t begin = back(line, position.offset, kBefore);
  const std::size_t end = forward(line, begin, kShown);
  if (end == line.size()) begin = back(line, end, kShown);

  Place place;
  place.file = file;
  place.line = position.line;
  place.column = position.column;
  if (begin > 0) place.snippet = kCut;
  place.caret = place.snippet.size() + (position.offset - begin);
  place.caret_length = std::min(length, end - position.offset);
  place.snippet += line.substr(begin, end - begin);
  if (end < line.size()) place.snippet += kCut;
  return place;
}

}  // namespace reach
