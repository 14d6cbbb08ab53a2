// `reach chart`: the figures as a picture, or as bars in the terminal.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "aggregate/sort.hpp"
#include "cli/command/command.hpp"
#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/io/png.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/certainty.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/presentation.hpp"
#include "cli/option/wording.hpp"
#include "cli/read/figure_rows.hpp"
#include "cli/read/published.hpp"
#include "cli/read/reading_options.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostWidth = 4000, kMostHighlights = 1000;

constexpr auto kKinds = std::to_array<Choice<ChartKind>>(
    {{"bars", ChartKind::bars}, {"contribution", ChartKind::contribution}, {"line", ChartKind::lines}});

struct ChartCommand {
  ReadingFlags flags;
  FormatFlags output;
  std::string width;
  std::vector<std::string> only_forces;
  PublisherText wording;

  Reading reading;
  std::string_view form;
  const ChartFormat* format = nullptr;
  ChartStyle style;
  std::string channel;
  SortBy sort = SortBy::input;
  Destination destination;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;

 private:
  void check_style(const Given& given, const Session& session, Diagnostics& faults);
  void check_kind(const Given& given, Diagnostics& faults);
};

std::vector<OptionGroup> ChartCommand::options() {
  OptionGroup group{
      "Chart",
      {format_option("chart", output.name),
       {"--json", "", "the same as --format json: the figures that are drawn", &output.json},
       output_option("chart", output.output),
       {"--kind", "KIND",
        "bars of both periods; contribution: what each force and channel adds to the increase; or line, of every "
        "period (default: bars, with --series line)",
        choice(kKinds, style.kind)},
       {"--only-channel", "NAME", "this channel only (default: total)", &channel},
       series_option("every period from the baseline to the comparison, as lines", flags.figures.series),
       {"--highlight", "NAME", "draw this force's line dark and the others grey; may be repeated", &style.highlight},
       {"--highlight-top", "N", "draw the lines of the N largest forces dark",
        number_in(1, kMostHighlights, style.highlight_top)},
       {"--from-index", "", "draw the index, where the baseline is 100, on a scale that need not begin at zero",
        &style.from_index},
       decimals_option(flags.figures.decimals),
       sort_option("bars", sort),
       only_force_option(only_forces),
       {"--summary", "", "regions only, no forces", &flags.figures.summary_only},
       {"--width", "N",
        "width in pixels, or in columns of the terminal (default: 720, or what COLUMNS says, else as the "
        "terminal, else 80)",
        &width},
       {"--ascii", "", "draw with ASCII characters", &style.ascii},
       {"--title", "TEXT", "the title (default: the finding)", &style.title}}};
  group.add(wording_options(wording));
  return option_table(file_options(flags), reject_options(flags), figure_options(flags), publishing_options(flags),
                      std::move(group), OptionGroup{"Certainty", certainty_options(flags.figures.certainty)});
}

std::size_t default_width(const ChartFormat& format, const Destination& destination, const Io& io) {
  const std::size_t width = format.picture ? 0 : terminal_width(destination, io);
  return std::clamp(width == 0 ? format.width : width, format.least_width, kMostWidth);
}

void ChartCommand::check_style(const Given& given, const Session& session, Diagnostics& faults) {
  const Io& io = session.io;
  form = check_form(session.command.name, output, faults);
  if (form.empty()) return;
  const auto drawn =
      std::ranges::find(chart_formats(), true, &ChartFormat::picture);  // the format that a PNG is converted from
  format = form == kPng ? &*drawn : row_named(form, chart_formats());
  for (const char* option : {"--width", "--ascii"}) {
    const bool idle = format->width == 0 || (format->picture && option == std::string_view("--ascii"));
    if (given.has(option) && idle)
      refuse(faults, fmt::format("`{}` changes nothing in {}", option, form), "leave it out");
  }
  style.width = default_width(*format, destination, io);
  check_range("--width", width, format->least_width, kMostWidth, style.width, faults);
  const bool text = !format->picture;
  const bool draws_ascii = text && destination.is_standard_output() && io.out_is_terminal && !understands_utf8(io);
  style.ascii = style.ascii || draws_ascii;
  if (form == kPng && destination.is_standard_output() && io.out_is_terminal) {
    refuse(faults, "a PNG cannot be shown on the terminal", "write it to a file: -o chart.png");
  }
}

