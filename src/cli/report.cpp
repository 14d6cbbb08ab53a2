// `reach report`: the figures, in one of the formats.
#include <reach/report.hpp>

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "cli/beyond_double.hpp"
#include "cli/choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/general.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/target_format.hpp"
#include "source/unicode.hpp"

namespace reach::cli {
namespace {

constexpr auto kSorts = std::to_array<Choice<SortBy>>({
    {"input", SortBy::input},
    {"name", SortBy::name},
    {"total", SortBy::total},
    {"increase", SortBy::increase},
});

constexpr auto kDecimals =
    std::to_array<Choice<int>>({{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}, {"6", 6}});

struct Flags {
  ReadingFlags reading;
  FormatFlags format;
  std::string decimals, sort, title;
  bool summary = false, thousands = false, compact = false;
  GeneralFlags general;
};

OptionGroup report_options(Flags& flags) {
  return {
      "Report",
      {{"-f,--format", "NAME",
        fmt::format("{} (default: by the ending of the output file, else text)", listed(names_of(formats()))),
        &flags.format.name},
       {"--json", "", "the same as --format json", &flags.format.json},
       {"-o,--output", "FILE", "write to FILE, whole or not at all", &flags.format.output},
       {"--decimals", "N", "decimals of increases, 0 to 6 (default: 0)", &flags.decimals},
       {"--summary", "", "totals only, no forces", &flags.summary},
       {"--sort", "ORDER", fmt::format("order of forces: {} (default: input)", listed(names_of(kSorts))), &flags.sort},
       {"--thousands", "", "group digits for readers: 1,069", &flags.thousands},
       {"--title", "TEXT", "a title for the table", &flags.title},
       {"--compact", "", "JSON on one line", &flags.compact}}};
}

/// An option of looks, and the formats that it changes.
struct Look {
  std::string_view option;
  bool (*given)(const Style&);
  bool (*changes)(const Format&);
};

constexpr auto kLooks = std::to_array<Look>({
    {"--thousands", [](const Style& style) { return style.thousands; },
     [](const Format& format) { return !format.for_programs; }},
    {"--title", [](const Style& style) { return !style.title.empty(); },
     [](const Format& format) { return !format.for_programs; }},
    {"--compact", [](const Style& style) { return style.compact; },
     [](const Format& format) { return format.name == "json"; }},
});

/// An option that would change nothing is refused: whoever gave it expects another output.
void refuse_idle_looks(const Style& style, const Format& chosen, Diagnostics& faults) {
  for (const Look& look : kLooks) {
    if (!look.given(style) || look.changes(chosen)) continue;
    std::vector<std::string> others;
    for (const Format& format : formats()) {
      if (look.changes(format)) others.emplace_back(format.name);
    }
    refuse(faults, fmt::format("`{}` changes nothing in {}", look.option, chosen.name),
           fmt::format("leave it out; it is for {}", listed(others)));
  }
}

struct Plan {
  Reading reading;
  const Format* format = nullptr;
  Style style;
  Destination destination;
};

Plan check(const Flags& flags, std::span<const std::string> operands, const Manner& speech, const Io& io,
           Diagnostics& faults) {
  Plan plan;
  plan.reading = check_reading(flags.reading, operands, faults);
  plan.format = check_format(flags.format, faults);
  plan.destination.path = flags.format.output;
  AggregateOptions& figures = plan.reading.figures;
  choose("--sort", flags.sort, kSorts, figures.sort, faults);
  choose("--decimals", flags.decimals, kDecimals, figures.decimals, faults);
  figures.summary_only = flags.summary;
  plan.style.title = flags.title;
  plan.style.thousands = flags.thousands;
  plan.style.compact = flags.compact;
  if (plan.format != nullptr) refuse_idle_looks(plan.style, *plan.format, faults);
  plan.style.colour = use_colour(speech.colour, io, plan.destination.is_standard_output() && io.out_is_terminal);
  return plan;
}

/// The bytes of the report; nothing where it is refused. `findings` gets every reason and warning.
std::optional<std::string> make_report(const Plan& plan, const Io& io, Diagnostics& findings) {
  Figures figures = read_figures(plan.reading, io);
  findings = figures.findings;
  if (!figures.summary) return std::nullopt;
  if (plan.format->for_programs) warn_beyond_double(*figures.summary, findings);
  if (findings.has_errors()) return std::nullopt;
  for (const Diagnostic& finding : findings.sorted()) {
    if (findings.severity(finding) == Severity::warning) figures.summary->warnings.push_back(finding);
  }
  return plan.format->render(*figures.summary, plan.style);
}

int carry_out(const Plan& plan, const Manner& speech, const Io& io) {
  Diagnostics findings;
  check_destination(plan.destination, files_read(plan.reading, io), io, findings);
  std::optional<std::string> bytes;
  if (!findings.has_errors()) bytes = make_report(plan, io, findings);
  print_findings(findings, speech, io, "nothing was reported");  // first: a reader of the output may close it early
  if (!bytes) return kTrouble;
  Diagnostics trouble;
  const int code = write_output(plan.destination, *bytes, io, trouble);
  print_findings(trouble, speech, io, "nothing was reported");
  return code;
}

}  // namespace

int report(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{input_options(flags.reading), figure_options(flags.reading), report_options(flags),
                          general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach report [options] FILE...",
                                "Prints the figures of one or more files: totals and increases by force, channel and "
                                "region. FILE is a path, `-` for standard input, or PERIOD=PATH for a file that holds "
                                "one period.",
                                groups),
                      io);
  }
  const Plan plan = check(flags, operands, speech, io, faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach report");
  return carry_out(plan, speech, io);
}

}  // namespace reach::cli
