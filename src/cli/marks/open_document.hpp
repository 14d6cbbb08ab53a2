// A document by its path: its text and its marks, or why there are none. For cli.
#pragma once

#include <optional>
#include <string>

#include <reach/document.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// How documents are read.
struct DocumentOptions {
  std::optional<Markup> markup;  ///< from --marks; else by the ending of each document
  bool allow_none = false;       ///< a document may be without marks
};

/// All that a document holds that somebody named; nothing after reporting why. By a path of its own it must be a
/// regular file: a pipe may never say anything. A descriptor that a shell opened for us, as `<(…)` does, may be any.
std::optional<std::string> document_bytes(const std::string& path, const Io& io, Diagnostics& findings);

/// The document at `path` (`-` is standard input); nothing after reporting what is wrong with it, having no mark
/// included. Warns where readers would see every mark.
std::optional<Document> open_document(const std::string& path, const DocumentOptions& opening, const Io& io,
                                      Diagnostics& findings);

/// The same for one that a folder holds and nobody named: without marks, it is empty.
std::optional<Document> open_in_folder(const std::string& path, const DocumentOptions& opening, const Io& io,
                                       Diagnostics& findings);

/// How a message says what would be a mark: `<!-- reach:data counts.csv -->`.
std::string sample_mark(const DocumentOptions& opening);

}  // namespace reach::cli
