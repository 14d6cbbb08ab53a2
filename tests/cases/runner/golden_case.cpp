#include "golden_case.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include "listings.hpp"

namespace reach::cases {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kSpace = " \t\n";

void write_or_remove(const fs::path& file, const std::string& actual) {
  const std::string text = without_listings(actual, read_file(file));
  if (text.empty()) {
    fs::remove(file);
    return;
  }
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

std::string replace_all(std::string text, std::string_view from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string read_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0 ? c == quote : (c == '\'' || c == '"')) {
      quote = quote != 0 ? '\0' : c;
      if (!inside) words.emplace_back();
      inside = true;
    } else if (quote == 0 && kSpace.find(c) != std::string_view::npos) {
      inside = false;
    } else {
      if (!inside) words.emplace_back();
      inside = true;
      words.back() += c;
    }
  }
  if (quote != 0) throw std::runtime_error("a quote in cmd is not closed");
  return words;
}

GoldenCase read_case(const fs::path& folder, const fs::path& data) {
  const std::string line = replace_all(read_file(folder / "cmd"), "$DATA", data.lexically_relative(folder).string());
  std::vector<std::string> words = split_words(line);
  if (words.empty() || words.front() != "reach") throw std::runtime_error("cmd must begin with `reach`");
  words.erase(words.begin());
  fs::path input;
  if (const auto redirect = std::find(words.begin(), words.end(), "<"); redirect != words.end()) {
    if (std::distance(redirect, words.end()) != 2) throw std::runtime_error("`< FILE` must end cmd");
    input = words.back();
    words.erase(redirect, words.end());
  }
  const std::string exit = read_file(folder / "exit");
  return {folder,
          std::move(words),
          input,
          {with_listings(read_file(folder / "out")), with_listings(read_file(folder / "err")),
           exit.empty() ? 0 : std::stoi(exit)}};
}

void accept(const GoldenCase& golden, const Outcome& outcome) {
  write_or_remove(golden.folder / "out", outcome.out);
  write_or_remove(golden.folder / "err", outcome.err);
  write_or_remove(golden.folder / "exit", outcome.exit == 0 ? "" : std::to_string(outcome.exit) + "\n");
}

std::vector<fs::path> find_cases(const fs::path& area) {
  std::vector<fs::path> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(area)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace reach::cases
