#include "cli/auditing/audit_typed.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/auditing/figure_places.hpp"
#include "cli/marks/open_document.hpp"
#include "text/ascii.hpp"
#include "text/grouped.hpp"

namespace reach::cli {

std::vector<TypedFigure> typed_figures(const Audit& audit, const Page& page, std::string text) {
  Diagnostics unheard;  // not shown: `reach check` reports faults of marks
  const std::optional<Document> document =
      read_document(audit.document, std::move(text), markup_of(audit.document), unheard);
  if (!document || document->marks.empty()) return {};
  const FigurePlaces places(*document, page);
  std::set<std::pair<std::uint64_t, std::string>> known;
  std::vector<TypedFigure> typed;
  const auto add = [&](std::uint64_t line, const std::string& said) {
    const std::vector<std::size_t> found = places.in_line(line, said).in_text;
    const bool by_hand = std::ranges::any_of(found, [&](std::size_t at) { return !places.is_marked(at); });
    if (by_hand && known.emplace(line, said).second) typed.push_back({line, said});
    return !found.empty();
  };
  for (const Finding& finding : audit.findings) {
    const bool number = std::ranges::any_of(finding.said(), is_digit);
    if (finding.verdict == Verdict::confirmed && number) add(finding.line, finding.said());
  }
  for (const TracedCell& cell : audit.cells) {
    if (!add(cell.line, cell.said) && std::ranges::all_of(cell.said, is_digit)) add(cell.line, grouped(cell.said));
  }
  std::ranges::stable_sort(typed, {}, &TypedFigure::line);
  return typed;
}

}  // namespace reach::cli
