// Which documents the operands of a command mean: themselves, or those in a folder. For cli/marks.
#pragma once

#include <string>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach::cli {

/// An operand, and the paths of its documents.
struct DocumentPaths {
  std::string operand;
  std::vector<std::string> paths;  ///< the operand itself, or what is in the folder, in the order of its path
  bool is_folder = false;
};

/// A folder means the documents in it (see is_document) and below it, but not in hidden folders or behind links to
/// others. What cannot be listed is reported.
DocumentPaths documents_of(const std::string& operand, Diagnostics& findings);

}  // namespace reach::cli
