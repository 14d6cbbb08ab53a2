// Trial: the state changed by reading a row, so that a row that is set aside leaves no trace. For load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "load/rows/input_reader.hpp"

namespace reach {

class Trial {
 public:
  /// Records the state before a row. O(1).
  explicit Trial(InputReader& file);
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;
  ~Trial() { file_.all.diagnostics.release(); }
  /// The findings since then.
  [[nodiscard]] std::span<const Diagnostic> findings() const { return file_.all.diagnostics.since(findings_); }
  /// Undoes all changes made by the row, and returns its faults. O(changes).
  std::vector<Diagnostic> undo(const Record& record);

 private:
  void undo_counts(const Record& record);
  void undo_totals();
  void undo_rows();

  InputReader& file_;
  std::uint64_t findings_;
  std::size_t placed_;
  std::optional<DateForm> date_form_;
  std::uint64_t rows_;
  std::size_t forces_;
  std::size_t slots_;
  std::size_t total_rows_;
  std::size_t total_names_;
  std::size_t totals_;
  std::size_t block_begin_;
  std::uint64_t stated_checked_;
  std::uint64_t stated_unchecked_;
  bool after_blank_;
  std::string either_;
  std::uint64_t others_;
};

}  // namespace reach
