// `reach audit`: whether the figures and claims of a document are true. Its findings are its output.
#include "cli/auditing/audit.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fmt/core.h>

#include "cli/auditing/audit_document.hpp"
#include "cli/auditing/audit_names.hpp"
#include "cli/auditing/audit_typed.hpp"
#include "cli/command/audit_copy.hpp"
#include "cli/command/command.hpp"
#include "cli/command/run.hpp"
#include "cli/io/files.hpp"
#include "cli/option/output_form.hpp"
#include "cli/read/reading_options.hpp"
#include "cli/read/reading_text.hpp"
#include "diagnostic/codes/documents.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

struct AuditCommand {
  ReadingFlags flags;
  std::vector<std::string> data;
  FormatFlags output;

  SaidNames names;

  std::vector<std::string> documents;
  Reading reading;  ///< of the data
  Destination destination;
  MarkedCopy copy;  ///< if `mark`
  bool json = false, working = false, require_traced = false, all = false, mark = false;

  std::vector<OptionGroup> options();
  void check(const Given& given, const Session& session, Diagnostics& faults);
  [[nodiscard]] int run(const Session& session) const;
  [[nodiscard]] bool fails(const Audit& audit) const;
};

std::vector<OptionGroup> AuditCommand::options() {
  OptionGroup group{
      "Audit",
      {{"--data", "FILE", "judge by the figures of this file; may be repeated, or followed by several", &data,
        ValueKind::file},
       {"--measure", "NAMES",
        "what the figures count, in the words of the document: calls,offences; or what one channel of the data does: "
        "calls=helpline",
        &names.measures},
       {"--place", "NAME=ROW", "NAME, in the document, means this row of the data: the county=Kent; may be repeated",
        &names.places},
       {"--all", {}, "say why figures are left to the reader", &all},
       {"--require-traced", {}, "exit with 1 also if a figure cannot be traced", &require_traced},
       {"--mark", {}, "turn confirmed figures into marks of --data, in DOC itself or in a copy (-o COPY)", &mark},
       {"--working", {}, "show how each sentence was understood", &working}}};
  group.add(rate_options(flags));
  group.add(text_or_json_options("audit", output));
  return option_table(std::move(group), input_options(flags), figure_options(flags));
}

/// Options about the data that change nothing in the tables of a document.
constexpr auto kOfData = std::to_array<std::string_view>(
    {"--count", "--distinct", "--time-zone", "--sheet", "--encoding", "--delimiter", "--rows", "--skip-lines",
     "--ignore-column", "--sum-over", "--provisional", "--revised", "--low-base", "--strict", "--population", "--per"});

/// Whether a file is a document by its ending: beside `--data`, other files are data.
bool is_document_name(std::string_view path) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".odt", ".pdf", ".rst", ".adoc", ".tex"});
  const std::string folded = fold_name(path);
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

/// The documents and the data are checked as one list, since standard input can be only one of them.
void AuditCommand::check(const Given& given, const Session& session, Diagnostics& faults) {
  std::vector<std::string> files;
  std::vector<std::string> figures = data;
  for (const std::string& operand : given.operands) {
    const bool is_document = documents.empty() || is_document_name(operand);
    (is_document ? documents : files).push_back(operand);
  }
  if (!files.empty() && data.empty()) {
    refuse(faults, fmt::format("{} is not a document", in_backticks(files.front())),
           "name the files to compare with after --data: reach audit DOC --data FILE");
  }
  figures.insert(figures.begin(), files.begin(), files.end());
  files.insert(files.begin(), documents.begin(), documents.end());
  files.insert(files.end(), data.begin(), data.end());
  reading = check_reading(flags, files, faults);
  for (const std::string_view option : {"--uneven", "--break"}) {
    if (!given.has(option)) continue;
    refuse(faults, fmt::format("`audit` cannot judge by figures under `{}`", option),
           "leave it out; marks and reach check keep such figures true");
  }
  for (const std::string_view option : kOfData) {
    if (!figures.empty() || !given.has(option)) continue;
    refuse(faults, fmt::format("`{}` changes nothing without `--data`", option),
           "name the data: reach audit DOC --data FILE");
  }
  reading.most_shown = session.speech.most_shown();
  if (mark) {
    copy = check_copy(documents, figures, output.output, given, faults);
    if (!Destination{copy.path}.is_standard_output()) output.output.clear();  // what is found goes to standard output
  }
  destination.path = output.output;
  check_names(names, !data.empty(), faults);
  json = check_form(session.command.name, output, faults) == "json";
  if (json && working) refuse(faults, "`--working` is text, and cannot be part of JSON", "leave one of them out");
  if (json && all) refuse(faults, "`--all` changes nothing in JSON, which always gives the reasons", "leave it out");
  if (session.speech.quiet && all && !require_traced)
    refuse(faults, "`--all` says why figures are left to the reader, and `--quiet` does not list them",
           "leave one of them out");
  if (documents.empty() && !files.empty()) {
    refuse(faults, "no document is named", "name it first: reach audit DOC --data FILE");
  }
  if (faults.has_errors()) return;
  reading.operands.erase(reading.operands.begin(),
                         reading.operands.begin() + static_cast<std::ptrdiff_t>(documents.size()));
}

