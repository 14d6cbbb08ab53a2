// The CSV scanner, the only one: a window of bytes → a batch of records as spans. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// A cell as a span of the window. A quoted cell's span lies between its quotes.
struct Field {
  std::uint32_t begin = 0;
  std::uint32_t length : 30 = 0;
  std::uint32_t quoted : 1 = 0;
  std::uint32_t escaped : 1 = 0;  ///< holds doubled quotes
};

enum class RecordFault : std::uint8_t { none, open_quote, stray_quote, text_after_quote };

/// A run of the batch's fields. A faulty record's fields are not to be read.
struct Record {
  std::uint32_t begin = 0;  ///< of its bytes in the window
  std::uint32_t first_field = 0;
  std::uint32_t field_count = 0;
  RecordFault fault = RecordFault::none;
  std::uint32_t fault_at = 0;  ///< offset in the window
};

/// Whole records of one window. Valid while the window's bytes are.
struct Batch {
  std::string_view window;
  std::uint64_t first_line = 1;  ///< physical line of the window's first byte
  std::vector<Field> fields;
  std::vector<Record> records;
  std::size_t consumed = 0;  ///< bytes of the window that these records take

  /// The cell's bytes as they stand, quotes left out.
  [[nodiscard]] std::string_view raw(const Field& field) const { return window.substr(field.begin, field.length); }
};

/// A window must be shorter than this: a field's length has 30 bits.
inline constexpr std::size_t kMaxWindow = std::size_t{1} << 30;

/// Scans RFC 4180 records: fields parted by `delimiter`, records ended by LF, CRLF or CR; a quoted field may hold all
/// of these, and `""` for a quote. Stops before a record that the window does not hold whole, unless `at_end`. Fills
/// `batch` anew, reusing its memory: no allocation a field. A fault skips to the end of the physical line. One pass,
/// O(window).
void scan_window(std::string_view window, std::uint64_t first_line, char delimiter, bool at_end, Batch& batch);

/// The cell as a person reads it: doubled quotes undone (into `scratch`), trimmed of white space.
std::string_view cell_text(const Batch& batch, const Field& field, std::string& scratch);

/// Whether all cells of a record are empty, or hold white space alone.
bool is_blank(const Batch& batch, const Record& record);

}  // namespace reach
