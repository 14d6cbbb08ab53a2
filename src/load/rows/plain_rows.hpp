// PlainRows: rows that the fast path passes on, read like any other row. For load/rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "load/fast/fast_rows.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {

/// Reads any record: a row, a blank row, a faulty one, the end of the table. Returns false if the record is rejected or
/// set aside.
bool read_record(InputReader& file, const Record& record);

/// The columns for the fast path; nothing if it cannot read the rows of this file. It needs rows with days, or with
/// periods that are reported unchanged, and all other data in the time, count and name cells. The channel is given by
/// the row, or by each count column.
std::optional<FastShape> fast_shape(const InputReader& file);

/// Whether rows may be counted without further checks: below a note, each row is refused, and some rows wait for the
/// end of the file.
bool may_be_fast(const InputReader& file);

/// Call this when the fast path has counted rows: the current line is one of them, and each count column has a figure.
void meet_fast_rows(InputReader& file);

class PlainRows final : public OtherRows {
 public:
  explicit PlainRows(InputReader& file) : file_(file) {}
  std::optional<Key> read(std::string_view row, std::uint64_t line, bool in_turn) override;
  [[nodiscard]] bool ended() const override { return !may_be_fast(file_); }

 private:
  InputReader& file_;
};

/// The series of a record's name cells, if every row with the same cells belongs to it; with the period, if rows have
/// periods. Nothing if a name is rejected or is that of a total, or if the row was not counted.
std::optional<Key> series_of(InputReader& file, const Record& record);

/// Whether a non-blank row belongs to the table; reports one that does not. A footnote or second table sets
/// `file.ended`, so everything below it is reported once. O(1) for most rows of the table.
bool has_table_shape(InputReader& file, const Record& record);

}  // namespace reach
