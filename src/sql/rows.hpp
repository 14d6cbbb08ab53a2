// The rows of a table, read as reach reads them. For sql.
#pragma once

#include <string>

#include <reach/sql.hpp>

namespace reach::sql {

/// `reach_text AS (…)`: the columns as text without white space at their ends, never NULL: region, force, channel,
/// moment (when, as written) and value.
std::string text_rows(const SqlQuery& query, const SqlDialect& dialect);

/// `reach_rows AS (…)`: the same with day (its date), and the value as number and symbol, or as visitor.
std::string checked_rows(const SqlQuery& query, const SqlDialect& dialect);

/// `reach_periods AS (…)`: the same with the label of the period in place of the day.
std::string period_rows(const SqlQuery& query, const SqlDialect& dialect);

}  // namespace reach::sql
