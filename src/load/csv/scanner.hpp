// The only CSV scanner: a window of bytes → a batch of records as spans. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// A cell as a span of the window. The span of a quoted cell excludes its quotes.
struct Field {
  std::uint32_t begin = 0;
  std::uint32_t length : 30 = 0;
  std::uint32_t quoted : 1 = 0;
  std::uint32_t escaped : 1 = 0;  ///< contains doubled quotes
};

enum class RecordFault : std::uint8_t { none, open_quote, stray_quote, text_after_quote };

/// A run of the batch's fields. The fields of a faulty record must not be read.
struct Record {
  std::uint32_t begin = 0;  ///< start of its bytes in the window
  std::uint32_t first_field = 0;
  std::uint32_t field_count = 0;
  RecordFault fault = RecordFault::none;
  std::uint32_t fault_at = 0;  ///< offset in the window
};

/// Whole records of one window. Valid as long as the window's bytes are.
struct Batch {
  std::string_view window;
  std::uint64_t first_line = 1;  ///< physical line of the window's first byte
  std::vector<Field> fields;
  std::vector<Record> records;
  std::size_t consumed = 0;  ///< bytes of the window that these records occupy

  /// The cell's bytes unchanged, without the enclosing quotes.
  [[nodiscard]] std::string_view raw(const Field& field) const { return window.substr(field.begin, field.length); }
};

/// A window must be shorter than this: a field's length has 30 bits.
inline constexpr std::size_t kMaxWindow = std::size_t{1} << 30;

/// Scans RFC 4180 records: fields separated by `delimiter`, records ended by LF, CRLF or CR; a quoted field may contain
/// all of these, and `""` for a quote. Stops before a record that is incomplete in the window, unless `at_end`.
/// Overwrites `batch` and reuses its memory: no allocation per field. After a fault, continues at the end of the
/// physical line. One pass, O(window).
void scan_window(std::string_view window, std::uint64_t first_line, char delimiter, bool at_end, Batch& batch);

/// The cell as a person reads it: doubled quotes replaced by single ones (in `scratch`), white space trimmed.
std::string_view cell_text(const Batch& batch, const Field& field, std::string& scratch);

/// Whether all cells of a record are empty, or contain only white space.
bool is_blank(const Batch& batch, const Record& record);

}  // namespace reach
