// The kind of a document, by the ending of its path. For cli.
#pragma once

#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach::cli {

struct DocumentKind {
  Syntax syntax = Syntax::markdown;
  std::string_view table = "markdown";  ///< the format of tables whose mark names none
};

/// `own_marks`: --marks says what opens and closes a mark. Without it, a text of unknown kind is treated as Markdown;
/// with it, it is not, since backticks mean something else in many kinds of text.
DocumentKind document_kind(const std::string& path, bool own_marks);

/// A kind of text in which `<!-- -->` is not a comment.
struct UncommentedKind {
  std::string_view ending;
  std::string_view name;
  std::string_view
      marks;  ///< what to suggest for --marks: an inline comment of that kind of text; empty if it has none
};
/// By the ending of a path; null for all other kinds.
const UncommentedKind* uncommented_kind(const std::string& path);

/// Whether a file found in a folder counts as a document: `.md`, `.markdown`, `.html`, `.htm`, `.txt`.
bool is_document(const std::string& name);

}  // namespace reach::cli
