// Records: one input as batches of whole records. Reports faults in its bytes and quotes. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "load/csv/open.hpp"
#include "load/csv/scanner.hpp"
#include "source/window.hpp"
#include "text/unicode.hpp"

namespace reach {

/// A line above the header.
struct LineAbove {
  std::uint64_t number = 0;
  std::string text;  ///< without its line break
};

class Records {
 public:
  Records(OpenedInput opened, std::size_t window, Diagnostics& diagnostics);

  /// Skips `count` physical lines, and appends them to `passed` if given. Returns false if the input has fewer.
  bool skip_lines(std::uint64_t count, std::string* passed = nullptr);
  /// Skips a first line `sep=;`, which Excel writes and reads, and returns its delimiter; 0 if there is no such line.
  char skip_separator_line();
  /// Skips blank lines and lines that begin with `#`. Returns false if nothing is left.
  bool skip_preamble();
  /// The unread bytes: at least this many lines, or everything if there are fewer (`is_whole`). Their text is checked.
  std::string_view peek_lines(std::size_t lines);
  [[nodiscard]] bool is_whole() const { return window_.at_end() && !failed_; }
  /// The first lines that skip_lines and skip_preamble skipped, each cut to the length of a line with dates.
  [[nodiscard]] const std::vector<LineAbove>& above() const { return above_; }
  /// The delimiter that occurs most often outside quotes in the next record (the header); `,` if none occurs.
  char find_delimiter();
  void set_delimiter(char delimiter) { delimiter_ = delimiter; }
  [[nodiscard]] char delimiter() const { return delimiter_; }

  /// Moves to the next batch; returns false at the end, or at bytes that prevent further reading (see `failed`).
  bool next();
  [[nodiscard]] const Batch& batch() const { return batch_; }

  /// For the fast path, between two batches: the unread bytes, the line they begin on, fetching more of them (without
  /// checking their text), and consuming those it has read (whose text it has checked).
  [[nodiscard]] std::string_view ahead() const { return readable(); }
  [[nodiscard]] std::uint64_t line() const { return window_.line(); }
  bool fetch();
  void pass(std::size_t size, std::uint64_t line_breaks);
  /// Makes a batch of one record, which begins at physical line `line` and whose text is already checked.
  void read_one(std::string_view row, std::uint64_t line);
  /// Returns the batch's records from `first` on to the unread bytes. The batch can no longer be used.
  void give_back(std::size_t first);

  /// Continues reading from another source, which begins with a record at physical line `line`.
  void go_on(Source source, std::uint64_t line);

  /// Whether the record has no fault in its quotes or bytes. Reports a fault once per record.
  bool sound(const Record& record);
  /// The bytes of the batch's records from `first` to before `end`, unchanged, including line breaks.
  [[nodiscard]] std::string_view raw(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::string_view raw(const Record& record) const;
  /// The physical line of an offset in the batch. O(bytes between this offset and the last one asked for).
  std::uint64_t line_at(std::size_t offset);
  /// The place of `length` bytes at `offset` within `record`.
  Place place(const Record& record, std::size_t offset, std::size_t length);
  /// The place of a cell (inside its quotes); for an empty cell, the position where its text would be.
  Place place(const Record& record, const Field& field) {
    return place(record, field.begin, field.length > 0 ? field.length : 1);
  }

  /// Reports a fault of a cell; or of a whole record, at its first cell.
  void report(const Record& record, const Field& field, Code code, std::string message, std::string hint);
  void report(const Record& record, Code code, std::string message, std::string hint);

  /// The sheet being read, or null if the input is text.
  [[nodiscard]] const workbook::Sheet* sheet() const { return sheet_.get(); }
  /// Whether the text was converted from another format (see OpenedInput).
  [[nodiscard]] bool is_made() const { return is_made_; }
  /// A column's name in messages, by number from 0: `1`; in a workbook `A`.
  [[nodiscard]] std::string column_name(std::size_t column) const;
  [[nodiscard]] bool failed() const { return failed_; }
  /// The last line that has been consumed; 0 if there is none.
  [[nodiscard]] std::uint64_t last_line() const { return in_line_ ? window_.line() : window_.line() - 1; }
  [[nodiscard]] const std::string& name() const { return window_.name(); }

 private:
  bool more();
  void check_text();
  void report_text(std::size_t end);
  void report_end();
  void consume(std::size_t size);
  void keep_above(std::string_view line);
  void shift(std::size_t size);
  Place place_at(Locator& locator, std::string_view window, std::uint64_t line, std::size_t offset, std::size_t length);
  [[nodiscard]] std::string_view readable() const { return window_.bytes().substr(0, limit_); }

  std::size_t capacity_;
  Window window_;
  std::string encoding_;
  std::shared_ptr<const workbook::Sheet> sheet_;
  bool is_made_;
  Diagnostics& diagnostics_;
  Batch batch_;
  std::size_t batch_size_ = 0;  ///< the size of the batch's records, in bytes
  char delimiter_ = ',';
  std::size_t checked_ = 0;                     ///< bytes of the window already checked as text
  std::size_t limit_ = std::string_view::npos;  ///< where unreadable input begins
  std::vector<BadText> bad_;                    ///< rejected characters in the window, ascending
  std::size_t reported_ = 0;                    ///< how many of these have been reported
  Locator locator_;                             ///< for cells, within their record
  Locator text_locator_;                        ///< for rejected characters, within the window
  std::size_t line_offset_ = 0;                 ///< where line_at last stopped
  std::uint64_t line_ = 1;
  std::vector<LineAbove> above_;
  bool in_line_ = false;  ///< the bytes consumed so far do not end with a line break
  bool failed_ = false;
  bool end_reported_ = false;
};

}  // namespace reach
