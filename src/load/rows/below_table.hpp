// What is below the rows of a table: notes, which are skipped, or another table. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach {

struct Batch;
struct InputReader;
struct Record;

/// A line that may be a header: several cells, and no figures.
struct HeaderLine {
  std::uint64_t line = 0;
  std::uint32_t fields = 0;
  std::vector<std::string> cells;  ///< those that are not empty
};

HeaderLine header_line(const Batch& batch, const Record& record, std::uint64_t line);

struct BelowTable {
  std::uint64_t gap = 0;    ///< the first line after the last row; 0: there is none
  std::uint64_t notes = 0;  ///< the number of lines that are notes
  std::string first_note;
  Place note_place;                  ///< of the first
  std::optional<HeaderLine> header;  ///< the last of the notes that may be the header of another table
  Place header_place;
  bool is_full_header = false;       ///< it has a text in each column of the table above
  bool is_spaced = false;            ///< a space follows each delimiter of the table's header
  std::optional<HeaderLine> second;  ///< the line at which another table begins; nothing below it is read
  std::uint64_t end = 0;             ///< the line of the record that showed this: `second`, or the first row below it
  std::optional<Diagnostic> ending;  ///< the report that the table has ended, made once all tables are known
};

/// Whether a record is below the table, which has at least one row; if so, keeps it as a note, or ends the table. A
/// record with figures is never a note. O(cells) below a blank line, otherwise O(1) for most records.
bool is_below_table(InputReader& file, const Record& record);

/// Ends the table at the header of another one, or at a row that does not fit.
void end_table(InputReader& file, const Record& record, std::string message);

/// After all rows: adds a note about what was skipped, reports another table with a list of all tables, and stores them
/// in the input's info.
void finish_below(InputReader& file);

}  // namespace reach
