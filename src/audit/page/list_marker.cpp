#include "audit/page/list_marker.hpp"
#include "text/ascii.hpp"

#include <charconv>

namespace reach::audit {
namespace {

constexpr std::size_t kLongest = 6;  // `2.1.10`

}  // namespace

ListMarker list_marker(std::string_view text) {
  for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "· ", "– "}) {
    if (text.starts_with(bullet)) return {bullet.size(), 0};
  }
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  std::size_t at = begin;
  bool dotted = false;
  while (at < text.size() && at <= begin + kLongest && (is_digit(text[at]) || (text[at] == '.' && at > begin))) {
    dotted = dotted || text[at] == '.';
    ++at;
  }
  const bool bracket = at > begin && at < text.size() && text[at] == ')';
  if (at == begin || (!bracket && !dotted) || at - begin > kLongest) return {};
  ListMarker marker;
  const auto [digits_end, error] = std::from_chars(text.data() + begin, text.data() + at, marker.number);
  const bool section = digits_end + 1 < text.data() + at;  // `2.1`: not a list item
  if (error != std::errc() || section) marker.number = 0;
  at += bracket ? 1 : 0;
  if (at >= text.size() || text[at] != ' ') return {};
  // `2.1 Calls` is a heading; `4.8 thousand people` is a number.
  const bool goes_on = at + 1 < text.size() && text[at + 1] >= 'a' && text[at + 1] <= 'z';
  if (section && goes_on) return {};
  marker.length = at + 1;
  return marker;
}

}  // namespace reach::audit
