// OutputForm: what a command writes into its output, by name or by the ending of the file; and what it cannot write.
// For cli.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"

namespace reach::cli {

/// A form of output. Of two with one ending, the first is meant where none is named.
struct OutputForm {
  std::string_view name;
  std::string_view extension;  ///< with its dot
  bool binary = false;
};

/// What the pictures of dots are called: `chart` makes them of its SVG.
inline constexpr std::string_view kPng = "png";

/// As given on the command line. A command without `--format` leaves `name` empty.
struct FormatFlags {
  std::string name;
  bool json = false;
  std::string output;
};

/// The names of all that the command can write.
std::vector<std::string> form_names(std::string_view command);

/// `-o` of a command, with the endings that it can write.
Option output_option(std::string_view command, std::string& into);

/// `-f` of a command that has it: all that it can write.
Option format_option(std::string_view command, std::string& into);

/// The options of a command that writes text or JSON.
std::vector<Option> text_or_json_options(std::string_view command, FormatFlags& flags);

/// The name of what the command writes: what `--format` or `--json` say, else what the ending of the output file says,
/// else the first that it can write. Empty after refusing it: an ending that the command cannot write, or one that
/// contradicts the format. A file for text may end with .txt, whatever the text is.
std::string_view check_form(std::string_view command, const FormatFlags& flags, Diagnostics& faults);

/// Refuses a file for rows of text whose ending says that it is something else, such as .xlsx.
void check_rows_ending(std::string_view option, const std::string& path, Diagnostics& faults);

/// The row of that name in the table that the form was made of; nothing where it was refused.
template <typename Table>
auto row_named(std::string_view name, const Table& table) {
  const auto row = std::ranges::find(table, name, [](const auto& each) { return each.name; });
  return row == table.end() ? nullptr : &*row;
}

}  // namespace reach::cli
