#include "cli/option/allowed.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/core.h>

#include "cli/option/choice.hpp"
#include "cli/option/parse.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::vector<std::string> warning_names() {
  std::vector<std::string> names;
  for (const CodeInfo& code : kCodes) {
    if (code.severity == Severity::warning) names.emplace_back(code.name);
  }
  return names;
}

void refuse_severity(const CodeInfo& code, Diagnostics& faults) {
  if (code.severity == Severity::note) {
    return refuse(faults, fmt::format("`{}` is a note: there is nothing to allow", code.name),
                  fmt::format("leave `--allow {}` out: `--strict` refuses no notes", code.name));
  }
  refuse(faults, fmt::format("`{}` is an error, and cannot be allowed", code.name),
         fmt::format("put the input right; only warnings can be allowed: {}", listed(warning_names())));
}

}  // namespace

std::vector<Code> check_allowed(std::span<const std::string> names, bool strict, Diagnostics& faults) {
  std::vector<Code> codes;
  for (const std::string& name : names) {
    const auto* const code = std::ranges::find(kCodes, name, &CodeInfo::name);
    if (code == kCodes.end()) {
      refuse_value("--allow", name, warning_names(), faults);
    } else if (code->severity != Severity::warning) {
      refuse_severity(*code, faults);
    } else if (std::ranges::find(codes, code->code) == codes.end()) {
      codes.push_back(code->code);
    }
  }
  if (!names.empty() && !strict) {
    refuse(faults, "`--allow` changes nothing without `--strict`",
           "add `--strict`, or leave `--allow` out: a warning refuses nothing then");
  }
  return codes;
}

void note_allowed(const Diagnostics& findings, Summary& summary) {
  std::array<std::size_t, kCodes.size()> counts{};
  for (const Diagnostic& finding : findings.all()) {
    if (finding.allowed) ++counts[static_cast<std::size_t>(finding.code)];
  }
  for (const auto& [kind, count] : findings.unseen()) {
    if (kind.allowed) counts[static_cast<std::size_t>(kind.code)] += count;
  }
  for (const CodeInfo& code : kCodes) {
    const std::size_t count = counts[static_cast<std::size_t>(code.code)];
    if (count == 0) continue;
    const std::string times = count == 1 ? std::string() : fmt::format(" ({} times)", count);
    summary.notes.push_back(fmt::format("Accepted despite a warning: {}{}.", code.summary, times));
  }
}

}  // namespace reach::cli
