// The user's names for rows, channels and what is counted. For cli/auditing and cli/command.
#pragma once

#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

#include "cli/auditing/audit.hpp"

namespace reach::cli {

/// `--measure` and `--place` as given.
struct SaidNames {
  std::vector<std::string> measures;  ///< `calls,offences`, `calls=helpline`
  std::vector<std::string> places;    ///< `the county=Kent`
};

/// Refuses empty names, and names for rows or channels of the data if there is none.
void check_names(const SaidNames& names, bool has_data, Diagnostics& faults);

/// Adds the names for what is counted to `terms`; `find_names` looks up their channels.
void take_names(const SaidNames& names, AuditTerms& terms);

/// Looks up the named rows and channels in the data, and reports those that it lacks.
void find_names(const SaidNames& names, const Summary& summary, AuditTerms& terms, Diagnostics& findings);

}  // namespace reach::cli
