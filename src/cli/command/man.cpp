// `reach man`: the manual page of reach, or of one command.
#include <fmt/core.h>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/roff.hpp"

namespace reach::cli {
namespace {

std::string general_roff() {
  MessageStyle speech;
  AskedHelp help;
  return roff_options(general_options(speech, help));
}

std::string exit_roff() {
  return roff_heading("SH", "EXIT STATUS") + roff_item("0", "success") +
         roff_item("1", "check, audit or inspect found a problem") +
         roff_item("2", "error: usage, data refused, a file that cannot be read or written");
}

std::string environment_roff() {
  return roff_heading("SH", "ENVIRONMENT") + roff_item("NO_COLOR", "turns colour off, if set and not empty") +
         roff_item("CLICOLOR, CLICOLOR_FORCE", "CLICOLOR=0 turns colour off, CLICOLOR_FORCE=1 turns it on") +
         roff_item("TERM", "no colour and no progress line, if `dumb` or not set") +
         roff_item("COLUMNS", "the width of tables, charts and help on a terminal") +
         roff_item("LC_ALL, LC_CTYPE, LANG",
                   "tables and charts on a terminal are in ASCII, if its locale is not UTF-8") +
         ".PP\nNo environment variable changes a figure.\n";
}

std::string files_roff() {
  return roff_heading("SH", "FILES") +
         roff_item("/usr/share/reach", "sample data, such as south_east.csv, and the JSON schemas") +
         roff_item("/usr/share/doc/reach", "the documents; README.md names them");
}

std::string overview_roff() {
  std::string text = roff_title("reach", "exact figures for regional campaigns, and documents kept true");
  text += roff_heading("SH", "SYNOPSIS") + "\\fBreach\\fR \\fICOMMAND\\fR [\\fIoptions\\fR] \\fIFILE\\fR...\n";
  text += roff_heading("SH", "DESCRIPTION");
  text += roff_text(
              "reach turns the counts that police forces and a charity keep about a regional campaign into the figures "
              "that get published: exactly right, or refused.") +
          '\n';
  text += roff_heading("SH", "COMMANDS");
  for (const Command& command : commands()) text += roff_item(command.name, command.summary);
  text += roff_heading("SH", "OPTIONS") + general_roff();
  text += roff_item("-V, --version", "print the version; with -v, how reach was built");
  text += roff_heading("SS", "Response files");
  text += roff_text(
              "@FILE reads options and file names from FILE, one option with its value per line, without quotes. Paths "
              "are relative to the folder of FILE; lines that begin with # are comments.") +
          '\n';
  text += exit_roff() + environment_roff() + files_roff() +
          roff_examples("reach report /usr/share/reach/south_east.csv --baseline 2016 --comparison 2018");
  text += roff_heading("SH", "SEE ALSO");
  for (const Command& command : commands())
    text += fmt::format("\\fBreach\\-{}\\fR(1){}\n", command.name, &command == &commands().back() ? "" : ",");
  return text;
}

std::string command_roff(const Command& command) {
  const std::string name = fmt::format("reach-{}", command.name);
  std::string text = roff_title(name, command.summary);
  text += roff_heading("SH", "SYNOPSIS") + fmt::format("\\fBreach {}\\fR {}\n", command.name, roff_text(command.usage));
  text += roff_heading("SH", "DESCRIPTION") + roff_text(command.about.empty() ? command.summary : command.about) + '\n';
  text += roff_heading("SH", "OPTIONS");
  for (const OptionGroup& group : command.action().options()) text += roff_options(group);
  text += general_roff() + exit_roff();
  if (!command.examples.empty()) text += roff_examples(command.examples);
  return text + roff_heading("SH", "SEE ALSO") + "\\fBreach\\fR(1)\n";
}

struct ManCommand {
  const Command* command = nullptr;

  std::vector<OptionGroup> options() { return {}; }

  void check(const Given& given, const Session&, Diagnostics& faults) {
    if (given.operands.size() > 1) return refuse(faults, "give one command", "");
    if (given.operands.empty()) return;
    command = find_command(given.operands.front());
    if (command == nullptr) refuse_value("command", given.operands.front(), names_of(commands()), faults);
  }

  [[nodiscard]] int run(const Session& session) const {
    return print_output(command == nullptr ? overview_roff() : command_roff(*command), session);
  }
};

}  // namespace

Action man() { return action<ManCommand>(); }

}  // namespace reach::cli
