#include "cli/option/help.hpp"

#include <fmt/core.h>

#include "text/wrapped.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kHelpColumn = 28;  // our longest option, its indent and two spaces

std::string option_line(const Option& option) {
  const bool has_short = !option.names.starts_with("--");
  std::string line = has_short ? fmt::format("  {}, {}", option.names.substr(0, 2), long_name(option))
                               : fmt::format("      {}", long_name(option));
  if (!option.placeholder.empty()) line += fmt::format(" {}", option.placeholder);
  line.resize(std::max(kHelpColumn, line.size() + 2), ' ');
  const std::size_t used = line.size();
  return line + wrapped(option.help, used, kHelpColumn) + '\n';
}

}  // namespace

std::string help_text(std::string_view usage, std::string_view summary, std::span<const OptionGroup> groups) {
  std::string text = fmt::format("Usage: {}\n\n{}\n", usage, wrapped(summary, 0, 0));
  for (const OptionGroup& group : groups) {
    text += fmt::format("\n{}:\n", group.title);
    for (const Option& option : group.options) text += option_line(option);
  }
  return text;
}

}  // namespace reach::cli
