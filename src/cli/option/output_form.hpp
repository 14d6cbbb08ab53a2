// OutputForm: the form of a command's output, chosen by name or by the ending of the file; refuses those it cannot
// write. For cli.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// A form of output. If two have the same ending, the first is meant unless one is named.
struct OutputForm {
  std::string_view name;
  std::string_view extension;  ///< with its dot
  bool binary = false;
};

/// The name of the bitmap format: `chart` makes it from its SVG.
inline constexpr std::string_view kPng = "png";

/// As given on the command line. A command without `--format` leaves `name` empty.
struct FormatFlags {
  std::string name;
  bool json = false;
  std::string output;
};

/// The names of all forms that the command can write.
std::vector<std::string> form_names(std::string_view command);

/// The endings of files that the command can write, in order.
std::vector<std::string> form_endings(std::string_view command);

/// The option `-o` of a command, with the endings that it can write.
Option output_option(std::string_view command, std::string& into);

/// The option `-f` of a command that has it, with all its forms.
Option format_option(std::string_view command, std::string& into);

/// The options of a command that writes text or JSON.
OptionGroup text_or_json_options(std::string_view command, FormatFlags& flags);

/// The name of the form to write: from `--format` or `--json`, else from the ending of the output file, else the first
/// form of the command. Empty after refusing an ending that the command cannot write or that contradicts the format. A
/// file of text may end with .txt, whatever the form.
std::string_view check_form(std::string_view command, const FormatFlags& flags, Diagnostics& faults);

/// Refuses a file for text rows whose ending says otherwise, such as .xlsx.
void check_rows_ending(std::string_view option, const std::string& path, Diagnostics& faults);

/// The row with that name in the table that the form was made from; null if it was refused.
template <typename Table>
auto row_named(std::string_view name, const Table& table) {
  const auto row = std::ranges::find(table, name, [](const auto& each) { return each.name; });
  return row == table.end() ? nullptr : &*row;
}

}  // namespace reach::cli
