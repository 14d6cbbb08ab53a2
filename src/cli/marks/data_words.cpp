#include "cli/marks/data_words.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/marks/confine.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/path_value.hpp"

namespace reach::cli {
namespace {

/// `/home/ann/` for `.` there; empty for a folder that does not exist.
std::string on_disk(const std::string& folder) {
  const std::string real = real_folder(folder);
  return real.empty() || real.ends_with('/') ? real : real + '/';
}

/// `../data/counts.csv` for `data/counts.csv` or `/home/ann/data/counts.csv`, from `releases/`: a document names its
/// data so that both can be moved together.
std::string seen_from(const std::string& folder, const std::string& path) {
  if (!path.starts_with('/') && (folder.empty() || folder == "./")) return path;
  const std::string from = on_disk(folder);
  const std::string to = on_disk(folder_of(path));
  if (from.empty() || to.empty()) return path;
  std::size_t common = 0;
  for (std::size_t at = 0; at < std::min(from.size(), to.size()) && from[at] == to[at]; ++at) {
    if (from[at] == '/') common = at + 1;
  }
  std::string way;
  for (std::size_t at = common; at < from.size(); ++at) way += from[at] == '/' ? "../" : "";
  return way + to.substr(common) + path.substr(path.rfind('/') + 1);
}

/// The value of an option as seen from the folder of the document. A path that would read as a word of the option is
/// written as a path: `./ons`.
std::string value_from(const std::string& folder, const Option& option, const std::string& value) {
  if (!is_path_value(option, value)) return value;
  std::string path = seen_from(folder, value);
  return is_path_value(option, path) ? path : "./" + path;
}

/// `2016=data/a.csv` as seen from the folder of the document.
std::string operand_from(const std::string& folder, const std::string& operand) {
  const std::size_t equals = file_id(operand) ? std::string::npos : operand.find('=');
  const std::string period = equals == std::string::npos ? std::string() : operand.substr(0, equals + 1);
  return period + seen_from(folder, operand.substr(period.size()));
}

}  // namespace

std::string data_words(const std::vector<std::string>& files, const Given& given, std::span<const OptionGroup> options,
                       const std::string& folder) {
  std::string words;
  for (const std::string& operand : files) words += ' ' + shell_word(operand_from(folder, operand));
  for (const OptionGroup& group : options) {
    for (const Option& option : group.options) {
      const auto values = given.options.find(long_name(option));
      if (values == given.options.end()) continue;
      for (const std::string& value : values->second) {
        words += fmt::format(" {}", long_name(option));
        if (!option.placeholder.empty()) words += ' ' + shell_word(value_from(folder, option, value));
      }
    }
  }
  return words;
}

}  // namespace reach::cli
