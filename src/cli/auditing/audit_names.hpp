// What the user says that a document calls rows, channels and what is counted. For cli/auditing and cli/command.
#pragma once

#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

#include "cli/auditing/audit.hpp"

namespace reach::cli {

/// `--measure` and `--place`, as they were given.
struct SaidNames {
  std::vector<std::string> measures;  ///< `calls,offences`, `calls=helpline`
  std::vector<std::string> places;    ///< `the county=Kent`
};

/// Refuses names that say nothing, or that mean something of data which is not there.
void check_names(const SaidNames& names, bool has_data, Diagnostics& faults);

/// Takes the names for what is counted, whose channels are not looked up yet.
void take_names(const SaidNames& names, AuditTerms& terms);

/// Finds the rows and channels of the data that are named. Reports those that it lacks.
void find_names(const SaidNames& names, const Summary& summary, AuditTerms& terms, Diagnostics& findings);

}  // namespace reach::cli
