// Checks what the reading options mean together, and the files to read.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/io/files.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/path_value.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/codes/periods.hpp"
#include "load/cells/period_forms.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// Rows are never dropped silently: each of the two options requires the other.
void check_rejects(const ReadingFlags& flags, Diagnostics& faults) {
  if (flags.max_rejects.has_value() == flags.rejects.empty()) {
    const bool no_place = flags.rejects.empty();
    refuse(faults, no_place ? "`--max-rejects` needs `--rejects FILE`" : "`--rejects` needs `--max-rejects N`",
           no_place ? "name the file for the bad rows, so that none is lost"
                    : "say how many rows may be set aside before the files are refused");
  }
  check_rows_ending("--rejects", flags.rejects, faults);
  if (flags.rejects == "-") {
    refuse(faults, "`--rejects` cannot be standard output", "name a file: bad rows would be mixed with the figures");
  }
}

void check_events(const EventOptions& events, Diagnostics& faults) {
  if (!events.count_rows || events.distinct.empty()) return;
  refuse(faults, "`--count` and `--distinct` contradict each other", "give one of them");
}

/// Rounded counts need no hiding, and rounded totals could reveal hidden counts.
void check_publishing(const ReadingFlags& flags, Diagnostics& faults) {
  if (flags.figures.round == 0) return;
  if (flags.figures.suppress > 0)
    refuse(faults, "`--suppress` and `--round` contradict each other", "give one of them");
  if (!flags.load.events.distinct.empty())
    refuse(faults, "`--round` cannot be used with `--distinct`",
           "numbers of different people do not add up, rounded or not; use --suppress");
}

/// What texts in place of counts can mean.
constexpr auto kMeanings = std::to_array<Choice<Count>>({
    {"x", Count(Symbol::not_available)},
    {"z", Count(Symbol::not_applicable)},
    {"c", Count(Symbol::confidential)},
    {"u", Count(Symbol::unreliable)},
    {"low", Count(Symbol::low)},
    {"k", Count(Symbol::rounds_to_zero)},
    {"0", Count(0)},
});

std::vector<TextMeaning> check_missing(std::span<const std::string> texts, Diagnostics& faults) {
  std::vector<TextMeaning> meanings;
  for (const std::string& text : texts) {
    const std::size_t equals = text.rfind('=');
    const std::string value = equals == std::string::npos ? "" : text.substr(equals + 1);
    const auto row = std::ranges::find(kMeanings, std::string_view(value), &Choice<Count>::name);
    if (row != kMeanings.end()) {
      meanings.push_back({text.substr(0, equals), row->value});
    } else {
      refuse(faults, fmt::format("`--missing` cannot be {}", in_backticks(text)),
             fmt::format("give the text of the cell and what it means, `~=c`: one of {}", listed(names_of(kMeanings))));
    }
  }
  return meanings;
}

void check_regions(const ReadingFlags& flags, Diagnostics& faults) {
  if (!flags.load.region.empty() && !flags.regions.empty())
    refuse(faults, "`--region` and `--regions` contradict each other", "give one of them");
  if (flags.regions == kOnsRegions && !flags.load.registry)
    refuse(faults, "`--regions ons` and `--registry none` contradict each other", "leave one of them out");
}

/// Rates need both: how many people there are, and how many a rate is per.
void check_rates(const ReadingFlags& flags, Reading& reading, Diagnostics& faults) {
  if (flags.per == 0) return;
  reading.figures.per = flags.per;
  if (flags.population.empty()) refuse(faults, "`--per` needs `--population`", "add --population PEOPLE.csv");
}

/// The table's place is given once.
void check_lines(const LoadOptions& load, Diagnostics& faults) {
  if (!load.rows || load.skip_lines == 0) return;
  refuse(faults, "`--rows` and `--skip-lines` contradict each other", "give one of them: `--rows` includes the header");
}

