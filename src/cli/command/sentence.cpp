// `reach sentence`: a figure and how it changed, as prose.
#include "report/sentence/sentence.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "cli/command/beyond_double.hpp"
#include "cli/command/command.hpp"
#include "cli/command/not_shown.hpp"
#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/option/certainty.hpp"
#include "cli/option/output_form.hpp"
#include "cli/read/published.hpp"
#include "cli/read/reading_options.hpp"
#include "cli/read/sentence_of.hpp"
#include "report/json/sentence_json.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct SentenceCommand {
  ReadingFlags flags;
  FormatFlags output;
  SentenceWish wish;

  Reading reading;
  Destination destination;
  bool json = false;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> SentenceCommand::options() {
  OptionGroup group{"Sentence", sentence_options(wish)};
  group.add(certainty_options(flags.figures.certainty));
  group.add(rate_options(flags));
  group.add(text_or_json_options("sentence", output));
  return option_table(file_options(flags), figure_options(flags), publishing_options(flags), std::move(group));
}

/// Whether an operand after the first is a file, not a name: `2018=b.csv`, or a file that there is.
bool is_further_file(const std::string& operand) { return names_period(operand) || file_id(operand).has_value(); }

/// The first operands are files; then come the row and the channel.
void SentenceCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  const std::vector<std::string>& operands = given.operands;
  const auto first = operands.begin() + (operands.empty() ? 0 : 1);
  const auto names = std::find_if_not(first, operands.end(), is_further_file);
  reading = check_reading(flags, {operands.begin(), names}, faults);
  reading.most_shown = session.speech.most_shown();
  destination.path = output.output;
  json = check_form(session.command.name, output, faults) == "json";
  const auto count = operands.end() - names;
  if (count > 0) wish.row = names[0];
  if (count > 1) wish.channel = names[1];
  if (given.has("--population") && !wish.channel.empty() && fold_header(wish.channel) != "total")
    refuse(faults, fmt::format("`--population` is for rates of the total, and {} is a channel", in_backticks(names[1])),
           "leave it out, or leave the channel out");
  if (count > 2) {
    refuse(faults, fmt::format("{} is one operand too many", in_backticks(names[2])),
           "after the files, name a row and a channel; put quotes around names with spaces");
  }
}

int SentenceCommand::run(const Session& session) const {
  const auto make = [this](const Loaded& loaded, Diagnostics& findings) -> std::optional<Made> {
    Figures figures = figures_of(loaded, reading.figures);
    findings = std::move(figures.findings);
    if (!figures.summary) return std::nullopt;
    note_not_shown(*figures.summary, reading.figures, findings);
    note_publishing(*figures.summary, findings);
    if (json) warn_beyond(kDoubles, *figures.summary, findings);
    if (findings.has_errors()) return std::nullopt;
    const auto sentence = sentence_of(*figures.summary, loaded.dataset, wish, doubt_in(findings), findings);
    if (!sentence) return std::nullopt;
    return Made{json ? report::sentence_json(*sentence) : sentence->text() + '\n'};
  };
  return make_output(reading, destination, make, session);
}

}  // namespace

Action sentence() { return action<SentenceCommand>(); }

}  // namespace reach::cli
