// sql: the statement that makes tidy counts in the engine that holds the rows. For sql and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/period.hpp>

namespace reach {

/// What one engine's SQL has of its own; the rest of a statement is the same for all. In the forms `@` stands for a
/// value and `{date}`, `{moment}`, `{whole}`, `{ends}`, `{fraction}` and `{zone}` for texts, as literals.
struct SqlDialect {
  std::string_view name = {};
  std::string_view remark = {};     ///< the statement's first line says so; may be empty
  char name_quote = '"';            ///< around names, doubled inside
  bool backslashes = false;         ///< are escapes, in names and literals
  bool whole_path = false;          ///< the parts of a table's name stand in one pair of quotes
  std::size_t most_parts = 3;       ///< of a table's name
  std::string_view column = {};     ///< before the name of a column: what keeps it apart from new names
  std::string_view text = {};       ///< any value as text
  std::string_view trimmed = {};    ///< a text without white space (Unicode White_Space) at its ends
  std::string_view is_date = {};    ///< whether a text is an ISO date, with a time or without
  std::string_view is_whole = {};   ///< whether a text is a whole number
  std::string_view number = {};     ///< such a text as a number that can be added up without end, or with an error
  std::string_view integer = {};    ///< a year as a number
  std::string_view is_broken = {};  ///< whether a text holds a line break or tab
  std::string_view distinct = {};   ///< how many different values, exactly
  std::string_view fail = {};       ///< ends the statement with an error that shows the text; itself a text
  std::string_view binary = {};     ///< behind a text that is sorted: by its bytes
  std::string_view is_moment =
      {};  ///< whether the type of a column is a moment, which has no date of its own; or empty
  std::string_view moment_text = {};   ///< a column as text that says how far it is from UTC, where its type allows
  std::string_view is_timed = {};      ///< whether such a text is a date and time with an offset; empty: knows no zones
  std::string_view date_in_zone = {};  ///< the date of such a text in a zone
};

std::span<const SqlDialect> sql_dialects();

enum class SqlCounting : std::uint8_t { sums, rows, distinct };

/// Where the rows are and what to make of them. Names are as the engine spells them.
struct SqlQuery {
  std::vector<std::string> table;  ///< its parts: schema and name
  std::string date, force, channel;
  std::string region;  ///< empty: all forces are one region
  SqlCounting counting = SqlCounting::sums;
  std::string value;  ///< the column of counts or ids
  std::vector<std::string> sum_over;
  PeriodKind period = PeriodKind::calendar_year;
  std::vector<Period> periods;  ///< these only; empty: all
  std::string time_zone;        ///< empty: dates as written
};

/// `schema.table`, `project.dataset.table`; a part in double quotes (doubled inside) may hold dots. Nothing where a
/// part is empty or a quote is left open.
std::optional<std::vector<std::string>> parse_table_name(std::string_view text);

/// One statement, with comments, ended by a semicolon. Its rows are those of `reach tally` in the order of their names;
/// a value that reach would refuse is an error of the engine. O(size of the names).
std::string sql_statement(const SqlQuery& query, const SqlDialect& dialect);

}  // namespace reach
