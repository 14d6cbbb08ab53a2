// Opens a document by its path: its text and its marks, or why there are none. For cli.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/document.hpp>

#include "cli/io/file_state.hpp"
#include "cli/io/io.hpp"

namespace reach::cli {

/// How documents are read.
struct DocumentOptions {
  std::optional<Markup> markup;  ///< from --marks; otherwise chosen by the ending of each document
  bool allow_none = false;       ///< accept a document without marks
};

/// All bytes of a document that the user named; nothing after reporting why. A path must be a regular file, since a
/// pipe may never deliver anything. A descriptor that a shell opened, as `<(…)` does, may be anything.
std::optional<std::string> document_bytes(const std::string& path, const Io& io, Diagnostics& findings);

/// Reports that a document cannot be read as text.
void refuse_as_text(const std::string& name, std::string message, std::string hint, Diagnostics& findings);

/// The document at `path` (`-` is standard input); nothing after reporting what is wrong with it, including that it has
/// no marks. Warns if readers would see every mark.
std::optional<Document> open_document(const std::string& path, const DocumentOptions& opening, const Io& io,
                                      Diagnostics& findings);

/// The same for a document found in a folder: without marks, it is empty.
std::optional<Document> open_in_folder(const std::string& path, const DocumentOptions& opening, const Io& io,
                                       Diagnostics& findings);

/// Whether a file is still the one that was read, with the same content; reports if not. Comparing times is not enough:
/// two programs may write within one tick of the clock. O(bytes).
bool is_as_read(const std::string& path, const std::optional<FileState>& state, std::string_view text, const Io& io,
                Diagnostics& findings);

/// The markup of a document, by the ending of its path.
Markup markup_of(const std::string& path);

/// An example of a mark for messages: `<!-- reach:data counts.csv -->`.
std::string sample_mark(const DocumentOptions& opening);

}  // namespace reach::cli
