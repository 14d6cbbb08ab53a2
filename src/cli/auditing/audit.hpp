// The result of `reach audit` for a document, and its two renderings. For cli/auditing and cli/command.
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

/// A figure of a table that is one of the data.
struct TracedCell {
  std::uint64_t line = 0;  ///< on which its row begins
  std::string said;        ///< `4776`, which the table may have as `4,776`; `69%`
  std::string path;        ///< as marks name it
};

/// A confirmed figure of a document with marks that is in none of them.
struct TypedFigure {
  std::uint64_t line = 0;
  std::string said;
};

struct Audit {
  std::string document;
  std::vector<std::string> data;  ///< the files it was compared with
  std::vector<AuditedTable> tables;
  std::vector<Finding> findings;    ///< by line
  std::vector<std::string> places;  ///< of a document without lines: what each is called
  std::vector<std::string> paths;   ///< of each finding, as marks name its figure: `Kent / total / 2018`; or empty
  std::vector<TracedCell> cells;    ///< by table
  std::vector<TypedFigure> typed;   ///< by line
  std::string working;              ///< how each sentence was understood
  bool readable = false;            ///< there are figures to compare with: a table, or the data

  [[nodiscard]] std::uint64_t figures(Verdict verdict) const;
  /// Whether any figure is confirmed or contradicted. If none is, the document's truth is unknown.
  [[nodiscard]] bool judged() const;
};

/// By what a document is judged, and how much of that is kept.
struct AuditTerms {
  LoadOptions load;
  AggregateOptions figures;
  const Dataset* data = nullptr;      ///< if there is any
  std::vector<MeasureName> measures;  ///< what the user says is counted
  std::vector<PlaceName> places;      ///< what the user says that the document calls rows
  bool working = false;               ///< keep how each sentence was understood
  bool paths = false;                 ///< keep how marks name each figure of the data
};

/// `South East / helpline / 2018`: a row, a channel and a figure, as marks name it.
std::string path_of(const std::string& row, const std::string& channel, const std::string& figure);

/// Reads the tables of a page, compares them with the data (if there is any), and judges the prose.
Audit audit_page(const Page& page, const AuditTerms& terms);

/// How much is printed.
struct AuditDetail {
  bool quiet = false;   ///< contradictions only
  bool all = false;     ///< why figures are left to the reader
  bool traced = false;  ///< figures left to the reader are failures, and shown even if `quiet`

  /// Whether findings of this verdict are shown.
  [[nodiscard]] bool shows(Verdict verdict) const {
    return !quiet || verdict == Verdict::contradicted || (traced && verdict == Verdict::untraceable);
  }
};

/// For readers: problems first. Appends, since there may be a hundred thousand findings.
void append_audit(std::string& text, const Audit& audit, AuditDetail detail);

/// For programs: everything. audit_json.cpp lists the keys. Several audits are in one object, those among them that are
/// not readable too.
std::string audit_json(const std::vector<Audit>& audits);

/// For GitHub Actions: contradictions as errors; what else is shown, but for what is confirmed, as notices.
std::string audit_annotations(const Audit& audit, AuditDetail detail);

}  // namespace reach::cli
