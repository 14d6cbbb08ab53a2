#include "cli/option/response_file.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/option/parse.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr int kDeepest = 8;

bool is_response(std::string_view word) { return word.size() > 1 && word.starts_with('@'); }

/// Whether the value of an option is the path of a file.
bool takes_path(const Option& option) {
  constexpr auto kPaths = std::to_array<std::string_view>({"FILE", "MAP.csv", "DIR", "DOC"});
  return std::ranges::find(kPaths, option.placeholder) != kPaths.end();
}

/// `2016=a.csv` → `2016=folder/a.csv`. `base` is where the folder is.
std::string operand_in(const std::string& folder, const std::string& operand, const std::string& base) {
  const std::size_t equals = operand.find('=');
  const std::string path = path_in(folder, operand);
  if (equals == std::string::npos || file_id(path_in(base, path))) return path;
  return operand.substr(0, equals + 1) + path_in(folder, operand.substr(equals + 1));
}

class Expansion {
 public:
  Expansion(const WordKinds& kinds, const ReadResponse& read, Diagnostics& faults)
      : kinds_(kinds), read_(read), faults_(faults) {}

  void add_words(std::span<const std::string> words) {
    bool is_value = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at] == "--") {
        words_.insert(words_.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
        return;
      }
      if (!is_value && is_response(words[at])) {
        add_file(words[at].substr(1), 1);
      } else {
        words_.push_back(words[at]);
      }
      is_value = !is_value && takes_next_word(words[at], kinds_.options);
    }
  }

  std::vector<std::string> take() { return std::move(words_); }

 private:
  void add_file(const std::string& path, int depth) {
    if (depth > kDeepest) {
      return refuse(faults_, fmt::format("{} is named by response files {} deep", in_backticks(path), kDeepest),
                    "a response file may not name itself, nor others without end");
    }
    std::optional<std::string> text = read_(path_in(kinds_.folder, path), faults_);
    if (!text) return;
    std::string_view rest = *text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      add_line(std::string(trim(line)), path, number, depth);
    }
  }

  void add_line(const std::string& line, const std::string& path, std::uint64_t number, int depth) {
    if (line.empty() || line.starts_with('#')) return;
    const std::string folder = folder_of(path);
    Diagnostics own;
    if (is_response(line)) {
      add_file(path_in(folder, line.substr(1)), depth + 1);
    } else if (!line.starts_with('-') || line == "-") {
      words_.push_back(kinds_.files && line != "-" ? operand_in(folder, line, kinds_.folder) : line);
    } else {
      add_option(line, folder, own);
    }
    for (Diagnostic finding : own.all()) {
      finding.place = {path_in(kinds_.folder, path), number, 1, {}, {}, line, 0, line.size()};
      faults_.add(std::move(finding));
    }
  }

  /// `--region South East` → `--region=South East`.
  void add_option(const std::string& line, const std::string& folder, Diagnostics& own) {
    const std::size_t end = line.find_first_of(line.starts_with("--") ? " \t=" : " \t");
    const std::string name = line.substr(0, end);
    std::string value(trim(end == std::string::npos ? std::string_view() : std::string_view(line).substr(end + 1)));
    const Option* option = find_option(name, kinds_.options);
    if (option != nullptr && takes_path(*option) && !value.empty()) value = path_in(folder, value);
    std::vector<std::string> words{name};
    if (end != std::string::npos) {
      if (name.starts_with("--")) {
        words = {name + '=' + value};
      } else {
        words.push_back(value);
      }
    }
    parse(words, kinds_.options, own);  // what is wrong with it is said here, where the line is known
    if (!own.has_errors()) words_.insert(words_.end(), words.begin(), words.end());
  }

  const WordKinds& kinds_;
  const ReadResponse& read_;
  Diagnostics& faults_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> expand_responses(std::span<const std::string> words, const WordKinds& kinds,
                                          const ReadResponse& read, Diagnostics& faults) {
  Expansion expansion(kinds, read, faults);
  expansion.add_words(words);
  return expansion.take();
}

}  // namespace reach::cli
