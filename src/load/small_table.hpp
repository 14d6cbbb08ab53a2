// Small tables beside the data, which options name: maps of names, and populations. For load.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <reach/load.hpp>

#include "load/csv/records.hpp"

namespace reach {

/// What messages call a small table, and say of its columns.
struct SmallTableKind {
  Code code;
  std::string_view what;  ///< `the map`
  std::string columns;    ///< `its first row must name the columns from and to`
};

/// Calls `take_header(records, record)`, and then `take_row(records, record)` for each row that is not blank and has
/// as many fields. Returns false after reporting an error, or if `take_header` does; a file that is read discreetly is
/// then not quoted. O(bytes).
bool read_small_table(Source source, const LoadOptions& options, const SmallTableKind& kind, Diagnostics& diagnostics,
                      const std::function<bool(Records&, const Record&)>& take_header,
                      const std::function<void(Records&, const Record&)>& take_row);

}  // namespace reach
