// Audits a page: its tables in order, then its sentences.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "cli/auditing/audit.hpp"
#include "cli/auditing/audit_compare.hpp"
#include "cli/auditing/audit_passages.hpp"
#include "cli/auditing/audit_stated.hpp"
#include "cli/read/figure_rows.hpp"
#include "text/unicode.hpp"

namespace reach::cli {

bool Audit::judged() const { return figures(Verdict::confirmed) + figures(Verdict::contradicted) > 0; }

std::uint64_t Audit::figures(Verdict verdict) const {
  std::uint64_t count = 0;
  for (const Finding& finding : findings) count += finding.verdict == verdict ? finding.figures : 0;
  return count;
}

std::string path_of(const std::string& row, const std::string& channel, const std::string& figure) {
  return fmt::format("{} / {} / {}", row, channel, figure);
}

namespace {

/// The row as marks name it: with its kind if a force and a region share the name.
std::string row_path(const Facts& facts, std::uint32_t id) {
  const FactRow& row = facts.rows()[id];
  const bool shared = std::ranges::any_of(facts.rows(), [&](const FactRow& each) {
    return each.is_region != row.is_region && fold_name(each.name) == fold_name(row.name);
  });
  return shared ? with_kind(row.is_region, row.name) : row.name;
}

std::string traced_path(const Facts& facts, const TracedFigure& traced) {
  constexpr auto kKinds = std::to_array<std::string_view>({"", "change", "increase", "annual", "share"});
  const std::string to = period_label(traced.to);
  const Period from = traced.kind == TracedKind::share ? facts.baseline() : traced.from;
  const std::string figure =
      traced.kind == TracedKind::count
          ? to
          : fmt::format("{} {} to {}", kKinds[static_cast<std::size_t>(traced.kind)], period_label(from), to);
  const std::string channel = traced.channel == kTotalChannel ? "total" : facts.channels()[traced.channel];
  return path_of(row_path(facts, traced.row), channel, figure);
}

/// The figures of a table. If there is data, a table that can only be read as it stands must have cells in it.
std::optional<TableFigures> table_of(const FoundTable& found, const AuditTerms& terms,
                                     const std::optional<DataIndex>& data) {
  std::optional<TableFigures> table = read_table(found, terms.load, terms.figures, true);
  const bool other = table && table->measured && data && !compare_as_it_stands(*table, *data);
  return other ? read_table(found, terms.load, terms.figures, false) : std::move(table);
}

/// The tables of a page, read in order: sentences are judged by their figures, and what a table says is compared with
/// the data, or with the tables above it.
class TablesInTurn {
 public:
  TablesInTurn(const AuditTerms& terms, Facts& facts, Audit& audit) : terms_(terms), facts_(facts), audit_(audit) {
    if (terms.data == nullptr) return;
    data_.emplace(*terms.data);
    add_data(facts, terms, 0);
  }

  void read(FoundTable& found, bool is_last) {
    std::optional<TableFigures> table = table_of(found, terms_, data_);
    if (table && terms_.data != nullptr && terms_.data->unions) {
      table->about.trouble = "the data counts different people, whose totals are not sums of their parts";
      audit_.tables.push_back(table->about);
      table.reset();
    }
    const std::vector<Finding> remarks = table ? remarks_on(found, *table) : std::vector<Finding>();
    found.rows.release_cells();
    if (!table) return;
    const bool understood = table->about.trouble.empty();
    if (!data_ && understood) above_.compare(*table, is_last);
    if (!data_) add_facts(*table);
    if (data_ && understood && !table->measured) {
      compare_with_data(*table, *data_);
      trace_stated(*table, *data_);
    }
    audit_.findings.insert(audit_.findings.end(), table->findings.begin(), table->findings.end());
    audit_.findings.insert(audit_.findings.end(), remarks.begin(), remarks.end());
    audit_.cells.insert(audit_.cells.end(), table->cells.begin(), table->cells.end());
    audit_.tables.push_back(std::move(table->about));
  }

 private:
  static std::vector<Finding> remarks_on(const FoundTable& found, const TableFigures& table) {
    if (!table.summary || !may_be_remarked(found)) return {};
    Facts own;
    own.add(*table.summary, 0);
    return remark_table(found, own);
  }

  void add_facts(TableFigures& table) {
    const auto source = static_cast<std::uint32_t>(audit_.tables.size());
    facts_.kinds.push_back(table.measured ? table.measured->kind : table.written.kind);
    if (table.measured) return facts_.add(*table.measured, source);
    if (!table.summary) return;
    table.written.text = {};  // it has been read
    const bool states_totals = table.states_totals();
    visit_summaries(table.dataset, terms_.figures, std::exchange(table.summary, {}),
                    [&](const Summary& summary) { facts_.add(summary, source, states_totals); });
  }

  const AuditTerms& terms_;
  Facts& facts_;
  Audit& audit_;
  TablesAbove above_;
  std::optional<DataIndex> data_;
};

}  // namespace

Audit audit_page(Page& page, const AuditTerms& terms) {
  Audit audit;
  audit.places = page.places;
  Facts facts;
  facts.measures = terms.measures;
  facts.places = terms.places;
  TablesInTurn tables(terms, facts, audit);
  for (FoundTable& found : page.tables) tables.read(found, &found == &page.tables.back());
  judge_passages(page, facts, terms, audit);
  if (!std::ranges::is_sorted(audit.findings, {}, &Finding::line))
    std::ranges::stable_sort(audit.findings, {}, &Finding::line);
  for (std::size_t at = 0; terms.paths && at < audit.findings.size(); ++at) {
    const Finding& finding = audit.findings[at];
    audit.paths.push_back(finding.words->traced ? traced_path(facts, *finding.words->traced) : std::string());
  }
  audit.readable = !facts.empty() || audit.judged();  // numbers in a sentence may be judged by each other
  return audit;
}

}  // namespace reach::cli
