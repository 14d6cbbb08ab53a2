// `reach chart`: the figures as a picture, or as bars on the terminal.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "aggregate/sort.hpp"
#include "cli/command/making.hpp"
#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/io/png.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"
#include "cli/option/presentation.hpp"
#include "cli/read/figure_row.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostWidth = 4000;

constexpr auto kKinds =
    std::to_array<Choice<ChartKind>>({{"bars", ChartKind::bars}, {"contribution", ChartKind::contribution}});

struct Flags {
  ReadingFlags reading;
  FormatFlags format;
  std::string kind, channel, width, title, source, decimals, sort;
  bool ascii = false, summary = false;
  GeneralFlags general;
};

OptionGroup chart_options(Flags& flags) {
  return {"Chart",
          {{"-f,--format", "NAME",
            fmt::format("{} (default: by the ending of the output file, else text)", listed(form_names("chart"))),
            &flags.format.name},
           output_option("chart", flags.format.output),
           {"--kind", "KIND",
            "bars of both periods, or contribution: what each force and channel adds to the increase (default: bars)",
            &flags.kind},
           {"--channel", "NAME", "this channel only (default: total)", &flags.channel},
           decimals_option(flags.decimals),
           sort_option("bars", flags.sort),
           {"--summary", "", "regions only, no forces", &flags.summary},
           {"--width", "N",
            "width in pixels, or in columns of the terminal (default: 720, or what COLUMNS says, else as the terminal, "
            "else 80)",
            &flags.width},
           {"--ascii", "", "bars of `#`", &flags.ascii},
           {"--title", "TEXT", "a title instead of the finding", &flags.title},
           {"--source", "TEXT", "the line below a picture (default: the names of the files)", &flags.source}}};
}

struct Plan {
  Reading reading;
  std::string_view form;
  const ChartFormat* format = nullptr;
  ChartStyle style;
  std::string channel;
  SortBy sort = SortBy::input;
  Destination destination;
};

std::size_t default_width(const ChartFormat& format, const Destination& destination, const Io& io) {
  const std::size_t width = format.name == "text" ? terminal_width(destination, io) : 0;
  return std::clamp(width == 0 ? format.width : width, format.least_width, kMostWidth);
}

void check_style(const Flags& flags, const Io& io, Plan& plan, Diagnostics& faults) {
  choose("--kind", flags.kind, kKinds, plan.style.kind, faults);
  plan.style.title = flags.title;
  plan.style.ascii = flags.ascii;
  plan.style.source = flags.source;
  plan.form = check_form("chart", flags.format, faults);
  if (plan.form.empty()) return;
  plan.format = row_named(plan.form == kPng ? "svg" : plan.form, chart_formats());
  plan.style.width = default_width(*plan.format, plan.destination, io);
  check_range("--width", flags.width, plan.format->least_width, kMostWidth, plan.style.width, faults);
  const bool text = plan.format->name == "text";
  if (flags.ascii && !text) refuse(faults, "`--ascii` changes nothing in a picture", "leave it out");
  if (!flags.source.empty() && text) refuse(faults, "`--source` changes nothing in text", "leave it out");
  if (plan.form == kPng && plan.destination.is_standard_output() && io.out_is_terminal) {
    refuse(faults, "a PNG cannot be shown on the terminal", "write it to a file: -o chart.png");
  }
}

Plan check(const Flags& flags, std::span<const std::string> operands, const Manner& speech, const Io& io,
           Diagnostics& faults) {
  Plan plan;
  plan.reading = check_reading(flags.reading, operands, faults);
  plan.destination.path = flags.format.output;
  plan.reading.most_shown = speech.most_shown();
  plan.channel = flags.channel;
  check_decimals(flags.decimals, plan.reading.figures.decimals, faults);
  check_sort(flags.sort, plan.sort, faults);
  plan.reading.figures.summary_only = flags.summary;
  check_style(flags, io, plan, faults);
  const bool parts = plan.style.kind == ChartKind::contribution;
  if (parts && plan.sort == SortBy::increase) plan.sort = SortBy::change;  // what a part adds, not how it grew
  plan.style.colour = use_colour(speech.colour, io, plan.destination.is_standard_output() && io.out_is_terminal);
  return plan;
}

/// `Source: south_east.csv`: the files, without their folders.
std::string source_line(const Summary& summary) {
  std::string line;
  for (const InputInfo& input : summary.inputs) {
    const std::string name = file_name(input);
    if (!name.empty()) line += (line.empty() ? "Source: " : ", ") + name;
  }
  return line;
}

/// The chosen channel of these figures; false after refusing it, or a chart that would not be true.
bool choose_channel(const Plan& plan, const Summary& summary, ChartStyle& style, Diagnostics& findings) {
  if (summary.distinct && style.kind == ChartKind::contribution) {
    refuse(findings, "`--kind contribution` cannot be drawn of different people",
           "they do not add up, so no part can be said to add to the increase; leave it out");
    return false;
  }
  if (plan.channel.empty()) return true;
  style.channel = Rows(summary).find_channel(plan.channel, {}, findings);
  return style.channel.has_value();
}

std::optional<std::string> draw(const Plan& plan, const Loaded& loaded, const Io& io, Diagnostics& findings) {
  Figures figures = figures_of(loaded, plan.reading.figures);
  findings = std::move(figures.findings);
  if (!figures.summary || findings.has_errors()) return std::nullopt;
  note_not_shown(*figures.summary, plan.reading.figures, findings);
  note_allowed(findings, *figures.summary);
  ChartStyle style = plan.style;
  if (style.source.empty()) style.source = source_line(*figures.summary);
  if (!choose_channel(plan, *figures.summary, style, findings)) return std::nullopt;
  sort_rows(*figures.summary, plan.sort, style.channel.value_or(figures.summary->channels.size()));
  std::string drawn = plan.format->render(*figures.summary, style);
  return plan.form == kPng ? png_of(drawn, plan.destination.path, io, findings) : drawn;
}

}  // namespace

int chart(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{file_options(flags.reading), reject_options(flags.reading), figure_options(flags.reading),
                          chart_options(flags), general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach chart [options] FILE...",
                                "Draws the figures of one or more files: a bar for each force and period, and the "
                                "increase. On the terminal, or as a picture: -o chart.svg, -o chart.png.",
                                groups),
                      io);
  }
  const Plan plan = check(flags, operands, speech, io, faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach chart");
  const auto make = [&](const Loaded& loaded, Diagnostics& findings) { return draw(plan, loaded, io, findings); };
  return make_output(plan.reading, plan.destination, "nothing was drawn", make, speech, io);
}

}  // namespace reach::cli
