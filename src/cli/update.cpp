// `reach update`: documents say what the data says. All of them, or none is touched.
#include <array>

#include <fmt/core.h>

#include "cli/documents.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/general.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "source/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kOutcome = "nothing was written";

struct Flags {
  DocumentFlags documents;
  bool dry_run = false, seal = false, force = false;
  GeneralFlags general;
};

OptionGroup update_options(Flags& flags) {
  OptionGroup group{"Documents",
                    {{"--dry-run", "", "print what would change as a diff, and write nothing", &flags.dry_run},
                     {"--seal", "", "write a checksum into closing marks, by which hand edits show", &flags.seal},
                     {"--force", "", "overwrite sealed figures that were edited by hand", &flags.force}}};
  for (Option& option : document_options(flags.documents)) group.options.push_back(std::move(option));
  return group;
}

void refuse_edited(const Renewed& renewed, Diagnostics& findings) {
  for (const StaleMark& stale : renewed.renewal->stale) {
    if (!stale.edited) continue;
    const Mark& mark = renewed.document.marks[stale.mark];
    findings.add({Code::edited,
                  fmt::format("edited by hand: {}", difference(mark, stale)),
                  "put the data right, or overwrite it with --force",
                  place_of(renewed.document, mark),
                  {}});
  }
}

/// What may not be written, before anything is.
void check_writable(const std::vector<Renewed>& all, const Io& io, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const Destination destination{renewed.path};
    if (!destination.is_standard_output()) check_destination(destination, {}, io, findings);
  }
}

std::string told(const Renewed& renewed) {
  const Renewal& renewal = *renewed.renewal;
  const std::string name = printable(renewed.document.name);
  const std::string marks = marks_text(renewal.contents);
  if (renewal.contents == 0) return fmt::format("{}: no marks\n", name);
  if (renewal.text == renewed.document.text) return fmt::format("{}: {}, all true already\n", name, marks);
  if (renewal.stale.empty()) return fmt::format("{}: sealed {}, all true already\n", name, marks);
  return fmt::format("{}: updated {} of {}\n", name, renewal.stale.size(), marks);
}

int write(const Renewed& renewed, const Manner& speech, const Io& io) {
  const Renewal& renewal = *renewed.renewal;
  const Destination destination{renewed.path};
  const bool changed = renewal.text != renewed.document.text;
  const int code = changed || destination.is_standard_output()
                       ? deliver(destination, renewal.text, speech, io, "this document was not written")
                       : kDone;
  if (code == kDone && !speech.quiet && !speech.json) io.err(told(renewed));
  return code;
}

int show(const std::vector<Renewed>& all, const Manner& speech, const Io& io) {
  DiffStyle style;
  style.colour = use_colour(speech.colour, io, io.out_is_terminal);
  std::string diff;
  for (const Renewed& renewed : all) diff += unified_diff(renewed.document, *renewed.renewal, style);
  return diff.empty() ? kDone : deliver({}, diff, speech, io, kOutcome);
}

int carry_out(const Flags& flags, const DocumentsPlan& plan, const Manner& speech, const Io& io) {
  Diagnostics findings;
  const std::vector<Renewed> all = renew_documents(plan, {flags.seal}, io, findings);
  for (const Renewed& renewed : all) {
    if (renewed.renewal && !flags.force) refuse_edited(renewed, findings);
  }
  if (!flags.dry_run) check_writable(all, io, findings);
  print_findings(findings, speech, io, kOutcome);
  if (findings.has_errors()) return kTrouble;
  if (flags.dry_run) return show(all, speech, io);
  int code = kDone;
  for (const Renewed& renewed : all) {
    const int written = write(renewed, speech, io);
    if (written != kDone) code = written;
  }
  return code;
}

}  // namespace

int update(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{update_options(flags), general_options(flags.general)};
  Diagnostics faults;
  std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach update [options] DOCUMENT...",
                                "Writes the figures of marked documents anew from their data: values in sentences and "
                                "tables. Every document is worked out before any is written; where one is refused, "
                                "none is touched. `-` reads a document from standard input and writes it to standard "
                                "output.",
                                groups),
                      io);
  }
  const DocumentsPlan plan = check_documents(flags.documents, std::move(operands), faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach update");
  return carry_out(flags, plan, speech, io);
}

}  // namespace reach::cli
