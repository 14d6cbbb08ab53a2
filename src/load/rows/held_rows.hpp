// HeldRows: rows whose periods can only be read when all periods of the file are known. For load/rows.
#pragma once

#include <cstdint>
#include <string>

#include <reach/diagnostic.hpp>

#include "load/cells/period_forms.hpp"

namespace reach {

struct InputReader;
struct Record;

/// All rows from the first whose period is ambiguous, like `2010-11` (a month or a financial year) or `04/05`, to the
/// end of the file. Memory is proportional to the counts, as there is one row per figure.
struct HeldRows {
  enum class State : std::uint8_t { watching, holding, released };
  State state = State::watching;
  std::string bytes;           ///< of the rows, unchanged, in UTF-8
  std::uint64_t line = 1;      ///< physical line of the first row
  Place at{};                  ///< the cell of its period
  PeriodForms forms;           ///< of all periods of the column
  std::string last;            ///< the last of these, as written: adjacent rows usually have the same period
  bool unread = false;         ///< a period that nothing settles was reported: once, not in every row
  bool quarter = false;        ///< the note about a quarter of a financial year was given
  std::uint64_t findings = 0;  ///< the checkpoint at which holding began: the rows will be read again
};

/// Whether the row is kept for later: it has an ambiguous period, or follows a row that does.
bool hold_back(InputReader& file, const Record& record);

/// At the end of the file: decides how to read its periods, and makes `records` continue with the rows held. Returns
/// false if there are none.
bool release(InputReader& file);

}  // namespace reach
