// Commas: whether the commas in a file's counts group digits or mark decimals. For load/rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct Record;

/// What a file's figures show about its commas. In a file whose cells are separated by `;`, `1,069` may be 1069 or
/// 1.069.
struct Commas {
  bool group = false;      ///< one comma can only group digits: `1,069,000`
  std::string decimals{};  ///< the first figure whose comma can only mark decimals (`449,5`), and its place
  Place decimals_at{};
  std::string either{};  ///< the first figure whose comma can be either, as written
  Place either_at{};
  std::uint64_t others = 0;  ///< how many more there are
};

/// Takes the commas in a count or stated figure into account.
void note_commas(InputReader& file, const Record& record, ColumnIndex column, std::string_view text);

/// At the end of a file: reports all counts that can be read in two ways, as one finding.
void judge_commas(InputReader& file);

}  // namespace reach
