// What a document is written in, by the ending of its path. For the commands on documents.
#pragma once

#include <string>
#include <string_view>

namespace reach::cli {

struct DocumentKind {
  bool markdown = true;                 ///< marks in fenced or inline code are text
  std::string_view table = "markdown";  ///< the format of its tables where a mark names none
};

/// `own_marks`: --marks names what opens and closes a mark. Only then is a text of no known kind not taken for
/// Markdown: backticks are something else in many.
DocumentKind document_kind(const std::string& path, bool own_marks);

}  // namespace reach::cli
