// `reach check`: whether documents say what the data says. Never writes.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "cli/command/annotations.hpp"
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
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

enum class ShowDiff : unsigned char { pretty, raw, never };

constexpr auto kDiffs = std::to_array<Choice<ShowDiff>>({
    {"pretty", ShowDiff::pretty},
    {"raw", ShowDiff::raw},
    {"never", ShowDiff::never},
});

constexpr auto kAnnotations = std::to_array<Choice<bool>>({{"github", true}, {"none", false}});

struct Flags {
  DocumentFlags documents;
  std::string diff, annotations;
  GeneralFlags general;
};

struct Plan {
  DocumentsPlan documents;
  ShowDiff diff = ShowDiff::pretty;
  bool annotate = false;
};

OptionGroup check_options(Flags& flags) {
  OptionGroup group{
      "Documents",
      {{"--diff", "KIND",
        fmt::format("what would change: {} (default: pretty; raw is for patch)", listed(names_of(kDiffs))),
        &flags.diff},
       {"--annotations", "KIND", "github: also print findings as GitHub Actions shows them", &flags.annotations}}};
  for (Option& option : document_options(flags.documents)) group.options.push_back(std::move(option));
  return group;
}

bool is_stale(const Renewed& renewed) { return renewed.renewal && !renewed.renewal->stale.empty(); }
bool is_wordy(const Renewed& renewed) { return renewed.renewal && !renewed.renewal->wordy.empty(); }

std::string diff_of(const std::vector<Renewed>& all, const Plan& plan, const Manner& speech, const Io& io) {
  if (plan.diff == ShowDiff::never) return {};
  DiffStyle style;
  style.raw = plan.diff == ShowDiff::raw;
  if (style.raw) style.folder = real_folder({});
  style.colour = !style.raw && use_colour(speech.colour, io, io.out_is_terminal);
  std::string diff;
  for (const Renewed& renewed : all) {
    if (is_stale(renewed)) diff += unified_diff(renewed.document, *renewed.renewal, style);
  }
  return diff;
}

std::string verdict(const Renewed& renewed) {
  const std::string name = printable(renewed.document.name);
  if (!renewed.renewal) return fmt::format("{}: cannot be checked\n", name);
  if (renewed.renewal->contents == 0) return fmt::format("{}: no marks\n", name);
  const std::string marks = marks_text(renewed.renewal->contents);
  if (!is_stale(renewed) && !is_wordy(renewed)) return fmt::format("{}: {}, all true\n", name, marks);
  std::string text = fmt::format("{}: {} of {} stale", name, renewed.renewal->stale.size(), marks);
  if (const std::size_t wordy = renewed.renewal->wordy.size(); wordy > 0) {
    text += fmt::format(", {} hold{} other text", wordy, wordy == 1 ? "s" : "");
  }
  return text + '\n';
}

/// The command that mends the stale documents, as a shell reads it; empty where none is.
std::string remedy(const std::vector<Renewed>& all, const Flags& flags) {
  std::string paths;
  bool edited = false;
  for (const Renewed& renewed : all) {
    if (!is_stale(renewed) || is_wordy(renewed)) continue;  // update refuses the latter
    const bool like_an_option = renewed.path.starts_with('-') && renewed.path != "-";
    paths += ' ' + shell_word(like_an_option ? "./" + renewed.path : renewed.path);
    edited = edited || std::ranges::any_of(renewed.renewal->stale, &StaleMark::edited);
  }
  if (paths.empty()) return paths;
  const std::string options = as_typed(flags.documents) + (edited ? " --force" : "");
  return printable(fmt::format("to mend: reach update{}{}", options, paths)) + "\n";
}

/// A line a document, then what to do.
std::string verdicts(const std::vector<Renewed>& all, const Flags& flags) {
  std::string text;
  for (const Renewed& renewed : all) text += verdict(renewed);
  return text + remedy(all, flags);
}

int exit_code(const Diagnostics& findings) {
  int code = kDone;
  for (const Diagnostic& finding : findings.all()) {
    if (findings.severity(finding) != Severity::error) continue;
    if (finding.code != Code::stale) return kTrouble;
    code = kNo;
  }
  return code;
}

int carry_out(const Flags& flags, const Plan& plan, Manner speech, const Io& io) {
  Diagnostics findings;
  const std::vector<Renewed> all = renew_documents(plan.documents, {}, io, findings);
  for (const Renewed& renewed : all) {
    if (!renewed.renewal) continue;
    report_wordy(renewed.document, *renewed.renewal, findings);
    report_stale(renewed.document, *renewed.renewal, findings);
  }
  speech.most = std::string::npos;  // a list with gaps cannot be worked off
  print_list(findings, speech, io);
  std::string out = diff_of(all, plan, speech, io);
  if (plan.annotate) out = annotations(findings) + out;
  const int written = out.empty() ? kDone : deliver({}, out, speech, io, "the diff was not printed");
  if (written != kDone) return written;
  if (!speech.quiet && !speech.json) io.err(verdicts(all, flags));
  return exit_code(findings);
}

}  // namespace

int check(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{check_options(flags), general_options(flags.general)};
  Diagnostics faults;
  std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach check [options] DOCUMENT...",
                                "Compares the figures of marked documents with their data, and writes nothing. Exit "
                                "code 0 where all are true, 1 where one is stale, 2 where it cannot be told: a mark "
                                "that is not understood or holds other text, data that is missing or refused. A "
                                "folder means the documents in it.",
                                groups),
                      io);
  }
  Plan plan;
  plan.documents = check_documents(flags.documents, std::move(operands), faults);
  choose("--diff", flags.diff, kDiffs, plan.diff, faults);
  choose("--annotations", flags.annotations, kAnnotations, plan.annotate, faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach check");
  return carry_out(flags, plan, speech, io);
}

}  // namespace reach::cli
