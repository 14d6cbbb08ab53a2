// `reach check`: whether documents agree with the data. Never writes.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "cli/command/check_json.hpp"
#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/marks/confine.hpp"
#include "cli/marks/documents.hpp"
#include "cli/marks/mark_findings.hpp"
#include "cli/marks/mark_words.hpp"
#include "cli/option/choice.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/codes/documents.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

enum class ShowDiff : unsigned char { pretty, raw, never };

constexpr auto kDiffs = std::to_array<Choice<ShowDiff>>({
    {"pretty", ShowDiff::pretty},
    {"raw", ShowDiff::raw},
    {"never", ShowDiff::never},
});

struct CheckCommand {
  DocumentFlags flags;

  DocumentsPlan documents;
  ShowDiff diff = ShowDiff::pretty;
  bool json = false;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
};

std::vector<OptionGroup> CheckCommand::options() {
  OptionGroup group{
      "Documents",
      {{"--diff", "KIND",
        fmt::format("what would change: {} (default: pretty; raw is for patch)", listed(names_of(kDiffs))),
        choice(kDiffs, diff)},
       {"--json", "", "print the verdict on each document as JSON instead", &json}}};
  group.add(document_options(flags));
  return option_table(std::move(group));
}

void CheckCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  documents = check_documents(flags, given.operands, faults);
  documents.verbose = session.speech.verbose;
  const std::string_view without = json ? "--json" : session.speech.quiet ? "--quiet" : "";
  const bool asks = given.has("--diff") && diff != ShowDiff::never;
  if (asks && !without.empty())
    refuse(faults, fmt::format("`{}` prints no diff, and `--diff` asks for one", without), "leave one of them out");
}

std::string diff_of(const std::vector<Renewed>& all, ShowDiff diff, const Session& session) {
  const auto& [command, speech, io] = session;
  if (diff == ShowDiff::never) return {};
  DiffStyle style;
  style.raw = diff == ShowDiff::raw;
  if (style.raw) style.folder = real_folder({});
  style.colour = !style.raw && use_colour(speech.colour, io, io.out_is_terminal);
  std::string text;
  for (const Renewed& renewed : all) {
    if (is_stale(renewed)) text += unified_diff(renewed.document, *renewed.renewal, style);
  }
  return text;
}

std::string verdict(const Renewed& renewed) {
  const std::string name = printable(renewed.document.name);
  if (!renewed.renewal) return fmt::format("{}: cannot be checked\n", name);
  if (renewed.renewal->contents == 0) return fmt::format("{}: no marks\n", name);
  const std::string marks = plural(renewed.renewal->contents, "mark");
  if (!is_stale(renewed) && !is_wordy(renewed)) return fmt::format("{}: {}, all true\n", name, marks);
  std::string text = fmt::format("{}: {} of {} stale", name, renewed.renewal->stale.size(), marks);
  if (const std::size_t wordy = renewed.renewal->wordy.size(); wordy > 0) {
    text += fmt::format(", {} hold{} other text", wordy, wordy == 1 ? "s" : "");
  }
  return text + '\n';
}

/// The shell command that brings the stale documents up to date; empty if there are none.
std::string remedy(const std::vector<Renewed>& all, const DocumentFlags& flags) {
  std::string paths;
  bool edited = false;
  for (const Renewed& renewed : all) {
    if (!is_stale(renewed) || is_wordy(renewed)) continue;  // update refuses marks that hold a person's words
    const bool like_an_option = renewed.path.starts_with('-') && renewed.path != "-";
    paths += ' ' + shell_word(like_an_option ? "./" + renewed.path : renewed.path);
    edited = edited || std::ranges::any_of(renewed.renewal->stale, &StaleMark::edited);
  }
  if (paths.empty()) return paths;
  return printable(fmt::format("reach update{}{}{}", as_typed(flags), edited ? " --force" : "", paths));
}

/// One line per document, then what to do.
std::string verdicts(const std::vector<Renewed>& all, const DocumentFlags& flags) {
  std::string text;
  for (const Renewed& renewed : all) text += verdict(renewed);
  const std::string command = remedy(all, flags);
  return command.empty() ? text : text + fmt::format("to fix, run: {}\n", command);
}

int exit_code(const Diagnostics& findings) {
  int code = kDone;
  for (const Diagnostic& finding : findings.all()) {
    if (findings.severity(finding) != Severity::error) continue;
    if (finding.code != code::stale) return kTrouble;
    code = kNo;
  }
  return code;
}

/// What -q prints: the errors that leave it unknown whether the documents are true.
Diagnostics obstacles(const Diagnostics& findings) {
  Diagnostics errors;
  errors.set_strict(true);  // a warning among them is an error because its mark says --strict
  for (const Diagnostic* finding : findings.in_order()) {
    if (findings.severity(*finding) == Severity::error && finding->code != code::stale) errors.add(*finding);
  }
  return errors;
}

int CheckCommand::run(const Session& session) const {
  const auto& [command, speech, io] = session;
  Diagnostics findings;
  const std::vector<Renewed> all = renew_documents(documents, {}, io, findings);
  for (const Renewed& renewed : all) {
    if (!renewed.renewal) continue;
    report_wordy(renewed.document, *renewed.renewal, findings);
    report_stale(renewed.document, *renewed.renewal, findings);
  }
  MessageStyle manner = speech;
  manner.most = std::string::npos;  // show all: a worklist must be complete
  print_list(speech.quiet ? obstacles(findings) : findings, manner, io);
  const std::string out = json ? check_json(all, remedy(all, flags)) : speech.quiet ? "" : diff_of(all, diff, session);
  const int written = out.empty() ? kDone : print_output(out, session);
  if (written != kDone) return written;
  if (!speech.quiet && !speech.json && !json) io.err(verdicts(all, flags));
  return exit_code(findings);
}

}  // namespace

Action check() { return action<CheckCommand>(); }

}  // namespace reach::cli
