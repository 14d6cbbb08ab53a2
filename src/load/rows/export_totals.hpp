// The totals that web tools export with their rows, and what they say about adding up numbers of people. For load.
#pragma once

#include <cstddef>
#include <string_view>

#include <reach/diagnostic.hpp>

namespace reach {

struct InputReader;
struct Record;

/// What messages call a total row without a name.
inline constexpr std::string_view kNoName = "(no name)";

/// What to do about numbers of people that do not add up.
inline constexpr std::string_view kOverlapHint =
    "use --accept-overlap to add them up anyway, with a note below the table; or count people from a row for each "
    "visit: --distinct";

/// A row without a name: the total of an export, if no rows are below it, or none above.
struct UnnamedRow {
  Place place;
  std::size_t row = 0;      ///< its position among the total rows
  bool is_settled = false;  ///< it is the first row, or has been reported
};

/// Whether a row has figures and no name at all. As the first or last row, it states the export's total.
bool is_unnamed_total(InputReader& file, const Record& record, std::string_view name);

/// Reports a row without a name that has rows above and below it: it is not a total. Call it at each row.
void refuse_unnamed_among_rows(InputReader& file);

/// After all rows: notes a total without a name. For an export of Google Analytics: reports numbers of people unless a
/// total shows that they may be added up, or --accept-overlap is given. Returns false if it reports any.
bool may_add_people(InputReader& file);

}  // namespace reach
