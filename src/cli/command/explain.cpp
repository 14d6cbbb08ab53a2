// `reach explain`: the working behind one figure, for the person who signs it off.
#include "explain/working.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/command/beyond_double.hpp"
#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/option/allowed.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/presentation.hpp"
#include "cli/read/figure_rows.hpp"
#include "cli/read/reading_options.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct ExplainCommand {
  ReadingFlags flags;
  std::vector<std::string> with;
  FormatFlags output;

  Reading reading;
  std::string row;
  std::string channel = "total";
  Destination destination;
  bool json = false, sorts = false;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> ExplainCommand::options() {
  OptionGroup group{"Explanation",
                    {{"--with", "FILE", "another file of the data; may be repeated", &with, ValueKind::file}}};
  group.add(text_or_json_options("explain", output));
  group.add(
      {"",
       {series_option("explain every period from the baseline to the comparison, and each step", flags.figures.series),
        decimals_option(flags.figures.decimals), sort_option("the parts", flags.figures.sort)}});
  return option_table(file_options(flags), figure_options(flags), std::move(group));
}

/// The first operand is a file, and so is each PERIOD=PATH after it; then come the row and the channel.
void ExplainCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  const std::vector<std::string>& operands = given.operands;
  const auto first = operands.begin() + (operands.empty() ? 0 : 1);
  const auto last = std::find_if_not(first, operands.end(), names_period);
  std::vector<std::string> files(operands.begin(), last);
  files.insert(files.end(), with.begin(), with.end());

  reading = check_reading(flags, files, faults);
  reading.most_shown = session.speech.most_shown();
  destination.path = output.output;
  sorts = given.has("--sort");
  json = check_form(session.command.name, output, faults) == "json";
  const std::span<const std::string> names(last, operands.end());
  if (!names.empty()) row = names[0];
  if (names.size() > 1) channel = names[1];
  if (names.empty() && !operands.empty()) {
    refuse(faults, "no row is named", "name a force, a region or \"All regions\" after the file");
  }
  if (flags.load.keep_dates)
    refuse(faults, "`explain` cannot show the rows of a cut period (`--to-date`)",
           "leave --to-date out, and give only the rows of the part that is compared");
  if (names.size() > 2) {
    refuse(faults, fmt::format("{} is one operand too many", in_backticks(names[2])),
           "put quotes around names with spaces; add more files by --with");
  }
}

std::optional<FigureRow> find_row(const FigureRows& rows, const std::string& name, Diagnostics& findings) {
  Diagnostics refused;
  std::optional<FigureRow> row = rows.find(name, {}, refused);
  if (row) return row;
  for (Diagnostic finding : refused.all()) {
    if (file_id(name)) finding.hint = "it is a file: add more files by --with";
    findings.add(std::move(finding));
  }
  return std::nullopt;
}

/// Returns the explanation, or nothing if it is refused. Every reason and warning is added to `findings`.
std::optional<Made> explanation(const ExplainCommand& plan, const Loaded& loaded, const explain::Provenance& provenance,
                                Diagnostics& findings) {
  Figures figures = figures_of(loaded, plan.reading.figures);
  findings = figures.findings;
  if (!figures.summary) return std::nullopt;
  if (plan.json) warn_beyond(kDoubles, *figures.summary, findings);
  const FigureRows rows(*figures.summary);
  const std::optional<FigureRow> row = find_row(rows, plan.row, findings);
  const std::optional<std::size_t> channel = rows.find_channel(plan.channel, {}, findings);
  if (plan.sorts && row && row->kind == FigureRowKind::force)
    refuse(findings, fmt::format("`--sort` orders the forces of a region, and {} is a force", in_backticks(plan.row)),
           "leave it out");
  if (findings.has_errors()) return std::nullopt;
  note_allowed(findings, *figures.summary);
  const explain::Working working = explain::work_out(loaded.dataset, *figures.summary, *row, *channel, provenance);
  return Made{plan.json ? explain::working_json(working) : explain::working_text(working)};
}

int ExplainCommand::run(const Session& session) const {
  explain::Provenance provenance;
  Reading traced = reading;
  traced.load.on_count = [&provenance](const Seen& seen) { provenance.take(seen); };
  const auto make = [&](const Loaded& loaded, Diagnostics& findings) {
    return explanation(*this, loaded, provenance, findings);
  };
  return make_output(traced, destination, make, session);
}

}  // namespace

Action explain() { return action<ExplainCommand>(); }

}  // namespace reach::cli
