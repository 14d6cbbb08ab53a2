// `reach schema`: the JSON Schema that every JSON report fulfils.
#include <array>

#include <reach/report.hpp>

#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/output.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {

int schema(Arguments args, const Io& io) {
  GeneralFlags general;
  FormatFlags format;
  const std::array groups{OptionGroup{"Output", {output_option("schema", format.output)}}, general_options(general)};
  Diagnostics findings;
  const std::vector<std::string> operands = parse(args, groups, findings);
  const Manner speech = manner(general, findings);
  if (general.help) {
    return print_help(help_text("reach schema [options]", "Prints the JSON Schema of `reach report --json`.", groups),
                      io);
  }
  if (!operands.empty()) refuse(findings, "`reach schema` reads no files", "");
  check_form("schema", format, findings);
  if (findings.has_errors()) return refuse_usage(findings, speech, io, "reach schema");

  const Destination destination{format.output};
  check_destination(destination, {}, io, findings);
  const int code = findings.has_errors() ? kTrouble : write_output(destination, json_schema(), io, findings);
  print_findings(findings, speech, io, "nothing was written");
  return code;
}

}  // namespace reach::cli
