// Runs golden cases in-process and compares their output, byte for byte (tests/cases/README.md).
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "code_coverage.hpp"
#include "golden_case.hpp"
#include "line_diff.hpp"

namespace {

namespace fs = std::filesystem;
using namespace reach::cases;

constexpr const char* kUsage = "usage: reach_cases [--accept] --data FOLDER AREA…\n       reach_cases --codes CASES\n";

struct Options {
  bool accept = false;
  fs::path data;
  fs::path codes;
  std::vector<fs::path> areas;
};

void say(const std::string& text) { std::fputs(text.c_str(), stdout); }

std::string difference(std::string_view what, const std::string& expected, const std::string& actual) {
  return expected == actual ? std::string() : fmt::format("{}:\n{}", what, line_diff(expected, actual));
}

std::string difference(const Outcome& expected, const Outcome& actual) {
  return difference("out", expected.out, actual.out) + difference("err", expected.err, actual.err) +
         difference("exit", std::to_string(expected.exit) + "\n", std::to_string(actual.exit) + "\n");
}

/// True if the case passes, or its outcome was accepted.
bool passes(const fs::path& folder, const Options& options) {
  const std::string name = (folder.parent_path().filename() / folder.filename()).string();
  try {
    const GoldenCase golden = read_case(folder, options.data);
    const Outcome actual = run_case(golden);
    if (actual == golden.expected) return true;
    if (options.accept) {
      accept(golden, actual);
      say(fmt::format("accepted {}\n", name));
      return true;
    }
    say(fmt::format("FAILED {}\n{}\n", name, difference(golden.expected, actual)));
  } catch (const std::exception& error) {
    say(fmt::format("FAILED {}: {}\n", name, error.what()));
  }
  return false;
}

int run_areas(const Options& options) {
  std::size_t cases = 0;
  std::size_t failed = 0;
  for (const fs::path& area : options.areas) {
    for (const fs::path& folder : find_cases(area)) {
      ++cases;
      if (!passes(folder, options)) ++failed;
    }
  }
  say(fmt::format("{} of {} cases passed\n", cases - failed, cases));
  return cases > 0 && failed == 0 ? 0 : 1;
}

Options parse(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    const bool more = i + 1 < count;
    if (word == "--accept")
      options.accept = true;
    else if (word == "--data" && more)
      options.data = fs::canonical(words[++i]);
    else if (word == "--codes" && more)
      options.codes = fs::canonical(words[++i]);
    else
      options.areas.push_back(fs::canonical(word));
  }
  return options;
}

}  // namespace

int main(int count, char** words) try {
  const Options options = parse(count, words);
  if (!options.codes.empty()) {
    const std::string report = uncovered_codes(options.codes);
    say(report.empty() ? "every code has a golden case\n" : report);
    return report.empty() ? 0 : 1;
  }
  if (options.data.empty() || options.areas.empty()) {
    say(kUsage);
    return 2;
  }
  return run_areas(options);
} catch (const std::exception& error) {
  say(fmt::format("reach_cases: {}\n", error.what()));
  return 2;
}
