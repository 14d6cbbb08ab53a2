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
  std::string kind;                   ///< its form: `HTML`, `Markdown`, `aligned`, `CSV` …
  std::string trouble;                ///< why it could not be read; empty if it was read
  std::uint64_t rows = 0;             ///< forces
  std::uint64_t checked = 0;          ///< stated totals and increases that follow from their parts
  std::vector<std::string> left_out;  ///< columns of figures that could not be read, each with its reason
};

/// A figure in a table that is also in the data.
struct TracedCell {
  std::uint64_t line = 0;  ///< where its row begins
  std::string said;        ///< `69%`; `4776`, even if the table has `4,776`
  std::string path;        ///< as a mark names it
};

/// A confirmed figure outside the marks of a document that has marks.
struct TypedFigure {
  std::uint64_t line = 0;
  std::string said;
};

struct Audit {
  std::string document;
  std::vector<std::string> data;  ///< the files it was compared with
  std::vector<AuditedTable> tables;
  std::vector<Finding> findings;    ///< by line
  std::vector<std::string> places;  ///< if the document has no lines: the name of each place, by number
  std::vector<std::string> paths;   ///< the figure of each finding as marks name it, `Kent / total / 2018`, or empty
  std::vector<TracedCell> cells;    ///< by table
  std::vector<TypedFigure> typed;   ///< by line
  std::string working;              ///< how each sentence was understood
  bool readable = false;            ///< there are figures in a table or the data, or numbers that could be judged

  [[nodiscard]] std::uint64_t figures(Verdict verdict) const;
  /// Whether any figure is confirmed or contradicted. If not, nothing is known about the document.
  [[nodiscard]] bool judged() const;
};

/// What a document is judged by, and what is kept beside the findings.
struct AuditTerms {
  LoadOptions load;
  AggregateOptions figures;
  const Dataset* data = nullptr;      ///< nullptr without data
  std::vector<MeasureName> measures;  ///< the user's words for what is counted
  std::vector<PlaceName> places;      ///< the user's names for rows
  bool working = false;               ///< keep how sentences were understood
  bool paths = false;                 ///< keep how marks name figures of the data
};

/// `South East / helpline / 2018`: a row, a channel and a figure, as marks name it.
std::string path_of(const std::string& row, const std::string& channel, const std::string& figure);

/// Reads the tables of a page, compares them with the data, if any, and judges the prose. The cells of each table are
/// released as soon as it has been read: a page may be large.
Audit audit_page(Page& page, const AuditTerms& terms);

/// How much is printed.
struct AuditDetail {
  bool quiet = false;   ///< contradictions only
  bool all = false;     ///< also why figures are left to the reader
  bool traced = false;  ///< figures left to the reader count as failures: shown even if `quiet`

  /// Whether findings of this verdict are shown.
  [[nodiscard]] bool shows(Verdict verdict) const {
    return !quiet || verdict == Verdict::contradicted || (traced && verdict == Verdict::untraceable);
  }
};

/// Appends the report for readers, problems first. There may be a hundred thousand findings, so no copy is made.
void append_audit(std::string& text, const Audit& audit, AuditDetail detail);

/// The findings as JSON; audit_json.cpp lists the keys. Several audits become one object, `readable` or not.
std::string audit_json(const std::vector<Audit>& audits);

/// For GitHub Actions: contradictions as errors, other findings as notices, without those confirmed or not shown.
std::string audit_annotations(const Audit& audit, AuditDetail detail);

}  // namespace reach::cli
