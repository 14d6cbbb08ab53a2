// Header: the columns of one input and what each is for. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/load.hpp>

#include "load/csv/records.hpp"
#include "load/words/period_forms.hpp"
#include "load/words/words.hpp"

namespace reach {

struct HeaderColumn {
  std::string text;  ///< as written; the cells of a two-row header joined by a space
  Role role = Role::blank;
  std::string channel;  ///< of a value, plain or stated column; empty: the total
  std::optional<Period> period;
  std::string timespan = {};  ///< what the text says of time, where that is no period
  bool said = false;          ///< to be a channel, by its header or by --as-channel
};

/// The first record or two of an input, cell by cell. Roles are those of the words alone, until a layout binds them.
struct Header {
  std::vector<HeaderColumn> columns;
  std::size_t records = 1;       ///< 2 for a two-row header
  std::size_t first_record = 0;  ///< index in the batch
  std::uint64_t line = 0;
  bool events = false;  ///< --count or --distinct: its rows are events
  PeriodForms forms;    ///< how its periods are written
};

/// Reads the header from the batch at hand, whose record `first` it begins with. Two rows are one header where the
/// second has no force and names periods only (`TOTAL` over `2016`), or the first groups columns by period; an empty
/// cell of the first row then takes the one to its left, as merged cells are exported. `--ignore-column`, `--sum-over`
/// and `--distinct` are applied.
Header read_header(const Batch& batch, std::size_t first, const LoadOptions& options);

/// `force`, `website 2016`, `stated total 2016`, `ignored`: for inspect.
std::string describe(const HeaderColumn& column);

}  // namespace reach
