// `reach inspect`: how reach understands files. Its findings are its output, so they are written with it.
#include "cli/inspection/inspect.hpp"

#include <utility>

#include "cli/command/command.hpp"
#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/inspection/next_command.hpp"
#include "cli/option/output_form.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/annotations.hpp"
#include "report/marker_notes.hpp"

namespace reach::cli {
namespace {

struct InspectCommand {
  ReadingFlags flags;
  FormatFlags output;

  Reading reading;
  Destination destination;
  bool json = false;
  Given given;
  std::string command;  ///< that reports the same

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> InspectCommand::options() {
  return option_table(file_options(flags), reject_options(flags), figure_options(flags),
                      OptionGroup{"Output", text_or_json_options("inspect", output)});
}

void InspectCommand::check(const Given& typed, const Session& session, Diagnostics& faults) {
  reading = check_reading(flags, typed.operands, faults);
  given = typed;
  command = report_command(typed, option_table(file_options(flags), reject_options(flags), figure_options(flags)));
  destination.path = output.output;
  json = check_form(session.command.name, output, faults) == "json";
  if (!json) reading.most_shown = PrintStyle{}.most;
}

/// The command that works, as far as it is known.
std::string next_command(const Inspection& inspection, const Given& given, const std::string& command) {
  if (inspection.verdict != Acceptance::refused || command.empty()) return command;
  const std::string options = remedy_options(given, inspection.findings);
  return options.empty() ? options : command + options;
}

Inspection look(const Reading& reading, Loaded&& loaded) {
  Inspection inspection;
  inspection.loaded = std::move(loaded);
  inspection.figures = figures_of(inspection.loaded, reading.figures);
  const Figures& figures = inspection.figures;
  // Under --strict, only findings that refuse the figures may be shown as errors.
  inspection.findings = reading.strict ? figures.findings : figures.all;
  if (figures.summary) note_not_shown(*figures.summary, reading.figures, inspection.findings);
  if (figures.findings.has_errors()) {
    inspection.verdict = Acceptance::refused;
  } else if (inspection.findings.count(Severity::warning) > 0) {
    inspection.verdict = Acceptance::warnings;
  }
  const Dataset& data = inspection.loaded.dataset;
  inspection.cells = std::uint64_t{data.forces.size()} * data.channels.size() * data.periods.size();
  std::uint64_t numbers = 0;
  data.tally.each([&numbers](const Key&, const Tally::Cell& cell) { numbers += cell.count.is_missing() ? 0U : 1U; });
  inspection.missing_cells = inspection.cells - numbers;
  return inspection;
}

constexpr int exit_code(Acceptance verdict) {
  switch (verdict) {
    case Acceptance::accepted:
      return kDone;
    case Acceptance::warnings:
      return kNo;
    case Acceptance::refused:
      return kTrouble;
  }
  return kTrouble;
}

int InspectCommand::run(const Session& session) const {
  const bool to_terminal = destination.is_standard_output() && session.io.out_is_terminal;
  const bool colour = use_colour(session.speech.colour, session.io, to_terminal);
  const auto make = [&](Loaded&& loaded, Diagnostics& findings) -> std::optional<Made> {
    Inspection inspection = look(reading, std::move(loaded));
    inspection.command = next_command(inspection, given, command);
    if (session.speech.annotate) session.io.err(annotations(inspection.findings, session.speech.quiet));
    findings = {};  // they are part of the output
    return Made{json ? inspection_json(inspection) : inspection_text(inspection, colour, session.speech.quiet),
                exit_code(inspection.verdict)};
  };
  return make_output(reading, destination, make, session);
}

}  // namespace

std::vector<std::string> marker_texts(const Inspection& inspection) {
  if (!inspection.figures.summary) return {};
  const Summary& summary = *inspection.figures.summary;
  Markers used;
  for (const MarkerOrigin& origin : summary.marker_origins) used |= Markers(origin.marker);
  std::vector<std::string> texts = report::marker_notes(summary, used);
  for (std::string& text : texts) text.pop_back();  // its full stop
  return texts;
}

std::string_view part_of(Period period, const Inspection& inspection) {
  const auto& summary = inspection.figures.summary;
  if (summary && period == summary->baseline()) return "baseline";
  if (summary && period == summary->comparison()) return "comparison";
  return "";
}

Action inspect() { return action<InspectCommand>(); }

}  // namespace reach::cli
