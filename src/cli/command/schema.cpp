// `reach schema`: the JSON Schema of what a command prints as JSON.
#include <reach/report.hpp>

#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/output.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

struct SchemaCommand {
  FormatFlags output;
  const JsonSchema* schema = &json_schemas().front();

  std::vector<OptionGroup> options() {
    return option_table(OptionGroup{"Output", {{output_option("schema", output.output)}}});
  }

  void check(const Given& given, const Session& session, Diagnostics& faults) {
    if (given.operands.size() > 1) refuse(faults, "`reach schema` prints one schema", "name one command");
    if (!given.operands.empty()) schema = find_choice("schema", given.operands.front(), json_schemas(), faults);
    check_form(session.command.name, output, faults);
  }

  [[nodiscard]] int run(const Session& session) const {
    return make_output(
        {output.output}, {}, [this](Diagnostics&) { return Made{std::string(schema->text)}; }, session);
  }
};

}  // namespace

Action schema() { return action<SchemaCommand>(); }

}  // namespace reach::cli
