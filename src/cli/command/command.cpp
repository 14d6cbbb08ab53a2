#include "cli/command/command.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/help.hpp"
#include "cli/read/published.hpp"
#include "cli/read/reading_text.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// `rejects` is null if no rows can be set aside.
int write_made(const Destination& destination, std::span<const FileId> inputs, const Maker& make, RejectsFile* rejects,
               const Session& session) {
  const auto& [command, speech, io] = session;
  Diagnostics findings;
  check_destination(destination, inputs, io, findings);
  if (rejects) rejects->check(destination, inputs, io, findings);
  std::optional<Made> made;
  if (!findings.has_errors()) made = make(findings);
  // Everything that needs memory or disk space comes before the first file is put in place.
  std::optional<ReadyFile> output;
  Diagnostics trouble;
  int code = made ? kDone : kTrouble;
  if (made && !destination.is_standard_output()) {
    output.emplace(destination.path, [&made](int descriptor) { return write_all(descriptor, made->bytes); });
    code = output->prepare(trouble);
  }
  std::string said = findings_text(findings, speech, io, command.outcome);
  if (code == kDone && made->code != kTrouble && rejects && !rejects->deliver(findings)) {
    code = kTrouble;
    said = findings_text(findings, speech, io, command.outcome);
  }
  io.err(said);  // before the output, whose reader may close it early
  if (code == kDone) code = output ? output->write(trouble) : write_output(destination, made->bytes, io, trouble);
  if (!trouble.all().empty()) print_findings(trouble, session);  // no findings: nothing is left that could fail
  return code == kDone ? made->code : code;
}

/// ``it is an option of `reach check` and `reach audit` ``, for an option that this command does not have.
std::string home_of(const std::string& option) {
  if (asks_version(option)) return "reach --version prints the version";
  std::vector<std::string> homes;
  for (const Command& each : commands()) {
    const std::vector<OptionGroup> groups = each.action().options();
    if (option.starts_with("--") && find_option(option, groups)) homes.push_back(fmt::format("`reach {}`", each.name));
  }
  return homes.empty() ? std::string() : fmt::format("it is an option of {}", listed(homes, " and "));
}

/// Refuses a name before the file that has it: `reach explain Kent counts.csv`.
void check_order(const Command& command, const Given& given, Diagnostics& faults) {
  if (command.operands != Operands::files_then_names || given.operands.size() < 2) return;
  const std::string& name = given.operands[0];
  const std::string& file = given.operands[1];
  const bool is_path = name == "-" || name.find_first_of("./=#") != std::string::npos;
  if (is_path || file_id(name) || !file_id(file)) return;
  refuse(
      faults, fmt::format("{} is not a file, and {} is", in_backticks(name), in_backticks(file)),
      printable(fmt::format("name the file first: reach {} {} {}", command.name, shell_word(file), shell_word(name))));
}

/// Standard input, which says first that it reads from a terminal.
Source announced(const Io& io) {
  Source source = io.in;
  source.read = [read = io.in.read, err = io.err, said = false](std::span<char> into) mutable {
    if (!said) err("reading from the terminal; press Ctrl-D to end\n");
    said = true;
    return read(into);
  };
  return source;
}

/// The words of the command line, those of response files among them.
std::vector<std::string> all_words(const Command& command, Arguments args, const Steps& steps, Diagnostics& faults) {
  const bool names_one = std::ranges::any_of(args, [](const std::string& word) { return word.starts_with('@'); });
  if (!names_one) return {args.begin(), args.end()};
  const auto read = [](const std::string& path, Diagnostics& own) -> std::optional<std::string> {
    return check_readable(path, own) ? read_whole(path, {}, own) : std::nullopt;
  };
  return expand_responses(args, {steps.options, command.operands}, read, faults, faults);
}

}  // namespace

int carry_out(const Command& command, Arguments args, const Io& io, Steps steps) {
  MessageStyle speech;
  AskedHelp help;
  steps.options.push_back(general_options(speech, help));
  Diagnostics faults;
  const std::vector<std::string> words = all_words(command, args, steps, faults);
  const Given given = parse(words, steps.options, faults, home_of);
  const std::string name = fmt::format("reach {}", command.name);
  if (help.brief || help.all) {
    return print_help(help_text({name, command.usage, command.about, help.all ? "" : command.often, command.examples},
                                steps.options, help_width(io)),
                      io);
  }
  check_messages(speech, faults);
  Io world = io;
  if (io.in_is_terminal && !speech.quiet && !speech.json) world.in = announced(io);
  const Session session{command, speech, world};
  check_order(command, given, faults);
  steps.check(given, session, faults);
  return faults.has_errors() ? refuse_usage(faults, speech, io, name) : steps.run(session);
}

int make_output(const Destination& destination, std::span<const FileId> inputs, const Maker& make,
                const Session& session) {
  return write_made(destination, inputs, make, nullptr, session);
}

int make_output(const Reading& reading, const Destination& destination, const DataMaker& make, const Session& session) {
  RejectsFile rejects(reading.rejects, reading.load.encoding);
  const Maker load_and_make = [&](Diagnostics& findings) {
    Progress progress(session.speech, session.io);
    Reading plan = reading;
    const bool withholds = reading.figures.hides_counts();
    if (withholds) plan.most_shown = Reading().most_shown;  // all: without_lines takes them one by one
    Loaded loaded = load_files(plan, session.io, &progress, &rejects);
    if (session.speech.verbose) session.io.err(reading_text(loaded.dataset));
    findings = loaded.findings;
    std::optional<Made> made = make(std::move(loaded), findings);
    if (made && withholds) findings = without_lines(findings);
    return made;
  };
  return write_made(destination, files_read(reading, session.io), load_and_make, &rejects, session);
}

void print_findings(const Diagnostics& findings, const Session& session) {
  print_findings(findings, session.speech, session.io, session.command.outcome);
}

int print_output(std::string_view bytes, const Session& session) {
  return deliver({}, bytes, session.speech, session.io, session.command.outcome);
}

}  // namespace reach::cli
