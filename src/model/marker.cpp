#include <reach/marker.hpp>

#include <array>

namespace reach {
namespace {

struct MarkerText {
  std::string_view text;
  std::string_view meaning;
};

/// In the order of Marker.
constexpr std::array<MarkerText, kMarkerKinds> kMarkers = {{
    {"[p]", "provisional"},
    {"[r]", "revised"},
    {"[e]", "estimated"},
    {"[b]", "break in the series"},
    {"[u]", "of low reliability"},
}};

}  // namespace

std::string_view to_text(Marker marker) { return kMarkers[static_cast<std::size_t>(marker)].text; }

std::string_view meaning(Marker marker) { return kMarkers[static_cast<std::size_t>(marker)].meaning; }

std::string to_text(Markers markers) {
  std::string text;
  markers.each([&](Marker marker) { text += to_text(marker); });
  return text;
}

std::vector<std::string> letters_of(Markers markers) {
  std::vector<std::string> letters;
  markers.each([&](Marker marker) { letters.emplace_back(to_text(marker).substr(1, 1)); });
  return letters;
}

std::string with_markers(std::string text, Markers markers) {
  if (!markers.none()) text.append(" ").append(to_text(markers));
  return text;
}

}  // namespace reach
