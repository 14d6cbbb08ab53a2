// `reach tally`: any input as tidy counts, one per row.
#include <algorithm>

#include <fmt/core.h>

#include <reach/report.hpp>

#include "aggregate/ons_areas.hpp"
#include "aggregate/protect/round.hpp"
#include "aggregate/protect/suppress.hpp"
#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/presentation.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/suggest.hpp"

namespace reach::cli {
namespace {

struct TallyCommand {
  ReadingFlags flags;
  std::vector<std::string> only;
  FormatFlags output;
  TidyStyle style;

  Reading reading;
  const TidyFormat* format = nullptr;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> TallyCommand::options() {
  return option_table(file_options(flags), reject_options(flags), publishing_options(flags),
                      OptionGroup{"Tally",
                                  {for_option(only),
                                   codes_option("police force areas", style.codes),
                                   format_option("tally", output.name),
                                   {"--json", "", "the same as --format json", &output.json},
                                   output_option("tally", output.output)}});
}

void TallyCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  reading = check_reading(flags, given.operands, faults);
  reading.most_shown = session.speech.most_shown();
  format = row_named(check_form(session.command.name, output, faults), tidy_formats());
  check_codes(style.codes, given, faults);
  style.periods = check_periods("--for", only, reading.load.period, faults);
}

/// Requested periods must exist in the data: a misspelt one would give an empty list.
void check_known(const Dataset& dataset, std::span<const Period> periods, Diagnostics& findings) {
  for (const Period period : periods) {
    if (std::ranges::find(dataset.periods, period) != dataset.periods.end()) continue;
    std::vector<std::string> known;
    for (const Period each : dataset.periods) known.push_back(period_label(each));
    findings.add(error(code::unknown_period, fmt::format("no force has figures for {}", period_label(period)))
                     .hint(suggestion(period_label(period), known, "the periods are")));
  }
}

/// Whether the counts may be shown; rounds them, or hides those that may not.
bool protect_counts(Dataset& dataset, const TallyCommand& plan, Diagnostics& findings) {
  const std::size_t least = plan.reading.figures.suppress;
  const std::int64_t base = plan.reading.figures.round;
  if (base > 0) {
    if (!protect::check_rounding(dataset, base, findings)) return false;
    protect::round_counts(dataset, base);
  }
  if (base == 0 && least == 0) protect::note_small_counts(protect::small_counts(dataset, plan.style.periods), findings);
  return least == 0 || protect::suppress(dataset, plan.style.periods, static_cast<std::int64_t>(least), findings);
}

int TallyCommand::run(const Session& session) const {
  const auto make = [this](Loaded&& loaded, Diagnostics& findings) -> std::optional<Made> {
    if (!loaded.refused) check_known(loaded.dataset, style.periods, findings);
    const std::vector<bool> all(loaded.dataset.regions.size(), true);
    if (style.codes && !loaded.refused) warn_unknown_forces(loaded.dataset, all, findings);
    if (findings.has_errors() || !protect_counts(loaded.dataset, *this, findings)) return std::nullopt;
    return Made{format->render(loaded.dataset, style)};
  };
  return make_output(reading, {output.output}, make, session);
}

}  // namespace

Action tally() { return action<TallyCommand>(); }

}  // namespace reach::cli
