// Remarks on a table.
#include <algorithm>
#include <string>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>
#include "audit/judge/mean.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using namespace audit;

constexpr std::int64_t kSmallBase = 50;

bool speaks_of_increase(const Tokens& tokens) {
  for (const Token& token : tokens) {
    if (token.key.starts_with("increase") || token.key == "rise" || token.key == "growth" || token.key == "change")
      return true;
  }
  return false;
}

/// The lines of rows, by the folded name of the row.
using RowLines = TextMap<std::uint64_t>;

RowLines lines_of(const FoundTable& table) {
  RowLines lines;
  for (const TableRow& row : table.rows) {
    if (!row.cells.empty()) lines.emplace(fold_name(row.cells.front()), row.line);
  }
  return lines;
}

/// Remarks on `year on year` in the header of changes over several years.
void remark_years(const TableRow& row, const std::string& cell, const Tokens& tokens, const Facts& figures,
                  std::vector<Finding>& findings) {
  if (!says_yearly(tokens) || figures.default_rows().empty()) return;
  const Move move{figures.default_rows().front(), kTotalChannel, figures.baseline(), figures.comparison()};
  const auto rate = yearly_rate(figures, move);
  if (!rate) return;
  findings.push_back({Verdict::remark, row.line, std::string(trim(cell)),
                      fmt::format("heads changes over {} years, not year on year: for {} it is {}% a year, compound",
                                  rate->years, printable(figures.rows()[move.row].name), rate->percent),
                      1});
}

/// Remarks on a percentage in the row of all forces that is the mean of the forces' percentages.
void remark_mean(const TableRow& row, const Facts& figures, std::vector<Finding>& findings) {
  if (figures.default_rows().size() != 1) return;
  const Move move{figures.default_rows().front(), kTotalChannel, figures.baseline(), figures.comparison()};
  for (const std::string& cell : row.cells) {
    const Tokens tokens = tokens_of(cell);
    if (tokens.size() != 1 || !tokens[0].percent || !is_mean_of_forces(figures, move, tokens[0].value)) continue;
    findings.push_back({Verdict::remark, row.line, tokens[0].text,
                        "is the mean or median of the forces' increases: the region's comes from its summed counts",
                        1});
  }
}

void remark_bases(const FoundTable& table, const Facts& figures, std::vector<Finding>& findings) {
  const RowLines lines = lines_of(table);
  for (std::uint32_t row = 0; row < figures.rows().size(); ++row) {
    const Count base = figures.count({row, kTotalChannel, figures.baseline()});
    if (base.is_missing() || base.value() >= kSmallBase * figures.one()) continue;
    const std::string& name = figures.rows()[row].name;
    const auto line = lines.find(fold_name(name));
    if (line == lines.end()) continue;
    findings.push_back(
        {Verdict::remark, line->second, name,
         fmt::format("has an increase from a base of {}: a percentage says little of so few", base.value()), 1});
  }
}

/// Whether a cell can be a percentage: it has a sign, a letter, or what is not ASCII.
bool may_be_percentage(const std::string& cell) {
  return std::ranges::any_of(cell,
                             [](char c) { return c == '%' || is_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

bool may_be_remarked(const FoundTable& table) {
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const TableRow row = table.rows[at];
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const std::string& cell = row.cells[column];
      if (at >= 2 && column > 0 && may_be_percentage(cell)) return true;
      if (at >= 2) continue;
      const Tokens tokens = tokens_of(cell);
      if (speaks_of_increase(tokens) || says_yearly(tokens)) return true;
    }
  }
  return false;
}

std::vector<Finding> remark_table(const FoundTable& table, const Facts& figures) {
  std::vector<Finding> findings;
  bool has_increases = false;
  TextSet forces;
  for (const FactRow& row : figures.rows()) {
    if (!row.is_region) forces.insert(fold_name(row.name));
  }
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const TableRow row = table.rows[at];
    if (row.cells.empty()) continue;
    if (at >= 2 && !forces.contains(fold_name(row.cells.front()))) remark_mean(row, figures, findings);
    for (std::size_t column = 0; at < 2 && column < row.cells.size(); ++column) {
      const Tokens tokens = tokens_of(row.cells[column]);
      has_increases = has_increases || speaks_of_increase(tokens);
      remark_years(row, row.cells[column], tokens, figures, findings);
    }
  }
  if (has_increases) remark_bases(table, figures, findings);
  return findings;
}

}  // namespace reach
