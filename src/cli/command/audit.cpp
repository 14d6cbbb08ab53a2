// `reach audit`: whether the figures and claims of a document are true. Its findings are its output.
#include "cli/command/audit.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fmt/core.h>

#include "cli/command/audit_tables.hpp"
#include "cli/command/run.hpp"
#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/output.hpp"
#include "cli/marks/open_document.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/option/output_form.hpp"
#include "cli/option/parse.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kOutcome = "nothing was audited";

struct Flags {
  ReadingFlags reading;
  std::vector<std::string> data;
  FormatFlags format;
  GeneralFlags general;
};

OptionGroup audit_options(Flags& flags) {
  return {"Audit",
          {{"--data", "FILE", "compare with the figures of this file; may be repeated, or followed by several",
            &flags.data},
           {"--json", "", "print JSON instead of text", &flags.format.json},
           output_option("audit", flags.format.output)}};
}

struct Plan {
  std::string document;
  Reading reading;  ///< of the data
  Destination destination;
  bool json = false;
};

/// The document and the data are checked as one list, since standard input can be only one of them.
Plan check(const Flags& flags, std::span<const std::string> operands, Diagnostics& faults) {
  Plan plan;
  std::vector<std::string> files(operands.begin(), operands.end());
  files.insert(files.end(), flags.data.begin(), flags.data.end());
  plan.reading = check_reading(flags.reading, files, faults);
  plan.destination.path = flags.format.output;
  plan.json = check_form("audit", flags.format, faults) == "json";
  if (operands.empty() && !files.empty())
    refuse(faults, "no document is named", "name it first: reach audit DOC --data FILE");
  if (operands.size() > 1 && flags.data.empty()) {
    refuse(faults, "more than one document is named", "audit them one by one; the files to compare with follow --data");
  }
  if (faults.has_errors()) return plan;
  plan.document = operands.front();
  plan.reading.operands.erase(plan.reading.operands.begin());
  return plan;
}

/// The data, if any is named; its own findings are said as by every command. Nothing where it is refused.
std::optional<Loaded> read_data(const Reading& reading, const Io& io, const Manner& speech, FileVersions& versions) {
  if (reading.operands.empty()) return Loaded{};
  Loaded loaded = load_files(reading, io, nullptr, nullptr, &versions);
  const Figures figures = figures_of(loaded, reading.figures);
  Diagnostics findings = figures.findings;
  if (loaded.dataset.unions) {
    findings.add({Code::not_additive,
                  "the data counts different people, whose totals are no sums; an audit reads those of tables as sums",
                  "mark the figures of the document, and use reach check",
                  {},
                  {}});
  }
  print_findings(findings, speech, io, kOutcome);
  if (findings.has_errors()) return std::nullopt;
  return loaded;
}

void check_judged(const Audit& audit, Diagnostics& trouble) {
  if (audit.readable) return;
  Place place;
  place.file = audit.document;
  for (const AuditedTable& table : audit.tables) {
    place.line = table.first_line;
    trouble.add({Code::no_figures, fmt::format("the table could not be read: {}", table.trouble), {}, place, {}});
  }
  if (!audit.tables.empty()) return;
  trouble.add({Code::no_figures,
               "no table of figures by force was found in it",
               "give the figures to judge it by: --data FILE",
               place,
               {}});
}

/// What was never judged is not said to be true.
void refuse_unjudged(const Audit& audit, Diagnostics& trouble) {
  Place place;
  place.file = audit.document;
  trouble.add({Code::no_figures,
               "nothing in this document was judged: the figures confirm and contradict none of its numbers and claims",
               "read it against the figures yourself: it may be true or not",
               std::move(place),
               {}});
}

/// The findings as text or JSON; nothing after reporting why there are none.
std::optional<Audit> make_audit(const Plan& plan, const Io& io, const Manner& speech, Diagnostics& trouble) {
  const std::string name = plan.document == "-" ? io.in.name : plan.document;
  auto text = document_bytes(plan.document, io, trouble);
  if (!text) return std::nullopt;
  const std::optional<Page> page = read_page(name, *std::move(text), trouble);
  if (!page) return std::nullopt;
  FileVersions versions;  // the maps are read twice
  const LoadOptions options = load_options(plan.reading, io, trouble, &versions);
  if (trouble.has_errors()) return std::nullopt;
  const std::optional<Loaded> data = read_data(plan.reading, io, speech, versions);
  if (!data) return std::nullopt;
  const bool has_data = !plan.reading.operands.empty();
  Audit audit = audit_page(*page, options, plan.reading.figures, has_data ? &data->dataset : nullptr);
  audit.document = name;
  for (const Operand& operand : plan.reading.operands) audit.data.push_back(operand.path);
  check_judged(audit, trouble);
  return trouble.has_errors() ? std::nullopt : std::optional(std::move(audit));
}

