// PlainRows: what the fast path hands out, read as every row may be. For load/rows.
#pragma once

#include <optional>
#include <string_view>

#include "load/fast/fast_rows.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {

/// Reads one record, whatever it is: a row, a blank one, a fault, the end of the table. False where it is refused or
/// set aside.
bool read_record(InputReader& file, const Record& record);

/// The columns, where rows of this file may be read by the fast path at all: dated rows, of days, each with all that
/// there is to know in its date, count and name cells.
std::optional<FastShape> fast_shape(const InputReader& file);

class PlainRows final : public OtherRows {
 public:
  explicit PlainRows(InputReader& file) : file_(file) {}
  std::optional<Key> read(std::string_view row, std::uint64_t line, bool in_turn) override;
  [[nodiscard]] bool ended() const override { return file_.ended; }

 private:
  InputReader& file_;
};

/// The series that a record's name cells stand for, where every row with these cells is one of its counts: nothing
/// where a name is refused or that of a total.
std::optional<Key> series_of(InputReader& file, const Record& record);

}  // namespace reach
