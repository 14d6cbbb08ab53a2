// Headings: rows that hold only the name of a region, above its forces. For load/rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/tally.hpp>

namespace reach {

struct InputReader;
struct Record;

struct Heading {
  std::string name;
  std::size_t position = 0;  ///< how many forces are above it
  Origin origin;
  Place place;
};

/// Whether the row is the heading of a region under `--region-rows above`; keeps it for the end of the input.
bool take_heading(InputReader& file, const Record& record);

/// Reports headings without a force below them as text below the table.
void report_idle_headings(InputReader& file);

}  // namespace reach
