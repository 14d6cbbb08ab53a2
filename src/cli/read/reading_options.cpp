// The tables of the reading options.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/timespan.hpp>
#include "cli/io/files.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/time_zone.hpp"
#include "cli/read/reading.hpp"
#include "cli/read/reading_options.hpp"
#include "load/cells/period_forms.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostThreads = 256;
constexpr std::size_t kLeastSuppressed = 3, kMostSuppressed = 1000;

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

constexpr auto kDigitGroupings = std::to_array<Choice<Grouping>>({
    {"comma", Grouping::comma},
    {"dot", Grouping::dot},
    {"space", Grouping::space},
});

constexpr auto kRegionRows = std::to_array<Choice<RegionRows>>({
    {"above", RegionRows::above},
    {"below", RegionRows::below},
});

constexpr auto kRoundings = std::to_array<Choice<std::int64_t>>({{"5", 5}, {"10", 10}});

constexpr auto kEmpty = std::to_array<Choice<bool>>({{"0", true}});

constexpr auto kCounted = std::to_array<Choice<bool>>({{"rows", true}});

constexpr auto kRegistries = std::to_array<Choice<bool>>({{"none", false}});

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

std::string delimiter_names() { return listed(names_of(std::span(kDelimiters).first(kDelimiters.size() - 1))); }

Setter delimiter(char& into) {
  return [&into](std::string_view option, const std::string& text, Diagnostics& faults) {
    const auto named = std::ranges::find(kDelimiters, text, &Choice<char>::name);
    if (named != kDelimiters.end()) {
      into = named->value;
    } else if (text.size() == 1 && may_delimit(text[0])) {
      into = text[0];
    } else {
      refuse(faults, fmt::format("`{}` cannot be {}", option, in_backticks(text)),
             fmt::format("{}give one character, not a letter, a digit or a quote; or {}",
                         question(text, names_of(kDelimiters)), delimiter_names()));
    }
  };
}

/// `4:58`: lines, both included.
Setter line_range(std::optional<LineRange>& into) {
  return [&into](std::string_view option, const std::string& text, Diagnostics& faults) {
    const std::size_t colon = text.find(':');
    const auto first = parse_number(std::string_view(text).substr(0, std::min(colon, text.size())));
    const auto last = parse_number(std::string_view(text).substr(colon == std::string::npos ? text.size() : colon + 1));
    if (first && last && *first > 0 && *first < *last) {
      into = LineRange{*first, *last};
    } else {
      refuse(faults, fmt::format("`{}` cannot be {}", option, in_backticks(text)),
             "give the first and the last line of the table, header included: 4:58");
    }
  };
}

Setter time_zone(std::optional<TimeZone>& into) {
  return
      [&into](std::string_view, const std::string& text, Diagnostics& faults) { into = read_time_zone(text, faults); };
}

