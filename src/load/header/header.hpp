// Header: the columns of an input and their roles. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <reach/load.hpp>

#include "load/cells/note_marks.hpp"
#include "load/cells/period_forms.hpp"
#include "load/csv/records.hpp"
#include "load/words/words.hpp"

namespace reach {

/// A set of roles.
using Roles = std::uint32_t;
constexpr Roles role_set(std::initializer_list<Role> roles) {
  Roles set = 0;
  for (const Role role : roles) set |= Roles{1} << static_cast<unsigned>(role);
  return set;
}

/// A column's number, from 0.
using ColumnIndex = std::uint32_t;

/// The rank of a column that an option names: it precedes all columns chosen by name.
inline constexpr int kGivenRank = -1;

struct HeaderColumn {
  std::string text;  ///< as written; for a two-row header, both cells joined by a space
  Role role = Role::blank;
  std::string channel;  ///< of a value, plain or stated column; empty: the total, or not in the header
  std::optional<Period> period;
  std::string timespan = {};  ///< the time in the text, if it is not a period
  bool said = false;          ///< the header or an option declares it a channel
  int rank = 0;               ///< as in HeaderWords
  std::string force = {};     ///< as named by the header
  Markers markers = {};       ///< of all its counts: `Website 2018 [p]`
  std::string part = {};      ///< a part of the year that the row or table gives: `January`
  bool refused = false;       ///< already reported: ignored while looking for other faults
};

/// A header cell with the marks of notes.
struct MarkedHeader {
  std::size_t record = 0;  ///< of the header: 0 or 1
  std::size_t column = 0;
  std::string written;
  BareLabel label;
};

/// The first one or two records of an input, cell by cell. Roles follow from the words alone, until a layout binds
/// them.
struct Header {
  std::vector<HeaderColumn> columns;
  std::size_t records = 1;       ///< 2 for a two-row header; 3 if a row below it names the first column
  std::size_t first_record = 0;  ///< index in the batch
  std::uint64_t line = 0;
  bool events = false;  ///< --count or --distinct is given: the rows are events
  PeriodForms forms;    ///< how its periods are written
  std::vector<MarkedHeader> marks = {};
};

/// Reads the header that begins at record `first` of the current batch. Two rows may form one header (see
/// are_one_header). Applies the options that name columns.
Header read_header(const Batch& batch, std::size_t first, const LoadOptions& options);

/// `force`, `website 2016`, `stated total 2016`, `ignored`: for inspect.
std::string describe(const HeaderColumn& column);

}  // namespace reach
