// `reach update`: documents say what the data says. All of them, or none is touched.
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/output.hpp"
#include "cli/marks/confine.hpp"
#include "cli/marks/documents.hpp"
#include "cli/marks/mark_findings.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/parse.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kOutcome = "nothing was written";
constexpr std::string_view kNotThis = "this document was not written";

struct Flags {
  DocumentFlags documents;
  bool dry_run = false, seal = false, force = false;
  GeneralFlags general;
};

OptionGroup update_options(Flags& flags) {
  OptionGroup group{
      "Documents",
      {{"--dry-run", "", "print what would change as a diff, and write nothing", &flags.dry_run},
       {"--seal", "", "write a checksum into closing marks, by which hand edits show", &flags.seal},
       {"--force", "", "overwrite sealed figures that were edited by hand, and whatever else a mark holds",
        &flags.force}}};
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

bool is_changed(const Renewed& renewed) { return renewed.renewal->text != renewed.document.text; }

/// Whether the file is the one that was read, and holds the same; reports if not. Its times alone do not tell what two
/// programs write within one tick of the clock.
bool is_as_read(const Renewed& renewed, const Io& io, Diagnostics& findings) {
  if (file_state(renewed.path) == renewed.state) {
    Diagnostics unread;
    if (read_whole(renewed.path, io.in, unread) == renewed.document.text) return true;
  }
  Place place;
  place.file = renewed.document.name;
  findings.add({Code::document_changed,
                "this document was changed while reach worked it out",
                "save it where it is open, and run it again",
                place,
                {}});
  return false;
}

/// Documents that were edited since they were read; asked before any is written.
void refuse_changed(const std::vector<Renewed>& all, const Io& io, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const Destination destination{renewed.path};
    if (is_changed(renewed) && !destination.is_standard_output()) is_as_read(renewed, io, findings);
  }
}

/// What may not be written, before anything is.
void check_writable(const std::vector<Renewed>& all, const Io& io, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const Destination destination{renewed.path};
    const bool may_write = renewed.renewal && !destination.is_standard_output();
    if (may_write) check_destination(destination, {}, io, findings);
  }
}

/// Documents that would be written through a link to somewhere else.
void refuse_leading_out(const std::vector<Renewed>& all, const DocumentsPlan& plan, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const bool writes = renewed.renewal && is_changed(renewed) && !Destination{renewed.path}.is_standard_output();
    if (!writes || !leads_out(renewed.path) || lies_in(renewed.path, plan.root)) continue;
    Place place;
    place.file = renewed.document.name;
    findings.add({Code::outside_root,
                  "a symbolic link leads to this document, out of the repository",
                  "name the document where it lies, or a folder that holds it with --root",
                  place,
                  {}});
  }
}

std::string told(const Renewed& renewed) {
  const Renewal& renewal = *renewed.renewal;
  const std::string name = printable(renewed.document.name);
  const std::string marks = marks_text(renewal.contents);
  if (renewal.contents == 0) return fmt::format("{}: no marks\n", name);
  if (!is_changed(renewed)) return fmt::format("{}: {}, all true already\n", name, marks);
  if (renewal.stale.empty()) return fmt::format("{}: sealed {}, all true already\n", name, marks);
  return fmt::format("{}: updated {} of {}\n", name, renewal.stale.size(), marks);
}

/// A document whose new text is written but for the last step.
struct Ready {
  const Renewed* renewed = nullptr;
  std::string told{};
  std::unique_ptr<ReadyFile> file{};  ///< none for standard output, and where nothing changes
};

/// All that takes memory or room on a disk, before the first document is replaced.
std::vector<Ready> prepare(const std::vector<Renewed>& all, Diagnostics& trouble) {
  std::vector<Ready> ready;
  for (const Renewed& renewed : all) {
    Ready& each = ready.emplace_back(Ready{&renewed, told(renewed)});
    if (Destination{renewed.path}.is_standard_output() || !is_changed(renewed)) continue;
    const auto fill = [&renewed](int descriptor) { return write_all(descriptor, renewed.renewal->text); };
    each.file = std::make_unique<ReadyFile>(renewed.path, fill);
    each.file->prepare(trouble);
  }
  return ready;
}

int replace(const Ready& ready, const Manner& speech, const Io& io) {
  Diagnostics trouble;
  const int code = ready.file->write(trouble, [&] { return is_as_read(*ready.renewed, io, trouble); });
  if (!trouble.all().empty()) print_findings(trouble, speech, io, kNotThis);
  return code;
}

int write(const Ready& ready, const Manner& speech, const Io& io) {
  const Destination destination{ready.renewed->path};
  int code = kDone;
  if (ready.file) {
    code = replace(ready, speech, io);
  } else if (destination.is_standard_output()) {
    code = deliver(destination, ready.renewed->renewal->text, speech, io, kNotThis);
  }
  if (code == kDone && !speech.quiet && !speech.json) io.err(ready.told);
  return code;
}

int write_all_of(const std::vector<Renewed>& all, const Manner& speech, const Io& io) {
  Diagnostics trouble;
  const std::vector<Ready> ready = prepare(all, trouble);
  if (trouble.has_errors()) {
    print_findings(trouble, speech, io, kOutcome);
    return kTrouble;
  }
  int code = kDone;
  for (const Ready& each : ready) {
    const int written = write(each, speech, io);
    if (written != kDone) code = written;
  }
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
  const std::vector<Renewed> all = renew_documents(plan, {flags.seal, flags.force}, io, findings);
  for (const Renewed& renewed : all) {
    if (!renewed.renewal) continue;
    report_wordy(renewed.document, *renewed.renewal, findings);
    if (!flags.force) refuse_edited(renewed, findings);
  }
  refuse_leading_out(all, plan, findings);
  if (!flags.dry_run) check_writable(all, io, findings);
  if (!flags.dry_run && !findings.has_errors()) refuse_changed(all, io, findings);
  print_findings(findings, speech, io, kOutcome);
  if (findings.has_errors()) return kTrouble;
  return flags.dry_run ? show(all, speech, io) : write_all_of(all, speech, io);
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
                                "none is touched. A folder means the documents in it. `-` reads a document from "
                                "standard input and writes it to standard "
                                "output.",
                                groups),
                      io);
  }
  const DocumentsPlan plan = check_documents(flags.documents, std::move(operands), faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach update");
  return carry_out(flags, plan, speech, io);
}

}  // namespace reach::cli
