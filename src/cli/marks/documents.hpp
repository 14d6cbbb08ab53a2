// Documents and what they should say: what `update` and `check` share. For cli/command.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/document.hpp>

#include "cli/io/file_state.hpp"
#include "cli/io/io.hpp"
#include "cli/marks/open_document.hpp"
#include "cli/option/option.hpp"

namespace reach::cli {

/// As given on the command line; an empty string is an option not given.
struct DocumentFlags {
  std::string root, marks;
  bool allow_none = false;
};

std::vector<Option> document_options(DocumentFlags& flags);

/// Which documents, and how they are read.
struct DocumentsPlan {
  std::vector<std::string> paths;  ///< `-` is standard input; a folder means the documents in it
  std::string root;                ///< absolute; empty: each document's repository
  DocumentOptions opening;
};

DocumentsPlan check_documents(const DocumentFlags& flags, std::vector<std::string> operands, Diagnostics& faults);

struct Renewed {
  std::string path;
  Document document;
  std::optional<Renewal> renewal;  ///< nothing where the document, a mark or its data is refused
  std::optional<FileState> state;  ///< of the file, before it was read; nothing for standard input
};

/// Reads all documents, a data file only once, and works out what each should say. Everything that is wrong is in
/// `findings`. A document named twice is done once; one without marks in a folder, not at all.
std::vector<Renewed> renew_documents(const DocumentsPlan& plan, const RenewOptions& options, const Io& io,
                                     Diagnostics& findings);

/// `--root docs --marks '[[ ]]'`: the options as a shell reads them, each with a space before it.
std::string as_typed(const DocumentFlags& flags);

}  // namespace reach::cli