int carry_out(const Plan& plan, const Manner& speech, const Io& io) {
  Diagnostics trouble;
  Reading all = plan.reading;
  all.operands.push_back({plan.document, std::nullopt});
  check_destination(plan.destination, files_read(all, io), io, trouble);
  std::optional<Audit> audit;
  if (!trouble.has_errors()) audit = make_audit(plan, io, speech, trouble);
  if (audit && !audit->judged()) refuse_unjudged(*audit, trouble);
  print_findings(trouble, speech, io, kOutcome);
  if (!audit) return kTrouble;
  const std::string bytes = plan.json ? audit_json(*audit) : audit_text(*audit, speech.quiet);
  const int code = deliver(plan.destination, bytes, speech, io, kOutcome);
  if (code != kDone) return code;
  if (trouble.has_errors()) return kTrouble;
  return audit->figures(Verdict::contradicted) > 0 ? kNo : kDone;
}

}  // namespace

bool Audit::judged() const { return figures(Verdict::confirmed) + figures(Verdict::contradicted) > 0; }

std::uint64_t Audit::figures(Verdict verdict) const {
  std::uint64_t count = 0;
  for (const Finding& finding : findings) count += finding.verdict == verdict ? finding.figures : 0;
  return count;
}

Audit audit_page(const Page& page, const LoadOptions& options, const AggregateOptions& figures, const Dataset* data) {
  Audit audit;
  Facts facts;
  std::vector<TableFigures> tables;
  if (data != nullptr) {
    Diagnostics known;
    for (const Summary& summary : all_figures(*data, figures, known)) facts.add(summary, 0);
  }
  for (const FoundTable& found : page.tables) {
    std::optional<TableFigures> table = read_table(found, options, figures);
    if (!table) continue;
    Facts own;
    for (const Summary& summary : table->summaries) {
      own.add(summary, 0);
      if (data == nullptr) facts.add(summary, audit.tables.size());
    }
    const bool understood = table->about.trouble.empty();
    if (data != nullptr && understood) compare_with_data(*table, *data);
    for (const TableFigures& above : tables) {
      if (data == nullptr && understood && above.about.trouble.empty()) compare_with_table(*table, above);
    }
    const std::vector<Finding> remarks = own.empty() ? std::vector<Finding>() : remark_table(found, own);
    audit.findings.insert(audit.findings.end(), table->findings.begin(), table->findings.end());
    audit.findings.insert(audit.findings.end(), remarks.begin(), remarks.end());
    audit.tables.push_back(table->about);
    tables.push_back(std::move(*table));
  }
  const std::vector<Finding> prose = judge_prose(page, facts);
  audit.findings.insert(audit.findings.end(), prose.begin(), prose.end());
  std::ranges::stable_sort(audit.findings, {}, &Finding::line);
  audit.readable = !facts.empty();
  return audit;
}

int audit(Arguments args, const Io& io) {
  Flags flags;
  const std::array groups{audit_options(flags), input_options(flags.reading), figure_options(flags.reading),
                          general_options(flags.general)};
  Diagnostics faults;
  const std::vector<std::string> operands = parse(args, groups, faults);
  const Manner speech = manner(flags.general, faults);
  if (flags.general.help) {
    return print_help(help_text("reach audit [options] DOC [--data FILE...]",
                                "Checks a document that nobody marked: recomputes the totals and increases of its "
                                "tables, traces the numbers of its sentences to them (or to the data), and judges "
                                "every claim of a rise or fall. DOC is plain text, Markdown or HTML, or `-` for "
                                "standard input. Exit code 1 where something is contradicted, 2 where nothing could "
                                "be judged.",
                                groups),
                      io);
  }
  Plan plan = check(flags, operands, faults);
  plan.reading.most_shown = speech.most_shown();
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach audit");
  return carry_out(plan, speech, io);
}

}  // namespace reach::cli
