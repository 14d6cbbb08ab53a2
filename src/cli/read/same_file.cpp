#include "cli/read/same_file.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "diagnostic/codes/files.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::string name_of(const Operand& operand, const Io& io) { return operand.path == "-" ? io.in.name : operand.path; }

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
  const std::string_view what = second.part.empty() || first.part.empty() ? "file" : "sheet";
  finding.message = name == earlier ? fmt::format("the same {} is {}", what, how)
                                    : fmt::format("the same file as {} is {}", in_backticks(earlier), how);
  const bool two_periods = first.period && second.period && first.period != second.period;
  finding.hint = !two_periods ? "name it once: its figures would be counted twice"
                 : may_have_parts(name)
                     ? fmt::format("name the sheet of each period: {}={}#SHEET", period_label(*second.period), name)
                     : "name the file of each period; of a file that holds several, leave PERIOD= out";
  return finding;
}

}  // namespace

void check_same_file(const Reading& reading, const Io& io, Diagnostics& findings) {
  using Files = std::map<std::pair<dev_t, ino_t>, std::map<std::string, const Operand*>>;
  Files met;  // by file, then by its parts; the part of no name may be any of them
  for (const Operand& operand : reading.operands) {
    const std::optional<FileId> id = operand.path == "-" ? io.in_file : file_id(operand.path);
    if (!id) continue;
    auto& parts = met[{id->device, id->inode}];
    const auto whole = parts.find("");
    const auto clash =
        operand.part.empty() || whole != parts.end() ? parts.begin() : parts.find(fold_name(operand.part));
    if (clash != parts.end()) findings.add(twice(*clash->second, operand, io));
    parts.try_emplace(fold_name(operand.part), &operand);
  }
}

}  // namespace reach::cli
