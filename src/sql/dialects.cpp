// The table of dialects.
#include <array>

#include <reach/sql.hpp>

namespace reach {
namespace {

constexpr auto kDialects = std::to_array<SqlDialect>({
    // `"count"` must not be qualified: without such a column, `raw."count"` would be the function.
    {.name = "postgresql",
     .text = "CAST(@ AS text)",
     .trimmed = "btrim(@, E'\\t\\n\\x0B\\f\\r "
                "\\u0085\\u00A0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008"
                "\\u2009\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000')",
     .is_date = "@ ~ {date}",
     .is_whole = "@ ~ {whole}",
     .number = "CAST(@ AS numeric)",
     .integer = "CAST(@ AS integer)",
     .is_broken = "@ ~ E'[\\t\\n\\r\\u2028\\u2029]'",
     .distinct = "count(DISTINCT @)",
     .fail = "CAST(CAST(@ AS integer) AS text)",
     .binary = " COLLATE \"C\"",
     .is_moment = "pg_typeof(@) = CAST('timestamp with time zone' AS regtype)",
     .moment_text = "CAST(@ AS text)",
     .is_timed = "@ ~ {moment}",
     .date_in_zone =
         "to_char(CAST(regexp_replace(@, {fraction}, '') AS timestamptz) AT TIME ZONE {zone}, 'YYYY-MM-DD')"},
    {.name = "duckdb",
     .text = "CAST(@ AS VARCHAR)",
     .trimmed = "regexp_replace(@, {ends}, '', 'g')",
     .is_date = "regexp_matches(@, {date})",
     .is_whole = "regexp_matches(@, {whole})",
     .number = "CAST(@ AS HUGEINT)",
     .integer = "CAST(@ AS INTEGER)",
     .is_broken = "regexp_matches(@, {breaks})",
     .distinct = "count(DISTINCT @)",
     .fail = "CAST(CAST(@ AS INTEGER) AS VARCHAR)",
     .binary = "",
     .is_moment = "typeof(@) = 'TIMESTAMP WITH TIME ZONE'",
     .moment_text = "CAST(@ AS VARCHAR)",
     .is_timed = "regexp_matches(@, {moment})",
     .date_in_zone =
         "strftime(CAST(regexp_replace(@, {fraction}, '') AS TIMESTAMPTZ) AT TIME ZONE {zone}, '%Y-%m-%d')"},
    // A new name hides a column of the same name, unless that is written with the table's alias. Whether
    // `count(DISTINCT)` is exact is a setting; uniqExact is. Moments are parsed within the years of DateTime only.
    {.name = "clickhouse",
     .backslashes = true,
     .most_parts = 2,
     .column = "reach_raw.",
     .text = "toString(@)",
     .trimmed = "replaceRegexpAll(@, {ends}, '')",
     .is_date = "match(@, {date})",
     .is_whole = "match(@, {whole})",
     .number = "toInt128OrNull(@)",
     .integer = "toInt32(@)",
     .is_broken = "match(@, {breaks})",
     .distinct = "uniqExact(@)",
     .fail = "toString(toInt32(@))",
     .binary = "",
     .is_moment = "toTypeName(@) LIKE '%DateTime%'",
     .moment_text = "if(toTypeName(@) LIKE '%DateTime%', "
                    "toString(accurateCastOrNull(@, 'DateTime64(0, \\'UTC\\')')) || 'Z', toString(@))",
     .is_timed = "match(@, {moment}) AND substr(@, 1, 4) BETWEEN '1971' AND '2105'",
     .date_in_zone = "substr(toString(toTimeZone(parseDateTime64BestEffort(replaceRegexpOne(@, {fraction}, ''), 0, "
                     "'UTC'), {zone})), 1, 10)"},
    {.name = "bigquery",
     .remark = "reach's tests run the other dialects' statements; BigQuery's is compared as text only",
     .name_quote = '`',
     .backslashes = true,
     .whole_path = true,
     .text = "COLLATE(CAST(@ AS STRING), '')",
     .trimmed = "REGEXP_REPLACE(@, {ends}, '')",
     .is_date = "REGEXP_CONTAINS(@, {date})",
     .is_whole = "REGEXP_CONTAINS(@, {whole})",
     .number = "CAST(@ AS NUMERIC)",
     .integer = "CAST(@ AS INT64)",
     .is_broken = "REGEXP_CONTAINS(@, {breaks})",
     .distinct = "COUNT(DISTINCT @)",
     .fail = "ERROR(@)",
     .binary = "",
     .is_moment = "",
     .moment_text = "COLLATE(CAST(@ AS STRING), '')",
     .is_timed = "REGEXP_CONTAINS(@, {moment})",
     .date_in_zone = "CAST(DATE(TIMESTAMP(REGEXP_REPLACE(@, {fraction}, '')), {zone}) AS STRING)"},
    // A name in double quotes that matches no column would be a text literal. A number above 64 bits would be
    // truncated.
    {.name = "sqlite",
     .name_quote = '`',
     .most_parts = 2,
     .text = "CAST(@ AS TEXT)",
     .trimmed =
         "trim(@, char(9,10,11,12,13,32,133,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,"
         "8239,8287,12288))",
     .is_date =
         "@ BETWEEN '1900' AND '2200' AND date(substr(@, 1, 10), '+0 days') = substr(@, 1, 10) AND (length(@) = 10 OR "
         "@ GLOB '??????????[T ][0-2][0-9]:[0-5][0-9]*' AND substr(@, 12, 2) < '24' AND datetime(@) IS NOT NULL AND @ "
         "NOT GLOB "
         "'*.[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*' AND @ NOT GLOB '*  *')",
     .is_whole = "@ <> '' AND @ NOT GLOB '*[^0-9]*' AND (length(ltrim(@, '0')) < 19 OR length(ltrim(@, '0')) = 19 AND "
                 "ltrim(@, '0') <= '9223372036854775807')",
     .number = "CAST(@ AS INTEGER)",
     .integer = "CAST(@ AS INTEGER)",
     .is_broken = "@ GLOB '*[' || char(9,10,13,8232,8233) || ']*'",
     .distinct = "count(DISTINCT @)",
     .fail = "json_extract('{}', @)",
     .binary = ""},
});

}  // namespace

std::span<const SqlDialect> sql_dialects() { return kDialects; }

}  // namespace reach
