// The words for severities. For the printers, here and in cli.
#pragma once

#include <array>
#include <string_view>

#include <reach/diagnostic_codes.hpp>

namespace reach {

/// The gravest first: the order in which they are counted.
inline constexpr std::array kSeverities{Severity::error, Severity::warning, Severity::note};

constexpr std::string_view name(Severity severity) {
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

}  // namespace reach
