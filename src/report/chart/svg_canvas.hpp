// SvgCanvas: shapes and texts as SVG, in tenths of a pixel, so that no figure or place ever passes through a float. For
// report/chart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace reach::report {

using Tenths = std::int64_t;

/// How a text is written. `css` is its class, by which a page may give it other colours.
struct Ink {
  Tenths size;
  bool bold = false;
  std::string_view css;
  std::string_view fill;
};

/// About how wide a text is: fonts are the reader's, so wider than most are. O(n).
Tenths width_of(std::string_view text, const Ink& ink);

/// How many terminal columns of a text fit into a width.
std::size_t columns_in(Tenths width, std::string_view text, const Ink& ink);

enum class Anchor : std::uint8_t { start, end };

/// What a picture shows, for whoever cannot see it.
struct InWords {
  std::string_view id;  ///< how the ids of title and text begin
  std::string_view title, text;
};

class SvgCanvas {
 public:
  /// The baseline of the text is at `y`.
  void text(Tenths x, Tenths y, std::string_view text, const Ink& ink, Anchor anchor = Anchor::start);
  void rectangle(Tenths x, Tenths y, Tenths width, Tenths height, std::string_view css, std::string_view fill);
  [[nodiscard]] std::string picture(Tenths width, Tenths height, const InWords& words) const;

 private:
  std::string body_;
};

}  // namespace reach::report
