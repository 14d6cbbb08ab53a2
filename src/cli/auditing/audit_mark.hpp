// `reach audit --mark`: the confirmed figures of a document become marks. For cli/auditing and cli/command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "cli/auditing/audit.hpp"
#include "cli/marks/data_store.hpp"

namespace reach::cli {

/// A confirmed figure that did not become a mark.
struct LeftFigure {
  std::uint64_t line = 0;
  std::string said;
  std::string why;
};

struct MarkedRelease {
  std::string text;
  std::string original;          ///< the document as it was read
  std::size_t marked = 0;        ///< figures that became marks
  std::vector<LeftFigure> left;  ///< by line
};

/// What marks are made from, in addition to the document and its audit.
struct MarkTerms {
  std::string words;  ///< the words of the data mark, each after a space
  DataSet& data;
  PeriodKind prefer = PeriodKind::calendar_year;
};

/// Makes marks of the confirmed figures that are figures of the data, below a mark that names the data. Nothing else
/// changes: a figure is left if a mark would write it differently, or if its place in the line is uncertain. `page` is
/// the page of this text that was audited. O(text + findings × line).
MarkedRelease mark_figures(const Document& document, const Page& page, const Audit& audit, const MarkTerms& terms);

/// `copy.md: marked 23 of 25 confirmed figures`, and the figures that were left.
std::string marked_text(const MarkedRelease& marked, const std::string& path);

}  // namespace reach::cli
