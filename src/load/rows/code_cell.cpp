// The cell that holds the code of a force.
#include <fmt/core.h>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/suggest.hpp"
#include "load/rows/input_reader.hpp"
#include "text/unicode.hpp"

namespace reach {

void keep_code(InputReader& file, const Record& record, std::uint32_t force) {
  DatasetBuilder& all = file.all;
  const ColumnIndex column = *file.binding.labels.code;
  const std::string_view code = file.cell(record, column);
  if (code.empty() || code == all.codes.of(force) || all.count_cells.is_missing(code)) return;
  const auto conflict = all.codes.add(force, code, file.origin(record));
  if (!conflict) return;
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
