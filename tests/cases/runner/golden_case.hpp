// A golden case: a folder with a command line and its expected outcome. For the runner of the cases.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reach::cases {

/// The outcome of a run, actual or expected.
struct Outcome {
  std::string out;
  std::string err;
  int exit = 0;
  bool operator==(const Outcome&) const = default;
};

struct GoldenCase {
  std::filesystem::path folder;
  std::vector<std::string> arguments;  ///< after `reach`
  std::filesystem::path input;         ///< standard input, of `< FILE`; empty: none
  Outcome expected;
};

/// The text with every `from` replaced.
std::string replace_all(std::string text, std::string_view from, const std::string& to);

/// The whole text of a file; empty if there is no file.
std::string read_file(const std::filesystem::path& file);

/// Splits a command line at white space; '…' and "…" keep it together. Nothing else is special: no escapes, no globs.
std::vector<std::string> split_words(std::string_view line);

/// Reads a case. `$DATA` in its command stands for `data`, as a path relative to the folder. Throws
/// std::runtime_error, saying what is wrong with the case.
GoldenCase read_case(const std::filesystem::path& folder, const std::filesystem::path& data);

/// Runs the case in-process, in its folder.
Outcome run_case(const GoldenCase& golden);

/// Writes the files that expect `outcome`; removes those that would only state the default.
void accept(const GoldenCase& golden, const Outcome& outcome);

/// The folders below `area` that hold a case, sorted; a folder without `cmd` is one too, and fails when it is read.
std::vector<std::filesystem::path> find_cases(const std::filesystem::path& area);

}  // namespace reach::cases
