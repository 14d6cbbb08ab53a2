// `reach sql`: an SQL statement that makes the same tidy counts in the engine that holds the rows.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/sql.hpp>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/output.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/time_zone.hpp"
#include "cli/read/reading.hpp"
#include "cli/read/reading_options.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct SqlCommand {
  std::string dialect_name, count, date;
  std::string distinct;
  std::vector<std::string> only;
  FormatFlags output;

  const SqlDialect* dialect = nullptr;
  SqlQuery query;

  SqlCommand() { query.force = "force", query.channel = "channel"; }
  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> SqlCommand::options() {
  return option_table(
      OptionGroup{"Statement",
                  {{"--dialect", "NAME", fmt::format("SQL of {}", listed(names_of(sql_dialects()))), &dialect_name},
                   period_option(query.period),
                   for_option(only),
                   time_zone_option(&query.time_zone),
                   output_option("sql", output.output)}},
      OptionGroup{"Columns",
                  {{"--date-column,--date", "NAME",
                    "dates or times (default: date, or timestamp where rows are events)", &date},
                   {"--force-column,--force", "NAME", "forces (default: force)", &query.force},
                   {"--channel-column,--channel", "NAME", "channels (default: channel)", &query.channel},
                   {"--region-column,--region", "NAME",
                    "regions (default: none; all forces are one region, `All forces`)", &query.region},
                   {"--count-column,--count", "NAME",
                    "counts (default: count); or `rows`: rows are events, count each as one", &count},
                   distinct_option(distinct),
                   {"--sum-over", "NAME", "add up the rows that differ in this column only; may be repeated",
                    &query.sum_over}}});
}

std::string or_else(const std::string& given, std::string_view otherwise) {
  return given.empty() ? std::string(otherwise) : given;
}

/// Refuses a name that no engine could hold, or that could close its quotes when read in another encoding.
void check_name(std::string_view what, std::string_view name, Diagnostics& faults) {
  const auto bad = find_bad_text(name, 0, false);
  if (!bad || (bad->fault != TextFault::bad_utf8 && bad->fault != TextFault::nul)) return;
  refuse(faults, fmt::format("{} {} holds {}", what, in_backticks(name), describe(*bad)), "give the name in UTF-8");
}

void check_counting(const SqlCommand& flags, SqlQuery& query, Diagnostics& faults) {
  if (!flags.count.empty() && !flags.distinct.empty()) {
    refuse(faults, "`--count-column` and `--distinct` contradict each other", "give one of them");
  }
  query.counting = !flags.distinct.empty() ? SqlCounting::distinct
                   : flags.count == "rows" ? SqlCounting::rows
                                           : SqlCounting::sums;
  query.value = query.counting == SqlCounting::distinct ? flags.distinct : or_else(flags.count, "count");
  query.date = or_else(flags.date, query.counting == SqlCounting::sums ? "date" : "timestamp");
}

void check_columns(const SqlCommand& flags, SqlQuery& query, Diagnostics& faults) {
  check_counting(flags, query, faults);
  for (const std::string& name : {query.date, query.force, query.channel, query.region, query.value}) {
    check_name("the column", name, faults);
  }
  for (const std::string& name : query.sum_over) check_name("the column", name, faults);
}

/// Whether the operand looks like a file, such as `visits.csv`. A table of that name must be in double quotes.
bool names_file(std::string_view operand) {
  constexpr auto kEndings = std::to_array<std::string_view>({".csv", ".tsv", ".txt", ".gz", ".xlsx"});
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return operand.ends_with(ending); });
}

void check_table(std::span<const std::string> operands, const SqlDialect* dialect, SqlQuery& query,
                 Diagnostics& faults) {
  if (operands.size() != 1) {
    return refuse(faults, operands.empty() ? "no table is named" : "more than one table is named",
                  "name the table that holds the rows: reach sql --dialect postgresql visits");
  }
  check_name("the table", operands[0], faults);
  const auto parts = parse_table_name(operands[0]);
  if (!parts) {
    return refuse(faults, fmt::format("{} is not the name of a table", in_backticks(operands[0])),
                  "write schema.table; put double quotes around a part that holds a dot");
  }
  if (parts->size() > 1 && names_file(operands[0])) {
    return refuse(faults,
                  fmt::format("{} is a file by its name, and a statement is about a table", in_backticks(operands[0])),
                  "load its rows into a table, and name that; `reach tally` counts a file as it is");
  }
  query.table = *parts;
  if (dialect == nullptr || parts->size() <= dialect->most_parts) return;
  refuse(faults,
         fmt::format("{} has {} parts, and tables of {} have {} at most", in_backticks(operands[0]), parts->size(),
                     dialect->name, dialect->most_parts),
         "put double quotes around a part that holds a dot");
}

/// Refuses a period of a different kind from the one rows are summed into: it would have no rows.
void check_kinds(const SqlQuery& query, Diagnostics& faults) {
  for (const Period period : query.periods) {
    if (period.kind == query.period) continue;
    refuse(faults,
           fmt::format("`--for` names the {} {}, and rows are summed by {}", name_of(period.kind), period_label(period),
                       name_of(query.period)),
           "give the kind of its period by --period");
  }
}

void check_zone(const SqlQuery& query, const SqlDialect* dialect, Diagnostics& faults) {
  if (query.time_zone.empty()) return;
  read_time_zone(query.time_zone, faults);
  if (dialect == nullptr || !dialect->is_timed.empty()) return;
  refuse(faults, fmt::format("`--time-zone` cannot be given for {}, which knows no time zones", dialect->name),
         "export the rows as CSV, and count them by reach tally --time-zone");
}

const SqlDialect* check_dialect(const std::string& name, Diagnostics& faults) {
  if (!name.empty()) return find_choice("--dialect", name, sql_dialects(), faults);
  refuse(faults, "`--dialect` is not given",
         fmt::format("name the engine that holds the rows: {}", listed(names_of(sql_dialects()))));
  return nullptr;
}

void SqlCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  dialect = check_dialect(dialect_name, faults);
  check_table(given.operands, dialect, query, faults);
  check_columns(*this, query, faults);
  query.periods = check_periods("--for", only, query.period, faults);
  check_kinds(query, faults);
  check_zone(query, dialect, faults);
  check_form(session.command.name, output, faults);
}

int SqlCommand::run(const Session& session) const {
  return make_output(
      {output.output}, {}, [this](Diagnostics&) { return Made{sql_statement(query, *dialect)}; }, session);
}

}  // namespace

Action sql() { return action<SqlCommand>(); }

}  // namespace reach::cli
