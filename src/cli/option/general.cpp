#include "cli/option/general.hpp"

#include <array>
#include <set>

#include <fmt/core.h>

#include "cli/io/exit_code.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/annotations.hpp"
#include "diagnostic/print.hpp"
#include "diagnostic/words.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr auto kColours = std::to_array<Choice<ColourChoice>>({
    {"auto", ColourChoice::automatic},
    {"always", ColourChoice::always},
    {"never", ColourChoice::never},
});

constexpr auto kAnnotations = std::to_array<Choice<bool>>({{"github", true}, {"none", false}});

constexpr auto kErrorFormats = std::to_array<Choice<bool>>({{"text", false}, {"json", true}});

std::string show(const Diagnostics& findings, const MessageStyle& manner, const Io& io) {
  PrintStyle style;
  style.colour = use_colour(manner.colour, io, io.err_is_terminal);
  style.quiet = manner.quiet;
  style.most = manner.most;
  const std::string text = manner.json ? print_json(findings, style) : print_text(findings, style);
  return manner.annotate ? annotations(findings, manner.quiet) + text : text;
}

}  // namespace

OptionGroup general_options(MessageStyle& speech, AskedHelp& help) {
  return {"General",
          {{"--color,--colour", "WHEN", fmt::format("colour: {} (default: auto)", listed(names_of(kColours))),
            choice(kColours, speech.colour)},
           {"--error-format", "NAME",
            fmt::format("messages as {}, one object per line (default: text)", listed(names_of(kErrorFormats))),
            choice(kErrorFormats, speech.json)},
           {"--annotations", "KIND", "github: also print messages as GitHub Actions shows them",
            choice(kAnnotations, speech.annotate)},
           {"-q,--quiet", "", "print errors only, no warnings or notes", &speech.quiet},
           {"-v,--verbose", "", "say what is read, and how it is understood", &speech.verbose},
           {"-h,--help", "", "print help", &help.brief},
           {"--help-all", "", "print help on every option", &help.all}}};
}

void check_messages(const MessageStyle& speech, Diagnostics& faults) {
  const auto contradict = [&faults](std::string_view one, std::string_view other) {
    refuse(faults, fmt::format("`{}` and `{}` contradict each other", one, other), "give one of them");
  };
  if (speech.quiet && speech.verbose) contradict("--quiet", "--verbose");
  if (speech.json && speech.verbose) contradict("--error-format json", "--verbose");
  if (speech.json && speech.annotate) contradict("--error-format json", "--annotations github");
}

bool understands_escapes(const Io& io) {
  const std::string terminal = io.environment("TERM");
  return !terminal.empty() && terminal != "dumb";
}

bool understands_utf8(const Io& io) {
  std::string locale;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (locale.empty()) locale = io.environment(name);
  }
  const std::string folded = fold_name(locale);
  return folded.find("utf-8") != std::string::npos || folded.find("utf8") != std::string::npos;
}

bool use_colour(ColourChoice when, const Io& io, bool is_terminal) {
  if (when != ColourChoice::automatic) return when == ColourChoice::always;
  if (!io.environment("NO_COLOR").empty()) return false;
  const std::string force = io.environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return is_terminal && understands_escapes(io) && io.environment("CLICOLOR") != "0";
}

std::size_t terminal_width(const Destination& destination, const Io& io) {
  constexpr std::size_t kMost = 100'000;
  std::size_t width = destination.is_standard_output() && io.out_is_terminal ? io.out_width : 0;
  Diagnostics unheard;  // dropped: a bad environment variable is not the user's mistake
  check_range("COLUMNS", io.environment("COLUMNS"), 1, kMost, width, unheard);
  return width;
}

std::size_t help_width(const Io& io) {
  constexpr std::size_t kUsual = 80;
  constexpr std::size_t kLeast = 40;
  const std::size_t width = terminal_width({}, io);
  return width == 0 ? kUsual : std::max(width, kLeast);
}

std::string counted(const Diagnostics& findings, Severity severity) {
  std::set<std::string> files;
  for (const Diagnostic& finding : findings.all()) {
    if (findings.severity(finding) == severity && !finding.place.file.empty()) files.insert(finding.place.file);
  }
  std::string text = plural(findings.count(severity), name_of(severity));
  if (files.size() == 1) text += fmt::format(" in {}", printable(*files.begin()));
  if (files.size() > 1) text += fmt::format(" in {} files", files.size());
  return text;
}

void print_list(const Diagnostics& findings, const MessageStyle& manner, const Io& io) {
  io.err(show(findings, manner, io));
}

std::string findings_text(const Diagnostics& findings, const MessageStyle& manner, const Io& io,
                          std::string_view outcome) {
  std::string text = show(findings, manner, io);
  if (findings.has_errors() && !manner.json)
    text += fmt::format("{}; {}\n", counted(findings, Severity::error), outcome);
  return text;
}

void print_findings(const Diagnostics& findings, const MessageStyle& manner, const Io& io, std::string_view outcome) {
  io.err(findings_text(findings, manner, io, outcome));
}

int refuse_usage(const Diagnostics& faults, const MessageStyle& manner, const Io& io, std::string_view command) {
  std::string text = show(faults, manner, io);
  if (!manner.json) text += fmt::format("`{} --help` lists the options\n", command);
  io.err(text);
  return kTrouble;
}

int deliver(const Destination& destination, std::string_view bytes, const MessageStyle& manner, const Io& io,
            std::string_view outcome) {
  Diagnostics trouble;
  const int code = write_output(destination, bytes, io, trouble);
  if (!trouble.all().empty())
    print_findings(trouble, manner, io, outcome);  // no findings: nothing is left that could fail
  return code;
}

int print_help(std::string_view text, const Io& io) { return deliver({}, text, {}, io, "nothing was printed"); }

}  // namespace reach::cli