/// Lines show a series, and a series is shown by lines.
void ChartCommand::check_kind(const Given& given, Diagnostics& faults) {
  if (flags.figures.series && given.has("--kind") && style.kind != ChartKind::lines) {
    refuse(faults, "`--series` is drawn as lines", "leave --kind out, or --series");
  }
  if (flags.figures.series) style.kind = ChartKind::lines;
  const bool lines = style.kind == ChartKind::lines;
  reading.figures.series = lines;
  for (const char* option : {"--highlight", "--highlight-top", "--from-index"}) {
    if (given.has(option) && !lines) refuse(faults, fmt::format("`{}` is for lines", option), "add --series");
  }
  for (const char* option : {"--highlight", "--highlight-top"}) {
    if (!given.has(option) || !flags.figures.summary_only) continue;
    refuse(faults, fmt::format("`{}` is for forces, and `--summary` shows none", option), "leave one of them out");
  }
}

/// Whether all forces to highlight are drawn; refuses those that are not.
bool check_highlights(const ChartStyle& style, const Summary& summary, Diagnostics& findings) {
  const FigureRows rows(summary);
  bool known = true;
  for (const std::string& name : style.highlight) {
    const auto row = rows.find(name, {}, findings);
    known = known && row && row->kind == FigureRowKind::force;
    if (!row || row->kind == FigureRowKind::force) continue;
    refuse(findings, fmt::format("`--highlight` is for forces, and {} is not one", in_backticks(name)),
           "leave it out: the line of a total is always in ink; to show a single region, use --only");
  }
  return known;
}

void ChartCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  const auto& [command, speech, io] = session;
  reading = check_reading(flags, given.operands, faults);
  reading.most_shown = speech.most_shown();
  destination.path = output.output;
  check_style(given, session, faults);
  check_kind(given, faults);
  check_forces(only_forces, given, reading.figures, faults);
  for (const char* option : {"--confidence", "--dispersion"}) {
    if (given.has(option) && given.has("--title"))
      refuse(faults, fmt::format("`{}` is for the title that reach makes, and `--title` gives another", option),
             "leave one of them out");
  }
  const bool parts = style.kind == ChartKind::contribution;
  if (parts && sort == SortBy::increase)
    sort = SortBy::change;  // parts are sorted by what they add, not by their growth
  style.colour = use_colour(speech.colour, io, destination.is_standard_output() && io.out_is_terminal);
}

/// Finds the chosen channel in these figures. False after refusing it, or after refusing a chart that would mislead.
bool choose_channel(const ChartCommand& plan, const Summary& summary, ChartStyle& style, Diagnostics& findings) {
  if (summary.distinct && style.kind == ChartKind::contribution) {
    refuse(findings, "`--kind contribution` cannot be drawn of different people",
           "they do not add up, so no part can be said to add to the increase; leave it out");
    return false;
  }
  if (plan.channel.empty()) return true;
  style.channel = FigureRows(summary).find_channel(plan.channel, {}, findings);
  return style.channel.has_value();
}

std::optional<std::string> draw(const ChartCommand& plan, const Loaded& loaded, const Io& io, Diagnostics& findings) {
  Figures figures = figures_of(loaded, plan.reading.figures);
  findings = std::move(figures.findings);
  if (!figures.summary || findings.has_errors()) return std::nullopt;
  note_not_shown(*figures.summary, plan.reading.figures, findings);
  note_publishing(*figures.summary, findings);
  note_allowed(findings, *figures.summary);
  ChartStyle style = plan.style;
  apply_wording(plan.wording, *figures.summary, findings);
  if (findings.has_errors()) return std::nullopt;
  if (!choose_channel(plan, *figures.summary, style, findings)) return std::nullopt;
  const std::size_t channel = style.channel.value_or(figures.summary->channels.size());
  if (!check_highlights(style, *figures.summary, findings)) return std::nullopt;
  sort_rows(*figures.summary, plan.sort, channel);
  const auto render = [&](const Summary& summary) { return plan.format->render(summary, style); };
  std::string drawn = render(*figures.summary);
  refuse_idle_labels(*figures.summary, render, findings);
  if (findings.has_errors()) return std::nullopt;
  return plan.form == kPng ? png_of(drawn, plan.destination.path, io, findings) : drawn;
}

int ChartCommand::run(const Session& session) const {
  const auto make = [&](const Loaded& loaded, Diagnostics& findings) -> std::optional<Made> {
    std::optional<std::string> drawn = draw(*this, loaded, session.io, findings);
    return drawn ? std::optional(Made{*std::move(drawn)}) : std::nullopt;
  };
  return make_output(reading, destination, make, session);
}

}  // namespace

Action chart() { return action<ChartCommand>(); }

}  // namespace reach::cli