/// Columns named by the user, and what rows and cells mean.
OptionGroup meaning_options(ReadingFlags& flags) {
  LoadOptions& load = flags.load;
  return {
      "",
      {{"--force", "NAME", "the force of all rows, if no column names it", &load.given_force},
       {"--channel", "NAME", "the channel of all counts, if no column or header names it", &load.given_channel},
       {"--force-column", "NAME", "the column that names the forces", &load.columns.force},
       {"--region-column", "NAME", "the column that names the regions", &load.columns.region},
       {"--channel-column", "NAME", "the column that names the channels", &load.columns.channel},
       {"--period-column", "NAME", "the column that gives the periods", &load.columns.period},
       {"--date-column", "NAME", "the column that gives the dates", &load.columns.date},
       {"--count-column", "NAME", "a column of counts; may be repeated: all others are then left out",
        &load.columns.counts},
       {"--ignore-column", "NAME", "leave a column out; may be repeated", &load.ignore_columns},
       {"--as-channel", "NAME", "the channel NAME holds counts, whatever its name says; may be repeated",
        &load.as_channels},
       {"--sum-over", "NAME", "add up the rows that differ in this column only; may be repeated", &load.sum_over},
       {"--total-row", "NAME", "rows of this name state a total: checked, never added; may be repeated",
        &load.total_rows},
       {"--force-row", "NAME", "rows of this name are a force, whatever their name or figures; may be repeated",
        &load.force_rows},
       {"--region-rows", "SIDE", "rows that are sums of the forces above or below them are regions: above or below",
        choice(kRegionRows, load.region_rows)},
       {"--accept-rounded-totals", "N", "accept stated totals that were rounded to N",
        whole_number(load.rounded_totals, "give the number that totals are rounded to, such as 5", 1)},
       {"--accept-overlap", "", "add up users even if one person may be counted in several rows", &load.accept_overlap},
       {"--missing", "TEXT=SYMBOL",
        "TEXT in place of a count means [x], [z], [c], [u], [low], [k] or 0: \"n.k.\"=x; may be repeated",
        &flags.missing},
       {"--empty", "0", "an empty cell is a count of 0 (default: missing)", choice(kEmpty, load.empty_is_zero)},
       {"--provisional", "PERIOD", "all figures of PERIOD are provisional, and marked [p]; may be repeated",
        &flags.provisional},
       {"--revised", "PERIOD", "all figures of PERIOD are revised, and marked [r]; may be repeated", &flags.revised},
       {"--drop-note-marks", "", "drop note marks, such as (1), after names and headers", &load.drop_note_marks},
       {"--strict", "", "treat warnings as errors", &flags.strict},
       {"--allow", "CODE", "accept this kind of warning, such as missing-count, under --strict; may be repeated",
        &flags.allow}}};
}

}  // namespace

Option period_option(PeriodKind& into, bool* given) {
  OneOf kind = choice(kPeriodKinds, into);
  kind.set = [set = std::move(kind.set), given](std::string_view option, const std::string& text, Diagnostics& faults) {
    if (given != nullptr) *given = true;
    set(option, text, faults);
  };
  return {"--period", "KIND",
          fmt::format("sum dated rows into periods: {} (default: calendar-year)", listed(names_of(kPeriodKinds))),
          std::move(kind)};
}

Option for_option(std::vector<std::string>& into) {
  return {"--for", "PERIOD", "this period only; may be repeated", &into};
}

Option distinct_option(std::string& into) {
  return {"--distinct", "NAME", "rows are events: count the different values of this column, in totals too", &into};
}

Option time_zone_option(Target target) {
  return {"--time-zone", "ZONE", "take the dates of times in this zone, such as Europe/London (default: as written)",
          std::move(target)};
}

OptionGroup input_options(ReadingFlags& flags) {
  LoadOptions& load = flags.load;
  const std::string orders = listed(names_of(kDateOrders));
  OptionGroup group{
      "Input",
      {period_option(load.period, &load.period_given),
       {"--date-format", "ORDER", fmt::format("order of dates: {} (default: iso, 2016-03-31)", orders),
        choice(kDateOrders, load.date_order)},
       time_zone_option(time_zone(load.zone)),
       {"--count", "rows", "rows are events: count each as one", choice(kCounted, load.events.count_rows)},
       distinct_option(load.events.distinct),
       {"--regions", "MAP.csv",
        "take regions from a map with the columns force and region; ons: those of police forces, from the registry",
        &flags.regions, ValueKind::path},
       {"--region", "NAME", "put all forces into one region of this name", &load.region},
       {"--rename", "MAP.csv", "rename forces and channels by a map with the columns from and to", &flags.rename,
        ValueKind::path},
       {"--registry", "none", "do not look forces up in the registry of police forces",
        choice(kRegistries, load.registry)},
       {"--sheet", "NAME", "the sheet of workbooks to read, as in FILE#NAME (default: the one with a table)",
        &load.sheet},
       {"--grouping", "CHAR",
        fmt::format("what groups digits in threes: {} (default: comma or space)", listed(names_of(kDigitGroupings))),
        choice(kDigitGroupings, load.grouping)},
       {"--encoding", "NAME", "encoding of the files, such as windows-1252 (default: UTF-8, or UTF-16 by its mark)",
        &load.encoding},
       {"--delimiter", "CHAR", fmt::format("a character, {} (default: found from the header)", delimiter_names()),
        delimiter(load.delimiter)},
       {"--rows", "A:B", "the table is in lines A to B, or rows of the sheet, header included", line_range(load.rows)},
       {"--skip-lines", "N", "skip the first N lines of each file, above the header",
        whole_number(load.skip_lines, "give the number of lines above the header")}}};
  group.add(meaning_options(flags));
  return group;
}

