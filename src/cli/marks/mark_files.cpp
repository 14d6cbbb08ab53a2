#include "cli/marks/mark_files.hpp"

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/marks/confine.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/roots.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// A path as written in the mark: relative to the document.
std::string as_written(const std::string& path, const Surroundings& around) {
  const bool joined = around.folder != "./" && path.starts_with(around.folder);
  return joined ? path.substr(around.folder.size()) : path;
}

/// An empty path means no file, and is allowed.
bool may_read(const std::string& path, const Surroundings& around, Diagnostics& faults) {
  if (path.empty()) return true;
  const std::string written = in_backticks(as_written(path, around));
  if (path == "-") {
    refuse_mark(faults, code::bad_mark, "a mark cannot read standard input", "name a file");
    return false;
  }
  if (!lies_in(path, around.root)) {
    refuse_mark(faults, code::outside_root, fmt::format("{} is outside {}", written, around.root_name),
                "move the file, or name a folder that holds it with --root");
    return false;
  }
  if (is_hidden_in(path, around.root)) {
    refuse_mark(faults, code::bad_mark, fmt::format("{} is a hidden file, or in a hidden folder", written),
                "keep the figures in a file whose path has no part that begins with a dot");
    return false;
  }
  Diagnostics trouble;
  if (check_regular(path, trouble)) return true;
  const Diagnostic& why = trouble.all().front();
  const std::string near = file_id(path) ? std::string() : nearest_path(path);
  const bool may_name = !near.empty() && !is_hidden_in(near, around.root);
  refuse_mark(faults, code::cannot_read, fmt::format("{}: {}", written, why.message),
              may_name       ? fmt::format("did you mean {}?", in_backticks(as_written(near, around)))
              : near.empty() ? why.hint
                             : "");
  return false;
}

}  // namespace

void refuse_mark(Diagnostics& faults, Code code, std::string message, std::string hint) {
  faults.add(finding(code, std::move(message)).hint(std::move(hint)));
}

std::optional<std::string> read_response(const std::string& path, const Surroundings& around, Diagnostics& faults) {
  return may_read(path, around, faults) ? read_whole(path, {}, faults) : std::nullopt;
}

bool may_read(const Reading& reading, const Surroundings& around, Diagnostics& faults) {
  bool all = may_read(reading.regions, around, faults);
  all = may_read(reading.rename, around, faults) && all;
  all = may_read(reading.population, around, faults) && all;
  for (const Operand& operand : reading.operands) all = may_read(operand.path, around, faults) && all;
  return all;
}

void name_inputs(Summary& summary, const Reading& reading, const Surroundings& around) {
  for (std::size_t i = 0; i < summary.inputs.size(); ++i) {
    std::string& path = summary.inputs[i].path;
    const std::string written = as_written(reading.operands[i].path, around);
    for (Diagnostic& warning : summary.warnings) {
      if (warning.place.file == path) warning.place.file = written;
    }
    path = written;
  }
}

}  // namespace reach::cli
