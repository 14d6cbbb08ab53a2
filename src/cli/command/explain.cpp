// `reach explain`: the working of one figure, for whoever signs it off.
#include "cli/command/explain.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/command/beyond_double.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/output.hpp"
#include "cli/option/allowed.hpp"
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
  std::vector<std::string> with;
  std::string decimals, sort;
  FormatFlags format;
  GeneralFlags general;
};

OptionGroup explain_options(Flags& flags) {
  return {"Explanation",
          {{"--with", "FILE", "a further file of the data; may be repeated", &flags.with},
           {"--json", "", "print JSON instead of text", &flags.format.json},
           output_option("explain", flags.format.output),
           decimals_option(flags.decimals),
           sort_option("the parts", flags.sort)}};
}

struct Plan {
  Reading reading;
  std::string row;
  std::string channel = "total";
  Destination destination;
  bool json = false;
};

/// `2018=b.csv`: by its form alone, whatever files there are.
bool names_period(const std::string& operand) {
  const std::size_t equals = operand.find('=');
  return equals != std::string::npos && parse_timespan(operand.substr(0, equals));
}

/// The first operand is a file, as is each PERIOD=PATH behind it; then come the row and the channel.
Plan check(const Flags& flags, std::span<const std::string> operands, Diagnostics& faults) {
  const std::size_t first = std::min<std::size_t>(operands.size(), 1);
  const auto* const row = std::find_if_not(operands.data() + first, operands.data() + operands.size(), names_period);
  std::vector<std::string> files(operands.data(), row);
  files.insert(files.end(), flags.with.begin(), flags.with.end());

  Plan plan;
  plan.reading = check_reading(flags.reading, files, faults);
  plan.destination.path = flags.format.output;
  plan.json = check_form("explain", flags.format, faults) == "json";
  check_sort(flags.sort, plan.reading.figures.sort, faults);
  check_decimals(flags.decimals, plan.reading.figures.decimals, faults);
  const std::span<const std::string> names(row, operands.data() + operands.size());
  if (!names.empty()) plan.row = names[0];
  if (names.size() > 1) plan.channel = names[1];
  if (names.empty() && !operands.empty()) {
    refuse(faults, "no row is named", "after the file, name a force, a region or \"All regions\"");
  }
  if (names.size() > 2) {
    refuse(faults, fmt::format("{} is one operand too many", quoted(names[2])),
           "put quotes around names with spaces; further files are given by --with");
  }
  return plan;
}

std::optional<Row> find_row(const Rows& rows, const std::string& name, Diagnostics& findings) {
  Diagnostics refused;
  std::optional<Row> row = rows.find(name, {}, refused);
  if (row) return row;
  for (Diagnostic finding : refused.all()) {
    if (file_id(name)) finding.hint = "it is a file: further files are given by --with";
    findings.add(std::move(finding));
  }
  return std::nullopt;
}

/// The bytes of the explanation; nothing where it is refused. `findings` gets every reason and warning.
std::optional<std::string> explanation(Plan plan, const Io& io, Diagnostics& findings) {
  Provenance provenance;
  plan.reading.load.on_count = [&provenance](const Seen& seen) { provenance.take(seen); };
  const Loaded loaded = load_files(plan.reading, io);
  Figures figures = figures_of(loaded, plan.reading.figures);
  findings = figures.findings;
  if (!figures.summary) return std::nullopt;
  if (plan.json) warn_beyond(kDoubles, *figures.summary, findings);
  const Rows rows(*figures.summary);
  const std::optional<Row> row = find_row(rows, plan.row, findings);
  const std::optional<std::size_t> channel = rows.find_channel(plan.channel, {}, findings);
  if (findings.has_errors()) return std::nullopt;
  note_allowed(findings, *figures.summary);
  const Working working = work_out(loaded.dataset, *figures.summary, *row, *channel, provenance);
  return plan.json ? working_json(working) : working_text(working);
}

int carry_out(const Plan& plan, const Manner& speech, const Io& io) {
  Diagnostics findings;
  check_destination(plan.destination, files_read(plan.reading, io), io, findings);
  std::optional<std::string> bytes;
  if (!findings.has_errors()) bytes = explanation(plan, io, findings);
  print_findings(findings, speech, io, "nothing was explained");  // first: a reader may close the output early
  if (!bytes) return kTrouble;
  return deliver(plan.destination, *bytes, speech, io, "nothing was explained");
}

}  // namespace

int explain(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{file_options(flags.reading), figure_options(flags.reading), explain_options(flags),
                          general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach explain [options] FILE ROW [CHANNEL]",
                                "Prints the working of one increase: the parts and sums of both periods, the lines "
                                "they come from, the division and the rounding. FILE is a path, `-`, or any number of "
                                "PERIOD=PATH. ROW is a force, a region or \"All regions\"; where a force and a region "
                                "share a name, force:NAME or region:NAME. Without CHANNEL: the total over channels.",
                                groups),
                      io);
  }
  Plan plan = check(flags, operands, faults);
  plan.reading.most_shown = speech.most_shown();
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach explain");
  return carry_out(plan, speech, io);
}

}  // namespace reach::cli
