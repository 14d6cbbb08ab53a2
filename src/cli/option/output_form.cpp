#include "cli/option/output_form.hpp"

#include <sys/stat.h>

#include <array>
#include <cstddef>
#include <span>

#include <fmt/core.h>

#include "cli/option/choice.hpp"
#include "cli/option/command_output.hpp"
#include "cli/option/parse.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kPlainText = ".txt";  // does not say which kind of text it is

/// Endings of files that other programs write and no command does.
constexpr auto kForeign = std::to_array<std::string_view>(
    {".pdf", ".doc", ".docx", ".odt",  ".rtf", ".xls",  ".xlsm", ".xlsb", ".ods",  ".ppt", ".pptx",
     ".gz",  ".zip", ".jpg",  ".jpeg", ".gif", ".webp", ".xml",  ".yml",  ".yaml", ".db",  ".parquet"});

const CommandOutput& output_of(std::string_view command) {
  return *std::ranges::find(command_outputs(), command, &CommandOutput::command);
}

/// A device or a FIFO has no ending to go by, so it gets the same form as standard output.
bool is_stream(const std::string& path) {
  constexpr auto kDescriptors = std::to_array<std::string_view>({"/dev/stdout", "/dev/stderr", "/dev/fd/"});
  if (std::ranges::any_of(kDescriptors, [&](std::string_view each) { return path.starts_with(each); })) return true;
  struct stat status {};
  return path.empty() || path == "-" || (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
}

/// `2016/Figures.XLSX` → `.xlsx`; empty if the name has no ending, like `figures` and `.figures`.
std::string ending_of(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? std::string() : fold_name(name.substr(dot));
}

const OutputForm* with_ending(std::span<const OutputForm> forms, std::string_view ending) {
  const auto form = std::ranges::find(forms, ending, &OutputForm::extension);
  return form == forms.end() ? nullptr : &*form;
}

/// The first command that can write files with this ending; null if none can.
const CommandOutput* output_of_ending(std::string_view ending) {
  for (const CommandOutput& output : command_outputs()) {
    if (with_ending(output.forms, ending) != nullptr) return &output;
  }
  return nullptr;
}

std::vector<std::string> endings_of(const CommandOutput& output) {
  std::vector<std::string> endings;
  for (const OutputForm& form : output.forms) {
    if (std::ranges::find(endings, form.extension) == endings.end()) endings.emplace_back(form.extension);
  }
  return endings;
}

/// ``; `reach report` can write .xlsx``, if another command can.
std::string elsewhere(const CommandOutput& output, const std::string& ending) {
  const CommandOutput* other = output_of_ending(ending);
  if (other == nullptr || other == &output || ending == kPlainText) return {};
  return fmt::format("; `reach {}` can write {}", other->command, ending);
}

/// Whether an ending says what is in a file: one that a command or another program writes.
bool is_promise(std::string_view ending) {
  return output_of_ending(ending) != nullptr || std::ranges::find(kForeign, ending) != kForeign.end();
}

void refuse_ending(const CommandOutput& output, const std::string& path, Diagnostics& faults) {
  const std::string ending = ending_of(path);
  const std::vector<std::string> endings = endings_of(output);
  const bool may_stay = output.has_format && !is_promise(ending);
  refuse(faults,
         ending.empty()
             ? fmt::format("{} has no ending that names a format", in_backticks(path))
             : fmt::format("`reach {}` cannot write {}: {}", output.command, printable(ending), in_backticks(path)),
         fmt::format("{}end it with {}{}{}", output_of_ending(ending) ? "" : question(ending, endings), listed(endings),
                     elsewhere(output, ending), may_stay ? ", or give --format" : ""));
}

/// The form that is meant if no format is named.
const OutputForm* by_ending(const CommandOutput& output, const std::string& path, Diagnostics& faults) {
  const std::string ending = ending_of(path);
  if (const OutputForm* form = with_ending(output.forms, ending)) return form;
  const bool says_nothing = ending.empty() || ending == kPlainText;
  if (is_stream(path) || (says_nothing && !output.needs_ending)) return &output.forms.front();
  refuse_ending(output, path, faults);
  return nullptr;
}

/// Whether a file of this format may have this name. Endings that say nothing, such as .out, fit any format.
bool fits(const OutputForm& form, const std::string& path) {
  const std::string ending = ending_of(path);
  if (ending == form.extension || is_stream(path)) return true;
  return ending == kPlainText ? !form.binary : !is_promise(ending);
}

void refuse_contradiction(const CommandOutput& output, const FormatFlags& flags, const OutputForm& form,
                          Diagnostics& faults) {
  const std::string ending = ending_of(flags.output);
  const std::string option = flags.json ? std::string("--json") : fmt::format("--format {}", form.name);
  const OutputForm* meant = with_ending(output.forms, ending);
  refuse(faults, fmt::format("`{}` and the ending of {} contradict each other", option, in_backticks(flags.output)),
         fmt::format("end it with {}{}", form.extension,
                     meant != nullptr ? fmt::format(", or leave `{}` out", option) : elsewhere(output, ending)));
}

/// Refuses a format name. `--format md` suggests markdown by its ending, although the letters differ.
void refuse_name(const CommandOutput& output, const std::string& name, Diagnostics& faults) {
  const std::vector<std::string> names = names_of(output.forms);
  const OutputForm* meant = with_ending(output.forms, "." + fold_name(name));
  refuse(faults, fmt::format("`--format` cannot be {}", in_backticks(name)),
         fmt::format("{}it can be {}", meant ? fmt::format("did you mean `{}`? ", meant->name) : question(name, names),
                     listed(names)));
}

}  // namespace

