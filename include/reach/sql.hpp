// sql: the statement that produces tidy counts in the database engine that holds the rows. For sql and cli.
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

/// What is specific to one engine's SQL; the rest of a statement is the same for all. In the templates, `@` stands for
/// a value, and `{date}`, `{moment}`, `{whole}`, `{ends}`, `{fraction}` and `{zone}` stand for texts, as literals.
struct SqlDialect {
  std::string_view name = {};
  std::string_view remark = {};     ///< a remark for the statement's first line; may be empty
  char name_quote = '"';            ///< around names; doubled inside them
  bool backslashes = false;         ///< backslashes are escapes, in names and literals
  bool whole_path = false;          ///< one pair of quotes encloses all parts of a table's name
  std::size_t most_parts = 3;       ///< of a table's name
  std::string_view column = {};     ///< prefix of a column's name, which distinguishes it from new names
  std::string_view text = {};       ///< any value as text
  std::string_view trimmed = {};    ///< a text without white space (Unicode White_Space) at its ends
  std::string_view is_date = {};    ///< whether a text is an ISO date, with or without a time
  std::string_view is_whole = {};   ///< whether a text is a whole number
  std::string_view number = {};     ///< such a text as a number that cannot overflow, or raises an error if it does
  std::string_view integer = {};    ///< a year as a number
  std::string_view is_broken = {};  ///< whether a text contains a line break or tab
  std::string_view distinct = {};   ///< the exact number of different values
  std::string_view fail = {};    ///< aborts the statement with an error that shows the text; itself a text expression
  std::string_view binary = {};  ///< after a text that is sorted: sorts by its bytes
  std::string_view is_moment = {};  ///< whether a column's type is a moment, which has no date of its own; may be empty
  std::string_view moment_text = {};  ///< a column as text, with its offset from UTC if its type has one
  std::string_view is_timed =
      {};  ///< whether such a text is a date and time with an offset; empty: the engine does not support time zones
  std::string_view date_in_zone = {};  ///< the date of such a text in a zone
};

std::span<const SqlDialect> sql_dialects();

enum class SqlCounting : std::uint8_t { sums, rows, distinct };

/// Where the rows are, and how to interpret them. Names are spelled as the engine spells them.
struct SqlQuery {
  std::vector<std::string> table;  ///< its parts: schema and name
  std::string date, force, channel;
  std::string region;  ///< empty: all forces are one region
  SqlCounting counting = SqlCounting::sums;
  std::string value;  ///< the column of counts or ids
  std::vector<std::string> sum_over;
  PeriodKind period = PeriodKind::calendar_year;
  std::vector<Period> periods;  ///< only these; empty: all
  std::string time_zone;        ///< empty: dates as written
};

/// `schema.table`, `project.dataset.table`; a part in double quotes (doubled inside) may contain dots. Returns nothing
/// if a part is empty or a quote is not closed.
std::optional<std::vector<std::string>> parse_table_name(std::string_view text);

/// One statement, with comments, ending with a semicolon. It produces the rows of `reach tally`, sorted by name; a
/// value that reach would reject raises an error in the engine. O(size of the names).
std::string sql_statement(const SqlQuery& query, const SqlDialect& dialect);

}  // namespace reach
