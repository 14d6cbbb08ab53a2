#include "cli/option/allowed.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>

#include <fmt/core.h>

#include "cli/option/choice.hpp"
#include "cli/option/parse.hpp"
#include "diagnostic/codes/list.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::vector<std::string> warning_names() {
  std::vector<std::string> names;
  for (const Code code : all_codes()) {
    if (code.severity() == Severity::warning) names.emplace_back(code.name());
  }
  return names;
}

void refuse_severity(Code code, Diagnostics& faults) {
  if (code.severity() == Severity::note) {
    return refuse(faults, fmt::format("`{}` is a note: there is nothing to allow", code.name()),
                  fmt::format("leave `--allow {}` out: `--strict` refuses no notes", code.name()));
  }
  refuse(faults, fmt::format("`{}` is an error, and cannot be allowed", code.name()),
         fmt::format("put the input right; only warnings can be allowed: {}", listed(warning_names())));
}

}  // namespace

std::vector<Code> check_allowed(std::span<const std::string> names, bool strict, Diagnostics& faults) {
  std::vector<Code> codes;
  for (const std::string& name : names) {
    const auto code = std::ranges::find(all_codes(), name, &Code::name);
    if (code == all_codes().end()) {
      refuse_value("--allow", name, warning_names(), faults);
    } else if (code->severity() != Severity::warning) {
      refuse_severity(*code, faults);
    } else if (std::ranges::find(codes, *code) == codes.end()) {
      codes.push_back(*code);
    }
  }
  if (!names.empty() && !strict) {
    refuse(faults, "`--allow` changes nothing without `--strict`",
           "add `--strict`, or leave `--allow` out: a warning refuses nothing then");
  }
  return codes;
}

bool depends_on_counts(Code code) {
  constexpr std::array<std::string_view, 4> kOfCounts = {"same-figures", "hidden-total", "doubtful-total",
                                                         "doubtful-channel"};
  return std::ranges::find(kOfCounts, code.name()) != kOfCounts.end();
}

void note_allowed(const Diagnostics& findings, Summary& summary) {
  std::map<Code, std::size_t> counts;
  for (const Diagnostic& finding : findings.all()) {
    if (finding.allowed) ++counts[finding.code];
  }
  for (const auto& [kind, count] : findings.unseen()) {
    if (kind.allowed) counts[kind.code] += count;
  }
  for (const Code code : all_codes()) {
    const std::size_t count = counts[code];
    const bool would_tell = summary.hides_counts() && depends_on_counts(code);
    if (count == 0 || would_tell) continue;
    const std::string times = count == 1 ? std::string() : fmt::format(" ({} times)", count);
    summary.notes.push_back(fmt::format("Accepted despite a warning: {}{}.", code.summary(), times));
  }
}

}  // namespace reach::cli
