// `reach update`: brings documents up to date with the data, either all of them or none.
#include <memory>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/marks/confine.hpp"
#include "cli/marks/documents.hpp"
#include "cli/marks/mark_findings.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/roots.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kNotThis = "this document was not written";

struct UpdateCommand {
  DocumentFlags flags;
  bool dry_run = false, seal = false, force = false;

  DocumentsPlan documents;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> UpdateCommand::options() {
  OptionGroup group{
      "Documents",
      {{"--dry-run", "", "print what would change as a diff, and write nothing", &dry_run},
       {"--seal", "", "write a checksum into closing marks, to detect edits by hand", &seal},
       {"--force", "", "overwrite sealed figures that were edited by hand, and any other text in a mark", &force}}};
  group.add(document_options(flags));
  return option_table(std::move(group));
}

void UpdateCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  documents = check_documents(flags, given.operands, faults);
  documents.verbose = session.speech.verbose;
}

void refuse_edited(const Renewed& renewed, Diagnostics& findings) {
  for (const StaleMark& stale : renewed.renewal->stale) {
    if (!stale.edited) continue;
    const Mark& mark = renewed.document.marks[stale.mark];
    findings.add(error(code::edited, fmt::format("edited by hand: {}", difference(mark, stale)))
                     .hint("correct the data, or overwrite it with --force")
                     .at(place_of(renewed.document, mark)));
  }
}

bool is_changed(const Renewed& renewed) { return renewed.renewal->text != renewed.document.text; }

bool is_unchanged(const Renewed& renewed, const Io& io, Diagnostics& findings) {
  return is_as_read(renewed.path, renewed.state, renewed.document.text, io, findings);
}

/// Refuses documents that were edited since they were read. Called before any document is written.
void refuse_changed(const std::vector<Renewed>& all, const Io& io, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const Destination destination{renewed.path};
    if (is_changed(renewed) && !destination.is_standard_output()) is_unchanged(renewed, io, findings);
  }
}

/// Refuses documents that may not be written, before writing any.
void check_writable(const std::vector<Renewed>& all, const Io& io, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const Destination destination{renewed.path};
    const bool may_write = renewed.renewal && !destination.is_standard_output();
    if (may_write) check_destination(destination, {}, io, findings);
  }
}

/// Refuses documents that would be written through a link to somewhere else.
void refuse_leading_out(const std::vector<Renewed>& all, const DocumentsPlan& plan, Diagnostics& findings) {
  for (const Renewed& renewed : all) {
    const bool writes = renewed.renewal && is_changed(renewed) && !Destination{renewed.path}.is_standard_output();
    if (!writes || !leads_out(renewed.path) || lies_in(renewed.path, plan.root)) continue;
    findings.add(error(code::outside_root, "a symbolic link leads to this document, out of the repository")
                     .hint("name the document where it is, or a folder that holds it with --root")
                     .in(renewed.document.name));
  }
}

/// `release.md: updated 3 of 11 marks`
std::string change_line(const Renewed& renewed) {
  const Renewal& renewal = *renewed.renewal;
  const std::string name = printable(renewed.document.name);
  const std::string marks = plural(renewal.contents, "mark");
  if (renewal.contents == 0) return fmt::format("{}: no marks\n", name);
  if (!is_changed(renewed)) return fmt::format("{}: {}, all true already\n", name, marks);
  if (renewal.stale.empty()) return fmt::format("{}: sealed {}, all true already\n", name, marks);
  return fmt::format("{}: updated {} of {}\n", name, renewal.stale.size(), marks);
}

/// A document whose new text is written, but not yet put in place.
struct ReadyDocument {
  const Renewed* renewed = nullptr;
  std::string line{};
  std::unique_ptr<ReadyFile> file{};  ///< null for standard output and for unchanged documents
};

/// Does everything that needs memory or disk space before the first document is replaced.
std::vector<ReadyDocument> prepare(const std::vector<Renewed>& all, Diagnostics& trouble) {
  std::vector<ReadyDocument> ready;
  for (const Renewed& renewed : all) {
    ReadyDocument& each = ready.emplace_back(ReadyDocument{&renewed, change_line(renewed)});
    if (Destination{renewed.path}.is_standard_output() || !is_changed(renewed)) continue;
    const auto fill = [&renewed](int descriptor) { return write_all(descriptor, renewed.renewal->text); };
    each.file = std::make_unique<ReadyFile>(renewed.path, fill);
    each.file->prepare(trouble);
  }
  return ready;
}

int replace(const ReadyDocument& ready, const Session& session) {
  Diagnostics trouble;
  const int code = ready.file->write(trouble, [&] { return is_unchanged(*ready.renewed, session.io, trouble); });
  if (!trouble.all().empty()) print_findings(trouble, session.speech, session.io, kNotThis);
  return code;
}

int write_one(const ReadyDocument& ready, const Session& session) {
  const auto& [command, speech, io] = session;
  const Destination destination{ready.renewed->path};
  int code = kDone;
  if (ready.file) {
    code = replace(ready, session);
  } else if (destination.is_standard_output()) {
    code = deliver(destination, ready.renewed->renewal->text, speech, io, kNotThis);
  }
  if (code == kDone && !speech.quiet && !speech.json) io.err(ready.line);
  return code;
}

int write_all_of(const std::vector<Renewed>& all, const Session& session) {
  Diagnostics trouble;
  const std::vector<ReadyDocument> ready = prepare(all, trouble);
  if (trouble.has_errors()) {
    print_findings(trouble, session);
    return kTrouble;
  }
  int code = kDone;
  for (const ReadyDocument& each : ready) {
    const int written = write_one(each, session);
    if (written != kDone) code = written;
  }
  return code;
}

int show(const std::vector<Renewed>& all, const Session& session) {
  DiffStyle style;
  style.colour = use_colour(session.speech.colour, session.io, session.io.out_is_terminal);
  std::string diff;
  for (const Renewed& renewed : all) diff += unified_diff(renewed.document, *renewed.renewal, style);
  return diff.empty() ? kDone : print_output(diff, session);
}

int UpdateCommand::run(const Session& session) const {
  const Io& io = session.io;
  Diagnostics findings;
  const std::vector<Renewed> all = renew_documents(documents, {seal, force}, io, findings);
  for (const Renewed& renewed : all) {
    if (!renewed.renewal) continue;
    report_wordy(renewed.document, *renewed.renewal, findings);
    if (!force) refuse_edited(renewed, findings);
  }
  refuse_leading_out(all, documents, findings);
  if (!dry_run) check_writable(all, io, findings);
  if (!dry_run && !findings.has_errors()) refuse_changed(all, io, findings);
  print_findings(findings, session);
  if (findings.has_errors()) return kTrouble;
  return dry_run ? show(all, session) : write_all_of(all, session);
}

}  // namespace

Action update() { return action<UpdateCommand>(); }

}  // namespace reach::cli
