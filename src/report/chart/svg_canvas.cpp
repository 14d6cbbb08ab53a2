#include "report/chart/svg_canvas.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "report/markup.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

/// `12.5`, `12`.
std::string pixels(Tenths tenths) {
  if (tenths % 10 == 0) return fmt::format("{}", tenths / 10);
  return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", (tenths < 0 ? -tenths : tenths) / 10,
                     (tenths < 0 ? -tenths : tenths) % 10);
}

/// The width of a terminal column in hundredths of the font size: digits and most letters have 50 to 58, capitals 72.
Tenths per_column(std::string_view text, const Ink& ink) {
  const auto has = [&](char first, char last) {
    return std::ranges::any_of(text, [&](char c) { return first <= c && c <= last; });
  };
  const bool capitals = has('A', 'Z') && !has('a', 'z');
  return (capitals ? 75 : 60) + (ink.bold ? 4 : 0);
}

}  // namespace

Tenths width_of(std::string_view text, const Ink& ink) {
  return static_cast<Tenths>(display_width(text)) * ink.size * per_column(text, ink) / 100;
}

std::size_t columns_in(Tenths width, std::string_view text, const Ink& ink) {
  return static_cast<std::size_t>(width * 100 / (ink.size * per_column(text, ink)));
}

void SvgCanvas::text(Tenths x, Tenths y, std::string_view text, const Ink& ink, Anchor anchor) {
  if (text.empty()) return;
  body_ += fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\" fill=\"{}\" font-size=\"{}\"", pixels(x), pixels(y),
                       ink.css, ink.fill, pixels(ink.size));
  if (ink.bold) body_ += " font-weight=\"bold\"";
  if (anchor == Anchor::end) body_ += " text-anchor=\"end\"";
  body_ += '>' + isolated(escaped_markup(text)) + "</text>\n";
}

void SvgCanvas::rectangle(Tenths x, Tenths y, Tenths width, Tenths height, std::string_view css,
                          std::string_view fill) {
  body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}\" fill=\"{}\"/>\n", pixels(x),
                       pixels(y), pixels(width), pixels(height), css, fill);
}

void SvgCanvas::line(std::span<const CanvasPoint> points, std::string_view css, std::string_view stroke, Tenths width) {
  std::string path;
  for (const CanvasPoint& point : points) path += (path.empty() ? "" : " ") + pixels(point.x) + ',' + pixels(point.y);
  body_ += fmt::format(
      "<polyline points=\"{}\" class=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" "
      "stroke-linejoin=\"round\"/>\n",
      path, css, stroke, pixels(width));
}

std::string SvgCanvas::picture(Tenths width, Tenths height, const InWords& words) const {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
      "aria-labelledby=\"{2}-title {2}-words\" "
      "font-family=\"system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif\">\n"
      "<title id=\"{2}-title\">{3}</title>\n<desc id=\"{2}-words\">{4}</desc>\n"
      "<rect width=\"100%\" height=\"100%\" class=\"reach-ground\" fill=\"#fff\"/>\n{5}</svg>\n",
      pixels(width), pixels(height), words.id, escaped_markup(words.title), escaped_markup(words.text), body_);
}

}  // namespace reach::report
