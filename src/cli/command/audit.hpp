// The result of `reach audit` for a document, and its two renderings. For cli/command.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <reach/audit.hpp>

#include "cli/read/reading.hpp"

namespace reach::cli {

/// A table of figures in the document.
struct AuditedTable {
  std::uint64_t first_line = 0, last_line = 0;
  std::string kind;                   ///< `HTML`, `Markdown`, `tab-separated`, `aligned` or `CSV`
  std::string trouble;                ///< why it could not be read; empty if it was read
  std::uint64_t rows = 0;             ///< forces
  std::uint64_t checked = 0;          ///< stated totals and increases that follow from their parts
  std::vector<std::string> left_out;  ///< columns of figures that could not be read, each with its reason
};

struct Audit {
  std::string document;
  std::vector<std::string> data;  ///< the files it was compared with
  std::vector<AuditedTable> tables;
  std::vector<Finding> findings;  ///< by line
  std::string working;            ///< how each sentence was understood
  bool readable = false;          ///< there are figures to compare with: a table, or the data

  [[nodiscard]] std::uint64_t figures(Verdict verdict) const;
  /// Whether any figure is confirmed or contradicted. If none is, the document's truth is unknown.
  [[nodiscard]] bool judged() const;
};

/// Reads the tables of a page, compares them with the data (if there is any), and judges the prose.
/// `working` keeps how each sentence was understood.
Audit audit_page(const Page& page, const LoadOptions& options, const AggregateOptions& figures, const Dataset* data,
                 bool working = false);

/// For readers: problems first. `quiet` leaves out everything but contradictions.
std::string audit_text(const Audit& audit, bool quiet);

/// For programs: everything. audit_json.cpp lists the keys.
std::string audit_json(const Audit& audit);

}  // namespace reach::cli
