// Audits a page: its tables, one after the other, then its sentences.
#include <algorithm>
#include <deque>
#include <iterator>

#include "cli/command/audit.hpp"
#include "cli/command/audit_tables.hpp"

namespace reach::cli {

bool Audit::judged() const { return figures(Verdict::confirmed) + figures(Verdict::contradicted) > 0; }

std::uint64_t Audit::figures(Verdict verdict) const {
  std::uint64_t count = 0;
  for (const Finding& finding : findings) count += finding.verdict == verdict ? finding.figures : 0;
  return count;
}

Audit audit_page(const Page& page, const AuditTerms& terms) {
  Audit audit;
  audit.places = page.places;
  Facts facts;
  facts.measures = terms.measures;
  std::deque<TableFigures> tables;
  TablesAbove above;
  if (terms.data != nullptr) {
    Diagnostics known;
    for (const Summary& summary : all_figures(*terms.data, terms.figures, known)) facts.add(summary, 0);
  }
  for (const FoundTable& found : page.tables) {
    std::optional<TableFigures> table = read_table(found, terms.load, terms.figures, terms.data == nullptr);
    if (!table) continue;
    Facts own;
    for (const Summary& summary : table->summaries) {
      own.add(summary, 0);
      if (terms.data == nullptr) facts.add(summary, audit.tables.size(), table->states_totals());
    }
    if (table->measured) facts.add(*table->measured, audit.tables.size());
    const bool understood = table->about.trouble.empty();
    if (terms.data != nullptr && understood) compare_with_data(*table, *terms.data);
    if (terms.data == nullptr && understood) above.compare(*table);
    const std::vector<Finding> remarks = own.empty() ? std::vector<Finding>() : remark_table(found, own);
    audit.findings.insert(audit.findings.end(), table->findings.begin(), table->findings.end());
    audit.findings.insert(audit.findings.end(), remarks.begin(), remarks.end());
    audit.tables.push_back(table->about);
    tables.push_back(std::move(*table));
    if (understood) above.add(tables.back());
  }
  std::vector<Finding> prose = judge_prose(page, facts, terms.working ? &audit.working : nullptr);
  std::ranges::move(prose, std::back_inserter(audit.findings));
  std::ranges::stable_sort(audit.findings, {}, &Finding::line);
  audit.readable = !facts.empty() || audit.judged();  // the numbers of a sentence may be judged by each other
  return audit;
}

}  // namespace reach::cli
