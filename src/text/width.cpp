// The width of text on a terminal, and its length in code points.
#include <utf8proc.h>

#include <algorithm>

#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool is_regional_indicator(std::uint32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

bool is_pictograph(std::uint32_t value) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(value))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/// The width of a cluster once `value` has joined it. The widest part gives the width; two kinds of cluster are wider
/// than their parts: the pair of letters that makes a flag, and a pictograph asked to be an emoji (U+FE0F).
std::size_t joined_width(std::size_t cluster, std::uint32_t before, std::uint32_t value) {
  constexpr std::uint32_t kEmojiPresentation = 0xFE0F;
  if (value == kEmojiPresentation && is_pictograph(before)) return 2;
  if (is_regional_indicator(before) && is_regional_indicator(value)) return 2;
  const int own = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
  return std::max(cluster, static_cast<std::size_t>(std::max(own, 0)));
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_plain(text)) return text.size();
  std::size_t total = 0;
  std::size_t cluster = 0;
  std::uint32_t before = 0;
  utf8proc_int32_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool breaks = at == 0 || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                                                    static_cast<utf8proc_int32_t>(point.value), &state);
    if (breaks) {
      total += cluster;
      cluster = 0;
      before = 0;
    }
    cluster = joined_width(cluster, before, point.value);
    before = point.value;
    at += point.length;
  }
  return total + cluster;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += code_point_at(text, at).length;
  return count;
}

}  // namespace reach
