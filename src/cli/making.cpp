#include "cli/making.hpp"

#include <vector>

#include "cli/exit_code.hpp"

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
  std::string said = findings_text(findings, speech, io, outcome);  // while no file is in its place: it takes memory
  if (bytes && !rejects.deliver(findings)) {
    bytes.reset();
    said = findings_text(findings, speech, io, outcome);
  }
  io.err(said);  // first: a reader of the output may close it early
  return bytes ? deliver(destination, *bytes, speech, io, outcome) : kTrouble;
}

}  // namespace reach::cli
