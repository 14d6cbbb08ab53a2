// `reach report`: the figures, in one of the formats.
#include <reach/report.hpp>

#include <utility>

#include <fmt/core.h>

#include "cli/command/beyond_double.hpp"
#include "cli/command/command.hpp"
#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/io/render_apart.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/column_options.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/presentation.hpp"
#include "cli/option/wording.hpp"
#include "cli/read/published.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/codes/registry.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct ReportCommand {
  ReadingFlags flags;
  FormatFlags output;
  Presentation looks;

  Reading reading;
  const Format* format = nullptr;
  Destination destination;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> ReportCommand::options() {
  OptionGroup group{"Report",
                    {format_option("report", output.name),
                     {"--json", "", "the same as --format json", &output.json},
                     output_option("report", output.output)}};
  group.add(presentation_options(looks));
  group.add(rate_options(flags));
  return option_table(file_options(flags), reject_options(flags), figure_options(flags), publishing_options(flags),
                      std::move(group));
}

/// Whether the format is available in this build, and for this summary (if not null); if not, reports why.
bool check_obstacle(const ReportCommand& plan, const Summary* summary, Diagnostics& findings) {
  if (plan.format->obstacle == nullptr) return true;
  auto obstacle = plan.format->obstacle(summary, plan.looks.style);
  if (obstacle) cannot_write(plan.destination, std::move(obstacle->message), std::move(obstacle->hint), findings);
  return !obstacle;
}

void ReportCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  const auto& [command, speech, io] = session;
  reading = check_reading(flags, given.operands, faults);
  format = row_named(check_form(command.name, output, faults), formats());
  if (format != nullptr && !format->lists_warnings) reading.most_shown = speech.most_shown();
  reading.hashes = format != nullptr && format->names_inputs;
  destination.path = output.output;
  looks.columns.given = column_options(given);
  check_presentation(looks, given, format, reading.figures, faults);
  const bool to_terminal = destination.is_standard_output() && io.out_is_terminal;
  looks.style.colour = use_colour(speech.colour, io, to_terminal);
  if (to_terminal) looks.style.width = terminal_width(destination, io);
  if (to_terminal && !given.has("--style") && !understands_utf8(io)) looks.style.text = TextStyle::ascii;
  if (to_terminal && format != nullptr && format->binary) {
    refuse(faults, fmt::format("{} cannot be shown on the terminal", format->name),
           fmt::format("write it to a file: -o report{}", format->extension));
  }
  if (format != nullptr) check_obstacle(*this, nullptr, faults);
}

/// Refuses labels and groupings that change nothing, whatever room a terminal has.
void refuse_idle_wording(const ReportCommand& plan, const Summary& summary, Diagnostics& findings) {
  if (plan.format->binary) return;
  Style style = plan.looks.style;
  style.width = 0;
  refuse_idle_labels(
      summary, [&](const Summary& shown) { return plan.format->render(shown, style); }, findings);
  refuse_idle_grouping(*plan.format, summary, style, findings);
}

/// Returns the report, or nothing if it is refused. Every reason and warning is added to `findings`.
std::optional<Made> make_report(const ReportCommand& plan, Loaded loaded, Diagnostics& findings) {
  Figures figures = figures_of(loaded, plan.reading.figures);
  loaded.dataset = {};  // the summary has all that is shown: a million forces need the memory
  findings = std::move(figures.findings);
  if (!figures.summary) return std::nullopt;
  note_not_shown(*figures.summary, plan.reading.figures, findings);
  apply_wording(plan.looks.wording, *figures.summary, findings);
  choose_columns(plan.looks.columns, *plan.format, *figures.summary, findings);
  note_publishing(*figures.summary, findings);
  for (const std::string& text : figures.summary->area_notes)
    findings.add(note(code::not_the_ons_region, text.substr(0, text.size() - 1)));  // without its full stop
  check_period_count(*plan.format, *figures.summary, findings);
  if (findings.has_mistakes()) return std::nullopt;
  note_unloadable(plan.format->loads_back, *figures.summary, findings);
  if (plan.format->readers != Readers::people) warn_beyond(kDoubles, *figures.summary, findings);
  if (plan.format->binary) warn_beyond(kSpreadsheets, *figures.summary, findings);
  if (findings.has_errors() || !check_obstacle(plan, &*figures.summary, findings)) return std::nullopt;
  note_allowed(findings, *figures.summary);
  figures.summary->warnings = published_warnings(findings, *figures.summary);
  const auto render = [&] { return plan.format->render(*figures.summary, plan.looks.style); };
  std::string bytes = plan.format->binary ? render_apart(render) : render();
  refuse_idle_wording(plan, *figures.summary, findings);
  if (findings.has_errors()) return std::nullopt;
  if (!bytes.empty() || !plan.format->binary) return Made{std::move(bytes)};
  cannot_write(plan.destination, fmt::format("the {} could not be made", plan.format->name),
               "check that there is room for temporary files, in memory and in the folder of TMPDIR", findings);
  return std::nullopt;
}

int ReportCommand::run(const Session& session) const {
  const auto make = [this](Loaded&& loaded, Diagnostics& findings) {
    return make_report(*this, std::move(loaded), findings);
  };
  return make_output(reading, destination, make, session);
}

}  // namespace

Action report() { return action<ReportCommand>(); }

}  // namespace reach::cli
