// What a document is written in, by the ending of its path. For cli/marks.
#pragma once

#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach::cli {

struct DocumentKind {
  Syntax syntax = Syntax::markdown;
  std::string_view table = "markdown";  ///< the format of its tables where a mark names none
};

/// `own_marks`: --marks names what opens and closes a mark. Only then is a text of no known kind not taken for
/// Markdown: backticks are something else in many.
DocumentKind document_kind(const std::string& path, bool own_marks);

/// A kind of text in which `<!-- -->` is no comment.
struct UncommentedKind {
  std::string_view ending;
  std::string_view name;
  std::string_view marks;  ///< for --marks: what is a comment within a line there; empty where nothing is
};
/// By the ending of a path; null for every other kind.
const UncommentedKind* uncommented_kind(const std::string& path);

/// Whether a file in a folder is taken for a document: `.md`, `.markdown`, `.html`, `.htm`, `.txt`.
bool is_document(const std::string& name);

}  // namespace reach::cli
