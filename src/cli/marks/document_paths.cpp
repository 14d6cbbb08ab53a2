#include "cli/marks/document_paths.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/io/files.hpp"
#include "cli/marks/document_kind.hpp"
#include "diagnostic/codes/files.hpp"

namespace reach::cli {
namespace {

namespace fs = std::filesystem;

/// The names in a folder, sorted; empty after reporting why it cannot be listed.
std::vector<std::string> names_in(const std::string& folder, Diagnostics& findings) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  if (error) {
    findings.add(reach::error(code::cannot_read, plain_words(error.value())).in(folder));
  }
  std::ranges::sort(names);
  return names;
}

/// `folder` ends with a slash. The recursion is bounded: folders cannot nest deeper than a path may be long.
void add_documents(const std::string& folder, std::vector<std::string>& paths, Diagnostics& findings) {
  for (const std::string& name : names_in(folder, findings)) {
    if (name.starts_with('.')) continue;
    const std::string path = folder + name;
    std::error_code none;
    const bool is_folder = fs::symlink_status(path, none).type() == fs::file_type::directory;
    if (is_folder) add_documents(path + '/', paths, findings);
    if (!is_folder && is_document(name) && fs::is_regular_file(path, none)) paths.push_back(path);
  }
}

}  // namespace

DocumentPaths documents_of(const std::string& operand, Diagnostics& findings) {
  std::error_code none;
  if (operand == "-" || !fs::is_directory(operand, none)) return {operand, {operand}, false};
  DocumentPaths found{operand, {}, true};
  add_documents(operand.ends_with('/') ? operand : operand + '/', found.paths, findings);
  return found;
}

}  // namespace reach::cli
