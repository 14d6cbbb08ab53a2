// Writes the result of `reach audit` for readers, and for GitHub Actions.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "cli/auditing/audit.hpp"
#include "cli/option/help.hpp"
#include "diagnostic/annotations.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"
#include "text/wrapped.hpp"

namespace reach::cli {
namespace {

struct Group {
  Verdict verdict;
  std::string_view title;
  std::string_view link;  ///< between the stated and the true value
};

constexpr auto kGroups = std::to_array<Group>({
    {Verdict::contradicted, "contradicted", ":"},
    {Verdict::remark, "remarks", ""},
    {Verdict::confirmed, "confirmed", " ="},
    {Verdict::untraceable, "left to the reader", ":"},
});

/// Writes findings, each after its line or place.
class AuditWriter {
 public:
  AuditWriter(const Audit& audit, AuditDetail detail) : audit_(audit), detail_(detail) {
    for (const Finding& finding : audit.findings) take_width(finding.line);
    for (const AuditedTable& table : audit.tables) {
      if (!table.trouble.empty() || !table.left_out.empty()) take_width(table.first_line);
    }
  }

  void append_group(std::string& text, const Group& group) const {
    std::uint64_t line = 0;
    bool any = false;
    for (auto at = audit_.findings.begin(); at != audit_.findings.end(); ++at) {
      const Finding& finding = *at;
      if (finding.verdict != group.verdict) continue;
      const bool brief = group.verdict == Verdict::untraceable && !detail_.all;
      if (!std::exchange(any, true)) text += fmt::format("{}{}\n", group.title, brief ? " (--all says why)" : "");
      if (!brief || is_in_table(finding.line)) {
        append_entry(text, finding.line,
                     fmt::format("{}{} {}", in_backticks(finding.said()), group.link, finding.message()));
      } else if (finding.line != line) {
        append_entry(text, finding.line, said_from(group, at));
      }
      line = finding.line;
    }
    if (any) text += '\n';
  }

  void append_unread(std::string& text) const {
    bool any = false;
    for (const AuditedTable& table : audit_.tables) {
      std::vector<std::string> reasons = table.left_out;
      if (!table.trouble.empty()) reasons = {table.trouble};
      for (const std::string& reason : reasons) {
        if (!std::exchange(any, true)) text += "could not be read\n";
        append_entry(text, table.first_line, fmt::format("{} table: {}", table.kind, reason));
      }
    }
    if (any) text += '\n';
  }

  /// Appends the figures typed outside marks, by line.
  void append_typed(std::string& text) const {
    for (std::size_t at = 0; at < audit_.typed.size();) {
      if (at == 0) text += "typed by hand (--data FILE --mark makes them marks)\n";
      const std::uint64_t line = audit_.typed[at].line;
      std::string said;
      for (; at < audit_.typed.size() && audit_.typed[at].line == line; ++at)
        said += (said.empty() ? "" : ", ") + in_backticks(audit_.typed[at].said);
      append_entry(text, line, said);
    }
    if (!audit_.typed.empty()) text += '\n';
  }

 private:
  /// Whether a line is in a table: findings there are always shown in full, because they say what to do.
  [[nodiscard]] bool is_in_table(std::uint64_t line) const {
    const auto after = std::ranges::upper_bound(audit_.tables, line, {}, &AuditedTable::first_line);
    return after != audit_.tables.begin() && line <= std::prev(after)->last_line;
  }

  /// The numbers of a group in one line, from this finding on, without reasons: `800`, `12`.
  [[nodiscard]] std::string said_from(const Group& group, std::vector<Finding>::const_iterator at) const {
    std::string text;
    for (const std::uint64_t line = at->line; at != audit_.findings.end() && at->line == line; ++at) {
      if (at->verdict == group.verdict) text += (text.empty() ? "" : ", ") + in_backticks(at->said());
    }
    return text;
  }

  [[nodiscard]] std::string place(std::uint64_t line) const {
    if (line > 0 && line <= audit_.places.size()) return audit_.places[line - 1];
    return fmt::format("{}", line);
  }

  void take_width(std::uint64_t line) { width_ = std::max(width_, place(line).size()); }

  void append_entry(std::string& text, std::uint64_t line, std::string_view entry) const {
    const std::string head = audit_.places.empty() ? fmt::format("  line {:>{}}  ", line, width_)
                                                   : fmt::format("  {:<{}}  ", place(line), width_);
    text += head + wrapped(entry, head.size(), head.size()) + '\n';
  }

  const Audit& audit_;
  AuditDetail detail_;
  std::size_t width_ = 1;
};

}  // namespace

void append_audit(std::string& text, const Audit& audit, AuditDetail detail) {
  const AuditWriter writer(audit, detail);
  const std::size_t before = text.size();
  text += printable(audit.document) + "\n\n";
  const std::size_t begin = text.size();
  for (const Group& group : kGroups) {
    if (detail.shows(group.verdict)) writer.append_group(text, group);
    if (group.verdict == Verdict::contradicted) writer.append_unread(text);
    if (group.verdict == Verdict::confirmed && !detail.quiet) writer.append_typed(text);
  }
  if (detail.quiet) {
    if (text.size() == begin) text.resize(before);
    return;
  }
  const std::uint64_t confirmed = audit.figures(Verdict::confirmed);
  const std::uint64_t wrong = audit.figures(Verdict::contradicted);
  const std::uint64_t unknown = audit.figures(Verdict::untraceable);
  text += fmt::format("{} checked: {} confirmed, {} contradicted, {} not traceable; {}\n",
                      plural(confirmed + wrong + unknown, "figure"), confirmed, wrong, unknown,
                      plural(audit.figures(Verdict::remark), "remark"));
}

std::string audit_annotations(const Audit& audit, AuditDetail detail) {
  std::string text;
  for (const Finding& finding : audit.findings) {
    const bool wrong = finding.verdict == Verdict::contradicted;
    if (finding.verdict == Verdict::confirmed || !detail.shows(finding.verdict)) continue;
    const auto* const group = std::ranges::find(kGroups, finding.verdict, &Group::verdict);
    Place place;
    place.file = audit.document;
    if (audit.places.empty()) place.line = finding.line;
    text += annotation(wrong ? Severity::error : Severity::note, place, group->title,
                       fmt::format("{}{} {}", in_backticks(finding.said()), group->link, finding.message()));
  }
  return text;
}

}  // namespace reach::cli
