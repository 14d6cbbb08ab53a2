// The statement: rows, then their counts, or the different people among them with all unions.
#include <fmt/core.h>

#include <reach/sql.hpp>

#include "sql/quote.hpp"
#include "sql/rows.hpp"

namespace reach {
namespace {

using namespace sql;

/// In the order of names, each union after the counts that it unites.
std::string order(const SqlDialect& dialect, bool with_unions) {
  std::string out = "\nORDER BY ";
  for (const std::string_view key : {"region", "force", "channel"}) {
    if (with_unions) out += fmt::format("CASE WHEN {} = '(all)' THEN 1 ELSE 0 END, ", key);
    out += fmt::format("{}{}, ", key, dialect.binary);
  }
  return out + fmt::format("period{};\n", dialect.binary);
}

std::string wanted(const SqlQuery& query, const SqlDialect& dialect) {
  std::string list;
  for (const Period period : query.periods) {
    list += (list.empty() ? "" : ", ") + literal(dialect, period_label(period));
  }
  return list.empty() ? std::string() : fmt::format("\nWHERE period IN ({})", list);
}

/// An error, as in reach: a day may repeat the counts of its hours, for any force or channel.
std::string mixed_forms(const SqlDialect& dialect) {
  return fmt::format("\n    WHEN least_length = 10 AND most_length > 10\n      THEN {}",
                     fill(dialect, dialect.fail,
                          "'reach: dates with a time and without, a day may hold its hours again: ' || force || ' ' || "
                          "channel || ' ' || period"));
}

/// Over all rows, not only those of a cell or of the requested periods.
constexpr std::string_view kForms = "min(shortest) OVER () AS least_length, max(longest) OVER () AS most_length";

/// An error, as in reach: a date given twice would be added up.
std::string sum_checks(const SqlQuery& query, const SqlDialect& dialect) {
  const auto failure = [&](std::string_view what) {
    return fill(dialect, dialect.fail, fmt::format("'reach: {}: ' || force || ' ' || channel || ' ' || period", what));
  };
  std::string out;
  if (query.sum_over.empty()) {
    out += fmt::format("\n    WHEN stated > moments\n      THEN {}",
                       failure("the same date twice, add up over another column by --sum-over"));
  }
  return out + mixed_forms(dialect);
}

std::string sums(const SqlQuery& query, const SqlDialect& dialect) {
  std::string cells =
      ",\nreach_cells AS (\n"
      "  SELECT region, force, channel, period,\n"
      "    sum(number) AS total, count(symbol) AS missing, min(symbol) AS least_symbol, max(symbol) AS most_symbol,\n"
      "    max(CASE WHEN symbol = '[c]' THEN 1 ELSE 0 END) AS confidential,\n"
      "    min(length(moment)) AS shortest, max(length(moment)) AS longest";
  if (query.sum_over.empty()) {
    cells += fmt::format(",\n    count(*) AS stated, {} AS moments", fill(dialect, dialect.distinct, "moment"));
  }
  return cells +
         fmt::format(
             "\n  FROM reach_periods\n  GROUP BY region, force, channel, period\n),\n"
             "reach_sums AS (\n"
             "  SELECT region, force, channel, period, total, missing, least_symbol, most_symbol, confidential{},\n"
             "    {}\n  FROM reach_cells\n)\n"
             "SELECT region, force, channel, period,\n"
             "  CASE{}\n"
             "    WHEN missing = 0 THEN {}\n"
             "    WHEN least_symbol = most_symbol THEN least_symbol\n"
             "    WHEN confidential = 1 THEN '[c]'\n"
             "    ELSE '[x]' END AS {}\n"
             "FROM reach_sums",
             query.sum_over.empty() ? ", stated, moments" : "", kForms, sum_checks(query, dialect),
             fill(dialect, dialect.text, "total"), quote_name(dialect, "count")) +
         wanted(query, dialect) + order(dialect, false);
}

std::string row_counts(const SqlQuery& query, const SqlDialect& dialect) {
  return fmt::format(
             ",\nreach_cells AS (\n"
             "  SELECT region, force, channel, period, count(*) AS events,\n"
             "    min(length(moment)) AS shortest, max(length(moment)) AS longest\n"
             "  FROM reach_periods\n  GROUP BY region, force, channel, period\n),\n"
             "reach_sums AS (\n  SELECT region, force, channel, period, events,\n    {}\n  FROM reach_cells\n)\n"
             "SELECT region, force, channel, period,\n  CASE{}\n    ELSE {} END AS {}\nFROM reach_sums{}",
             kForms, mixed_forms(dialect), fill(dialect, dialect.text, "events"), quote_name(dialect, "count"),
             wanted(query, dialect)) +
         order(dialect, false);
}

/// Each visitor is in a cell (whole 1) and in five unions: of the force, of the region and channel, of the region, of a
/// channel in all regions, and of all. A union is known if each force and channel that it unites has a cell.
constexpr std::string_view kUnions = R"(,
reach_pairs AS (
  SELECT region, force, channel, period, visitor,
    min(length(moment)) AS short_moment, max(length(moment)) AS long_moment
  FROM reach_periods
  GROUP BY region, force, channel, period, visitor
),
reach_wholes AS (
  SELECT 1 AS whole UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6
),
reach_parts AS (
  SELECT whole, period, visitor, short_moment, long_moment,
    CASE WHEN whole >= 5 THEN '(all)' ELSE region END AS in_region,
    CASE WHEN whole >= 3 THEN '(all)' ELSE force END AS in_force,
    CASE WHEN whole IN (2, 4, 6) THEN '(all)' ELSE channel END AS in_channel
  FROM reach_pairs CROSS JOIN reach_wholes
),
reach_people AS (
  SELECT whole, in_region AS region, in_force AS force, in_channel AS channel, period, {distinct} AS people,
    min(short_moment) AS shortest, max(long_moment) AS longest
  FROM reach_parts
  GROUP BY whole, in_region, in_force, in_channel, period
),
reach_cells AS (
  SELECT whole, region, force, channel, period, people, shortest, longest,
    CASE WHEN whole = 1 THEN 1 ELSE 0 END AS is_cell,
    CASE WHEN whole = 1 AND row_number() OVER (PARTITION BY whole, region, force ORDER BY channel, period) = 1
      THEN 1 ELSE 0 END AS new_force,
    CASE WHEN whole = 1 AND row_number() OVER (PARTITION BY whole, channel ORDER BY region, force, period) = 1
      THEN 1 ELSE 0 END AS new_channel
  FROM reach_people
),
reach_known AS (
  SELECT whole, region, force, channel, period, people, {forms},
    CASE whole WHEN 1 THEN 1
      WHEN 2 THEN sum(is_cell) OVER (PARTITION BY region, force, period)
      WHEN 3 THEN sum(is_cell) OVER (PARTITION BY region, channel, period)
      WHEN 4 THEN sum(is_cell) OVER (PARTITION BY region, period)
      WHEN 5 THEN sum(is_cell) OVER (PARTITION BY channel, period)
      ELSE sum(is_cell) OVER (PARTITION BY period) END AS cells,
    CASE WHEN whole <= 2 THEN 1
      WHEN whole <= 4 THEN sum(new_force) OVER (PARTITION BY region)
      ELSE sum(new_force) OVER () END AS forces,
    CASE WHEN whole IN (2, 4, 6) THEN sum(new_channel) OVER () ELSE 1 END AS channels
  FROM reach_cells
)
SELECT region, force, channel, period,
  CASE{mixed}
    WHEN cells = forces * channels THEN {people}
    ELSE '[x]' END AS {name}
FROM reach_known)";

std::string people(const SqlQuery& query, const SqlDialect& dialect) {
  std::string out(kUnions);
  const auto put = [&](std::string_view mark, std::string_view text) {
    out.replace(out.find(mark), mark.size(), text);
  };
  put("{distinct}", fill(dialect, dialect.distinct, "visitor"));
  put("{forms}", kForms);
  put("{mixed}", mixed_forms(dialect));
  put("{people}", fill(dialect, dialect.text, "people"));
  put("{name}", quote_name(dialect, "distinct"));
  return out + wanted(query, dialect) + order(dialect, true);
}

std::string counts(const SqlQuery& query, const SqlDialect& dialect) {
  switch (query.counting) {
    case SqlCounting::sums:
      return sums(query, dialect);
    case SqlCounting::rows:
      return row_counts(query, dialect);
    case SqlCounting::distinct:
      break;
  }
  return people(query, dialect);
}

}  // namespace

std::string sql_statement(const SqlQuery& query, const SqlDialect& dialect) {
  const std::string remark = dialect.remark.empty() ? "" : fmt::format("-- {}\n", dialect.remark);
  return fmt::format(
      "-- The same counts as `reach tally`: write them as CSV, and read that by `reach report -`.\n{}WITH "
      "{},\n{},\n{}{}",
      remark, text_rows(query, dialect), checked_rows(query, dialect), period_rows(query, dialect),
      counts(query, dialect));
}

}  // namespace reach
