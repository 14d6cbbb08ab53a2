// `reach audit`: whether the figures and claims of a document are true. Its findings are its output.
#include "cli/command/audit.hpp"

#include <algorithm>
#include <cerrno>
#include <deque>

#include <fmt/core.h>

#include "cli/command/audit_tables.hpp"
#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/marks/open_document.hpp"
#include "cli/option/output_form.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/people.hpp"

namespace reach::cli {
namespace {

struct AuditCommand {
  ReadingFlags flags;
  std::vector<std::string> data;
  FormatFlags output;

  std::string document;
  Reading reading;  ///< of the data
  Destination destination;
  bool json = false, working = false, require_traced = false;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
  [[nodiscard]] bool fails(const Audit& audit) const;
};

std::vector<OptionGroup> AuditCommand::options() {
  OptionGroup group{
      "Audit",
      {{"--data", "FILE", "compare with the figures of this file; may be repeated, or followed by several", &data},
       {"--require-traced", {}, "fail (exit 1) if a figure cannot be traced, too", &require_traced},
       {"--working", {}, "show how each sentence was understood", &working}}};
  group.add(text_or_json_options("audit", output));
  return option_table(std::move(group), input_options(flags), figure_options(flags));
}

/// The document and the data are checked as one list, since standard input can be only one of them.
void AuditCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  std::vector<std::string> files = given.operands;
  files.insert(files.end(), data.begin(), data.end());
  reading = check_reading(flags, files, faults);
  reading.most_shown = session.speech.most_shown();
  destination.path = output.output;
  json = check_form(session.command.name, output, faults) == "json";
  if (given.operands.empty() && !files.empty()) {
    refuse(faults, "no document is named", "name it first: reach audit DOC --data FILE");
  }
  if (given.operands.size() > 1 && data.empty()) {
    refuse(faults, "more than one document is named", "audit them one by one; the files to compare with follow --data");
  }
  if (faults.has_errors()) return;
  document = given.operands.front();
  reading.operands.erase(reading.operands.begin());
}

/// The data, if any is named; its findings are reported as in every command. Nothing if it is refused.
std::optional<Loaded> read_data(const Reading& reading, const Session& session, FileVersions& versions) {
  if (reading.operands.empty()) return Loaded{};
  Loaded loaded = load_files(reading, session.io, nullptr, nullptr, &versions);
  const Figures figures = figures_of(loaded, reading.figures);
  Diagnostics findings = figures.findings;
  if (loaded.dataset.unions) {
    findings.add(
        error(code::not_additive,
              "the data counts different people, whose totals are no sums; an audit reads those of tables as sums")
            .hint("mark the figures of the document, and use reach check"));
  }
  print_findings(findings, session);
  if (findings.has_errors()) return std::nullopt;
  return loaded;
}

void check_judged(const Audit& audit, Diagnostics& trouble) {
  if (audit.readable) return;
  for (const AuditedTable& table : audit.tables) {
    trouble.add(error(code::no_figures, fmt::format("the table could not be read: {}", table.trouble))
                    .in(audit.document, table.first_line));
  }
  if (!audit.tables.empty()) return;
  trouble.add(error(code::no_figures, "no table of figures was found in it")
                  .hint("give the figures to judge it by: --data FILE")
                  .in(audit.document));
}

/// Fails the audit if nothing could be judged: unjudged is not true.
void refuse_unjudged(const Audit& audit, Diagnostics& trouble) {
  trouble.add(
      error(code::no_figures,
            "nothing in this document was judged: the figures confirm and contradict none of its numbers and claims")
          .hint("read it against the figures yourself: it may be true or not")
          .in(audit.document));
}

/// Returns the audit, or nothing after reporting why there is none.
std::optional<Audit> make_audit(const AuditCommand& plan, const Session& session, Diagnostics& trouble) {
  const Io& io = session.io;
  const std::string name = plan.document == "-" ? io.in.name : plan.document;
  auto text = document_bytes(plan.document, io, trouble);
  if (!text) return std::nullopt;
  const std::optional<Page> page = read_page(name, *std::move(text), trouble);
  if (!page) return std::nullopt;
  FileVersions versions;  // the maps are read twice
  const LoadOptions options = load_options(plan.reading, io, trouble, &versions);
  if (trouble.has_errors()) return std::nullopt;
  const std::optional<Loaded> data = read_data(plan.reading, session, versions);
  if (!data) return std::nullopt;
  const bool has_data = !plan.reading.operands.empty();
  Audit audit = audit_page(*page, options, plan.reading.figures, has_data ? &data->dataset : nullptr, plan.working);
  audit.document = name;
  for (const Operand& operand : plan.reading.operands) audit.data.push_back(operand.path);
  check_judged(audit, trouble);
  return trouble.has_errors() ? std::nullopt : std::optional(std::move(audit));
}

bool AuditCommand::fails(const Audit& audit) const {
  return audit.figures(Verdict::contradicted) > 0 || (require_traced && audit.figures(Verdict::untraceable) > 0);
}

int AuditCommand::run(const Session& session) const {
  Reading all = reading;
  all.operands.push_back({document, std::nullopt});
  const auto make = [&](Diagnostics& trouble) -> std::optional<Made> {
    const std::optional<Audit> audit = make_audit(*this, session, trouble);
    if (!audit) return std::nullopt;
    if (!audit->judged()) refuse_unjudged(*audit, trouble);
    return Made{json ? audit_json(*audit)
                     : (working ? audit->working + '\n' : std::string()) + audit_text(*audit, session.speech.quiet),
                trouble.has_errors() ? kTrouble
                : fails(*audit)      ? kNo
                                     : kDone};
  };
  return make_output(destination, files_read(all, session.io), make, session);
}

}  // namespace

