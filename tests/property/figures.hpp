// Texts → figures, through load and aggregate, in a form that can be compared. For the property tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <reach/load.hpp>
#include <reach/summary.hpp>

namespace reach::property {

/// A text to load, and its period where it is a yearly one.
struct Text {
  std::string text;
  std::optional<int> year;
};

/// The summary of the texts, increases to six decimals; if they are refused, the test fails and shows the messages.
Summary summarise(const std::vector<Text>& texts, const LoadOptions& options = {});

/// One line per figure, sorted: region, force, channel, both counts, the increase. Equal texts are equal figures,
/// whatever the order of forces and channels.
std::string figures(const Summary& summary);
inline std::string figures(const std::string& text) { return figures(summarise({{text, {}}})); }

}  // namespace reach::property
