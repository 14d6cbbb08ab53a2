// `reach report`: the figures, in one of the formats.
#include <reach/report.hpp>

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "cli/command/beyond_double.hpp"
#include "cli/command/making.hpp"
#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/io/render_apart.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/presentation.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct Flags {
  ReadingFlags reading;
  FormatFlags format;
  PresentationFlags presentation;
  GeneralFlags general;
};

OptionGroup report_options(Flags& flags) {
  OptionGroup group{
      "Report",
      {{"-f,--format", "NAME",
        fmt::format("{} (default: by the ending of the output file, else text)", listed(names_of(formats()))),
        &flags.format.name},
       {"--json", "", "the same as --format json", &flags.format.json},
       output_option("report", flags.format.output)}};
  for (Option& option : presentation_options(flags.presentation)) group.options.push_back(std::move(option));
  return group;
}

struct Plan {
  Reading reading;
  const Format* format = nullptr;
  Presentation looks;
  Destination destination;
};

void cannot_make(const Destination& destination, Obstacle obstacle, Diagnostics& findings) {
  Place place;
  place.file = destination.is_standard_output() ? "<stdout>" : destination.path;
  findings.add({Code::cannot_write, std::move(obstacle.message), std::move(obstacle.hint), std::move(place), {}});
}

/// Whether the format can be had here, or of a summary; if not, says why.
bool check_obstacle(const Plan& plan, const Summary* summary, Diagnostics& findings) {
  if (plan.format->obstacle == nullptr) return true;
  auto obstacle = plan.format->obstacle(summary, plan.looks.style);
  if (obstacle) cannot_make(plan.destination, std::move(*obstacle), findings);
  return !obstacle;
}

Plan check(const Flags& flags, std::span<const std::string> operands, const Manner& speech, const Io& io,
           Diagnostics& faults) {
  Plan plan;
  plan.reading = check_reading(flags.reading, operands, faults);
  plan.format = row_named(check_form("report", flags.format, faults), formats());
  plan.destination.path = flags.format.output;
  if (plan.format != nullptr && !plan.format->lists_warnings) plan.reading.most_shown = speech.most_shown();
  check_presentation(flags.presentation, plan.reading.figures, plan.looks, faults);
  if (plan.format != nullptr) refuse_idle_looks(flags.presentation, *plan.format, faults);
  const bool to_terminal = plan.destination.is_standard_output() && io.out_is_terminal;
  plan.looks.style.colour = use_colour(speech.colour, io, to_terminal);
  if (to_terminal) plan.looks.style.width = terminal_width(plan.destination, io);
  if (to_terminal && plan.format != nullptr && plan.format->binary) {
    refuse(faults, fmt::format("{} cannot be shown on the terminal", plan.format->name),
           fmt::format("write it to a file: -o report{}", plan.format->extension));
  }
  if (plan.format != nullptr) check_obstacle(plan, nullptr, faults);
  return plan;
}

bool loads_back(const Format& format) { return format.name == "csv" || format.name == "tsv"; }

/// The bytes of the report; nothing where it is refused. `findings` gets every reason and warning.
std::optional<std::string> make_report(const Plan& plan, const Loaded& loaded, Diagnostics& findings) {
  Figures figures = figures_of(loaded, plan.reading.figures);
  findings = std::move(figures.findings);
  if (!figures.summary) return std::nullopt;
  note_not_shown(*figures.summary, plan.reading.figures, findings);
  choose_columns(plan.looks.columns, *figures.summary, findings);
  if (findings.has_mistakes()) return std::nullopt;
  if (loads_back(*plan.format)) note_unloadable(*figures.summary, findings);
  if (plan.format->readers != Readers::people) warn_beyond(kDoubles, *figures.summary, findings);
  if (plan.format->binary) warn_beyond(kSpreadsheets, *figures.summary, findings);
  if (findings.has_errors() || !check_obstacle(plan, &*figures.summary, findings)) return std::nullopt;
  note_allowed(findings, *figures.summary);
  figures.summary->warnings = warnings_in(findings);
  const auto render = [&] { return plan.format->render(*figures.summary, plan.looks.style); };
  std::string bytes = plan.format->binary ? render_apart(render) : render();
  if (!bytes.empty() || !plan.format->binary) return bytes;
  cannot_make(plan.destination,
              {fmt::format("the {} could not be made", plan.format->name),
               "is there room for temporary files, in memory and in the folder that TMPDIR names?"},
              findings);
  return std::nullopt;
}

}  // namespace

int report(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{file_options(flags.reading), reject_options(flags.reading), figure_options(flags.reading),
                          report_options(flags), general_options(flags.general)};
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
  const auto make = [&](const Loaded& loaded, Diagnostics& findings) { return make_report(plan, loaded, findings); };
  return make_output(plan.reading, plan.destination, "nothing was reported", make, speech, io);
}

}  // namespace reach::cli
