#include "cli/command/command.hpp"

#include <utility>

#include <fmt/core.h>

#include "cli/option/help.hpp"

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

}  // namespace

int carry_out(const Command& command, Arguments args, const Io& io, Steps steps) {
  MessageStyle speech;
  bool asks_help = false;
  steps.options.push_back(general_options(speech, asks_help));
  Diagnostics faults;
  const Given given = parse(args, steps.options, faults);
  const std::string name = fmt::format("reach {}", command.name);
  if (asks_help) {
    return print_help(help_text(fmt::format("{} {}", name, command.usage), command.about, steps.options), io);
  }
  const Session session{command, speech, io};
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
    Loaded loaded = load_files(reading, session.io, &progress, &rejects);
    findings = loaded.findings;
    return make(std::move(loaded), findings);
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
