// The words for severities. For diagnostic and cli.
#pragma once

#include <array>
#include <string_view>

#include <reach/diagnostic_code.hpp>

namespace reach {

/// The most severe first: the order in which they are counted.
inline constexpr std::array kSeverities{Severity::error, Severity::warning, Severity::note};

constexpr std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

/// Whether a finding is printed. If only errors are wanted, so is the warning that rows were set aside: the format of
/// the figures may have no room to say so.
bool is_heard(Code code, Severity severity, bool quiet);

}  // namespace reach
