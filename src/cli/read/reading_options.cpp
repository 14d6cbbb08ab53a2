// The options of reading.hpp: their table, and from what was given to what is meant.
#include <algorithm>
#include <array>
#include <charconv>
#include <thread>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/io/files.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/time_zone.hpp"
#include "cli/read/reading.hpp"
#include "load/words/period_forms.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr auto kPeriodKinds = std::to_array<Choice<PeriodKind>>({
    {"calendar-year", PeriodKind::calendar_year},
    {"financial-year", PeriodKind::financial_year},
    {"quarter", PeriodKind::quarter},
    {"month", PeriodKind::month},
    {"day", PeriodKind::day},
});

constexpr auto kDateOrders = std::to_array<Choice<DateOrder>>({
    {"dmy", DateOrder::dmy},
    {"mdy", DateOrder::mdy},
    {"iso", DateOrder::iso},
});

constexpr auto kGroupings = std::to_array<Choice<Grouping>>({
    {"comma", Grouping::comma},
    {"dot", Grouping::dot},
    {"space", Grouping::space},
});

constexpr auto kCounted = std::to_array<Choice<bool>>({{"rows", true}});

constexpr auto kDelimiters = std::to_array<Choice<char>>({
    {"comma", ','},
    {"semicolon", ';'},
    {"tab", '\t'},
    {"pipe", '|'},
    {"\\t", '\t'},
});

bool may_delimit(char character) {
  return character == '\t' ||
         (character >= ' ' && character <= '~' && character != '"' && !(character >= '0' && character <= '9') &&
          !(character >= 'A' && character <= 'Z') && !(character >= 'a' && character <= 'z'));
}

void check_threads(const std::string& text, unsigned& into, Diagnostics& faults) {
  constexpr std::size_t kMost = 256;
  if (text.empty()) {
    into = std::max(std::thread::hardware_concurrency(), 1U);
    return;
  }
  std::size_t threads = 1;
  check_range("--threads", text, 1, kMost, threads, faults);
  into = static_cast<unsigned>(threads);
}

std::string delimiter_names() { return listed(names_of(std::span(kDelimiters).first(kDelimiters.size() - 1))); }

void check_delimiter(const std::string& text, char& into, Diagnostics& faults) {
  if (text.empty()) return;
  const auto* named =
      std::find_if(kDelimiters.begin(), kDelimiters.end(), [&](const auto& row) { return row.name == text; });
  if (named != kDelimiters.end()) {
    into = named->value;
  } else if (text.size() == 1 && may_delimit(text[0])) {
    into = text[0];
  } else {
    refuse(faults, fmt::format("`--delimiter` cannot be {}", quoted(text)),
           fmt::format("{}give one character, not a letter, a digit or a quote; or {}",
                       question(text, names_of(kDelimiters)), delimiter_names()));
  }
}

void check_number(std::string_view option, const std::string& text, std::uint64_t& into, std::string_view hint,
                  Diagnostics& faults) {
  if (text.empty()) return;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, into);
  if (stop == end && error == std::errc()) return;
  refuse(faults, fmt::format("`{}` cannot be {}", option, quoted(text)), std::string(hint));
}

/// Nothing is dropped without a place: either option needs the other.
void check_rejects(const ReadingFlags& flags, Reading& reading, Diagnostics& faults) {
  check_number("--max-rejects", flags.max_rejects, reading.max_rejects, "give the number of rows that may be set aside",
               faults);
  reading.rejects = flags.rejects;
  if (flags.max_rejects.empty() != flags.rejects.empty()) {
    const bool no_place = flags.rejects.empty();
    refuse(faults, no_place ? "`--max-rejects` needs `--rejects FILE`" : "`--rejects` needs `--max-rejects N`",
           no_place ? "name the file that bad rows are written to: nothing is dropped"
                    : "say how many rows may be set aside before the files are refused");
  }
  check_rows_ending("--rejects", flags.rejects, faults);
  if (flags.rejects == "-") {
    refuse(faults, "`--rejects` cannot be standard output", "name a file: rows must not stand among the figures");
  }
}

void check_events(const ReadingFlags& flags, LoadOptions& load, Diagnostics& faults) {
  choose("--count", flags.count, kCounted, load.events.count_rows, faults);
  load.events.distinct = flags.distinct;
  if (!flags.count.empty() && !flags.distinct.empty()) {
    refuse(faults, "`--count` and `--distinct` contradict each other", "give one of them");
  }
  if (!flags.time_zone.empty()) load.zone = read_time_zone(flags.time_zone, faults);
}

