// `reach tally`: any input as tidy counts, a row each.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "cli/command/making.hpp"
#include "cli/command/run.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

struct Flags {
  ReadingFlags reading;
  std::vector<std::string> periods;
  FormatFlags format;
  GeneralFlags general;
};

OptionGroup tally_options(Flags& flags) {
  return {"Tally",
          {{"--for", "PERIOD", "this period only; may be repeated", &flags.periods},
           {"-f,--format", "NAME",
            fmt::format("{} (default: by the ending of the output file, else csv)", listed(names_of(tidy_formats()))),
            &flags.format.name},
           output_option("tally", flags.format.output)}};
}

struct Plan {
  Reading reading;
  std::vector<Period> periods;
  const TidyFormat* format = nullptr;
};

Plan check(const Flags& flags, std::span<const std::string> operands, Diagnostics& faults) {
  Plan plan;
  plan.reading = check_reading(flags.reading, operands, faults);
  plan.format = row_named(check_form("tally", flags.format, faults), tidy_formats());
  for (const std::string& text : flags.periods) {
    if (const auto period = check_period("--for", text, plan.reading.load.period, faults)) {
      plan.periods.push_back(*period);
    }
  }
  return plan;
}

/// Periods that are asked for must be there: a misspelt one would give an empty list.
void check_known(const Dataset& dataset, std::span<const Period> periods, Diagnostics& findings) {
  for (const Period period : periods) {
    if (std::ranges::find(dataset.periods, period) != dataset.periods.end()) continue;
    std::vector<std::string> known;
    for (const Period each : dataset.periods) known.push_back(label(each));
    findings.add({Code::unknown_period,
                  fmt::format("no force has figures for {}", label(period)),
                  fmt::format("there are: {}", listed(known, " and ")),
                  {},
                  {}});
  }
}

std::optional<std::string> make_tally(const Plan& plan, const Loaded& loaded, Diagnostics& findings) {
  if (!loaded.refused) check_known(loaded.dataset, plan.periods, findings);
  if (findings.has_errors()) return std::nullopt;
  return plan.format->render(loaded.dataset, plan.periods);
}

}  // namespace

int tally(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{file_options(flags.reading), reject_options(flags.reading), tally_options(flags),
                          general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach tally [options] FILE...",
                                "Reduces files of any layout to tidy counts, a row each: region, force, channel, "
                                "period, count. The CSV loads back into `reach report` (with the same "
                                "--period).",
                                groups),
                      io);
  }
  Plan plan = check(flags, operands, faults);
  plan.reading.most_shown = speech.most_shown();
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach tally");
  const auto make = [&](const Loaded& loaded, Diagnostics& findings) { return make_tally(plan, loaded, findings); };
  return make_output(plan.reading, {flags.format.output}, "nothing was written", make, speech, io);
}

}  // namespace reach::cli
