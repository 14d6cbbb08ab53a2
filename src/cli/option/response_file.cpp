#include "cli/option/response_file.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/io/files.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/path_value.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostFiles = 100;

bool is_response(std::string_view word) { return word.size() > 1 && word.starts_with('@'); }

/// Whether there is such a file, or one that it names a part of: `book.xlsx#2016`.
bool is_operand(const std::string& path) {
  for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.rfind('#', end - 1)) {
    if (file_id(path.substr(0, end))) return true;
  }
  return false;
}

/// An operand whose path is that from its folder, and whether there is such a file.
struct FileOperand {
  std::string text;
  bool exists = false;
};

/// `2016=a.csv` → `2016=folder/a.csv`. `base` is where the folder is.
FileOperand operand_in(const std::string& folder, const std::string& operand, const std::string& base) {
  const std::size_t equals = operand.find('=');
  const std::string whole = path_in(folder, operand);
  const bool exists = is_operand(path_in(base, whole));
  if (equals == std::string::npos || exists) return {whole, exists};
  const std::string path = path_in(folder, operand.substr(equals + 1));
  return {operand.substr(0, equals + 1) + path, is_operand(path_in(base, path))};
}

class Expansion {
 public:
  Expansion(const WordKinds& kinds, const ReadResponse& read, Diagnostics& within)
      : kinds_(kinds), read_(read), within_(within) {}

  void add_words(std::span<const std::string> words, Diagnostics& faults) {
    bool is_value = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
      const std::string& word = words[at];
      if (word == "--") {
        words_.insert(words_.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
        return;
      }
      if (!is_value && is_response(word)) {
        add_file(word.substr(1), faults, faults);
      } else {
        words_.push_back(word);
        has_operand_ = has_operand_ || (!is_value && (word == "-" || !word.starts_with('-')));
      }
      is_value = !is_value && takes_next_word(word, kinds_.options);
    }
  }

  std::vector<std::string> take() { return std::move(words_); }

 private:
  /// `faults` takes why it cannot be read, `refusal` why it may not be. Nothing is read after a refusal: a file that
  /// names itself twice would be named without end.
  void add_file(const std::string& path, Diagnostics& faults, Diagnostics& refusal) {
    if (ended_) return;
    const bool names_itself = std::ranges::find(open_, path) != open_.end();
    ended_ = names_itself || files_ == kMostFiles;
    if (names_itself) {
      return refuse(refusal, fmt::format("the response file {} names itself", in_backticks(path)),
                    "leave that line out, here or in the file that is named here");
    }
    if (ended_) {
      return refuse(refusal, fmt::format("more than {} response files are named", kMostFiles),
                    "put their lines into fewer files");
    }
    ++files_;
    const std::optional<std::string> text = read_(path_in(kinds_.folder, path), faults);
    if (!text) return;
    open_.push_back(path);
    add_lines(*text, path);
    open_.pop_back();
  }

  void add_lines(std::string_view text, const std::string& path) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::uint64_t number = 1; !text.empty() && !ended_; ++number) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(text.size(), line.size() + 1));
      add_line(std::string(trim(line)), path, number);
    }
  }

  void add_line(const std::string& line, const std::string& path, std::uint64_t number) {
    if (line.empty() || line.starts_with('#')) return;
    const std::string folder = folder_of(path);
    Diagnostics own;
    if (is_response(line)) {
      add_file(path_in(folder, line.substr(1)), within_, own);
    } else if (!line.starts_with('-') || line == "-") {
      add_operand(line, folder, own);
    } else {
      add_option(line, folder, own);
    }
    for (Diagnostic finding : own.all()) {
      finding.place = {path_in(kinds_.folder, path), number, 1, {}, {}, line, 0, line.size()};
      within_.add(std::move(finding));
    }
  }

  void add_operand(const std::string& line, const std::string& folder, Diagnostics& own) {
    const bool is_first = !std::exchange(has_operand_, true);
    if (kinds_.operands == Operands::names || line == "-") return words_.push_back(line);
    FileOperand file = operand_in(folder, line, kinds_.folder);
    const bool may_be_name = kinds_.operands == Operands::files_then_names && !is_first && !names_period(line);
    if (may_be_name && !file.exists) return words_.push_back(line);
    if (kinds_.must_exist && !file.exists) return refuse(own, "there is no such file", "");
    words_.push_back(std::move(file.text));
  }

  /// `--region South East` → `--region=South East`.
  void add_option(const std::string& line, const std::string& folder, Diagnostics& own) {
    const std::size_t end = line.find_first_of(line.starts_with("--") ? " \t=" : " \t");
    const std::string name = line.substr(0, end);
    std::string value(trim(end == std::string::npos ? std::string_view() : std::string_view(line).substr(end + 1)));
    const Option* option = find_option(name, kinds_.options);
    if (option != nullptr && !value.empty() && is_path_value(*option, value)) {
      value = option->value == ValueKind::file ? operand_in(folder, value, kinds_.folder).text : path_in(folder, value);
    }
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
  Diagnostics& within_;
  std::vector<std::string> words_;
  bool has_operand_ = false;       ///< among the words so far
  std::vector<std::string> open_;  ///< the response files whose lines are being read, each named by the one before
  std::size_t files_ = 0;
  bool ended_ = false;
};

}  // namespace

bool names_period(std::string_view operand) {
  const std::size_t equals = operand.find('=');
  return equals != std::string_view::npos && parse_timespan(operand.substr(0, equals));
}

std::vector<std::string> expand_responses(std::span<const std::string> words, const WordKinds& kinds,
                                          const ReadResponse& read, Diagnostics& faults, Diagnostics& within) {
  Expansion expansion(kinds, read, within);
  expansion.add_words(words, faults);
  return expansion.take();
}

}  // namespace reach::cli