/// A row is one thing or the other.
void check_row_names(const LoadOptions& load, Diagnostics& faults) {
  for (const std::string& name : load.total_rows) {
    const auto same = [&](const std::string& other) { return fold_name(other) == fold_name(name); };
    if (std::ranges::none_of(load.force_rows, same)) continue;
    refuse(faults, fmt::format("`--total-row` and `--force-row` both name {}", quoted(name)), "give one of them");
  }
}

/// An operand as it is written: `2016=a.csv`.
struct Written {
  std::string when;  ///< empty where it says nothing of time
  std::string path;
};

Written split_operand(const std::string& text, const std::string& folder) {
  const std::size_t equals = text.find('=');
  if (equals != std::string::npos && equals + 1 < text.size() && !file_id(path_in(folder, text))) {
    const std::string when = text.substr(0, equals);
    if (parse_timespan(when)) return {when, text.substr(equals + 1)};
  }
  return {"", text};
}

/// The operands, whose periods are read alike: `2010-11` is a month beside `2010-10`.
void check_operands(std::span<const std::string> operands, const std::string& folder, Reading& reading,
                    Diagnostics& faults) {
  std::vector<Written> all;
  PeriodForms forms;
  for (const std::string& text : operands) {
    all.push_back(split_operand(text, folder));
    forms.add(all.back().when);
  }
  const LoadOptions& load = reading.load;
  const PeriodKind prefer = load.period_given ? load.period : forms.prefer();
  for (const Written& each : all) {
    const std::optional<Period> period = parse_period(each.when, prefer);
    if (!each.when.empty() && !period) {
      refuse(faults, fmt::format("{} is not a single year, financial year, quarter, month or day", quoted(each.when)),
             fmt::format("write the period that the file is of, such as 2016-17={}", printable(each.path)));
    }
    reading.operands.push_back({path_in(folder, each.path), period});
  }
  if (load.period_given || !forms.doubtful()) return;
  reading.notes.add({Code::month_or_year, doubt(forms), std::string(kDoubtHint), {}, {}});
}

void check_standard_input(const Reading& reading, Diagnostics& faults) {
  const auto is_standard = [](const Operand& operand) { return operand.path == "-"; };
  const auto uses = std::count_if(reading.operands.begin(), reading.operands.end(), is_standard) +
                    (reading.regions == "-" ? 1 : 0) + (reading.rename == "-" ? 1 : 0);
  if (uses > 1) refuse(faults, "standard input (`-`) is named more than once", "it can be read only once");
}

}  // namespace

std::optional<Period> check_period(std::string_view option, const std::string& text, PeriodKind prefer,
                                   Diagnostics& faults) {
  if (text.empty()) return std::nullopt;
  const std::optional<Period> period = parse_period(text, prefer);
  if (!period) {
    refuse(faults, fmt::format("`{}` cannot be {}", option, quoted(text)),
           "give a year (2016), a financial year (2016-17), a quarter (2016-Q1), a month (2016-03) or a day");
  }
  return period;
}

Option period_option(std::string& into) {
  const std::string kinds = listed(names_of(kPeriodKinds));
  return {"--period", "KIND", fmt::format("sum dated rows into periods: {} (default: calendar-year)", kinds), &into};
}

PeriodKind check_period_kind(const std::string& text, Diagnostics& faults) {
  PeriodKind kind = PeriodKind::calendar_year;
  choose("--period", text, kPeriodKinds, kind, faults);
  return kind;
}

OptionGroup input_options(ReadingFlags& flags) {
  const std::string orders = listed(names_of(kDateOrders));
  return {"Input",
          {period_option(flags.period),
           {"--date-format", "ORDER", fmt::format("order of dates: {} (default: iso, 2016-03-31)", orders),
            &flags.date_format},
           {"--time-zone", "ZONE", "take the dates of times in this zone, such as Europe/London (default: as written)",
            &flags.time_zone},
           {"--count", "rows", "rows are events: count each as one", &flags.count},
           {"--distinct", "NAME", "rows are events: count the different values of this column, totals too",
            &flags.distinct},
           {"--regions", "MAP.csv", "take regions from a map with the columns force and region", &flags.regions},
           {"--region", "NAME", "put all forces into one region of this name", &flags.region},
           {"--rename", "MAP.csv", "rename forces and channels by a map with the columns from and to", &flags.rename},
           {"--sheet", "NAME", "the sheet of workbooks to read (default: the first)", &flags.sheet},
           {"--grouping", "CHAR",
            fmt::format("what groups the digits of counts in threes: {} (default: comma or space)",
                        listed(names_of(kGroupings))),
            &flags.grouping},
           {"--encoding", "NAME", "encoding of the files, such as windows-1252 (default: UTF-8, or UTF-16 by its mark)",
            &flags.encoding},
           {"--delimiter", "CHAR", fmt::format("a character, {} (default: found from the header)", delimiter_names()),
            &flags.delimiter},
           {"--skip-lines", "N", "skip the first N lines of each file, above the header", &flags.skip_lines},
           {"--ignore-column", "NAME", "leave a column out; may be repeated", &flags.ignore_columns},
           {"--as-channel", "NAME", "NAME is a channel of counts, whatever its name says; may be repeated",
            &flags.as_channels},
           {"--sum-over", "NAME", "sum rows of dated data over this further column; may be repeated", &flags.sum_over},
           {"--total-row", "NAME", "rows of this name state a total: checked, never added; may be repeated",
            &flags.total_rows},
           {"--force-row", "NAME", "rows of this name are a force, whatever the name or figures; may be repeated",
            &flags.force_rows},
           {"--strict", "", "refuse what would be warned about", &flags.strict},
           {"--allow", "CODE", "accept this kind of warning, such as missing-count, under --strict; may be repeated",
            &flags.allow}}};
}

