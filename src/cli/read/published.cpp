#include "cli/read/published.hpp"

#include <algorithm>
#include <string_view>

#include "aggregate/protect/suppress.hpp"
#include "cli/option/allowed.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kDigits = "0123456789";

/// Whether a message has a number that is not the name of a period.
bool quotes_number(std::string_view message, const Summary& summary) {
  std::vector<std::string> known = period_labels(summary.periods);
  for (const Period period : summary.not_shown) known.push_back(period_label(period));
  std::ranges::sort(known, std::greater<>(), &std::string::size);  // 2016-17 before 2016
  for (std::size_t at = message.find_first_of(kDigits); at < message.size(); at = message.find_first_of(kDigits, at)) {
    const std::string_view rest = message.substr(at);
    const auto named = std::ranges::find_if(known, [&](const std::string& label) {
      return rest.starts_with(label) && kDigits.find(rest.substr(0, label.size() + 1).back()) == kDigits.npos;
    });
    if (named == known.end()) return true;
    at += named->size();
  }
  return false;
}

Diagnostic without_figures(Diagnostic warning, const Summary& summary) {
  if (quotes_number(warning.message, summary)) warning.message = warning.code.summary();
  warning.place.column = 0;
  return warning;
}

}  // namespace

std::vector<Diagnostic> published_warnings(const Diagnostics& findings, const Summary& summary) {
  std::vector<Diagnostic> warnings;
  for (const Diagnostic* finding : findings.in_order()) {
    if (findings.severity(*finding) != Severity::warning) continue;
    if (!summary.hides_counts()) {
      warnings.push_back(*finding);
    } else if (!depends_on_counts(finding->code)) {
      warnings.push_back(without_figures(*finding, summary));
    }
  }
  return warnings;
}

void note_publishing(const Summary& summary, Diagnostics& findings) {
  if (summary.suppressed_below > 0) protect::note_linked_tables(findings);
  protect::note_small_counts(summary.small_counts, findings);
}

}  // namespace reach::cli
