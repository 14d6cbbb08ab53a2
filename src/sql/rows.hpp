// The rows of a table, read in the same way as reach reads files. For sql.
#pragma once

#include <string>

#include <reach/sql.hpp>

namespace reach::sql {

/// `reach_text AS (…)`: the columns as trimmed text, never NULL: region, force, channel, moment (when, as written) and
/// value.
std::string text_rows(const SqlQuery& query, const SqlDialect& dialect);

/// `reach_rows AS (…)`: the same rows with day (the date of the moment), and the value as number and symbol, or as
/// visitor.
std::string checked_rows(const SqlQuery& query, const SqlDialect& dialect);

/// `reach_periods AS (…)`: the same rows with the label of the period in place of the day.
std::string period_rows(const SqlQuery& query, const SqlDialect& dialect);

}  // namespace reach::sql