OptionGroup file_options(ReadingFlags& flags) {
  OptionGroup group = input_options(flags);
  group.options.push_back({"--threads", "N", "read large files by N threads (default: one a core)", &flags.threads});
  return group;
}

OptionGroup reject_options(ReadingFlags& flags) {
  return {"Bad rows",
          {{"--max-rejects", "N", "set up to N bad rows aside, not counted, rather than refuse the files",
            &flags.max_rejects},
           {"--rejects", "FILE", "write the rows set aside to FILE, below the header, to be mended", &flags.rejects}}};
}

OptionGroup figure_options(ReadingFlags& flags) {
  return {
      "Figures",
      {{"--baseline", "PERIOD", "compare with this period (default: the earliest)", &flags.baseline},
       {"--comparison", "PERIOD", "the period that is compared (default: the latest)", &flags.comparison},
       {"--like-for-like", "", "leave forces with a missing figure out of the regional totals", &flags.like_for_like},
       {"--only", "REGION", "show this region only; may be repeated", &flags.only}}};
}

Reading check_reading(const ReadingFlags& flags, std::span<const std::string> operands, Diagnostics& faults,
                      const std::string& folder) {
  Reading reading;
  LoadOptions& load = reading.load;
  load.period = check_period_kind(flags.period, faults);
  choose("--date-format", flags.date_format, kDateOrders, load.date_order, faults);
  choose("--grouping", flags.grouping, kGroupings, load.grouping, faults);
  check_events(flags, load, faults);
  check_delimiter(flags.delimiter, load.delimiter, faults);
  check_number("--skip-lines", flags.skip_lines, load.skip_lines, "give the number of lines above the header", faults);
  check_rejects(flags, reading, faults);
  check_threads(flags.threads, load.schedule.threads, faults);
  load.period_given = !flags.period.empty();
  load.sheet = flags.sheet;
  load.encoding = flags.encoding;
  load.ignore_columns = flags.ignore_columns;
  load.sum_over = flags.sum_over;
  load.as_channels = flags.as_channels;
  load.total_rows = flags.total_rows;
  load.force_rows = flags.force_rows;
  check_row_names(load, faults);
  load.region = flags.region;
  if (!flags.region.empty() && !flags.regions.empty()) {
    refuse(faults, "`--region` and `--regions` contradict each other", "give one of them");
  }
  reading.regions = path_in(folder, flags.regions);
  reading.rename = path_in(folder, flags.rename);
  reading.strict = flags.strict;
  reading.allowed = check_allowed(flags.allow, flags.strict, faults);

  reading.figures.baseline = check_period("--baseline", flags.baseline, load.period, faults);
  reading.figures.comparison = check_period("--comparison", flags.comparison, load.period, faults);
  if (!load.period_given) {
    reading.figures.baseline_month = month_reading(flags.baseline);
    reading.figures.comparison_month = month_reading(flags.comparison);
  }
  reading.figures.only = flags.only;
  reading.figures.like_for_like = flags.like_for_like;

  check_operands(operands, folder, reading, faults);
  if (operands.empty()) refuse(faults, "no file is named", "name one or more files, or `-` for standard input");
  if (std::ranges::find(operands, "") != operands.end()) {
    refuse(faults, "the name of a file is empty", "it may come from a variable of your script that is not set");
  }
  check_standard_input(reading, faults);
  return reading;
}

std::string delimiter_name(char delimiter) {
  const auto* row = std::find_if(kDelimiters.begin(), kDelimiters.end(),
                                 [delimiter](const auto& each) { return each.value == delimiter; });
  return row == kDelimiters.end() ? quoted(std::string_view(&delimiter, 1)) : std::string(row->name);
}

}  // namespace reach::cli
