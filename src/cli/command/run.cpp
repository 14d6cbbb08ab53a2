#include "cli/command/run.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <fmt/core.h>

#include "cli/command/build_text.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/out_of_memory.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kAbout =
    "reach turns the counts that police forces and a charity keep about a regional\n"
    "campaign into the figures that get published: exactly right, or refused.\n";

std::string overview() {
  std::string text = fmt::format("Usage: reach COMMAND [options] FILE...\n\n{}\nCommands:\n", kAbout);
  for (const Command& command : commands()) text += fmt::format("  {:<10} {}\n", command.name, command.summary);
  return text +
         "\nOptions in place of a command:\n"
         "  -h, --help     print this help\n"
         "  -V, --version  print the version; with -v, how reach was built\n\n"
         "Options, before a command or after it:\n"
         "  -h, --help     print help on the command; --help-all: on all of its options\n"
         "  -q, --quiet    print errors only\n"
         "  -v, --verbose  say what is read, and how it is understood\n"
         "      --color WHEN, --error-format NAME, --annotations KIND\n"
         "  @FILE          read options and files from FILE, one per line\n\n"
         "Example:\n"
         "  reach report south_east.csv --baseline 2016 --comparison 2018\n\n"
         "Exit codes: 0 success; 1 check, audit or inspect found a problem; 2 error.\n";
}

/// Whether a word is the path of a file rather than a misspelt command: there is one, or it is written like one.
bool looks_like_file(const std::string& word) {
  return file_id(word).has_value() || word.find_first_of("./") != std::string::npos;
}

std::string hint_for(const std::string& word) {
  const std::string near = meant_name(word, names_of(commands()));
  if (!near.empty()) return fmt::format("did you mean `{}`?", near);
  if (looks_like_file(word)) return fmt::format("to report a file: reach report {}", printable(word));
  return fmt::format("the commands are {}", listed(names_of(commands()), " and "));
}

int refuse_command(const std::string& word, const MessageStyle& speech, const Io& io) {
  Diagnostics faults;
  if (word.starts_with('-') && word != "-") {
    refuse(faults, fmt::format("there is no option {} before a command", in_backticks(word)),
           "other options come after the command: reach report [options] FILE...");
  } else {
    refuse(faults, fmt::format("there is no command {}", in_backticks(word)), hint_for(word));
  }
  return refuse_usage(faults, speech, io, "reach");
}

int run_help(const Command& /*itself*/, Arguments args, const Io& io) {
  MessageStyle speech;
  AskedHelp help;
  const std::array general{general_options(speech, help)};
  Diagnostics faults;
  const std::vector<std::string> names = parse(args, general, faults).operands;
  if (names.size() > 1) refuse(faults, "more than one command is named", "name one: reach help report");
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach help");
  if (names.empty() || names[0] == "help") return print_help(overview(), io);
  const Command* command = find_command(names[0]);
  if (command == nullptr) return refuse_command(names[0], speech, io);
  return command->action().run(*command, std::array<std::string, 1>{help.all ? "--help-all" : "--help"}, io);
}

/// The number of words before the command: general options and their values, and `--json`, which most commands have.
std::size_t general_words(Arguments args) {
  if (args.empty() || !args[0].starts_with('-')) return 0;
  MessageStyle speech;
  AskedHelp help;
  const std::array general{general_options(speech, help)};
  std::size_t count = 0;
  while (count < args.size() && args[count].size() > 1 && args[count].starts_with('-')) {
    const Option* option = find_option(args[count], general);
    if (option == nullptr && args[count] != "--json") break;
    count += takes_next_word(args[count], general) ? 2U : 1U;
  }
  return std::min(count, args.size());
}

/// `given` are the words before `--version`, general options that may have mistakes; `after` are those after it, where
/// only `-v` means something.
int print_version(Arguments given, Arguments after, const Io& io) {
  const auto is_verbose = [](const std::string& word) { return word == "-v" || word == "--verbose"; };
  MessageStyle speech;
  AskedHelp help;
  Diagnostics faults;
  std::vector<std::string> options(given.begin(), given.end());
  const bool json = std::erase(options, "--json") > 0;
  parse(options, std::array{general_options(speech, help)}, faults);
  const auto other = std::ranges::find_if_not(after, is_verbose);
  if (json || other != after.end()) {
    refuse(faults, fmt::format("{} means nothing beside `--version`", json ? "`--json`" : in_backticks(*other)),
           "leave it out; `-v` says how reach was built");
  }
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach");
  std::string text = "reach " REACH_VERSION "\n";
  if (!after.empty() || speech.verbose) text += build_text();
  return print_help(text, io);
}

int dispatch(Arguments args, const Io& io) {
  const std::size_t before = general_words(args);
  const Arguments general = args.first(before);
  const Arguments rest = args.subspan(before);
  if (!rest.empty() && asks_version(rest[0])) return print_version(general, rest.subspan(1), io);
  MessageStyle speech;
  AskedHelp help;
  Diagnostics unheard;  // the command reports it
  parse(general, std::array{general_options(speech, help)}, unheard);
  if (rest.empty() && (help.brief || help.all)) return print_help(overview(), io);
  if (rest.empty()) {
    io.err(overview());
    return kTrouble;
  }
  const Command* command = find_command(rest[0]);
  if (command == nullptr) return refuse_command(rest[0], speech, io);
  std::vector<std::string> words(general.begin(), general.end());
  words.insert(words.end(), rest.begin() + 1, rest.end());
  return command->action().run(*command, words, io);
}

}  // namespace

Action help() {
  return {run_help, [] { return std::vector<OptionGroup>(); }};
}

int run(Arguments args, const Io& io) {
  try {
    return dispatch(args, io);
  } catch (const std::bad_alloc&) {
    return refuse_without_memory(io);
  }
}

}  // namespace reach::cli
