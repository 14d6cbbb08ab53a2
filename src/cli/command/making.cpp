#include "cli/command/making.hpp"

#include <vector>

#include "cli/io/exit_code.hpp"

namespace reach::cli {

int make_output(const Reading& reading, const Destination& destination, std::string_view outcome, const Maker& make,
                const Manner& speech, const Io& io) {
  Diagnostics findings;
  const std::vector<FileId> inputs = files_read(reading, io);
  check_destination(destination, inputs, io, findings);
  RejectsFile rejects(reading.rejects, reading.load.encoding);
  rejects.check(destination, inputs, io, findings);
  std::optional<std::string> bytes;
  if (!findings.has_errors()) {
    Progress progress(speech, io);
    const Loaded loaded = load_files(reading, io, &progress, &rejects);
    findings = loaded.findings;
    bytes = make(loaded, findings);
  }
  // Whatever takes memory or room on a disk comes before the first file is in its place.
  std::optional<ReadyFile> output;
  Diagnostics trouble;
  int code = bytes ? kDone : kTrouble;
  if (bytes && !destination.is_standard_output()) {
    output.emplace(destination.path, [&bytes](int descriptor) { return write_all(descriptor, *bytes); });
    code = output->prepare(trouble);
  }
  std::string said = findings_text(findings, speech, io, outcome);
  if (code == kDone && !rejects.deliver(findings)) {
    code = kTrouble;
    said = findings_text(findings, speech, io, outcome);
  }
  io.err(said);  // first: a reader of the output may close it early
  if (code == kDone && !output) return deliver(destination, *bytes, speech, io, outcome);
  if (code == kDone) code = output->write(trouble);
  if (!trouble.all().empty()) print_findings(trouble, speech, io, outcome);
  return code;
}

}  // namespace reach::cli
