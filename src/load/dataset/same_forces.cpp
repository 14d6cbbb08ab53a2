// Refuses a police force that occurs under two names.
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/registry.hpp"
#include "load/dataset/finish.hpp"
#include "text/csv_field.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Two names of one force, as indices into Dataset::forces.
struct SamePair {
  std::size_t first = 0;
  std::size_t again = 0;
};

std::vector<SamePair> same_pairs(const Dataset& dataset) {
  constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  std::vector<std::size_t> met(registered_forces().size() + 1, kNowhere);
  std::vector<SamePair> pairs;
  for (std::size_t at = 0; at < dataset.forces.size(); ++at) {
    const RegistryNumber number = dataset.forces[at].registry_number;
    if (number == 0) continue;
    if (met[number] == kNowhere)
      met[number] = at;
    else
      pairs.push_back({met[number], at});
  }
  return pairs;
}

/// The lines of a map that gives both forces of each pair the name that occurred first.
std::string map_of(const Dataset& dataset, std::span<const SamePair> pairs, bool with_header) {
  std::string lines = with_header ? "from,to" : "";
  for (const SamePair& pair : pairs) {
    if (!lines.empty()) lines += '\n';
    add_field(lines, printable(dataset.forces[pair.again].name), ',');
    lines += ',';
    add_field(lines, printable(dataset.forces[pair.first].name), ',');
  }
  return lines;
}

}  // namespace

RegistryNumber number_of_force(std::string_view name, std::string_view code) {
  const RegistryNumber by_name = find_registered_force(name);
  return by_name == 0 && is_force_code(code) ? find_registered_force(code) : by_name;
}

void refuse_same_forces(const Dataset& dataset, const NameMap& rename, Diagnostics& diagnostics) {
  const std::vector<SamePair> pairs = same_pairs(dataset);
  const bool has_map = !rename.file.empty();
  std::string lines = map_of(dataset, pairs, !has_map);
  const std::string how = has_map ? fmt::format("add the lines below to {}", printable(rename.file))
                                  : std::string("save the lines below as renames.csv, and add --rename renames.csv");
  for (const SamePair& pair : pairs) {
    const Force& first = dataset.forces[pair.first];
    const Force& again = dataset.forces[pair.again];
    const std::string_view name = registered_forces()[again.registry_number - 1U].name;
    std::string hint = lines.empty() ? "a --rename map gives them one name; if they are two things, --registry none"
                                     : how + "; if they are two things, --registry none";
    diagnostics.add(
        error(code::same_force, fmt::format("{} and {} at {} are one force, {}", in_backticks(again.name),
                                            in_backticks(first.name), origin_text(first.origin, dataset.inputs), name))
            .hint(std::move(hint))
            .lines(std::exchange(lines, {}))
            .in(dataset.inputs[again.origin.input].path, again.origin.line));
  }
}

}  // namespace reach