bool Audit::judged() const { return figures(Verdict::confirmed) + figures(Verdict::contradicted) > 0; }

std::uint64_t Audit::figures(Verdict verdict) const {
  std::uint64_t count = 0;
  for (const Finding& finding : findings) count += finding.verdict == verdict ? finding.figures : 0;
  return count;
}

Audit audit_page(const Page& page, const LoadOptions& options, const AggregateOptions& figures, const Dataset* data,
                 bool working) {
  Audit audit;
  Facts facts;
  std::deque<TableFigures> tables;
  TablesAbove above;
  if (data != nullptr) {
    Diagnostics known;
    for (const Summary& summary : all_figures(*data, figures, known)) facts.add(summary, 0);
  }
  for (const FoundTable& found : page.tables) {
    std::optional<TableFigures> table = read_table(found, options, figures, data == nullptr);
    if (!table) continue;
    Facts own;
    for (const Summary& summary : table->summaries) {
      own.add(summary, 0);
      if (data == nullptr) facts.add(summary, audit.tables.size(), table->states_totals());
    }
    if (table->measured) facts.add(*table->measured, audit.tables.size());
    const bool understood = table->about.trouble.empty();
    if (data != nullptr && understood) compare_with_data(*table, *data);
    if (data == nullptr && understood) above.compare(*table);
    const std::vector<Finding> remarks = own.empty() ? std::vector<Finding>() : remark_table(found, own);
    audit.findings.insert(audit.findings.end(), table->findings.begin(), table->findings.end());
    audit.findings.insert(audit.findings.end(), remarks.begin(), remarks.end());
    audit.tables.push_back(table->about);
    tables.push_back(std::move(*table));
    if (understood) above.add(tables.back());
  }
  const std::vector<Finding> prose = judge_prose(page, facts, working ? &audit.working : nullptr);
  audit.findings.insert(audit.findings.end(), prose.begin(), prose.end());
  std::ranges::stable_sort(audit.findings, {}, &Finding::line);
  audit.readable = !facts.empty() || audit.judged();  // the numbers of a sentence may be judged by each other
  return audit;
}

Action audit() { return action<AuditCommand>(); }

}  // namespace reach::cli
