// `reach sql`: the statement that makes the same tidy counts in the engine that holds the rows.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/sql.hpp>

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
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct Flags {
  std::string dialect, date, force, channel, region, count, distinct, period, time_zone;
  std::vector<std::string> sum_over, periods;
  FormatFlags output;
  GeneralFlags general;
};

OptionGroup statement_options(Flags& flags) {
  return {"Statement",
          {{"--dialect", "NAME", fmt::format("SQL of {}", listed(names_of(sql_dialects()))), &flags.dialect},
           period_option(flags.period),
           {"--for", "PERIOD", "this period only; may be repeated", &flags.periods},
           {"--time-zone", "ZONE", "take the dates of times in this zone, such as Europe/London (default: as written)",
            &flags.time_zone},
           output_option("sql", flags.output.output)}};
}

OptionGroup column_options(Flags& flags) {
  return {"Columns",
          {{"--date", "NAME", "dates or times (default: date, or timestamp where rows are events)", &flags.date},
           {"--force", "NAME", "forces (default: force)", &flags.force},
           {"--channel", "NAME", "channels (default: channel)", &flags.channel},
           {"--region", "NAME", "regions (default: none; all forces are one region, `All forces`)", &flags.region},
           {"--count", "NAME", "counts (default: count); or `rows`: rows are events, count each as one", &flags.count},
           {"--distinct", "NAME", "rows are events: count the different values of this column, totals too",
            &flags.distinct},
           {"--sum-over", "NAME", "sum rows over this further column; may be repeated", &flags.sum_over}}};
}

std::string or_else(const std::string& given, std::string_view otherwise) {
  return given.empty() ? std::string(otherwise) : given;
}

/// A name that no engine could hold, or that could end its quotes by being read in another encoding.
void check_name(std::string_view what, std::string_view name, Diagnostics& faults) {
  const auto bad = find_bad_text(name, 0, false);
  if (!bad || (bad->fault != TextFault::bad_utf8 && bad->fault != TextFault::nul)) return;
  refuse(faults, fmt::format("{} {} holds {}", what, quoted(name), describe(*bad)), "give the name in UTF-8");
}

void check_counting(const Flags& flags, SqlQuery& query, Diagnostics& faults) {
  if (!flags.count.empty() && !flags.distinct.empty()) {
    refuse(faults, "`--count` and `--distinct` contradict each other", "give one of them");
  }
  query.counting = !flags.distinct.empty() ? SqlCounting::distinct
                   : flags.count == "rows" ? SqlCounting::rows
                                           : SqlCounting::sums;
  query.value = query.counting == SqlCounting::distinct ? flags.distinct : or_else(flags.count, "count");
  query.date = or_else(flags.date, query.counting == SqlCounting::sums ? "date" : "timestamp");
}

void check_columns(const Flags& flags, SqlQuery& query, Diagnostics& faults) {
  check_counting(flags, query, faults);
  query.force = or_else(flags.force, "force");
  query.channel = or_else(flags.channel, "channel");
  query.region = flags.region;
  query.sum_over = flags.sum_over;
  for (const std::string& name : {query.date, query.force, query.channel, query.region, query.value}) {
    check_name("the column", name, faults);
  }
  for (const std::string& name : query.sum_over) check_name("the column", name, faults);
}

/// `visits.csv`: a table of that name stands in double quotes.
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
    return refuse(faults, fmt::format("{} is not the name of a table", quoted(operands[0])),
                  "write schema.table; a part that holds a dot stands in double quotes");
  }
  if (parts->size() > 1 && names_file(operands[0])) {
    return refuse(faults,
                  fmt::format("{} is a file by its name, and a statement is about a table", quoted(operands[0])),
                  "load its rows into a table, and name that; `reach tally` counts a file as it stands");
  }
  query.table = *parts;
  if (dialect == nullptr || parts->size() <= dialect->most_parts) return;
  refuse(faults,
         fmt::format("{} has {} parts, and tables of {} have {} at most", quoted(operands[0]), parts->size(),
                     dialect->name, dialect->most_parts),
         "a part that holds a dot stands in double quotes");
}

void check_periods(const Flags& flags, SqlQuery& query, Diagnostics& faults) {
  query.period = check_period_kind(flags.period, faults);
  for (const std::string& text : flags.periods) {
    const auto period = check_period("--for", text, query.period, faults);
    if (!period) continue;
    query.periods.push_back(*period);
    if (period->kind == query.period) continue;
    refuse(faults,
           fmt::format("`--for` names the {} {}, and rows are summed by {}", name(period->kind), label(*period),
                       name(query.period)),
           "give the kind of its period by --period");
  }
}

void check_zone(const Flags& flags, const SqlDialect* dialect, SqlQuery& query, Diagnostics& faults) {
  if (flags.time_zone.empty()) return;
  query.time_zone = flags.time_zone;
  read_time_zone(flags.time_zone, faults);
  if (dialect == nullptr || !dialect->is_timed.empty()) return;
  refuse(faults, fmt::format("`--time-zone` cannot be given for {}, which knows no time zones", dialect->name),
         "export the rows as CSV, and count them by reach tally --time-zone");
}

const SqlDialect* check_dialect(const Flags& flags, Diagnostics& faults) {
  if (!flags.dialect.empty()) return find_choice("--dialect", flags.dialect, sql_dialects(), faults);
  refuse(faults, "`--dialect` is not given",
         fmt::format("name the engine that holds the rows: {}", listed(names_of(sql_dialects()))));
  return nullptr;
}

}  // namespace

int sql(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{statement_options(flags), column_options(flags), general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach sql --dialect NAME [options] TABLE",
                                "Prints one SQL statement that makes the counts of `reach tally` in the engine that "
                                "holds the rows. Its result, as CSV with a header, is for `reach report -`. A name is "
                                "given as the engine spells it: capitals count. BigQuery's statement has not been run.",
                                groups),
                      io);
  }
  SqlQuery query;
  const SqlDialect* dialect = check_dialect(flags, faults);
  check_table(operands, dialect, query, faults);
  check_columns(flags, query, faults);
  check_periods(flags, query, faults);
  check_zone(flags, dialect, query, faults);
  check_form("sql", flags.output, faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach sql");

  constexpr std::string_view kOutcome = "nothing was written";
  const Destination destination{flags.output.output};
  check_destination(destination, {}, io, faults);
  if (!faults.has_errors()) return deliver(destination, sql_statement(query, *dialect), speech, io, kOutcome);
  print_findings(faults, speech, io, kOutcome);
  return kTrouble;
}

}  // namespace reach::cli
