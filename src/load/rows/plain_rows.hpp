// PlainRows: rows that the fast path passes on, read like any other row. For load/rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "load/fast/fast_rows.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {

/// Reads any record: a row, a blank row, a faulty one, the end of the table. Returns false if it is rejected or set
/// aside.
bool read_record(InputReader& file, const Record& record);

/// The columns for the fast path; nothing if it cannot read rows of this file. It needs rows with days, or with periods
/// that are reported as they stand, and everything in their time, count and name cells; the channel is in the row, or
/// given by each column of counts.
std::optional<FastShape> fast_shape(const InputReader& file);

/// Whether rows may be counted without a look: below a note, each is refused; some wait for the end of the file.
bool may_be_fast(const InputReader& file);

/// Rows were counted by the fast path: the current line is one of them, and each column of counts has a figure.
void meet_fast_rows(InputReader& file);

class PlainRows final : public OtherRows {
 public:
  explicit PlainRows(InputReader& file) : file_(file) {}
  std::optional<Key> read(std::string_view row, std::uint64_t line, bool in_turn) override;
  [[nodiscard]] bool ended() const override { return !may_be_fast(file_); }

 private:
  InputReader& file_;
};

/// The series of a record's name cells, if every row with the same cells belongs to it, and the period, if its rows
/// have periods; nothing if a name is rejected or is that of a total, or if the row was not counted.
std::optional<Key> series_of(InputReader& file, const Record& record);

/// Whether a non-blank row belongs to the table; reports one that does not. A footnote or second table sets
/// `file.ended`, so everything below it is reported once. O(1) for most rows of the table.
bool has_table_shape(InputReader& file, const Record& record);

}  // namespace reach
