// A document that an audit may read: text, Word, OpenDocument, PDF. For cli/auditing and cli/command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <reach/audit.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// A document as a page, and what of it was left out.
struct AuditedDocument {
  Page page;
  std::vector<Finding> remarks;
  std::string marked_text = {};  ///< all of a text that may have marks; else empty
};

/// The document at `path` (`-` is standard input); nothing after reporting what is wrong with it. A PDF is read by
/// `pdftotext`.
std::optional<AuditedDocument> read_audited(const std::string& path, const Io& io, Diagnostics& findings);

}  // namespace reach::cli