/// `2010-11` may be a month or a year, unless an option says which kind of period is meant.
void check_compared(const ReadingFlags& flags, Reading& reading, Diagnostics& faults) {
  reading.figures.baseline = check_period("--baseline", flags.baseline, reading.load.period, faults);
  reading.figures.comparison = check_period("--comparison", flags.comparison, reading.load.period, faults);
  if (reading.load.period_given) return;
  reading.figures.baseline_month = month_reading(flags.baseline);
  reading.figures.comparison_month = month_reading(flags.comparison);
}

/// `2017`, `2017=counted by a new system`.
void check_breaks(const ReadingFlags& flags, Reading& reading, Diagnostics& faults) {
  for (const std::string& text : flags.breaks) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string reason(trim(std::string_view(text).substr(std::min(equals + 1, text.size()))));
    const auto from = check_period("--break", text.substr(0, equals), reading.load.period, faults);
    if (from) reading.figures.breaks.push_back({*from, reason});
    if (equals == 0) refuse(faults, "`--break` names no period", "give the first one that is counted in the new way");
  }
}

/// The periods that options mark as a whole.
void check_marked_periods(const ReadingFlags& flags, Reading& reading, Diagnostics& faults) {
  const auto take = [&](std::string_view option, std::span<const std::string> texts, Marker marker) {
    for (const Period period : check_periods(option, texts, reading.load.period, faults))
      reading.load.marked_periods.push_back({period, marker});
  };
  take("--provisional", flags.provisional, Marker::provisional);
  take("--revised", flags.revised, Marker::revised);
}

/// A row cannot be both a total and a force.
void check_row_names(const LoadOptions& load, Diagnostics& faults) {
  for (const std::string& name : load.total_rows) {
    const auto same = [&](const std::string& other) { return fold_name(other) == fold_name(name); };
    if (std::ranges::none_of(load.force_rows, same)) continue;
    refuse(faults, fmt::format("`--total-row` and `--force-row` both name {}", in_backticks(name)), "give one of them");
  }
}

/// An operand as written: `2016=book.xlsx#Counts`.
struct WrittenOperand {
  std::string when;  ///< empty if it names no period
  std::string path;
  std::string part = {};  ///< the sheet or file within
  bool names_part = false;
};

/// `book.xlsx#2016` → the file and its part. The longest beginning that is a file is the path; where none is, one that
/// may have parts by its name, so that messages name the file that is not there.
void split_part(WrittenOperand& operand, const std::string& folder) {
  if (operand.path.find('#') == std::string::npos) return;
  for (const bool by_name : {false, true}) {
    for (std::size_t end = operand.path.size(); end != std::string::npos && end > 0;
         end = operand.path.rfind('#', end - 1)) {
      const std::string path = operand.path.substr(0, end);
      if (by_name ? !may_have_parts(path) : !file_id(path_in(folder, path))) continue;
      operand.names_part = end < operand.path.size();
      operand.part = operand.path.substr(std::min(end + 1, operand.path.size()));
      operand.path = path;
      return;
    }
  }
}

WrittenOperand split_operand(const std::string& text, const std::string& folder) {
  WrittenOperand operand{"", text};
  if (file_id(path_in(folder, text))) return operand;
  const std::size_t equals = text.find('=');
  if (equals != std::string::npos && equals + 1 < text.size()) {
    const std::string when = text.substr(0, equals);
    if (parse_timespan(when, PeriodKind::financial_year)) operand = {when, text.substr(equals + 1)};
  }
  split_part(operand, folder);
  return operand;
}

void refuse_period(const WrittenOperand& operand, Diagnostics& faults) {
  const std::string when = in_backticks(operand.when);
  if (const auto unread = unread_period(operand.when)) {
    refuse(faults, fmt::format("{} {}", when, unread->message), unread->hint);
    return;
  }
  refuse(faults, fmt::format("{} is not a single year, financial year, quarter, month or day", when),
         fmt::format("write the period that the file is of, such as 2016-17={}", printable(operand.path)));
}