/// The data, if any is named; its findings are reported as in every command. Nothing if it is refused.
std::optional<Loaded> read_data(const AuditCommand& plan, const Session& session, FileVersions& versions,
                                AuditTerms& terms) {
  const Reading& reading = plan.reading;
  if (reading.operands.empty()) return Loaded{};
  Loaded loaded = load_files(reading, session.io, nullptr, nullptr, &versions);
  const Figures figures = figures_of(loaded, reading.figures);
  Diagnostics findings = figures.findings;
  if (figures.summary && reading.figures.to_date) {
    if (auto cut = cut_to_date(loaded.dataset, figures.summary->periods, findings)) loaded.dataset = *std::move(cut);
  }
  if (figures.summary) find_names(plan.names, *figures.summary, terms, findings);
  if (session.speech.verbose) session.io.err(reading_text(loaded.dataset));
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
  trouble.add(error(code::no_figures,
                    "nothing in this document was judged: the figures neither confirm nor contradict any of its "
                    "numbers and claims")
                  .hint("read it against the figures yourself: it may be true or not")
                  .in(audit.document));
}

/// Returns the audit of a document, or nothing after reporting why there is none.
std::optional<Audit> make_audit(const AuditCommand& plan, const std::string& path, const AuditTerms& terms,
                                const Io& io, Diagnostics& trouble) {
  std::optional<AuditedDocument> document = read_audited(path, io, trouble);
  if (!document) return std::nullopt;
  if (terms.data == nullptr && document->page.tables.empty()) take_list(document->page);
  Audit audit = audit_page(document->page, terms);
  audit.findings.insert(audit.findings.begin(), document->remarks.begin(), document->remarks.end());
  if (terms.paths) audit.paths.insert(audit.paths.begin(), document->remarks.size(), std::string());
  audit.document = path == "-" ? io.in.name : path;
  if (!document->marked_text.empty() && !plan.mark)
    audit.typed = typed_figures(audit, document->page, std::move(document->marked_text));
  for (const Operand& operand : plan.reading.operands) audit.data.push_back(operand.path);
  check_judged(audit, trouble);
  if (!audit.readable) return std::nullopt;
  if (!audit.judged()) refuse_unjudged(audit, trouble);
  return audit;
}

/// The audits of all documents; nothing if the data cannot be read. Where there are several, one that cannot be judged
/// is among them, and not readable.
std::optional<std::vector<Audit>> make_audits(const AuditCommand& plan, const Session& session, Diagnostics& trouble) {
  FileVersions versions;  // the maps are read twice
  AuditTerms terms;
  Reading of_tables = plan.reading;
  of_tables.population.clear();  // those are of the data
  terms.load = load_options(of_tables, session.io, trouble, &versions);
  if (trouble.has_errors()) return std::nullopt;
  take_names(plan.names, terms);
  const std::optional<Loaded> data = read_data(plan, session, versions, terms);
  if (!data) return std::nullopt;
  terms.figures = plan.reading.figures;
  terms.figures.to_date = false;  // the data is cut, and tables have no dates
  if (!plan.reading.operands.empty()) terms.data = &data->dataset;
  terms.working = plan.working;
  terms.paths = plan.mark;
  std::vector<Audit> audits;
  for (const std::string& path : plan.documents) {
    auto audit = make_audit(plan, path, terms, session.io, trouble);
    if (audit) {
      audits.push_back(*std::move(audit));
    } else if (plan.documents.size() > 1) {
      audits.emplace_back().document = path == "-" ? session.io.in.name : path;
    }
  }
  return audits;
}

bool AuditCommand::fails(const Audit& audit) const {
  return audit.figures(Verdict::contradicted) > 0 || (require_traced && audit.figures(Verdict::untraceable) > 0);
}

std::string texts_of(const AuditCommand& plan, const std::vector<Audit>& audits, AuditDetail detail) {
  std::string text;
  for (const Audit& audit : audits) {
    if (!audit.readable) continue;
    const std::size_t before = text.size();
    if (before > 0) text += '\n';
    const std::size_t begin = text.size();
    if (plan.working) text += audit.working + '\n';
    append_audit(text, audit, detail);
    if (text.size() == begin) text.resize(before);
  }
  return text;
}

int AuditCommand::run(const Session& session) const {
  Reading all_read = reading;
  for (const std::string& document : documents) all_read.operands.push_back({document, std::nullopt});
  std::optional<MarkedRelease> marked;
  std::uint64_t wrong = 0;
  const AuditDetail detail{session.speech.quiet, all, require_traced};
  const auto make = [&](Diagnostics& trouble) -> std::optional<Made> {
    if (mark && !may_write(copy, files_read(copy.in_place ? reading : all_read, session.io), session.io, trouble))
      return std::nullopt;
    const auto audits = make_audits(*this, session, trouble);
    const bool any = audits && (json ? !audits->empty() : std::ranges::any_of(*audits, &Audit::readable));
    if (!any) return std::nullopt;
    if (session.speech.annotate) {
      for (const Audit& audit : *audits) session.io.err(audit_annotations(audit, detail));
    }
    wrong = audits->front().figures(Verdict::contradicted);
    if (mark && wrong == 0 && !trouble.has_errors())
      marked = mark_copy(copy, audits->front(), reading, session.io, trouble);
    if (mark && trouble.has_errors()) return std::nullopt;
    const bool failed = std::ranges::any_of(*audits, [this](const Audit& audit) { return fails(audit); });
    if (marked && Destination{copy.path}.is_standard_output()) return Made{marked->text, failed ? kNo : kDone};
    return Made{json ? audit_json(*audits) : texts_of(*this, *audits, detail), trouble.has_errors() ? kTrouble
                                                                               : failed             ? kNo
                                                                                                    : kDone};
  };
  const int code = make_output(destination, files_read(all_read, session.io), make, session);
  if (mark && wrong > 0 && !session.speech.quiet && !session.speech.json) session.io.err(not_marked_text(copy, wrong));
  return marked && code != kTrouble ? write_copy(copy, *marked, code, session) : code;
}

}  // namespace

Action audit() { return action<AuditCommand>(); }

}  // namespace reach::cli
