// `reach schema`: the JSON Schema of JSON reports.
#include <reach/report.hpp>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/output.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

struct SchemaCommand {
  FormatFlags output;

  std::vector<OptionGroup> options() { return {{"Output", {output_option("schema", output.output)}}}; }

  void check(const Given& given, const Session& session, Diagnostics& faults) const {
    if (!given.operands.empty()) refuse(faults, "`reach schema` reads no files", "");
    check_form(session.command.name, output, faults);
  }

  [[nodiscard]] int run(const Session& session) const {
    return make_output(
        {output.output}, {}, [](Diagnostics&) { return Made{std::string(json_schema())}; }, session);
  }
};

}  // namespace

Action schema() { return action<SchemaCommand>(); }

}  // namespace reach::cli
