// `reach completion`: the script that makes a shell complete the command line, and what the script asks for.
#include <algorithm>

#include <fmt/core.h>

#include "cli/command/candidates.hpp"
#include "cli/command/command.hpp"
#include "cli/command/completion_scripts.hpp"
#include "cli/command/run.hpp"
#include "cli/option/choice.hpp"

namespace reach::cli {
namespace {

struct CompletionCommand {
  std::vector<std::string> operands;

  std::vector<OptionGroup> options() { return {}; }

  void check(const Given& given, const Session&, Diagnostics& faults) {
    operands = given.operands;
    const std::string shell = operands.empty() ? std::string() : operands.front();
    if (shell == "words") return;
    const bool known =
        std::ranges::find(kCompletionScripts, shell, &CompletionScript::name) != std::end(kCompletionScripts);
    if (known && operands.size() == 1) return;
    if (shell.empty() || known)
      return refuse(faults, "give one shell", fmt::format("it can be {}", listed(names_of(kCompletionScripts))));
    refuse_value("completion for", shell, names_of(kCompletionScripts), faults);
  }

  [[nodiscard]] int run(const Session& session) const {
    if (operands.front() == "words")
      return print_output(candidates(std::span(operands).subspan(1), session.io), session);
    return print_output(std::ranges::find(kCompletionScripts, operands.front(), &CompletionScript::name)->text,
                        session);
  }
};

}  // namespace

Action completion() { return action<CompletionCommand>(); }

}  // namespace reach::cli
