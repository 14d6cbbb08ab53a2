// HeldRows: the rows of a file whose periods can only be read when all of them are known. For load/rows.
#pragma once

#include <cstdint>
#include <string>

#include <reach/diagnostic.hpp>

#include "load/words/period_forms.hpp"

namespace reach {

struct InputReader;
struct Record;

/// The rows from the first whose period is `2010-11`, a month or a financial year, to the end of the file. Each is a
/// figure of its own, so they take memory in proportion to the counts.
struct HeldRows {
  enum class State : std::uint8_t { watching, holding, released };
  State state = State::watching;
  std::string bytes;           ///< as they stand, in UTF-8
  std::uint64_t line = 1;      ///< physical, of the first
  Place at{};                  ///< its period's cell
  PeriodForms forms;           ///< of all periods of the column
  std::string last;            ///< of these, as written: rows of one period stand together
  std::uint64_t findings = 0;  ///< the checkpoint where holding began: the rows will be read again
};

/// Whether a row is kept for later: one with such a period, and all behind it.
bool hold_back(InputReader& file, const Record& record);

/// At the end of the file: decides how its periods are read, and has `records` go on with the rows held. False where
/// there are none.
bool release(InputReader& file);

}  // namespace reach
