// Which format a report gets: by name, or by the ending of its file. For cli.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/report.hpp>

#include "source/unicode.hpp"

namespace reach::cli {

/// As given on the command line.
struct FormatFlags {
  std::string name;
  bool json = false;
  std::string output;
};

/// `--format` and `--json` where given, else by the ending of the output file, else text; nothing after refusing it.
const Format* check_format(const FormatFlags& flags, Diagnostics& faults);

/// A device or a FIFO has no ending to go by: it gets what standard output would.
bool is_stream(const std::string& path);

/// The row of a table that has the ending of `path` as its `extension`; nothing where none has.
template <typename Table>
auto row_of_ending(const std::string& path, const Table& table) {
  const std::string folded = fold_name(path);
  for (const auto& row : table) {
    if (!row.extension.empty() && folded.ends_with(row.extension)) return &row;
  }
  return decltype(&*table.begin()){nullptr};
}

void refuse_ending(const std::string& path, std::span<const std::string> endings, Diagnostics& faults);

/// The same, but the first row for a stream; nothing after refusing a file whose ending says nothing.
template <typename Table>
auto find_ending(const std::string& path, const Table& table, Diagnostics& faults) {
  if (const auto* row = row_of_ending(path, table)) return row;
  if (is_stream(path)) return &*table.begin();
  std::vector<std::string> endings;
  for (const auto& row : table) {
    if (!row.extension.empty()) endings.emplace_back(row.extension);
  }
  refuse_ending(path, endings, faults);
  return decltype(&*table.begin()){nullptr};
}

}  // namespace reach::cli
