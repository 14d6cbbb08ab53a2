#include "cli/option/help.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/option/parse.hpp"
#include "text/wrapped.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kHelpColumn = 28;  // our longest option, its indent and two spaces
constexpr std::size_t kNamesColumn = 12;

std::string option_line(const Option& option, std::size_t width) {
  const bool has_short = !option.names.starts_with("--");
  std::string line = has_short ? fmt::format("  {}, {}", option.names.substr(0, 2), long_name(option))
                               : fmt::format("      {}", long_name(option));
  if (!option.placeholder.empty()) line += fmt::format(" {}", option.placeholder);
  line.resize(std::max(kHelpColumn, line.size() + 2), ' ');
  const std::size_t used = line.size();
  return line + wrapped(option.help, used, kHelpColumn, width) + '\n';
}

std::string whole_group(const OptionGroup& group, std::size_t width) {
  std::string text = fmt::format("\n{}:\n", group.title);
  for (const Option& option : group.options) text += option_line(option, width);
  return text;
}

/// The options that are used most, in the order of their list.
std::string often_used(std::string_view often, std::span<const OptionGroup> groups, std::size_t width) {
  std::string text = "\nMost used:\n";
  for (std::string_view rest = often; !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    for (const OptionGroup& group : groups) {
      const auto option = std::ranges::find(group.options, name, [](const Option& each) { return long_name(each); });
      if (option != group.options.end()) text += option_line(*option, width);
    }
  }
  return text;
}

/// The other options by their names, a paragraph for each group.
std::string named_only(const HelpPage& page, std::span<const OptionGroup> groups, std::size_t width) {
  std::string text = fmt::format("\nMore (`{} --help-all` explains them):\n", page.name);
  for (const OptionGroup& group : groups) {
    std::string names;
    for (const Option& option : group.options) {
      if (!names_option(page.often, long_name(option)))
        names += fmt::format("{}{}", names.empty() ? "" : " ", long_name(option));
    }
    if (names.empty()) continue;
    std::string line = fmt::format("  {}", group.title);
    line.resize(std::max(kNamesColumn, line.size() + 1), ' ');
    text += line + wrapped(names, line.size(), kNamesColumn, width) + '\n';
  }
  return text;
}

std::string example_lines(std::string_view examples) {
  std::string text;
  while (!examples.empty()) {
    const std::string_view line = examples.substr(0, examples.find('\n'));
    examples.remove_prefix(std::min(examples.size(), line.size() + 1));
    text += fmt::format("{}  {}\n", text.empty() ? "\nExamples:\n" : "", line);
  }
  return text;
}

}  // namespace

std::string help_text(const HelpPage& page, std::span<const OptionGroup> groups, std::size_t width) {
  std::string text = fmt::format("Usage: {} {}\n\n{}\n", page.name, page.usage, wrapped(page.about, 0, 0, width));
  if (page.often.empty()) {
    for (const OptionGroup& group : groups) text += whole_group(group, width);
  } else {
    text += often_used(page.often, groups, width);
    text += named_only(page, groups.first(groups.size() - 1), width);
    text += whole_group(groups.back(), width);  // the general ones
  }
  return text + example_lines(page.examples);
}

}  // namespace reach::cli
