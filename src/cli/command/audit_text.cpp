// `reach audit` for readers.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "cli/command/audit.hpp"
#include "cli/option/help.hpp"
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
    {Verdict::untraceable, "not traceable", ":"},
    {Verdict::remark, "remarks", ""},
    {Verdict::confirmed, "confirmed", " ="},
});

std::string entry(std::uint64_t line, std::size_t width, std::string_view text) {
  const std::string head = fmt::format("  line {:>{}}  ", line, width);
  return head + wrapped(text, head.size(), head.size()) + '\n';
}

std::string group_text(const Audit& audit, const Group& group, std::size_t width) {
  std::string text;
  for (const Finding& finding : audit.findings) {
    if (finding.verdict != group.verdict) continue;
    if (text.empty()) text = fmt::format("{}\n", group.title);
    text += entry(finding.line, width, fmt::format("{}{} {}", in_backticks(finding.said), group.link, finding.message));
  }
  return text.empty() ? text : text + '\n';
}

std::string unread_text(const Audit& audit, std::size_t width) {
  std::string text;
  for (const AuditedTable& table : audit.tables) {
    std::vector<std::string> reasons = table.left_out;
    if (!table.trouble.empty()) reasons = {table.trouble};
    for (const std::string& reason : reasons) {
      if (text.empty()) text = "could not be read\n";
      text += entry(table.first_line, width, fmt::format("{} table: {}", table.kind, reason));
    }
  }
  return text.empty() ? text : text + '\n';
}

}  // namespace

std::string audit_text(const Audit& audit, bool quiet) {
  std::size_t width = 1;
  for (const Finding& finding : audit.findings) width = std::max(width, fmt::format("{}", finding.line).size());
  const std::string title = printable(audit.document) + "\n\n";
  std::string text;
  for (const Group& group : kGroups) {
    if (!quiet || group.verdict == Verdict::contradicted) text += group_text(audit, group, width);
    if (group.verdict == Verdict::contradicted) text += unread_text(audit, width);
  }
  if (quiet) return text.empty() ? text : title + text;
  const std::uint64_t confirmed = audit.figures(Verdict::confirmed);
  const std::uint64_t wrong = audit.figures(Verdict::contradicted);
  const std::uint64_t unknown = audit.figures(Verdict::untraceable);
  return title + text +
         fmt::format("{} checked: {} confirmed, {} contradicted, {} not traceable; {}\n",
                     plural(confirmed + wrong + unknown, "figure"), confirmed, wrong, unknown,
                     plural(audit.figures(Verdict::remark), "remark"));
}

}  // namespace reach::cli
