// Summaries written by hand. For the tests of report.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/report.hpp>

#include "line_of.hpp"

namespace sample {

inline constexpr reach::Period k2016{reach::PeriodKind::calendar_year, 2016};
inline constexpr reach::Period k2018{reach::PeriodKind::calendar_year, 2018};

inline reach::Count known(std::int64_t value) { return reach::Count(value); }
inline reach::Count missing(reach::Symbol symbol) { return reach::Count(symbol); }
inline reach::Change change(std::int64_t baseline, std::int64_t comparison) {
  return {known(baseline), known(comparison)};
}

inline reach::Line line(std::string name, std::vector<reach::Change> channels, reach::Change total) {
  return reach::line_of(std::move(name), std::move(channels), total);
}

inline reach::Summary summary(std::vector<std::string> channels, std::vector<reach::RegionBlock> regions,
                              reach::Line overall) {
  reach::Summary result;
  result.periods = {k2016, k2018};
  result.channels = std::move(channels);
  result.regions = std::move(regions);
  result.overall = std::move(overall);
  return result;
}

/// The published figures (data/README.md).
inline reach::Summary south_east() {
  const reach::Line total = line("South East", {change(2480, 4393), change(346, 383)}, change(2826, 4776));
  reach::RegionBlock block{total,
                           {line("Surrey", {change(483, 949), change(97, 101)}, change(580, 1050)),
                            line("Sussex", {change(479, 1008), change(51, 78)}, change(530, 1086)),
                            line("Thames Valley", {change(1069, 1741), change(106, 107)}, change(1175, 1848)),
                            line("Kent", {change(449, 695), change(92, 97)}, change(541, 792))}};
  reach::Summary result = summary({"website", "helpline"}, {block}, total);
  reach::InputInfo input;
  input.path = "data/south_east.csv";
  input.layout = "wide";
  input.rows = 4;
  result.inputs.push_back(input);
  return result;
}

/// One force, one channel: for names and single figures.
inline reach::Summary single(std::string force, reach::Change figures, std::string region = "Region",
                             std::string channel = "website") {
  reach::RegionBlock block{line(std::move(region), {figures}, figures), {line(std::move(force), {figures}, figures)}};
  return summary({std::move(channel)}, {block}, block.figures);
}

/// Two regions; the second has a missing figure and a zero baseline.
inline reach::Summary two_regions() {
  using reach::Symbol;
  const reach::Count x = missing(Symbol::not_available);
  reach::RegionBlock south{line("South", {change(100, 150), change(20, 10)}, change(120, 160)),
                           {line("Kent", {change(60, 90), change(20, 10)}, change(80, 100)),
                            line("Surrey", {change(40, 60), change(0, 0)}, change(40, 60))}};
  reach::RegionBlock north{line("North", {change(30, 25), {known(0), x}}, {known(30), x}),
                           {line("Cumbria", {change(0, 5), {known(0), x}}, {known(0), x}),
                            line("Durham", {change(30, 20), change(0, 7)}, change(30, 27))}};
  const reach::Line overall = line("All regions", {change(130, 175), {known(20), x}}, {known(150), x});
  reach::Summary result = summary({"website", "helpline"}, {south, north}, overall);
  return result;
}

/// One region without its forces.
inline reach::Summary summary_of_one_line(std::vector<std::string> channels, const reach::Line& region) {
  return summary(std::move(channels), {{region, {}}}, region);
}

inline reach::Summary without_forces(reach::Summary summary) {
  for (reach::RegionBlock& block : summary.regions) block.forces.clear();
  return summary;
}

/// The report in a format, by its name in the table of formats.
inline std::string render(std::string_view format, const reach::Summary& summary, const reach::Style& style = {}) {
  for (const reach::Format& known_format : reach::formats()) {
    if (known_format.name == format) return known_format.render(summary, style);
  }
  return "no such format";
}

}  // namespace sample
