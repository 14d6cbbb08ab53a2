// The cell that holds the code of a force.
#include <fmt/core.h>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/registry.hpp"
#include "diagnostic/suggest.hpp"
#include "load/rows/input_reader.hpp"
#include "model/force_registry.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool uses_registry(const InputReader& file) { return file.all.options.registry && file.info.names_forces; }

/// Whether two forces are one force under two names, which is reported at the end.
bool are_one_force(const InputReader& file, std::uint32_t force, std::uint32_t other) {
  if (!uses_registry(file)) return false;
  const RegistryNumber number = find_registered_force(file.all.forces.at(force).name);
  return number != 0 && number == find_registered_force(file.all.forces.at(other).name);
}

/// Whether the registry does not contradict the code of a force; reports the code of another police force area.
bool check_by_registry(InputReader& file, const Record& record, std::string_view name, std::string_view code) {
  if (!uses_registry(file) || !is_force_code(code)) return true;
  const RegistryNumber number = find_registered_force(name);
  if (number == 0 || registered_forces()[number - 1U].code == code) return true;
  const RegisteredForce& force = registered_forces()[number - 1U];
  const RegistryNumber other = find_registered_force(code);
  const std::string owner =
      other == 0 ? "is the code of no force" : fmt::format("is that of {}", registered_forces()[other - 1U].name);
  const std::string own = force.code.empty() ? "which has no code" : fmt::format("whose code is `{}`", force.code);
  const ColumnIndex column = *file.binding.labels.code;
  file.report(code::same_force, record, column,
              fmt::format("{} is {}, {}; {} {}", in_backticks(name), force.name, own, in_backticks(code), owner),
              fmt::format("correct one of the two, or give the force another name: --rename; if they are two things, "
                          "--registry none, and if the codes do not matter, --ignore-column {}",
                          as_argument(file.binding.header.columns[column].text)));
  return false;
}

}  // namespace

void keep_code(InputReader& file, const Record& record, std::uint32_t force) {
  DatasetBuilder& all = file.all;
  const ColumnIndex column = *file.binding.labels.code;
  const std::string_view code = file.cell(record, column);
  if (code.empty() || code == all.codes.of(force) || all.count_cells.is_missing(code)) return;
  if (!check_by_registry(file, record, all.forces.at(force).name, code)) return;
  const auto conflict = all.codes.add(force, code, file.origin(record));
  if (!conflict) return;
  if (conflict->force != force && are_one_force(file, force, conflict->force)) return;
  const bool elsewhere = conflict->origin.input != file.input;
  const Code found = elsewhere ? code::other_code : code::two_codes;
  const std::string name = in_backticks(all.forces.at(force).name);
  const std::string other = in_backticks(all.forces.at(conflict->force).name);
  if (file.count_unseen(found, record)) return;
  const std::string there = all.text(conflict->origin, file.place(record, column));
  const bool one_force = conflict->force == force;
  file.report(found, record, column,
              one_force
                  ? fmt::format("{} has the code {} here, and {} at {}", name, in_backticks(code),
                                in_backticks(conflict->code), there)
                  : fmt::format("{} is the code of {} here, and of {} at {}", in_backticks(code), name, other, there),
              fmt::format("{}; if the codes do not matter, --ignore-column {}",
                          one_force ? "correct one of the two, or give the areas different names"
                                    : "correct one of the two; one area under two names needs a --rename map",
                          as_argument(file.binding.header.columns[column].text)));
}

}  // namespace reach
