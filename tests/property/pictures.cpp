// What must hold for every picture, tested on random figures: no text overlaps another or leaves the picture.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>
#include <reach/report.hpp>

#include "figures.hpp"
#include "sample.hpp"
#include "text/unicode.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kPictures = 200;

/// A name of one to seven words of up to twelve letters.
std::string random_name(Random& random, std::size_t number) {
  std::string name = fmt::format("F{}", number);
  for (std::size_t words = random.one_in(8) ? 6 : random.below(3); words > 0; --words)
    name += ' ' + std::string(1 + random.below(12), 'n');
  return name;
}

/// Up to 43 forces over up to thirty years, some figures missing or marked as a break, at any size.
Rows random_figures(Random& random) {
  constexpr std::array<std::uint64_t, 4> kSizes = {3, 90, 40'000, 3'000'000'000};
  const std::size_t forces = 1 + random.below(random.one_in(2) ? 5 : 43), years = 2 + random.below(29);
  const std::uint64_t size = kSizes[random.below(kSizes.size())];
  Rows rows{{"force", "channel", "period", "count"}};
  for (std::size_t force = 0; force < forces; ++force) {
    const std::string name = random_name(random, force);
    for (std::size_t year = 0; year < years; ++year) {
      std::string count = random.one_in(20) ? "[x]" : std::to_string(random.below(size));
      if (count != "[x]" && random.one_in(15)) count += " [b]";
      rows.push_back({name, "calls", std::to_string(1990 + year), std::move(count)});
    }
  }
  return rows;
}

std::optional<Summary> summary_of(const Rows& rows, bool series) {
  Diagnostics findings;
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.csv", written(rows)), {}});
  const Dataset dataset = load(std::move(inputs), {}, findings);
  AggregateOptions options;
  options.series = series;
  return aggregate(dataset, options, findings);
}

struct TextBox {
  std::string text;
  double left = 0, right = 0, top = 0, bottom = 0;
  [[nodiscard]] bool overlaps(const TextBox& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin + before.size());
  return text.substr(0, text.find(after));
}

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The texts of a picture. A letter is taken to be 0.55 of its height wide, as in common sans-serif fonts.
std::vector<TextBox> texts_of(std::string_view picture) {
  std::vector<TextBox> boxes;
  for (std::size_t at = picture.find("<text "); at != std::string_view::npos; at = picture.find("<text ", at + 1)) {
    const std::string_view element = picture.substr(at, picture.find("</text>", at) - at);
    const std::string text(element.substr(element.find('>') + 1));
    const double size = number(between(element, "font-size=\"", "\"")), y = number(between(element, " y=\"", "\""));
    const double width = static_cast<double>(display_width(text)) * size * 0.55;
    const double x = number(between(element, " x=\"", "\""));
    const bool from_end = element.find("text-anchor=\"end\"") != std::string_view::npos;
    boxes.push_back({text, from_end ? x - width : x, from_end ? x : x + width, y - size * 0.75, y + size * 0.2});
  }
  return boxes;
}

void check_texts(const std::string& picture) {
  const std::vector<TextBox> boxes = texts_of(picture);
  const double width = number(between(picture, " width=\"", "\"")),
               height = number(between(picture, " height=\"", "\""));
  for (std::size_t one = 0; one < boxes.size(); ++one) {
    const TextBox& box = boxes[one];
    CAPTURE(box.text, box.left, box.right, box.top, box.bottom, width, height);
    REQUIRE((box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height));
    for (std::size_t other = one + 1; other < boxes.size(); ++other) {
      CAPTURE(boxes[other].text);
      REQUIRE_FALSE(box.overlaps(boxes[other]));
    }
  }
}

}  // namespace

TEST_CASE("pictures: no text overlaps another or leaves the picture") {
  constexpr std::array<std::size_t, 4> kWidths = {320, 420, 720, 1000};
  const auto svg = std::ranges::find(chart_formats(), true, &ChartFormat::picture);
  for (std::uint64_t seed = 1; seed <= kPictures; ++seed) {
    Random random(seed);
    ChartStyle style;
    style.kind = std::array{ChartKind::lines, ChartKind::bars, ChartKind::contribution}[random.below(3)];
    style.width = kWidths[random.below(kWidths.size())];
    style.from_index = random.one_in(4);
    style.highlight_top = random.below(5);
    CAPTURE(seed, style.width, static_cast<int>(style.kind));
    const std::optional<Summary> summary = summary_of(random_figures(random), style.kind == ChartKind::lines);
    REQUIRE(summary.has_value());
    check_texts(svg->render(*summary, style));
  }
}

TEST_CASE("pictures: no line on a terminal is wider than it") {
  constexpr std::array<std::size_t, 3> kWidths = {60, 80, 132};
  const auto text = std::ranges::find(chart_formats(), false, &ChartFormat::picture);
  for (std::uint64_t seed = 1; seed <= kPictures; ++seed) {
    Random random(seed);
    ChartStyle style;
    style.kind = random.one_in(4) ? ChartKind::bars : ChartKind::lines;
    style.width = kWidths[random.below(kWidths.size())];
    style.ascii = style.width > kWidths[0] && random.one_in(5);  // a sparkline of thirty years needs more
    CAPTURE(seed, style.width, static_cast<int>(style.kind));
    const std::optional<Summary> summary = summary_of(random_figures(random), style.kind == ChartKind::lines);
    REQUIRE(summary.has_value());
    const std::string drawn = text->render(*summary, style);
    for (std::size_t begin = 0, end = 0; begin < drawn.size(); begin = end + 1) {
      end = drawn.find('\n', begin);
      CHECK(display_width(std::string_view(drawn).substr(begin, end - begin)) <= style.width);
    }
  }
}

}  // namespace reach::property