std::vector<std::string> form_names(std::string_view command) { return names_of(output_of(command).forms); }

std::vector<std::string> form_endings(std::string_view command) { return endings_of(output_of(command)); }

Option output_option(std::string_view command, std::string& into) {
  std::vector<std::string> endings = endings_of(output_of(command));
  if (std::ranges::find(endings, kPlainText) == endings.end()) endings.emplace_back(kPlainText);
  return {"-o,--output", "FILE", fmt::format("write to FILE ({}), replaced atomically", listed(endings)), &into,
          ValueKind::path};
}

Option format_option(std::string_view command, std::string& into) {
  const std::vector<std::string> names = form_names(command);
  return {"-f,--format", "NAME",
          fmt::format("{} (default: by the ending of the output file, else {})", listed(names), names.front()), &into};
}

OptionGroup text_or_json_options(std::string_view command, FormatFlags& flags) {
  return {"", {{"--json", "", "print JSON instead of text", &flags.json}, output_option(command, flags.output)}};
}

std::string_view check_form(std::string_view command, const FormatFlags& flags, Diagnostics& faults) {
  const CommandOutput& output = output_of(command);
  const std::string name = flags.json ? "json" : flags.name;
  if (flags.json && !flags.name.empty() && flags.name != name) {
    refuse(faults, fmt::format("`--json` and `--format {}` contradict each other", printable(flags.name)),
           "give one of them");
    return {};
  }
  const OutputForm* form = name.empty() ? by_ending(output, flags.output, faults) : row_named(name, output.forms);
  if (name.empty()) return form == nullptr ? std::string_view() : form->name;
  if (form == nullptr) {
    refuse_name(output, name, faults);
  } else if (!fits(*form, flags.output)) {
    refuse_contradiction(output, flags, *form, faults);
    form = nullptr;
  }
  return form == nullptr ? std::string_view() : form->name;
}

void check_rows_ending(std::string_view option, const std::string& path, Diagnostics& faults) {
  constexpr auto kRows = std::to_array<std::string_view>({".csv", ".tsv", kPlainText});
  const std::string ending = ending_of(path);
  if (std::ranges::find(kRows, ending) != kRows.end() || !is_promise(ending) || is_stream(path)) return;
  refuse(
      faults, fmt::format("`{}` cannot write {}: {}", option, ending, in_backticks(path)),
      fmt::format("it holds rows of text: end it with {}", listed(std::vector<std::string>{".csv", ".tsv", ".txt"})));
}

}  // namespace reach::cli