/// Checks the operands. Their periods are read alike: beside `2010-10`, `2010-11` is a month.
void check_operands(std::span<const std::string> operands, const std::string& folder, Reading& reading,
                    Diagnostics& faults) {
  std::vector<WrittenOperand> all;
  PeriodForms forms;
  for (const std::string& text : operands) {
    all.push_back(split_operand(text, folder));
    forms.add(all.back().when);
  }
  const LoadOptions& load = reading.load;
  const PeriodKind prefer = load.period_given ? load.period : forms.prefer();
  for (const WrittenOperand& each : all) {
    if (each.names_part && each.part.empty()) {
      refuse(faults, fmt::format("there is nothing after `#` in {}", in_backticks(each.path + '#')),
             "name the sheet, or leave out `#`; it may come from a variable of your script that is not set");
    }
    const std::optional<Period> period = parse_period(each.when, prefer);
    if (!each.when.empty() && !period) refuse_period(each, faults);
    reading.operands.push_back({path_in(folder, each.path), period, each.part});
  }
  const auto doubt = load.period_given ? std::nullopt : forms.doubt();
  if (!doubt) return;
  reading.notes.add(note(code::month_or_year, doubt_text(*doubt)).hint(std::string(kDoubtHint)));
}

void check_standard_input(const Reading& reading, Diagnostics& faults) {
  const auto is_standard = [](const Operand& operand) { return operand.path == "-"; };
  const auto uses = std::count_if(reading.operands.begin(), reading.operands.end(), is_standard) +
                    (reading.regions == "-" ? 1 : 0) + (reading.rename == "-" ? 1 : 0) +
                    (reading.population == "-" ? 1 : 0);
  if (uses > 1) refuse(faults, "standard input (`-`) is named more than once", "it can be read only once");
}

}  // namespace

std::optional<Period> check_period(std::string_view option, const std::string& text, PeriodKind prefer,
                                   Diagnostics& faults) {
  if (text.empty()) return std::nullopt;
  const std::optional<Period> period = parse_period(text, prefer);
  if (!period) {
    refuse(faults, fmt::format("`{}` cannot be {}", option, in_backticks(text)),
           "give a year (2016), a financial year (2016-17), a quarter (2016-Q1), a month (2016-03) or a day");
  }
  return period;
}

std::vector<Period> check_periods(std::string_view option, std::span<const std::string> texts, PeriodKind prefer,
                                  Diagnostics& faults) {
  std::vector<Period> periods;
  for (const std::string& text : texts) {
    if (const auto period = check_period(option, text, prefer, faults)) periods.push_back(*period);
  }
  return periods;
}

Reading check_reading(const ReadingFlags& flags, std::span<const std::string> operands, Diagnostics& faults,
                      const std::string& folder) {
  Reading reading;
  reading.load = flags.load;
  reading.figures = flags.figures;
  reading.rejects = flags.rejects;
  reading.max_rejects = flags.max_rejects.value_or(0);
  reading.load.ons_regions = flags.regions == kOnsRegions;
  reading.regions = reading.load.ons_regions ? "" : path_in(folder, flags.regions);
  reading.rename = path_in(folder, flags.rename);
  reading.population = path_in(folder, flags.population);
  reading.strict = flags.strict;
  reading.load.schedule.threads = static_cast<unsigned>(flags.threads);
  check_events(reading.load.events, faults);
  check_publishing(flags, faults);
  check_rejects(flags, faults);
  check_row_names(reading.load, faults);
  check_lines(reading.load, faults);
  reading.load.missing = check_missing(flags.missing, faults);
  check_regions(flags, faults);
  reading.allowed = check_allowed(flags.allow, flags.strict, faults);
  check_rates(flags, reading, faults);
  check_compared(flags, reading, faults);
  check_breaks(flags, reading, faults);
  check_marked_periods(flags, reading, faults);
  reading.figures.to_date = flags.load.keep_dates;
  if (reading.figures.to_date && reading.figures.uneven)
    refuse(faults, "`--to-date` and `--uneven` contradict each other", "give one of them");

  check_operands(operands, folder, reading, faults);
  if (operands.empty()) refuse(faults, "no file is named", "name one or more files, or `-` for standard input");
  if (std::ranges::find(operands, "") != operands.end()) {
    refuse(faults, "the name of a file is empty", "it may come from a variable of your script that is not set");
  }
  check_standard_input(reading, faults);
  return reading;
}

}  // namespace reach::cli
