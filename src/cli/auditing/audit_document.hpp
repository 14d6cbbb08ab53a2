// Reads a document for an audit: text, Word, OpenDocument, PDF. For cli/auditing and cli/command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <reach/audit.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// A document as a page, and remarks on what was left out.
struct AuditedDocument {
  Page page;
  std::vector<Finding> remarks;
  std::string marked_text = {};  ///< the whole text, if it may have marks; else empty
};

/// The document at `path` (`-`: standard input); nothing after reporting why it cannot be read. PDFs need `pdftotext`.
std::optional<AuditedDocument> read_audited(const std::string& path, const Io& io, Diagnostics& findings);

}  // namespace reach::cli
