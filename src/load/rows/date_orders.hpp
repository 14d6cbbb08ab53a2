// Dates that are written day first or month first: a mistake of their column, reported once. For load/rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "load/cells/date.hpp"

namespace reach {

struct InputReader;
struct Record;

/// A date as written, and its line.
struct WrittenDate {
  std::string text{};
  std::uint64_t line = 0;
};

/// The dates of an input that --date-format does not read.
struct DateOrders {
  std::uint64_t dates = 0;
  Place place{};              ///< of the first
  WrittenDate first{};        ///< that can be read two ways
  WrittenDate day_first{};    ///< that can only be read day first
  WrittenDate month_first{};  ///< that can only be read month first
};

/// Keeps a date that is in another order, or may be, until all rows are read. False for other faults, and if rows are
/// judged one by one.
bool keep_date_order(InputReader& file, const Record& record, DateFault fault, std::string_view text);

/// After all rows: reports the dates kept, with the order that reads them.
void report_date_orders(const InputReader& file);

}  // namespace reach
