// Remarks on a table as it stands.
#include <fmt/core.h>

#include "audit/judge.hpp"
#include "audit/mean.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

using namespace audit;

constexpr std::int64_t kSmallBase = 50;

Tokens tokens_of_cell(const std::string& cell) {
  Passage passage;
  passage.text = cell;
  return tokens_of(passage);
}

bool speaks_of_increase(const Tokens& tokens) {
  for (const Token& token : tokens) {
    if (token.sense == Sense::rise || token.key == "change") return true;
  }
  return false;
}

/// The line of the row that begins with a name, 0 where there is none.
std::uint64_t line_of(const FoundTable& table, const std::string& name) {
  for (const TableRow& row : table.rows) {
    if (!row.cells.empty() && fold_name(row.cells.front()) == fold_name(name)) return row.line;
  }
  return 0;
}

}  // namespace

std::vector<Finding> remark_table(const FoundTable& table, const Facts& figures) {
  std::vector<Finding> findings;
  bool has_increases = false;
  for (std::size_t row = 0; row < std::min<std::size_t>(table.rows.size(), 2); ++row) {
    for (const std::string& cell : table.rows[row].cells) {
      const Tokens tokens = tokens_of_cell(cell);
      has_increases = has_increases || speaks_of_increase(tokens);
      const int years = figures.comparison().index - figures.baseline().index;
      if (!says_yearly(tokens) || years < 2 || figures.default_rows().empty()) continue;
      const Move move{figures.default_rows().front(), kTotalChannel, figures.baseline(), figures.comparison()};
      const std::string yearly = compound(change_of(figures, move), years);
      if (yearly.empty()) continue;
      findings.push_back(
          {Verdict::remark, table.rows[row].line, cell,
           fmt::format("heads changes over {} years, not year on year: for {} it is {}% a year, compound", years,
                       printable(figures.rows()[move.row].name), yearly)});
    }
  }
  for (std::uint32_t row = 0; has_increases && row < figures.rows().size(); ++row) {
    const Count base = figures.count({row, kTotalChannel, figures.baseline()});
    const std::uint64_t line = line_of(table, figures.rows()[row].name);
    if (line == 0 || base.is_missing() || base.value() >= kSmallBase) continue;
    findings.push_back(
        {Verdict::remark, line, figures.rows()[row].name,
         fmt::format("has an increase from a base of {}: a percentage says little of so few", base.value())});
  }
  return findings;
}

}  // namespace reach
