// RowResult: what a row says, before any of it is added to the data set. For load/rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/count.hpp>
#include <reach/marker.hpp>
#include <reach/period.hpp>

#include "load/cells/date.hpp"
#include "load/dataset/names.hpp"
#include "load/header/header.hpp"

namespace reach {

/// A moment, in nanoseconds since 1970-01-01: in UTC, or in a local time without an offset.
struct Instant {
  std::int64_t nanoseconds = 0;
  bool of_utc = false;
};

/// The time of a row's counts: a period, a month or a day; and the moment, if the row gives one.
struct RowTime {
  Period period;
  std::optional<Instant> moment{};
  DateSpelling spelling{};  ///< of a date
};

/// A name as a row gives it, and what is known about it.
struct RowName {
  std::string text;
  Names::Match match;
};

/// A count with its coordinates. `force` and `channel` are set where the column or the table gives them.
struct RowCount {
  ColumnIndex column = 0;
  std::optional<std::uint32_t> force{};
  std::optional<std::uint32_t> channel{};
  Period period{};
  std::optional<Count> count{};  ///< nothing after reporting a faulty cell
  Markers markers{};             ///< of the count: `[r]`
};

struct RowResult {
  std::optional<RowName> force{};        ///< nothing if columns give the forces
  std::optional<RowName> region{};       ///< given by the row
  std::optional<std::string> channel{};  ///< given by the row
  std::optional<RowTime> time{};         ///< given by the row or the table
  std::vector<RowCount> counts{};
  bool committed = false;
};

}  // namespace reach
