// `reach audit`: whether the figures and claims of a document are true. Its findings are its output.
#include "cli/audit.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fmt/core.h>

#include "cli/audit_tables.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/general.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace reach::cli {
namespace {

struct Flags {
  ReadingFlags reading;
  std::vector<std::string> data;
  bool json = false;
  Destination destination;
  GeneralFlags general;
};

OptionGroup audit_options(Flags& flags) {
  return {"Audit",
          {{"--data", "FILE", "compare with the figures of this file; may be repeated, or followed by several",
            &flags.data},
           {"--json", "", "print JSON instead of text", &flags.json},
           {"-o,--output", "FILE", "write to FILE, whole or not at all", &flags.destination.path}}};
}

struct Plan {
  std::string document;
  Reading reading;  ///< of the data
};

/// The document and the data are checked as one list, since standard input can be only one of them.
Plan check(const Flags& flags, std::span<const std::string> operands, Diagnostics& faults) {
  Plan plan;
  std::vector<std::string> files(operands.begin(), operands.end());
  files.insert(files.end(), flags.data.begin(), flags.data.end());
  plan.reading = check_reading(flags.reading, files, faults);
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

std::optional<std::string> read_text(const std::string& path, const Io& io, Diagnostics& trouble) {
  if (path != "-" && !check_readable(path, trouble)) return std::nullopt;
  const Source source = path == "-" ? io.in : file_source(path);
  std::string text;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const std::ptrdiff_t got = source.read(buffer);
    if (got == 0) return text;
    if (got < 0) {
      Place place;
      place.file = source.name;
      trouble.add({Code::cannot_read, plain_words(errno), {}, std::move(place), {}});
      return std::nullopt;
    }
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

/// The data's figures; its own warnings are said as by every command.
Figures read_data(const Reading& reading, const Io& io, const Manner& speech) {
  if (reading.operands.empty()) return {};
  Figures figures = read_figures(reading, io);
  print_findings(figures.findings, speech, io, "nothing was audited");
  return figures;
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

int carry_out(const Flags& flags, const Plan& plan, const Manner& speech, const Io& io) {
  Diagnostics trouble;
  Reading all = plan.reading;
  all.operands.push_back({plan.document, std::nullopt});
  check_destination(flags.destination, files_read(all, io), io, trouble);
  int code = kTrouble;
  std::optional<std::string> text;
  std::optional<Page> page;
  if (!trouble.has_errors()) text = read_text(plan.document, io, trouble);
  if (text) page = read_page(plan.document == "-" ? io.in.name : plan.document, std::move(*text), trouble);
  if (page) {
    const Figures data = read_data(plan.reading, io, speech);
    if (data.findings.has_errors()) return kTrouble;
    const LoadOptions options = load_options(plan.reading, io, trouble);
    Audit audit = trouble.has_errors() ? Audit{}
                                       : audit_page(*page, options, plan.reading.figures,
                                                    plan.reading.operands.empty() ? nullptr : &data.dataset);
    audit.document = plan.document == "-" ? io.in.name : plan.document;
    for (const Operand& operand : plan.reading.operands) audit.data.push_back(operand.path);
    if (!trouble.has_errors()) check_judged(audit, trouble);
    if (!trouble.has_errors()) {
      const std::string bytes = flags.json ? audit_json(audit) : audit_text(audit, speech.quiet);
      code = write_output(flags.destination, bytes, io, trouble);
      if (code == kDone) return audit.figures(Verdict::contradicted) > 0 ? kNo : kDone;
    }
  }
  print_findings(trouble, speech, io, "nothing was audited");
  return code;
}

}  // namespace

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
  const Plan plan = check(flags, operands, faults);
  if (faults.has_errors()) return refuse_usage(faults, speech, io, "reach audit");
  return carry_out(flags, plan, speech, io);
}

}  // namespace reach::cli
