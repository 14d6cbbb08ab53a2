#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/regions.hpp"
#include "diagnostic/place.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/dataset_builder.hpp"
#include "load/dataset/finish.hpp"
#include "load/words/words.hpp"
#include "model/force_registry.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"
#include "workbook/values/cell_name.hpp"

namespace reach {

std::string origin_text(Origin origin, std::span<const InputInfo> inputs) {
  const InputInfo& input = inputs[origin.input];
  const std::uint64_t line = origin.line;
  return input.sheet.empty() ? fmt::format("{}:{}", input.path, line)
                             : fmt::format("row {} of {}", line, path_with_sheet(input));
}

std::string DatasetBuilder::text(Origin origin) const { return origin_text(origin, inputs); }

std::string DatasetBuilder::text(Origin origin, const Place& below) const {
  if (below.cell.empty() || below.file != inputs[origin.input].path) return text(origin);
  Place earlier = place(origin);
  if (!below.sheet.empty()) earlier.sheet = inputs[origin.input].sheet;
  earlier.cell =
      workbook::cell_name({static_cast<std::uint32_t>(origin.line), static_cast<std::uint32_t>(below.column)});
  return place_text(earlier);
}

Place DatasetBuilder::place(Origin origin) const {
  Place place;
  place.file = inputs[origin.input].path;
  place.line = origin.line;
  return place;
}

namespace {

/// How to fix a force without an ONS region.
std::string ons_hint(std::string_view name) {
  std::vector<std::string> near = nearest_registered_names(name);
  for (std::string& each : near) each = in_backticks(each);
  const std::string_view remedy = "a --rename map gives it the name of a force, --regions FILE the region of your own";
  return near.empty() ? std::string(remedy) : fmt::format("did you mean {}? {}", listed(near, " or "), remedy);
}

/// The region of a force according to the registry; reports a force that it does not list, or that is in no region.
std::uint32_t region_by_registry(DatasetBuilder& all, std::uint32_t force, const Place& place) {
  const auto& [name, origin] = all.forces.at(force);
  const RegistryNumber number = all.inputs[origin.input].names_forces ? find_registered_force(name) : RegistryNumber{0};
  if (number > 0) {
    const std::string_view region = registered_forces()[number - 1U].region;
    if (!region.empty()) return all.regions.add(region, origin);
  }
  std::string message = number > 0 ? fmt::format("{} belongs to no region of the ONS", in_backticks(name))
                                   : fmt::format("{} is not in the registry of forces", in_backticks(name));
  all.diagnostics.add(
      error(code::no_region, std::move(message))
          .hint(number > 0 ? "leave its rows out, or give the regions of all forces: --regions FILE" : ons_hint(name))
          .at(place));
  return all.regions.add(kAllForces, origin);  // already reported
}

/// The region that the options give a force; reports one that is not in the map.
std::optional<std::uint32_t> region_by_options(DatasetBuilder& all, std::uint32_t force, const Place& place) {
  const auto& [name, origin] = all.forces.at(force);
  if (!all.options.region.empty()) return all.regions.add(all.options.region, origin);
  if (all.options.ons_regions) return region_by_registry(all, force, place);
  if (!all.options.regions) return std::nullopt;
  const auto& map = *all.options.regions;
  const auto found = map.entries.find(fold_header(name));
  if (found != map.entries.end()) return all.regions.add(found->second, origin);
  all.diagnostics.add(error(code::no_region, fmt::format("{} has no region in {}", in_backticks(name), map.file))
                          .hint(all.map_hints.hint(
                              name, [&] { return map.names; }, "it has"))
                          .at(place));
  return all.regions.add(kAllForces, origin);  // already reported
}

}  // namespace

void assign_by_options(DatasetBuilder& all, std::uint32_t force, const Place& place) {
  if (force >= all.region_of.size()) all.region_of.resize(force + 1, kNoRegion);
  if (all.region_of[force] != kNoRegion) return;
  const auto region = region_by_options(all, force, place);
  if (!region) return;
  all.region_of[force] = *region;
}

bool assign_region(DatasetBuilder& all, std::uint32_t force, std::optional<std::uint32_t> named, const Place& place) {
  if (force >= all.region_of.size()) all.region_of.resize(force + 1, kNoRegion);
  auto& region = all.region_of[force];
  const bool is_row_region = all.options.region_rows != RegionRows::none;  // known only at the end of the input
  if (!named && region == kNoRegion && !is_row_region) named = region_by_options(all, force, place);
  if (!named) return true;
  if (region == kNoRegion) region = *named;
  if (region == *named) return true;
  report_two_regions(all, force, all.regions.at(*named).name, place);
  return false;
}

void report_two_regions(DatasetBuilder& all, std::uint32_t force, std::string_view region, const Place& place) {
  const auto& [name, origin] = all.forces.at(force);
  all.diagnostics.add(error(code::two_regions,
                            fmt::format("{} is in {} here and in {} at {}", in_backticks(name), in_backticks(region),
                                        in_backticks(all.regions.at(all.region(force)).name), all.text(origin, place)))
                          .hint("a force belongs to one region: correct one of the two rows")
                          .at(place));
}

void check_region_of_total(DatasetBuilder& all, std::string_view name, const Place& place) {
  const std::string& given = all.options.region;
  const std::string named = total_of(name);
  const bool alone = all.inputs.size() == 1;  // one of several files may be only a part of the region
  if (given.empty() || !alone || named.empty() || fold_header(named) == fold_header(given)) return;
  all.diagnostics.add(warning(code::other_region, fmt::format("{} names another region than --region {}",
                                                              in_backticks(name), in_backticks(given)))
                          .hint("correct one of the two, or leave --region out: the row names the region then")
                          .at(place));
}

void finish_regions(DatasetBuilder& all) {
  all.region_of.resize(all.forces.all().size(), kNoRegion);
  const bool none_known = all.regions.all().empty();
  const bool refused = all.diagnostics.has_mistakes();  // if so, a force may lack its region for another reason
  for (std::uint32_t force = 0; force < all.region_of.size(); ++force) {
    if (all.region_of[force] != kNoRegion || all.region_rows.is_only_region(force)) continue;
    const auto& [name, origin] = all.forces.at(force);
    if (none_known) {
      all.region_of[force] = all.regions.add(kAllForces, origin);
      continue;
    }
    if (refused || all.regions.at(0).name == kAllForces) {
      all.region_of[force] = 0;
      continue;
    }
    all.diagnostics.add(
        error(code::no_region, fmt::format("{} has no region, and other forces have one", in_backticks(name)))
            .hint("give every row a region, or name one for all: --region NAME")
            .at(all.place(origin)));
    all.region_of[force] = 0;
  }
}

}  // namespace reach
