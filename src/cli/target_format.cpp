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

/// `--format md` is near to markdown by its ending, if not by its letters.
const Format* refuse_name(const std::string& name, Diagnostics& faults) {
  const std::vector<std::string> names = names_of(formats());
  const Format* meant = by_ending("." + name);
  refuse(faults, fmt::format("`--format` cannot be {}", quoted(name)),
         fmt::format("{}it can be {}", meant ? fmt::format("did you mean `{}`? ", meant->name) : question(name, names),
                     listed(names)));
  return nullptr;
}

const Format* refuse_ending(const std::string& path, Diagnostics& faults) {
  std::vector<std::string> endings;
  for (const Format& format : formats()) {
    if (!format.extension.empty()) endings.emplace_back(format.extension);
  }
  const std::string ending = path.substr(std::min(path.rfind('.'), path.size()));
  refuse(faults, fmt::format("the ending of {} names no format", quoted(path)),
         fmt::format("{}end it with {}, or give --format", question(ending, endings), listed(endings)));
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
  if (!flags.name.empty()) {
    const Format* format = named(flags.name);
    return format != nullptr ? format : refuse_name(flags.name, faults);
  }
  if (const Format* format = by_ending(flags.output)) return format;
  return is_stream(flags.output) ? named("text") : refuse_ending(flags.output, faults);
}

}  // namespace reach::cli
