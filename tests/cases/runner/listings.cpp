#include "listings.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <reach/report.hpp>

#include "golden_case.hpp"
#include "report/figures/figures.hpp"
#include "text/listed.hpp"

namespace reach::cases {
namespace {

struct Listing {
  std::string_view name;
  std::string text;
};

/// The texts that `of` returns for the formats that are `wanted`, each once: `.txt, .md or .csv`.
template <typename Wanted>
std::string listing(std::string_view Format::*of, Wanted wanted) {
  std::vector<std::string> texts;
  for (const Format& format : formats()) {
    std::string text(format.*of);
    if (wanted(format) && std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  return listed(texts);
}

/// `change, increase and share`: the figures after channels and total, as messages list the columns of a report of two
/// periods without populations.
std::string figure_names() {
  std::vector<std::string> names;
  for (const report::FigureKind& kind : report::figure_kinds()) {
    if (!kind.per_period && !kind.of_rates) names.emplace_back(kind.name);
  }
  return listed(names, " and ");
}

std::vector<Listing> listings() {
  const auto all = [](const Format&) { return true; };
  return {
      {"$FORMATS", listing(&Format::name, all)},
      {"$TABLES", listing(&Format::name, [](const Format& format) { return !format.is_document; })},
      {"$GROUPED", listing(&Format::name, [](const Format& format) { return format.has(Look::by); })},
      {"$ENDINGS", listing(&Format::extension, all)},
      {"$FIGURES", figure_names()},
      {"$VERSION", REACH_VERSION},
  };
}

}  // namespace

std::string with_listings(std::string text) {
  if (text.find('$') == std::string::npos) return text;
  for (const Listing& listing : listings()) text = replace_all(std::move(text), listing.name, listing.text);
  return text;
}

std::string without_listings(std::string text, const std::string& before) {
  for (const Listing& listing : listings()) {
    if (before.find(listing.name) != std::string::npos)
      text = replace_all(std::move(text), listing.text, std::string(listing.name));
  }
  return text;
}

}  // namespace reach::cases
