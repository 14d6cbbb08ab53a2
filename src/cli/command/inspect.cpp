// `reach inspect`: how files are understood. Its findings are its output, so they go where output goes.
#include "cli/command/inspect.hpp"

#include <array>

#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/output.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kOutcome = "nothing was written";

struct Flags {
  ReadingFlags reading;
  FormatFlags format;
  GeneralFlags general;
};

OptionGroup inspect_options(Flags& flags) {
  return {"Output",
          {{"--json", "", "print JSON instead of text", &flags.format.json},
           output_option("inspect", flags.format.output)}};
}

struct Plan {
  Reading reading;
  Destination destination;
  bool json = false;
};

Inspection look(const Reading& reading, const Io& io, Progress* progress, RejectsFile* rejects) {
  Inspection inspection;
  inspection.loaded = load_files(reading, io, progress, rejects);
  inspection.figures = figures_of(inspection.loaded, reading.figures);
  const Figures& figures = inspection.figures;
  // Under --strict only what refuses the figures may be shown as an error.
  inspection.findings = reading.strict ? figures.findings : figures.all;
  if (figures.summary) note_not_shown(*figures.summary, reading.figures, inspection.findings);
  if (figures.findings.has_errors()) {
    inspection.verdict = Verdict::refused;
  } else if (inspection.findings.count(Severity::warning) > 0) {
    inspection.verdict = Verdict::warnings;
  }
  const Dataset& data = inspection.loaded.dataset;
  inspection.cells = std::uint64_t{data.forces.size()} * data.channels.size() * data.periods.size();
  std::uint64_t numbers = 0;
  data.tally.each([&numbers](const Key&, const Tally::Cell& cell) { numbers += cell.count.is_missing() ? 0U : 1U; });
  inspection.missing_cells = inspection.cells - numbers;
  return inspection;
}

constexpr int exit_code(Verdict verdict) {
  switch (verdict) {
    case Verdict::accepted:
      return kDone;
    case Verdict::warnings:
      return kNo;
    case Verdict::refused:
      return kTrouble;
  }
  return kTrouble;
}

int carry_out(const Plan& plan, const Manner& speech, const Io& io) {
  const Reading& reading = plan.reading;
  Diagnostics trouble;
  const std::vector<FileId> inputs = files_read(reading, io);
  check_destination(plan.destination, inputs, io, trouble);
  RejectsFile rejects(reading.rejects, reading.load.encoding);
  rejects.check(plan.destination, inputs, io, trouble);
  print_findings(trouble, speech, io, kOutcome);
  if (trouble.has_errors()) return kTrouble;
  Progress progress(speech, io);
  const Inspection inspection = look(reading, io, &progress, &rejects);
  const bool colour = use_colour(speech.colour, io, plan.destination.is_standard_output() && io.out_is_terminal);
  const std::string bytes = plan.json ? inspection_json(inspection) : inspection_text(inspection, colour, speech.quiet);
  if (inspection.verdict != Verdict::refused && !rejects.deliver(trouble)) {
    print_findings(trouble, speech, io, kOutcome);
    return kTrouble;
  }
  const int code = deliver(plan.destination, bytes, speech, io, kOutcome);
  return code == kDone ? exit_code(inspection.verdict) : code;
}

}  // namespace

std::string_view part_of(Period period, const Inspection& inspection) {
  const auto& summary = inspection.figures.summary;
  if (summary && period == summary->baseline) return "baseline";
  if (summary && period == summary->comparison) return "comparison";
  return "";
}

int inspect(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{file_options(flags.reading), reject_options(flags.reading), figure_options(flags.reading),
                          inspect_options(flags), general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(
        help_text("reach inspect [options] FILE...",
                  "Prints how files are understood: layout, encoding, columns, forces, channels, periods, "
                  "what is missing, and every warning and error. Exit code 1 with warnings, 2 where "
                  "`reach report` would refuse the files.",
                  groups),
        io);
  }
  Plan plan{check_reading(flags.reading, operands, faults), {flags.format.output}};
  plan.json = check_form("inspect", flags.format, faults) == "json";
  if (!plan.json) plan.reading.most_shown = PrintStyle{}.most;
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach inspect");
  return carry_out(plan, speech, io);
}

}  // namespace reach::cli
