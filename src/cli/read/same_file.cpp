#include "cli/read/same_file.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "diagnostic/codes/files.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::string name_of(const Operand& operand, const Io& io) { return operand.path == "-" ? io.in.name : operand.path; }

bool is_workbook(std::string_view path) {
  constexpr auto kEndings = std::to_array<std::string_view>({".xlsx", ".xlsm"});
  const std::string folded = fold_name(path);
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

/// `given twice, for 2016 and for 2018`, `given twice`.
std::string uses(const Operand& first, const Operand& second) {
  if (!first.period || !second.period || first.period == second.period) return "given twice";
  return fmt::format("given for {} and for {}", period_label(*first.period), period_label(*second.period));
}

Diagnostic twice(const Operand& first, const Operand& second, const Io& io) {
  const std::string name = name_of(second, io);
  const std::string earlier = name_of(first, io);
  const std::string how = uses(first, second);
  Diagnostic finding = error(code::same_file, {});
  finding.place.file = name;
  finding.message = name == earlier ? fmt::format("the same file is {}", how)
                                    : fmt::format("the same file as {} is {}", in_backticks(earlier), how);
  const bool two_periods = first.period && second.period && first.period != second.period;
  finding.hint = !two_periods ? "name it once: its figures would be counted twice"
                 : is_workbook(name)
                     ? "save the sheet of each period as a file of its own: one sheet is read of a workbook"
                     : "name the file of each period; of a file that holds several, leave PERIOD= out";
  return finding;
}

}  // namespace

void check_same_file(const Reading& reading, const Io& io, Diagnostics& findings) {
  std::map<std::pair<dev_t, ino_t>, const Operand*> met;
  for (const Operand& operand : reading.operands) {
    const std::optional<FileId> id = operand.path == "-" ? io.in_file : file_id(operand.path);
    if (!id) continue;
    const auto [first, fresh] = met.try_emplace({id->device, id->inode}, &operand);
    if (!fresh) findings.add(twice(*first->second, operand, io));
  }
}

}  // namespace reach::cli
