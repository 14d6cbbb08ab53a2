// The documents that the operands of a command mean: files, or those in a folder. For cli/marks.
#pragma once

#include <string>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach::cli {

/// An operand, and the paths of its documents.
struct DocumentPaths {
  std::string operand;
  std::vector<std::string> paths;  ///< the operand itself, or the documents in the folder, sorted by path
  bool is_folder = false;
};

/// A folder means the documents in it (see is_document) and below it, except in hidden folders and in folders that are
/// links. Reports folders that cannot be listed.
DocumentPaths documents_of(const std::string& operand, Diagnostics& findings);

}  // namespace reach::cli
