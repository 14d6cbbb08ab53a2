// SvgCanvas: shapes and texts as SVG, in tenths of a pixel, so that no figure or position is ever a floating-point
// number. For report/chart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace reach::report {

using Tenths = std::int64_t;

/// How a text is drawn. `css` is its class, with which a page may recolour it.
struct Ink {
  Tenths size;
  bool bold = false;
  std::string_view css;
  std::string_view fill;
};

/// The approximate width of a text. The reader's font is unknown, so this assumes a wide one. O(n).
Tenths width_of(std::string_view text, const Ink& ink);

/// How many terminal columns of a text fit into a width.
std::size_t columns_in(Tenths width, std::string_view text, const Ink& ink);

enum class Anchor : std::uint8_t { start, end };

/// The text description of a picture, for people who cannot see it.
struct InWords {
  std::string_view id;  ///< the prefix of the ids of title and text
  std::string_view title, text;
};

struct CanvasPoint {
  Tenths x = 0, y = 0;
};

class SvgCanvas {
 public:
  /// The baseline of the text is at `y`.
  void text(Tenths x, Tenths y, std::string_view text, const Ink& ink, Anchor anchor = Anchor::start);
  void rectangle(Tenths x, Tenths y, Tenths width, Tenths height, std::string_view css, std::string_view fill);
  void line(std::span<const CanvasPoint> points, std::string_view css, std::string_view stroke, Tenths width);
  [[nodiscard]] std::string picture(Tenths width, Tenths height, const InWords& words) const;

 private:
  std::string body_;
};

}  // namespace reach::report
