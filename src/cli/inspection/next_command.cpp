#include "cli/inspection/next_command.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "cli/marks/mark_words.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// What may stand before the option in a hint that is an instruction.
constexpr auto kVerbs = std::to_array<std::string_view>({"", "use ", "add ", "give ", "say so: ", "run it with "});

/// Options that leave figures or warnings out: nobody should take them from a command that they paste.
constexpr auto kLosing = std::to_array<std::string_view>(
    {"--ignore-column", "--allow", "--max-rejects", "--force-row", "--total-row", "--accept-overlap"});

/// The words of a hint that leave the choice to its reader.
constexpr auto kChoices = std::to_array<std::string_view>({" or ", " if ", "if ", ", or", "…"});

bool is_placeholder(std::string_view value) {
  return value.empty() || std::ranges::all_of(value, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

/// The value at the beginning of a text: a word, or what is in quotes, these included.
std::string_view value_at(std::string_view text) {
  const bool quoted = text.starts_with('"') || text.starts_with('\'');
  const std::size_t end = quoted ? text.find(text.front(), 1) : text.find_first_of(" ;,:");
  if (end == std::string_view::npos) return quoted ? std::string_view() : text;
  return text.substr(0, quoted ? end + 1 : end);
}

/// `--skip-lines 3` of `use --skip-lines 3 to skip the lines above it`.
std::optional<std::string> option_in(std::string_view hint) {
  const std::size_t at = hint.find("--");
  if (at == std::string_view::npos || hint.find("--", at + 2) != std::string_view::npos) return std::nullopt;
  if (std::ranges::find(kVerbs, hint.substr(0, at)) == kVerbs.end()) return std::nullopt;
  const auto is_in_hint = [&](std::string_view words) { return hint.find(words) != std::string_view::npos; };
  if (std::ranges::any_of(kChoices, is_in_hint)) return std::nullopt;
  const std::string_view name = hint.substr(at, hint.find(' ', at) - at);
  if (std::ranges::find(kLosing, name) != kLosing.end() || name.size() == hint.size() - at) return std::nullopt;
  const std::string_view value = value_at(hint.substr(at + name.size() + 1));
  if (is_placeholder(value)) return std::nullopt;
  return std::string(name) + ' ' + std::string(value);
}

}  // namespace

std::string shown_word(std::string_view word) { return printable(word) == word ? shell_word(word) : std::string(); }

std::string report_command(const Given& given, std::span<const OptionGroup> reading) {
  std::vector<std::string> words = {"reach", "report"};
  const auto begins_like_option = [](const std::string& operand) { return operand.size() > 1 && operand[0] == '-'; };
  const bool last = std::ranges::any_of(given.operands, begins_like_option);
  if (!last) words.insert(words.end(), given.operands.begin(), given.operands.end());
  for (const OptionGroup& group : reading) {
    for (const Option& option : group.options) {
      const auto found = given.options.find(long_name(option));
      if (found == given.options.end()) continue;
      for (const std::string& value : found->second) {
        words.push_back(found->first);
        if (!option.placeholder.empty()) words.push_back(value);
      }
    }
  }
  if (last) {
    words.emplace_back("--");
    words.insert(words.end(), given.operands.begin(), given.operands.end());
  }
  std::string command;
  for (const std::string& word : words) {
    const std::string shown = shown_word(word);
    if (shown.empty()) return {};
    command += (command.empty() ? "" : " ") + shown;
  }
  return command;
}

std::string remedy_options(const Given& given, const Diagnostics& findings) {
  std::set<std::string> options;
  for (const Diagnostic& finding : findings.all()) {
    if (findings.severity(finding) != Severity::error) continue;
    auto option = option_in(finding.hint);
    if (!option || given.has(option->substr(0, option->find(' ')))) return {};
    options.insert(*std::move(option));
  }
  std::string text;
  for (const std::string& option : options) text += ' ' + option;
  return text;
}

}  // namespace reach::cli
