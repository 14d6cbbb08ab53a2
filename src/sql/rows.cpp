#include "sql/rows.hpp"

#include <fmt/core.h>

#include <reach/dataset.hpp>

#include "sql/quote.hpp"

namespace reach::sql {
namespace {

/// A column as trimmed text; NULL becomes empty, so that no comparison or message with it is NULL.
std::string text_of(const SqlDialect& dialect, std::string_view form, std::string_view column_name) {
  const std::string text = fill(dialect, form, quote_column(dialect, column_name));
  return fmt::format("coalesce({}, '')", fill(dialect, dialect.trimmed, text));
}

std::string plain_text(const SqlDialect& dialect, std::string_view column_name) {
  return text_of(dialect, dialect.text, column_name);
}

/// An expression that raises an error in the engine, with `message` and `value`.
std::string failure(const SqlDialect& dialect, std::string_view message, std::string_view value) {
  return fill(dialect, dialect.fail, fmt::format("'reach: {}: ' || {}", message, value));
}

std::string moment_text(const SqlQuery& query, const SqlDialect& dialect) {
  if (!query.time_zone.empty()) return text_of(dialect, dialect.moment_text, query.date);
  const std::string text = plain_text(dialect, query.date);
  if (dialect.is_moment.empty()) return text;
  return fmt::format("CASE WHEN {}\n      THEN {}\n      ELSE {} END",
                     fill(dialect, dialect.is_moment, quote_column(dialect, query.date)),
                     failure(dialect, "its date depends on the time zone, give --time-zone", text), text);
}

/// Whether a channel is named like the total of all channels.
std::string is_total(std::string_view channel) {
  return fmt::format(
      "lower({}) IN ('total', 'totals', 'sub total', 'subtotal', 'grand total', 'overall', 'combined', 'sum', 'all', "
      "'all channels', '(all)')",
      channel);
}

std::string day_of(const SqlQuery& query, const SqlDialect& dialect) {
  const bool in_zone = !query.time_zone.empty();
  const std::string_view refusal =
      in_zone ? "not a date and time with its offset from UTC" : "not a date such as 2018-03-05";
  return fmt::format("CASE WHEN {}\n      THEN {}\n      WHEN {}\n      THEN {}\n      ELSE {} END",
                     is_total("channel"),
                     failure(dialect, "a channel that is a total would be counted again, leave its rows out",
                             "force || ' ' || channel || ' ' || moment"),
                     fill(dialect, in_zone ? dialect.is_timed : dialect.is_date, "moment"),
                     in_zone ? fill(dialect, dialect.date_in_zone, "moment", query.time_zone) : "substr(moment, 1, 10)",
                     failure(dialect, refusal, "moment"));
}

/// The value that a row contributes.
std::string values(const SqlQuery& query, const SqlDialect& dialect) {
  if (query.counting == SqlCounting::rows) return {};
  if (query.counting == SqlCounting::distinct) {
    return fmt::format(
        ",\n    CASE WHEN value = ''\n      THEN {}\n"
        "      WHEN {}\n      THEN {}\n      ELSE value END AS visitor",
        failure(dialect, "no visitor is named in a row of", "force || ' ' || channel || ' ' || moment"),
        fill(dialect, dialect.is_broken, "value"),
        failure(dialect, "an id holds a line break or tab in a row of", "force || ' ' || channel || ' ' || moment"));
  }
  const std::string is_whole = fill(dialect, dialect.is_whole, "value");
  return fmt::format(
      ",\n    CASE WHEN {0} THEN {1} END AS number,\n"
      "    CASE WHEN value = '' THEN '[x]'\n"
      "      WHEN value IN ('[x]', '[c]', '[z]', '[u]', '[low]', '[k]') THEN value\n"
      "      WHEN {0} THEN NULL\n"
      "      ELSE {2} END AS symbol",
      is_whole, fill(dialect, dialect.number, "value"), failure(dialect, "not a whole number", "value"));
}

std::string period_of(PeriodKind kind, const SqlDialect& dialect) {
  switch (kind) {
    case PeriodKind::calendar_year:
      return "substr(day, 1, 4)";
    case PeriodKind::quarter:
      return "substr(day, 1, 4) || CASE WHEN substr(day, 6, 2) <= '03' THEN '-Q1' WHEN substr(day, 6, 2) <= '06' THEN "
             "'-Q2'\n      WHEN substr(day, 6, 2) <= '09' THEN '-Q3' ELSE '-Q4' END";
    case PeriodKind::month:
      return "substr(day, 1, 7)";
    case PeriodKind::day:
      return "day";
    case PeriodKind::financial_year:
      break;
  }
  // It begins in the year before, up to March; for the year 2016, 2016 + 101 ends in 17.
  const std::string first = fmt::format("{} - CASE WHEN substr(day, 6, 2) < '04' THEN 1 ELSE 0 END",
                                        fill(dialect, dialect.integer, "substr(day, 1, 4)"));
  return fmt::format("{}\n      || '-' || substr({}, 3, 2)", fill(dialect, dialect.text, first),
                     fill(dialect, dialect.text, first + " + 101"));
}

std::string_view value_columns(const SqlQuery& query) {
  switch (query.counting) {
    case SqlCounting::sums:
      return ", number, symbol";
    case SqlCounting::distinct:
      return ", visitor";
    case SqlCounting::rows:
      break;
  }
  return "";
}

}  // namespace

std::string text_rows(const SqlQuery& query, const SqlDialect& dialect) {
  const std::string region = query.region.empty() ? literal(dialect, kAllForces) : plain_text(dialect, query.region);
  std::string out = fmt::format(
      "reach_text AS (\n  SELECT\n    {} AS region,\n    {} AS force,\n    {} AS channel,\n    {} AS moment", region,
      plain_text(dialect, query.force), plain_text(dialect, query.channel), moment_text(query, dialect));
  if (query.counting != SqlCounting::rows) out += fmt::format(",\n    {} AS value", plain_text(dialect, query.value));
  // Named, so that the engine reports a column that does not exist.
  for (std::size_t at = 0; at < query.sum_over.size(); ++at) {
    out += fmt::format(",\n    {} AS summed_over_{}", quote_column(dialect, query.sum_over[at]), at + 1);
  }
  return out + fmt::format("\n  FROM {} AS reach_raw\n)", quote_table(dialect, query.table));
}

std::string checked_rows(const SqlQuery& query, const SqlDialect& dialect) {
  return fmt::format("reach_rows AS (\n  SELECT region, force, channel, moment,\n    {} AS day{}\n  FROM reach_text\n)",
                     day_of(query, dialect), values(query, dialect));
}

std::string period_rows(const SqlQuery& query, const SqlDialect& dialect) {
  return fmt::format(
      "reach_periods AS (\n  SELECT region, force, channel, moment{},\n    {} AS period\n  FROM reach_rows\n)",
      value_columns(query), period_of(query.period, dialect));
}

}  // namespace reach::sql
