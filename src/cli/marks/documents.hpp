// Documents and what they should say: shared by `update` and `check`. For cli/command.
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

/// As given on the command line; an empty string means that the option was not given.
struct DocumentFlags {
  std::string root, marks;
  bool allow_none = false;
};

OptionGroup document_options(DocumentFlags& flags);

/// The documents to read, and how.
struct DocumentsPlan {
  std::vector<std::string> paths;  ///< `-` is standard input; a folder means the documents in it
  std::string root;                ///< absolute; if empty, each document's repository
  DocumentOptions opening;
  bool verbose = false;  ///< say how the data is understood
};

DocumentsPlan check_documents(const DocumentFlags& flags, std::vector<std::string> operands, Diagnostics& faults);

struct Renewed {
  std::string path;
  Document document;
  std::optional<Renewal> renewal;  ///< nothing if the document, a mark or its data is refused
  std::optional<FileState> state;  ///< of the file before it was read; nothing for standard input
};

inline bool is_stale(const Renewed& renewed) { return renewed.renewal && !renewed.renewal->stale.empty(); }
inline bool is_wordy(const Renewed& renewed) { return renewed.renewal && !renewed.renewal->wordy.empty(); }

/// Reads all documents, each data file only once, and works out what each document should say. All errors are added to
/// `findings`. A document named twice is handled once; a document in a folder that has no marks is skipped.
std::vector<Renewed> renew_documents(const DocumentsPlan& plan, const RenewOptions& options, const Io& io,
                                     Diagnostics& findings);

/// A text as it would be, brought up to date, at this path; nothing after reporting what is wrong with its marks.
std::optional<std::string> renewed_text(const std::string& path, std::string text, const Io& io, Diagnostics& findings);

/// `--root docs --marks '[[ ]]'`: the options in shell syntax, each with a space before it.
std::string as_typed(const DocumentFlags& flags);

}  // namespace reach::cli
