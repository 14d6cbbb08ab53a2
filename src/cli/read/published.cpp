#include "cli/read/published.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

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

/// Without its line, which in a file of events shows how many rows are above it.
Diagnostic without_figures(Diagnostic warning, const Summary& summary) {
  if (quotes_number(warning.message, summary)) warning.message = warning.code.summary();
  warning.place.line = warning.place.column = 0;
  warning.place.cell.clear();
  return warning;
}

/// Whether it says in which months a single count has rows: the count is at least their number.
bool tells_of_one_count(const Diagnostic& warning) {
  return warning.code.name() == "partial-period" && warning.place.line != 0;
}

}  // namespace

std::vector<Diagnostic> published_warnings(const Diagnostics& findings, const Summary& summary) {
  std::vector<Diagnostic> warnings;
  for (const Diagnostic* finding : findings.in_order()) {
    if (findings.severity(*finding) != Severity::warning) continue;
    if (!summary.hides_counts()) {
      warnings.push_back(*finding);
    } else if (!depends_on_counts(finding->code) && !tells_of_one_count(*finding)) {
      warnings.push_back(without_figures(*finding, summary));
    }
  }
  return warnings;
}

Place without_text(Place place) {
  place.snippet.clear();
  if (place.cell.empty()) place.column = 0;
  return place;
}

Diagnostics without_lines(const Diagnostics& findings) {
  Diagnostics shown;
  for (Diagnostic each : findings.all()) {
    each.place = without_text(std::move(each.place));
    shown.add(std::move(each));
  }
  return shown;
}

void note_publishing(const Summary& summary, Diagnostics& findings) {
  if (summary.suppressed_below > 0) protect::note_linked_tables(findings);
  protect::note_small_counts(summary.small_counts, findings);
}

}  // namespace reach::cli