OptionGroup file_options(ReadingFlags& flags) {
  OptionGroup group = input_options(flags);
  group.add({"",
             {{"--threads", "N", "read large files with N threads (default: one per core)",
               number_in(1, kMostThreads, flags.threads)}}});
  return group;
}

OptionGroup reject_options(ReadingFlags& flags) {
  return {"Bad rows",
          {{"--max-rejects", "N", "set aside up to N bad rows, not counted, instead of refusing the files",
            whole_number(flags.max_rejects, "give the number of rows that may be set aside")},
           {"--rejects", "FILE", "write the rows set aside to FILE, below their header, for you to correct",
            &flags.rejects, ValueKind::path}}};
}

OptionGroup figure_options(ReadingFlags& flags) {
  return {"Figures",
          {{"--baseline", "PERIOD", "compare with this period (default: the earliest)", &flags.baseline},
           {"--comparison", "PERIOD", "the period that is compared (default: the latest)", &flags.comparison},
           {"--like-for-like", "", "leave forces with a missing figure out of the regional totals",
            &flags.figures.like_for_like},
           {"--to-date", "", "cut all periods shown to the part that the dates of all of them cover",
            &flags.load.keep_dates},
           {"--uneven", "", "show periods that the dates cover differently, without figures that compare them",
            &flags.figures.uneven},
           {"--break", "PERIOD[=WHY]", "figures from PERIOD on cannot be compared with earlier ones; may be repeated",
            &flags.breaks},
           {"--low-base", "N", "mark increases on a baseline below N, such as 50, as [u], of low reliability",
            whole_number(flags.figures.low_base, "give the least baseline of a reliable increase, such as 50", 1)},
           {"--only", "REGION", "show this region only; may be repeated", &flags.figures.only}}};
}

OptionGroup publishing_options(ReadingFlags& flags) {
  return {
      "Privacy",
      {{"--suppress", "N", "hide counts of 1 to N-1, and whatever would reveal them, as [c]; N is 3 to 1000, often 5",
        number_in(kLeastSuppressed, kMostSuppressed, flags.figures.suppress)},
       {"--round", "N", "round every count to the nearest 5 or 10, and work everything else out from these",
        choice(kRoundings, flags.figures.round)}}};
}

OptionGroup rate_options(ReadingFlags& flags) {
  constexpr std::size_t kMostPer = 1'000'000'000;
  return {"",
          {{"--population", "PEOPLE.csv",
            "the populations of forces, for rates: a file with the columns force and population, or "
            "force, period and population, and a line `# source: …`",
            &flags.population, ValueKind::path},
           {"--per", "N", "rates are per N people (default: 100000)", number_in(1, kMostPer, flags.per)}}};
}

std::string delimiter_name(char delimiter) {
  const auto* row = std::find_if(kDelimiters.begin(), kDelimiters.end(),
                                 [delimiter](const auto& each) { return each.value == delimiter; });
  return row == kDelimiters.end() ? in_backticks(std::string_view(&delimiter, 1)) : std::string(row->name);
}

}  // namespace reach::cli
