#include "cli/target_format.hpp"

#include <sys/stat.h>

#include <algorithm>

#include <fmt/core.h>

#include "cli/choice.hpp"
#include "cli/parse.hpp"
#include "source/unicode.hpp"

namespace reach::cli {
namespace {

const Format* named(std::string_view name) {
  for (const Format& format : formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* by_ending(const std::string& path) {
  const std::string folded = fold_name(path);
  for (const Format& format : formats()) {
    if (!format.extension.empty() && folded.ends_with(format.extension)) return &format;
  }
  return nullptr;
}

/// A device or a FIFO has no ending to go by: it gets what standard output would.
bool is_stream(const std::string& path) {
  struct stat status {};
  return path.empty() || path == "-" || (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
}

}  // namespace

const Format* check_format(const FormatFlags& flags, Diagnostics& faults) {
  if (flags.json && !flags.name.empty() && flags.name != "json") {
    refuse(faults, fmt::format("`--json` and `--format {}` contradict each other", printable(flags.name)),
           "give one of them");
    return nullptr;
  }
  if (flags.json) return named("json");
  if (!flags.name.empty()) return find_choice("--format", flags.name, formats(), faults);
  if (const Format* format = by_ending(flags.output)) return format;
  if (is_stream(flags.output)) return named("text");
  std::vector<std::string> endings;
  for (const Format& format : formats()) endings.emplace_back(format.extension);
  refuse(faults, fmt::format("the ending of {} names no format", quoted(flags.output)),
         fmt::format("end it with {}, or give --format", listed(endings)));
  return nullptr;
}

}  // namespace reach::cli
