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

/// `--format md` is near to markdown by its ending, if not by its letters.
const Format* refuse_name(const std::string& name, Diagnostics& faults) {
  const std::vector<std::string> names = names_of(formats());
  const Format* meant = row_of_ending("." + name, formats());
  refuse(faults, fmt::format("`--format` cannot be {}", quoted(name)),
         fmt::format("{}it can be {}", meant ? fmt::format("did you mean `{}`? ", meant->name) : question(name, names),
                     listed(names)));
  return nullptr;
}

}  // namespace

bool is_stream(const std::string& path) {
  struct stat status {};
  return path.empty() || path == "-" || (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
}

void refuse_ending(const std::string& path, std::span<const std::string> endings, Diagnostics& faults) {
  const std::string ending = path.substr(std::min(path.rfind('.'), path.size()));
  refuse(faults, fmt::format("the ending of {} names no format", quoted(path)),
         fmt::format("{}end it with {}, or give --format", question(ending, endings), listed(endings)));
}

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
  return find_ending(flags.output, formats(), faults);
}

}  // namespace reach::cli
